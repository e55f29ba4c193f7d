//! Generated staff. The keys are published test vectors, whose private halves everybody knows.

use super::StaffRole;
use super::record::StaffEnrolment;
use crate::engine::Field;
use crate::examples::{Adult, Dice, answer, mobile, rewrite, shift};
use crate::leaves::Sex;

/// RFC 8037 appendix A.2, and RFC 7517 appendix A.1.
const KEYS: [&str; 2] = [
    r#"{"crv":"Ed25519","kty":"OKP","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#,
    r#"{"crv":"P-256","kty":"EC","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}"#,
];

/// The plain story: a child director of a village.
pub fn plain(seed: u64) -> StaffEnrolment {
    let dice = &mut Dice::new(seed);
    let surname = dice.one(&["覃", "莫", "韦", "李", "陈"]);
    let adult = Adult { surname, sex: Sex::Female, year: dice.within(1975, 1998) };
    let person = adult.person(dice, "441825");
    let mut enrolment = StaffEnrolment {
        name: person.name,
        identity: person.identity,
        sex: person.sex,
        birth_date: person.birth_date,
        phone: Field::typed(&mobile(dice)),
        key: Field::typed(dice.one(&KEYS)),
        ..StaffEnrolment::default()
    };
    answer(&mut enrolment, ANSWERS);
    enrolment
}

/// A good entry; the seed chooses among the stories.
pub fn good(seed: u64) -> StaffEnrolment {
    let mut enrolment = plain(seed);
    match seed % 3 {
        1 => {
            enrolment.role = StaffRole::Supervisor.into();
            answer(
                &mut enrolment,
                &[("/division", "441825101000"), ("/unit", "太保镇人民政府"), ("/post", "社会事务办干事"), ("/background", "other")],
            );
        }
        2 => answer(&mut enrolment, &[("/background", "social_worker"), ("/engagement", "full_time"), ("/licence", "assistant")]),
        _ => {}
    }
    enrolment
}

const ANSWERS: &[(&str, &str)] = &[
    ("/made_on", "2026-03-01"),
    ("/role", "witness"),
    ("/division", "441825101201"),
    ("/unit", "太保镇莲塘村民委员会"),
    ("/post", "妇联主席"),
    ("/background", "committee"),
    ("/engagement", "part_time"),
    ("/schooling", "college"),
    ("/licence", "none"),
    ("/appointed_on", "2023-06-01"),
    ("/on_duty", "yes"),
    ("/children", "36"),
    ("/training/done", "yes"),
    ("/training/last_on", "2025-11-12"),
    ("/training/hours", "24"),
    ("/check/on", "2025-12-08"),
    ("/check/by", "太保派出所"),
    ("/check/result", "clear"),
];

/// An entry a hundred years on: no day on which somebody checks it reaches that far.
pub(super) fn in_future(enrolment: &mut StaffEnrolment) {
    shift(enrolment, 100);
    rewrite(&mut enrolment.identity, &enrolment.birth_date);
}
