//! What must hold for every text and every number.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use idcode::*;
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use proptest::prelude::*;

/// The check character as GB 11643-1999 prints it, with weights: another way than the library's.
fn check_of(body: &str) -> char {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: usize = body.bytes().zip(weights).map(|(b, weight)| usize::from(b - b'0') * weight).sum();
    char::from(b"10X98765432"[sum % 11])
}

fn day() -> impl Strategy<Value = Date> {
    (0..109_500i64).prop_map(|days| date(1800, 1, 1) + days.days())
}

/// Province, four digits, day of birth, sequence, fitting check.
fn resident_id() -> impl Strategy<Value = String> {
    let province = prop::sample::select(vec![11, 15, 23, 31, 37, 44, 46, 50, 54, 65, 71]);
    (province, 0..10_000u32, day(), 0..1000u32).prop_map(|(province, place, born, sequence)| {
        let body = format!("{province}{place:04}{}{sequence:03}", born.strftime("%Y%m%d"));
        let check = check_of(&body);
        format!("{body}{check}")
    })
}

const CREDIT: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

fn credit_code() -> impl Strategy<Value = String> {
    ("[159ANY][1239]", "[0-9]{6}", "[0-9A-HJ-NPQRTUWXY]{9}").prop_map(|(head, place, organisation)| {
        let body = format!("{head}{place}{organisation}");
        let value = |b| CREDIT.iter().position(|&known| known == b).unwrap();
        let sum: usize = body.bytes().enumerate().map(|(i, b)| value(b) * 3usize.pow(i as u32)).sum();
        format!("{body}{}", char::from(CREDIT[(31 - sum % 31) % 31]))
    })
}

/// No panic, and what parses parses again from its normal form to itself.
fn is_stable<T: Identifier>(text: &str) {
    if let Ok(id) = text.parse::<T>() {
        assert_eq!(id.to_string().parse::<T>().as_ref().ok(), Some(&id));
        assert_eq!(id.masked().chars().count(), id.as_str().chars().count());
    }
}

fn all_are_stable(text: &str) {
    is_stable::<ResidentId>(text);
    is_stable::<ResidencePermit>(text);
    is_stable::<PermanentResidenceCard>(text);
    is_stable::<HomeReturnPermit>(text);
    is_stable::<TaiwanPermit>(text);
    is_stable::<Passport>(text);
    is_stable::<BirthCertificate>(text);
    is_stable::<DisabilityCertificate>(text);
    is_stable::<SocialCreditCode>(text);
    is_stable::<StudentNumber>(text);
    is_stable::<Mobile>(text);
    is_stable::<Landline>(text);
    is_stable::<Phone>(text);
    is_stable::<PersonName>(text);
}

proptest! {
    #[test]
    fn any_text(text in any::<String>()) {
        all_are_stable(&text);
    }

    /// Texts that come far into every parser.
    #[test]
    fn almost_right(text in "[+HMGJLKE9]{0,2}[0-9０-９Xx陈·. -]{5,22}[0-9A-ZB]{0,3}") {
        all_are_stable(&text);
    }

    #[test]
    fn almost_names(text in "[A-Za-z陈秀英𣍒·• .'’é-]{0,52}") {
        all_are_stable(&text);
    }

    #[test]
    fn resident_ids_come_back(text in resident_id()) {
        let id = ResidentId::parse(&text).unwrap();
        prop_assert_eq!(id.as_str(), &text);
        prop_assert_eq!(id.birth_date().strftime("%Y%m%d").to_string(), &text[6..14]);
        prop_assert_eq!(id.sex() == Sex::Male, text.as_bytes()[16] % 2 == 1);
        all_are_stable(&format!("{text}43B1"));
        all_are_stable(&format!("G{text}"));
    }

    #[test]
    fn every_other_check_character_is_refused(text in resident_id()) {
        let right = text.chars().last().unwrap();
        for wrong in "0123456789X".chars().filter(|&c| c != right) {
            let refused = ResidentId::parse(&format!("{}{wrong}", &text[..17]));
            prop_assert_eq!(refused, Err(ResidentIdError::Check { expected: right }));
        }
    }

    /// MOD 11-2 finds every single wrong digit and every two neighbours exchanged.
    #[test]
    fn every_slip_of_a_finger_is_found(text in resident_id()) {
        for place in 0..17 {
            for digit in b'0'..=b'9' {
                let mut bytes = text.clone().into_bytes();
                if std::mem::replace(&mut bytes[place], digit) != digit {
                    prop_assert!(ResidentId::parse(std::str::from_utf8(&bytes).unwrap()).is_err());
                }
            }
            let mut bytes = text.clone().into_bytes();
            bytes.swap(place, place + 1);
            if bytes != text.as_bytes() {
                prop_assert!(ResidentId::parse(std::str::from_utf8(&bytes).unwrap()).is_err());
            }
        }
    }

    #[test]
    fn credit_codes_come_back_and_find_every_slip(text in credit_code()) {
        let code = SocialCreditCode::parse(&text).unwrap();
        prop_assert_eq!(code.as_str(), &text);
        for place in 0..18 {
            for &letter in CREDIT {
                let mut bytes = text.clone().into_bytes();
                if std::mem::replace(&mut bytes[place], letter) != letter {
                    prop_assert!(SocialCreditCode::parse(std::str::from_utf8(&bytes).unwrap()).is_err());
                }
            }
        }
    }

    /// The n-th birthday is the first day of that age.
    #[test]
    fn birthdays(born in day(), years in 0..130i32) {
        let birthday = age::years_later(born, years);
        prop_assert_eq!(age::age_on(born, birthday), years);
        prop_assert_eq!(age::age_on(born, birthday.yesterday().unwrap()), years - 1);
    }
}
