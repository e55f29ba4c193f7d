//! From one phone's screen into another's camera, and every byte is there again.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{Dice, letter, seen};
use qr::{Added, Code, Collector, Fault, pack, parts, read, unpack};

fn codes(file: &str) -> Vec<String> {
    parts(&pack(file).unwrap()).unwrap()
}

#[test]
fn letters_of_three_signers_cross_through_a_poor_camera() {
    for seed in 0..4 {
        let file = letter(seed);
        let mut texts = codes(&file);
        let mut dice = Dice(seed);
        // A camera meets the codes in any order.
        for at in (1..texts.len()).rev() {
            texts.swap(at, usize::try_from(dice.roll(at as u64 + 1)).unwrap());
        }
        let mut collector = Collector::default();
        for (at, text) in texts.iter().enumerate() {
            let code = Code::draw(text).unwrap();
            assert!(code.side <= 81 + 8, "version 16 at most");
            let turned = [0.0, 8.0, -20.0, 45.0, 90.0][at % 5];
            let picture = seen(&code, 4.3, turned, 0.12, 28, &mut dice);
            let found = read(&picture.gray, picture.width, picture.height, false);
            assert_eq!(found, [text.as_str()], "seed {seed}, code {at}");
            assert_eq!(collector.add(&found[0]), Added::New);
            assert_eq!(collector.add(&found[0]), Added::Known);
            assert_eq!(collector.missing().len(), texts.len() - at - 1);
        }
        let received = collector.file().unwrap().unwrap();
        assert_eq!(received, file);
        assert_eq!(seal::open(received.as_bytes()).unwrap().signatures.len(), 3);
    }
}

#[test]
fn one_photograph_of_several_codes() {
    let texts = codes(&letter(5));
    let mut dice = Dice(5);
    let pictures: Vec<_> = texts
        .iter()
        .take(3)
        .map(|text| seen(&Code::draw(text).unwrap(), 3.6, 2.0, 0.0, 18, &mut dice))
        .collect();
    let height = pictures.iter().map(|one| one.height).max().unwrap();
    let width: u32 = pictures.iter().map(|one| one.width).sum();
    let mut gray = Vec::new();
    for y in 0..height {
        for one in &pictures {
            let from = (y * one.width) as usize;
            match one.gray.get(from..from + one.width as usize) {
                Some(row) => gray.extend_from_slice(row),
                None => gray.extend(std::iter::repeat_n(200, one.width as usize)),
            }
        }
    }
    let mut found = read(&gray, width, height, true);
    found.sort();
    assert_eq!(found, texts[..3]);
}

#[test]
fn the_smallest_and_the_largest() {
    let file = r#"{"payload":"","signatures":[]}"#;
    let texts = codes(file);
    assert_eq!(texts.len(), 1);
    let mut collector = Collector::default();
    collector.add(&texts[0]);
    assert_eq!(collector.file(), Some(Ok(file.to_owned())));
    let mut dice = Dice(1);
    let mut noise =
        |bytes: usize| (0..bytes).map(|_| u8::try_from(dice.roll(256)).unwrap()).collect::<Vec<_>>();
    let most = parts(&noise(424 * 99)).unwrap();
    assert_eq!(most.len(), 99);
    assert!(most.iter().all(|part| Code::draw(part).unwrap().side <= 89), "version 16 at most");
    assert_eq!(parts(&noise(424 * 99 + 1)), Err(Fault::TooLarge));
}

#[test]
fn every_length_is_cut_and_joined() {
    let mut dice = Dice(2);
    for length in (1..=900).chain([423 * 7, 424 * 7, 424 * 7 + 1]) {
        let packed: Vec<u8> = (0..length).map(|_| u8::try_from(dice.roll(256)).unwrap()).collect();
        let mut collector = Collector::default();
        for part in parts(&packed).unwrap() {
            assert_eq!(collector.add(&part), Added::New, "{length}");
        }
        assert!(collector.missing().is_empty(), "{length}");
    }
}

#[test]
fn white_space_and_order_of_a_rewritten_frame_do_not_matter() {
    let file = letter(6);
    let value: serde_json::Value = serde_json::from_str(&file).unwrap();
    let rewritten = serde_json::to_string_pretty(&value).unwrap();
    assert_eq!(unpack(&pack(&rewritten).unwrap()).unwrap(), file);
}

#[test]
fn what_is_no_signed_file_is_not_packed() {
    for wrong in [
        "",
        "{}",
        "[]",
        r#"{"payload":"===","signatures":[]}"#,
        r#"{"payload":"","signatures":[],"header":{}}"#,
    ] {
        assert_eq!(pack(wrong), Err(Fault::Shape), "{wrong}");
    }
}
