//! 干预帮扶个案: a child without care, registration, school or letter; what is done about it, on what ground, by
//! when, and what came of it. 国发〔2016〕13号; 未成年人保护法 11, 22, 83, 92, 118.
//!
//! The second page of the sheet is the notice to the parents. The layout is ours, not an official print.

mod codes;
#[cfg(feature = "examples")]
mod examples;
mod record;
mod rules;
mod sheet;
mod steps;

pub use codes::*;
pub use record::*;

use crate::engine::Asked;
use crate::form::{Audience, Signer, Step};
use crate::groups::IdentityKind;
use crate::leaves::{Date, YesNo};
use crate::paper::{Paper, own_words};
use crate::party::{Party, Share};
use crate::rule::Rule;
use crate::sheet::{Layout, Section};
use messages::Catalogue;

/// The form.
pub struct Case;

/// The form, as it is registered.
pub static FORM: Case = Case;

impl Paper for Case {
    type Record = InterventionCase;
    const ID: &'static str = "intervention-case";
    const VERSION: &'static str = "1.0";
    const PATH: &'static str = "case";
    const AUDIENCE: Audience = Audience::Staff;
    const STEPS: &'static [Step] = steps::STEPS;
    const RULES: &'static [&'static [Rule<InterventionCase>]] = rules::ALL;
    const WORDS: Catalogue = own_words!("intervention_case");
    const SHARES: &'static [Share] = &[
        Share::new(Party::Child, "/child"),
        Share::new(Party::Parent, "/parent"),
        Share::new(Party::Parent, "/other_parent"),
        Share::new(Party::Worker, "/filled_by"),
    ];

    fn begin(case: &mut InterventionCase, today: Date) {
        case.made_on = today.into();
        case.opened_on = today.into();
        case.child.registered = YesNo::Yes.into();
        case.child.identity.kind = IdentityKind::ResidentId.into();
        case.state = CaseState::Open.into();
    }

    fn day(case: &InterventionCase) -> Option<Date> {
        case.made_on.get().copied()
    }

    fn fill(case: &mut InterventionCase) {
        case.child.fill();
    }

    fn alert(case: &InterventionCase) -> Option<&'static str> {
        (case.must_be_reported() == Asked::Yes).then_some("harm")
    }

    fn signers(case: &InterventionCase) -> Vec<Signer> {
        let by = &case.filled_by;
        vec![
            Signer::required("witness", "/filled_by", "intervention-case-director-1", &by.filler),
            Signer::invited("supervisor", "/filled_by", "intervention-case-supervisor-1", &by.reviewer),
        ]
    }

    fn sections(case: &InterventionCase, layout: &Layout<'_>) -> Vec<Section> {
        sheet::sections(case, layout)
    }

    #[cfg(feature = "examples")]
    fn example(seed: u64) -> InterventionCase {
        examples::good(seed)
    }

    #[cfg(feature = "examples")]
    fn plain(seed: u64) -> InterventionCase {
        examples::plain(seed)
    }
}
