//! 农村留守儿童基本情况登记表: a left-behind child's first registration, and each later update (动态更新).
//!
//! The fields are those of the ministry's form of 2016 (民发〔2016〕42号 annex 1), with whether a carer is
//! entrusted by letter, and some more for the visits that follow. The layout is ours, not the official print.

mod codes;
#[cfg(feature = "examples")]
mod examples;
mod record;
mod rules;
mod sheet;
mod steps;

pub use codes::*;
pub use record::*;

use crate::engine::Field;
use crate::form::{Audience, Signer, Step};
use crate::groups::{EntryKind, Ethnicity, IdentityKind, fill};
use crate::leaves::{Date, YesNo};
use crate::paper::{Paper, own_words};
use crate::party::{Party, Share};
use crate::rule::Rule;
use crate::sheet::{Layout, Section};
use messages::Catalogue;

/// The form.
pub struct Intake;

/// The form, as it is registered.
pub static FORM: Intake = Intake;

impl Paper for Intake {
    type Record = LeftBehindIntake;
    const ID: &'static str = "left-behind-intake";
    const VERSION: &'static str = "1.0";
    const PATH: &'static str = "intake";
    const AUDIENCE: Audience = Audience::Staff;
    const STEPS: &'static [Step] = steps::STEPS;
    const RULES: &'static [&'static [Rule<LeftBehindIntake>]] = rules::ALL;
    const WORDS: Catalogue = own_words!("left_behind_intake");
    const SHARES: &'static [Share] = &[
        Share::new(Party::Child, "/child"),
        Share::new(Party::Parent, "/father"),
        Share::new(Party::Parent, "/mother"),
        Share::new(Party::Carer, "/care/carer"),
        Share::new(Party::Worker, "/filled_by"),
    ];

    fn begin(intake: &mut LeftBehindIntake, today: Date) {
        intake.made_on = today.into();
        intake.entry.kind = EntryKind::First.into();
        intake.rural = YesNo::Yes.into();
        for identity in [
            &mut intake.child.identity,
            &mut intake.father.identity,
            &mut intake.mother.identity,
            &mut intake.care.carer.person.identity,
        ] {
            identity.kind = IdentityKind::ResidentId.into();
        }
        intake.child.ethnicity = Ethnicity::Han.into();
    }

    fn day(intake: &LeftBehindIntake) -> Option<Date> {
        intake.made_on.get().copied()
    }

    fn fill(intake: &mut LeftBehindIntake) {
        intake.child.fill();
        for parent in [&mut intake.father, &mut intake.mother] {
            fill(&parent.identity, &mut Field::Absent, &mut parent.birth_date);
        }
        intake.care.carer.person.fill();
    }

    fn signers(intake: &LeftBehindIntake) -> Vec<Signer> {
        let by = &intake.filled_by;
        vec![
            Signer::required("witness", "/filled_by", "left-behind-intake-director-1", &by.filler),
            Signer::invited("supervisor", "/filled_by", "left-behind-intake-supervisor-1", &by.reviewer),
        ]
    }

    fn sections(intake: &LeftBehindIntake, layout: &Layout<'_>) -> Vec<Section> {
        sheet::sections(intake, layout)
    }

    #[cfg(feature = "examples")]
    fn example(seed: u64) -> LeftBehindIntake {
        examples::good(seed)
    }

    #[cfg(feature = "examples")]
    fn plain(seed: u64) -> LeftBehindIntake {
        examples::plain(seed)
    }
}
