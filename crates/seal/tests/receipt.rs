//! A receipt code read over the phone: every single error and every exchange is found.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use seal::{Digest, ReceiptCode, ReceiptCodeError};

const SYMBOLS: &[u8] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

#[test]
fn ten_thousand_codes_with_every_error() {
    for n in 0_u32..10_000 {
        let code = Digest::of(&n.to_le_bytes()).receipt();
        let shown = code.to_string();
        assert_eq!(ReceiptCode::parse(&shown), Ok(code));
        let symbols: Vec<u8> = shown.bytes().filter(|b| *b != b'-').collect();
        for at in 0..symbols.len() {
            for symbol in SYMBOLS.iter().filter(|s| **s != symbols[at]) {
                let mut wrong = symbols.clone();
                wrong[at] = *symbol;
                assert!(ReceiptCode::parse(std::str::from_utf8(&wrong).unwrap()).is_err());
            }
            let mut swapped = symbols.clone();
            if at > 0 && symbols[at] != symbols[at - 1] {
                swapped.swap(at, at - 1);
                assert!(ReceiptCode::parse(std::str::from_utf8(&swapped).unwrap()).is_err());
            }
        }
    }
}

#[test]
fn read_as_people_write_it() {
    let code = Digest::of(b"abc").receipt();
    assert_eq!(code.to_string(), "Q9W1-DFWF-077Y-MGA1-6");
    for text in [
        "Q9W1-DFWF-077Y-MGA1-6",
        "q9w1dfwf077ymga16",
        " q9wl dfwf o77y mgai 6 ",
        "Q9WI—DFWF—O77Y—MGAL—6",
        "Ｑ９Ｗ１－ＤＦＷＦ－０７７Ｙ－ＭＧＡ１－６",
    ] {
        assert_eq!(ReceiptCode::parse(text), Ok(code), "{text}");
    }
}

#[test]
fn each_error_says_what() {
    assert_eq!(ReceiptCode::parse("Q9W1"), Err(ReceiptCodeError::Length(4)));
    assert_eq!(ReceiptCode::parse("Q9W1-DFWF-077Y-MGA1-7"), Err(ReceiptCodeError::Check));
    assert_eq!(ReceiptCode::parse("Q9W1-DFUF-077Y-MGA1-6"), Err(ReceiptCodeError::Character(7)));
    assert_eq!(ReceiptCode::parse("Q9W1-DFWF-077Y-MGA1-。"), Err(ReceiptCodeError::Character(17)));
    let error = ReceiptCode::parse("Q9W1-DFWF-077Y-MGA1-7").unwrap_err();
    assert_eq!(error.code(), "receipt.check");
    assert!(error.to_string().starts_with("receipt.check: "));
}
