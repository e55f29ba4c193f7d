//! 救助保护（临时监护）移送单: a child handed over to the county's protection institution for temporary
//! guardianship by civil affairs. 未成年人保护法 11, 92, 93; 民法典 31.
//!
//! Whether there is temporary guardianship, civil affairs decides. Not an official print.

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
use crate::paper::own_words;
use crate::party::{Party, Share};
use crate::rule::Rule;
use crate::sheet::{Layout, Section};
use messages::Catalogue;

/// The form.
pub struct Referral;

/// The form, as it is registered.
pub static FORM: Referral = Referral;

impl crate::paper::Paper for Referral {
    type Record = ProtectionReferral;
    const ID: &'static str = "protection-referral";
    const VERSION: &'static str = "1.0";
    const PATH: &'static str = "referral";
    const AUDIENCE: Audience = Audience::Staff;
    const STEPS: &'static [Step] = steps::STEPS;
    const RULES: &'static [&'static [Rule<ProtectionReferral>]] = rules::ALL;
    const WORDS: Catalogue = own_words!("protection_referral");
    const SHARES: &'static [Share] = &[
        Share::new(Party::Child, "/child"),
        Share::new(Party::Parent, "/guardian"),
        Share::new(Party::Worker, "/filled_by"),
    ];
    const FOR_THE_PEN: &'static [&'static str] = &["/received"];

    fn begin(referral: &mut ProtectionReferral, today: Date) {
        referral.made_on = today.into();
        referral.handed_on = today.into();
        referral.urgency = Urgency::Now.into();
        referral.identified = YesNo::Yes.into();
        referral.child.registered = YesNo::Yes.into();
        referral.child.identity.kind = IdentityKind::ResidentId.into();
    }

    fn day(referral: &ProtectionReferral) -> Option<Date> {
        referral.made_on.get().copied()
    }

    fn fill(referral: &mut ProtectionReferral) {
        referral.child.fill();
    }

    fn alert(referral: &ProtectionReferral) -> Option<&'static str> {
        (referral.must_be_reported() == Asked::Yes).then_some("harm")
    }

    fn signers(referral: &ProtectionReferral) -> Vec<Signer> {
        let by = &referral.filled_by;
        vec![
            Signer::required("witness", "/filled_by", "protection-referral-director-1", &by.filler),
            Signer::invited("supervisor", "/filled_by", "protection-referral-supervisor-1", &by.reviewer),
        ]
    }

    fn sections(referral: &ProtectionReferral, layout: &Layout<'_>) -> Vec<Section> {
        sheet::sections(referral, layout)
    }

    #[cfg(feature = "examples")]
    fn example(seed: u64) -> ProtectionReferral {
        examples::good(seed)
    }

    #[cfg(feature = "examples")]
    fn plain(seed: u64) -> ProtectionReferral {
        examples::plain(seed)
    }
}
