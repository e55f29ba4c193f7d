//! 入户走访记录: what a child director, a social worker or a student saw on a visit. 未成年人保护法 43.
//!
//! A sign of harm cannot wait for the document: the notice of 未成年人保护法 11 comes up at the answer, and
//! stands first on the sheet. The layout is ours, not an official print.

mod codes;
#[cfg(feature = "examples")]
mod examples;
mod record;
mod rules;
mod steps;

pub use codes::*;
pub use record::*;

use crate::engine::Asked;
use crate::form::{Audience, Signer, Step};
use crate::leaves::Date;
use crate::paper::{Paper, own_words};
use crate::party::{Party, Share};
use crate::rule::Rule;
use crate::sheet::{Layout, Section};
use messages::Catalogue;

/// The form.
pub struct Visit;

/// The form, as it is registered.
pub static FORM: Visit = Visit;

impl Paper for Visit {
    type Record = HomeVisit;
    const ID: &'static str = "home-visit";
    const VERSION: &'static str = "1.0";
    const PATH: &'static str = "visit";
    const AUDIENCE: Audience = Audience::Staff;
    const STEPS: &'static [Step] = steps::STEPS;
    const RULES: &'static [&'static [Rule<HomeVisit>]] = &[rules::RULES];
    const WORDS: Catalogue = own_words!("home_visit");
    const SHARES: &'static [Share] =
        &[Share::new(Party::Child, "/child"), Share::new(Party::Worker, "/visitor")];

    fn begin(visit: &mut HomeVisit, today: Date) {
        visit.made_on = today.into();
        visit.way = Way::Home.into();
    }

    fn day(visit: &HomeVisit) -> Option<Date> {
        visit.made_on.get().copied()
    }

    fn fill(_: &mut HomeVisit) {}

    fn alert(visit: &HomeVisit) -> Option<&'static str> {
        (visit.is_harmed() == Asked::Yes).then_some("harm")
    }

    fn signers(visit: &HomeVisit) -> Vec<Signer> {
        let director = visit.visitor.kind.get().is_none_or(|kind| *kind == VisitorKind::Director);
        let role = if director { "witness" } else { "recorder" };
        vec![Signer::required(role, "/visitor", "home-visit-visitor-1", &visit.visitor.name)]
    }

    fn sections(_: &HomeVisit, page: &Layout<'_>) -> Vec<Section> {
        vec![
            page.section("visit", vec![page.table(&["/made_on", "/way", "/visitor", "/child", "/present", "/seen", "/not_seen_because"])]),
            page.section(
                "found",
                vec![page.table(&[
                    "/harm", "/reported", "/reported_to", "/reported_on", "/dangers", "/food", "/health", "/mood", "/attendance",
                ])],
            ),
            page.section("care", vec![page.table(&["/carer_changed", "/carer_now", "/carer_state", "/parent_contact_on", "/phone_valid"])]),
            page.section(
                "next",
                vec![page.table(&[
                    "/entitlements", "/needs", "/handling", "/referred_to", "/risk_before", "/risk", "/risk_because", "/next_on",
                ])],
            ),
            page.section("signatures", vec![page.signatures(&["carer"])]),
        ]
    }

    #[cfg(feature = "examples")]
    fn example(seed: u64) -> HomeVisit {
        examples::good(seed)
    }

    #[cfg(feature = "examples")]
    fn plain(seed: u64) -> HomeVisit {
        examples::plain(seed)
    }
}
