//! Faults found in other libraries for the same numbers. Each has a test here, so that it is not ours.
#![allow(clippy::unwrap_used)]

use idcode::*;
use jiff::civil::date;

/// Rust `idcard`, `cinv` and `id-validator` cut the text at bytes and panic within a Han character.
#[test]
fn chinese_text_is_refused_without_panic() {
    for text in [
        "陈秀英陈秀英",
        "一二三四五",
        "1101051949123100陈",
        "陈01051949123100",
        "11010519491231号",
        "𣍒𣍒𣍒𣍒𣍒X",
    ] {
        assert!(ResidentId::parse(text).is_err());
        assert!(ResidencePermit::parse(text).is_err());
        assert!(PermanentResidenceCard::parse(text).is_err());
        assert!(SocialCreditCode::parse(text).is_err());
        assert!(DisabilityCertificate::parse(text).is_err());
        assert!(StudentNumber::parse(text).is_err());
        assert!(Phone::parse(text).is_err());
    }
}

/// `chinese-id` takes the division 000000 and the year 2099 without a word.
#[test]
fn no_such_place_and_no_such_time_are_seen() {
    assert_eq!(ResidentId::parse("000000199001010018"), Err(ResidentIdError::Province));
    assert!(ResidentId::parse("440308209901010019").unwrap().born_after(date(2026, 11, 24)));
}

/// `cn-id-card` computes a check value of 31 where the standard has 0.
#[test]
fn credit_codes_ending_in_0_pass() {
    assert!(SocialCreditCode::parse("911522010783762860").is_ok());
    assert!(SocialCreditCode::parse("91340600MA2PBP2120").is_ok());
}

/// python-stdnum looks the division up by year of birth: a `KeyError` on an unknown one, and a refusal of the
/// standard's own example.
#[test]
fn divisions_are_not_looked_up_here() {
    let id = ResidentId::parse("449999199001010019").unwrap();
    assert_eq!(id.region_code(), 449_999);
    assert!(ResidentId::parse("440524188001010014").is_ok());
}

/// npm `id-validator` refuses 81 and 83, and takes fifteen digits as if 2013 had not been.
#[test]
fn permits_pass_and_old_numbers_do_not() {
    assert!(ResidencePermit::parse("810000199408230021").is_ok());
    assert!(ResidencePermit::parse("830000199201300022").is_ok());
    assert!(matches!(ResidentId::parse("610104620927690"), Err(ResidentIdError::FifteenDigits(_))));
}
