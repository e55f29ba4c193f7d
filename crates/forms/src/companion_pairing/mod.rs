//! 牵手行动 / 一对一结对: an organisation pairs a volunteer with a child, with the guardian's separate consent.
//! 个人信息保护法 23, 31; 未成年人保护法 62. The layout is ours, not an official print.

mod codes;
#[cfg(feature = "examples")]
mod examples;
mod record;
mod rules;
mod steps;

pub use codes::*;
pub use record::*;

use crate::form::{Audience, Signer, Step};
use crate::leaves::{Date, Whole};
use crate::paper::{Paper, own_words};
use crate::party::{Party, Share};
use crate::rule::Rule;
use crate::sheet::{Layout, Section};
use messages::Catalogue;

/// The form.
pub struct Pairing;

/// The form, as it is registered.
pub static FORM: Pairing = Pairing;

impl Paper for Pairing {
    type Record = CompanionPairing;
    const ID: &'static str = "companion-pairing";
    const VERSION: &'static str = "1.0";
    const PATH: &'static str = "pairing";
    const AUDIENCE: Audience = Audience::Staff;
    const STEPS: &'static [Step] = steps::STEPS;
    const RULES: &'static [&'static [Rule<CompanionPairing>]] = rules::ALL;
    const WORDS: Catalogue = own_words!("companion_pairing");
    const SHARES: &'static [Share] = &[
        Share::new(Party::Organisation, "/organisation"),
        Share::new(Party::Parent, "/consent"),
        Share::new(Party::Worker, "/contact"),
    ];

    fn begin(pairing: &mut CompanionPairing, today: Date) {
        pairing.made_on = today.into();
        if let Ok(year) = <Whole<2016, 2200> as crate::engine::Leaf>::from_text(&today.year().to_string()) {
            pairing.activity.year = year.into();
        }
    }

    fn day(pairing: &CompanionPairing) -> Option<Date> {
        pairing.made_on.get().copied()
    }

    fn fill(_: &mut CompanionPairing) {}

    fn signers(pairing: &CompanionPairing) -> Vec<Signer> {
        vec![
            Signer::required("parent", "/consent", "companion-pairing-consent-1", &pairing.consent.name),
            Signer::required("recorder", "/volunteer", "companion-pairing-volunteer-1", &pairing.volunteer.name),
            Signer::invited("witness", "/contact", "companion-pairing-director-1", &pairing.contact.name),
        ]
    }

    fn sections(_: &CompanionPairing, page: &Layout<'_>) -> Vec<Section> {
        vec![
            page.section("organisation", vec![page.table(&["/made_on", "/organisation"])]),
            page.section("activity", vec![page.table(&["/activity"])]),
            page.section(
                "volunteer",
                vec![
                    page.table(&[
                        "/volunteer/name",
                        "/volunteer/sex",
                        "/volunteer/birth_date",
                        "/volunteer/unit",
                        "/volunteer/phone",
                        "/volunteer/check_on",
                        "/volunteer/check_result",
                        "/volunteer/trained",
                    ]),
                    page.clauses("/volunteer/secrecy"),
                ],
            ),
            page.section("child", vec![page.paragraph("sheet-child.means"), page.table(&["/child"])]),
            page.section(
                "consent",
                vec![
                    page.paragraph("sheet-consent.told"),
                    page.clauses("/consent/told"),
                    page.table(&[
                        "/consent/relation",
                        "/consent/name",
                        "/consent/phone",
                        "/consent/agreed",
                        "/consent/given_on",
                        "/consent/keep_until",
                        "/contact",
                    ]),
                ],
            ),
            page.section("signatures", vec![page.signatures(&["organisation", "child"])]),
        ]
    }

    #[cfg(feature = "examples")]
    fn example(seed: u64) -> CompanionPairing {
        examples::good(seed)
    }

    #[cfg(feature = "examples")]
    fn plain(seed: u64) -> CompanionPairing {
        examples::plain(seed)
    }
}
