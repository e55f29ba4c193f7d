//! 委托照护变更（终止）书: the parents end the entrusted care of a letter, or somebody else takes it over.
//! 民法典 933, 934; 未成年人保护法 22, 23.
//!
//! It names the letter that it ends. A new carer needs a new letter: this one says who has the child until
//! then, and brings the written notices to school and village with it. Not an official print.

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
pub struct Change;

/// The form, as it is registered.
pub static FORM: Change = Change;

impl Paper for Change {
    type Record = EntrustmentChange;
    const ID: &'static str = "entrustment-change";
    const VERSION: &'static str = "1.0";
    const PATH: &'static str = "change";
    const AUDIENCE: Audience = Audience::FamilyLater;
    const STEPS: &'static [Step] = steps::STEPS;
    const RULES: &'static [&'static [Rule<EntrustmentChange>]] = rules::ALL;
    const WORDS: Catalogue = own_words!("entrustment_change");
    const SHARES: &'static [Share] = &[
        Share::new(Party::Child, "/child"),
        Share::new(Party::Letter, "/letter"),
        Share::new(Party::Parent, "/principal"),
        // The next letter begins with the new carer, this paper with the former one.
        Share::new(Party::Carer, "/new_carer").only_gives(),
        Share::new(Party::Carer, "/carer").only_takes(),
        Share::new(Party::Village, "/village"),
    ];

    fn begin(change: &mut EntrustmentChange, today: Date) {
        change.made_on = today.into();
        change.child.registered = YesNo::Yes.into();
        let people = [&mut change.principal.person, &mut change.new_carer.person];
        for identity in people.map(|person| &mut person.identity).into_iter().chain([&mut change.child.identity]) {
            identity.kind = IdentityKind::ResidentId.into();
        }
    }

    fn day(change: &EntrustmentChange) -> Option<Date> {
        change.made_on.get().copied()
    }

    fn fill(change: &mut EntrustmentChange) {
        change.child.fill();
        change.principal.person.fill();
        change.new_carer.person.fill();
    }

    fn signers(change: &EntrustmentChange) -> Vec<Signer> {
        let principal = &change.principal.person.name;
        let mut signers = vec![Signer::required("parent", "/principal", "entrustment-change-principal-1", principal)];
        if change.carer_signs() {
            signers.push(Signer::required("guardian", "/carer", "entrustment-change-carer-1", &change.carer.name));
        }
        if change.is(ChangeKind::NewCarer) == Asked::Yes {
            let next = &change.new_carer.person.name;
            signers.push(Signer::required("guardian", "/new_carer", "entrustment-change-new-carer-1", next));
        }
        let director = &change.village.director;
        signers.push(Signer::invited("witness", "/village", "entrustment-change-village-1", director));
        signers
    }

    fn sections(change: &EntrustmentChange, layout: &Layout<'_>) -> Vec<Section> {
        sheet::sections(change, layout)
    }

    #[cfg(feature = "examples")]
    fn example(seed: u64) -> EntrustmentChange {
        examples::good(seed)
    }

    #[cfg(feature = "examples")]
    fn plain(seed: u64) -> EntrustmentChange {
        examples::plain(seed)
    }
}
