//! 儿童主任、儿童督导员实名登记: a person of the roster and the key that signs for them, from which
//! `tuofu trust add --from FILE` makes the trust list's entry. 民发〔2019〕34号; 未成年人保护法第六十二条.

mod codes;
#[cfg(feature = "examples")]
mod examples;
mod record;
mod rules;
mod steps;

pub use codes::*;
pub use record::*;

use crate::form::{Audience, Signer, Step};
use crate::groups::{IdentityKind, fill};
use crate::leaves::{CodeList, Date};
use crate::paper::{Paper, own_words};
use crate::rule::Rule;
use crate::sheet::{Layout, Section};
use messages::Catalogue;

/// The form.
pub struct Enrolment;

/// The form, as it is registered.
pub static FORM: Enrolment = Enrolment;

impl Paper for Enrolment {
    type Record = StaffEnrolment;
    const ID: &'static str = "staff-enrolment";
    const VERSION: &'static str = "1.0";
    const PATH: &'static str = "enrolment";
    const AUDIENCE: Audience = Audience::Staff;
    const STEPS: &'static [Step] = steps::STEPS;
    const RULES: &'static [&'static [Rule<StaffEnrolment>]] = rules::ALL;
    const WORDS: Catalogue = own_words!("staff_enrolment");

    fn begin(enrolment: &mut StaffEnrolment, today: Date) {
        enrolment.made_on = today.into();
        enrolment.identity.kind = IdentityKind::ResidentId.into();
    }

    fn day(enrolment: &StaffEnrolment) -> Option<Date> {
        enrolment.made_on.get().copied()
    }

    fn fill(enrolment: &mut StaffEnrolment) {
        fill(&enrolment.identity, &mut enrolment.sex, &mut enrolment.birth_date);
    }

    fn signers(enrolment: &StaffEnrolment) -> Vec<Signer> {
        let role = enrolment.role.get().copied().unwrap_or(StaffRole::Director).code();
        vec![Signer::required(role, "/name", "staff-enrolment-self-1", &enrolment.name).proving("/key")]
    }

    fn sections(_: &StaffEnrolment, page: &Layout<'_>) -> Vec<Section> {
        vec![
            page.section("person", vec![page.table(&["/made_on", "/role", "/name", "/identity", "/sex", "/birth_date", "/phone"])]),
            page.section(
                "post",
                vec![page.table(&[
                    "/division", "/unit", "/post", "/background", "/engagement", "/schooling", "/licence", "/appointed_on", "/on_duty",
                    "/children",
                ])],
            ),
            page.section("training", vec![page.table(&["/training", "/check"])]),
            page.section("key", vec![page.paragraph("sheet-key.means"), page.table(&["/key"])]),
            page.section("signatures", vec![page.signatures(&["unit", "civil-affairs"])]),
        ]
    }

    #[cfg(feature = "examples")]
    fn example(seed: u64) -> StaffEnrolment {
        examples::good(seed)
    }

    #[cfg(feature = "examples")]
    fn plain(seed: u64) -> StaffEnrolment {
        examples::plain(seed)
    }
}
