//! 困境儿童信息登记: which kind of difficulty, checked for each parent separately, and from the answers which
//! guarantees the child may be due. 国发〔2016〕36号; 民发〔2019〕62号; 粤民规字〔2019〕10号.
//!
//! The layout is ours, not an official print; the six classes and four colours are Guangdong's, as data.

mod advice;
mod codes;
#[cfg(feature = "examples")]
mod examples;
mod record;
mod rules;
mod steps;

pub use codes::*;
pub use record::*;

use crate::engine::Context;
use crate::form::{Advice, Audience, Signer, Step};
use crate::groups::{EntryKind, Ethnicity, IdentityKind};
use crate::leaves::Date;
use crate::paper::{Paper, own_words};
use crate::party::{Party, Share};
use crate::rule::Rule;
use crate::sheet::{Layout, Section};
use messages::Catalogue;

/// The form.
pub struct Difficulty;

/// The form, as it is registered.
pub static FORM: Difficulty = Difficulty;

impl Paper for Difficulty {
    type Record = DifficultyIntake;
    const ID: &'static str = "child-in-difficulty-intake";
    const VERSION: &'static str = "1.0";
    const PATH: &'static str = "difficulty";
    const AUDIENCE: Audience = Audience::Staff;
    const STEPS: &'static [Step] = steps::STEPS;
    const RULES: &'static [&'static [Rule<DifficultyIntake>]] = rules::ALL;
    const WORDS: Catalogue = own_words!("child_in_difficulty_intake");
    const SHARES: &'static [Share] = &[
        Share::new(Party::Child, "/child"),
        Share::new(Party::Parent, "/father"),
        Share::new(Party::Parent, "/mother"),
        Share::new(Party::Worker, "/filled_by"),
    ];

    fn begin(intake: &mut DifficultyIntake, today: Date) {
        intake.made_on = today.into();
        intake.entry.kind = EntryKind::First.into();
        intake.child.identity.kind = IdentityKind::ResidentId.into();
        intake.child.ethnicity = Ethnicity::Han.into();
    }

    fn day(intake: &DifficultyIntake) -> Option<Date> {
        intake.made_on.get().copied()
    }

    fn fill(intake: &mut DifficultyIntake) {
        intake.child.fill();
    }

    fn advice(intake: &DifficultyIntake, context: &Context) -> Vec<Advice> {
        advice::advice(intake, context)
    }

    fn signers(intake: &DifficultyIntake) -> Vec<Signer> {
        let by = &intake.filled_by;
        vec![
            Signer::required("witness", "/filled_by", "child-in-difficulty-intake-director-1", &by.filler),
            Signer::invited("supervisor", "/filled_by", "child-in-difficulty-intake-supervisor-1", &by.reviewer),
        ]
    }

    fn sections(_: &DifficultyIntake, page: &Layout<'_>) -> Vec<Section> {
        vec![
            page.section("entry", vec![page.table(&["/entry", "/made_on"])]),
            page.section("child", vec![page.table(&["/child", "/guangdong"])]),
            page.section("father", vec![page.table(&["/father"])]),
            page.section("mother", vec![page.table(&["/mother"])]),
            page.section("guardian", vec![page.table(&["/guardian", "/household", "/sudden"])]),
            page.section("class", vec![page.table(&["/class", "/hiv", "/national", "/received", "/risk", "/risk_because"])]),
            page.section("advice", vec![page.paragraph("advice.decided"), page.advice()]),
            page.section("signatures", vec![page.table(&["/filled_by"]), page.signatures(&["head"])]),
        ]
    }

    #[cfg(feature = "examples")]
    fn example(seed: u64) -> DifficultyIntake {
        examples::good(seed)
    }

    #[cfg(feature = "examples")]
    fn plain(seed: u64) -> DifficultyIntake {
        examples::plain(seed)
    }
}
