//! 农村留守儿童委托监护（照护）责任确认书: the letter in which parents who leave entrust their child to
//! somebody able to care for it. 未成年人保护法 21-23, 民法典 1189, 家庭教育促进法 21.
//!
//! Entrusting care does not make the carer a guardian (法释〔2022〕6号 art. 13); the letter says so.

mod codes;
#[cfg(feature = "examples")]
mod examples;
mod letter;
mod record;
mod rules;
mod steps;

pub use codes::*;
pub use record::*;

use crate::engine::Asked;
use crate::form::{Audience, Signer, Step};
use crate::groups::{Ethnicity, IdentityKind, fill};
use crate::leaves::Date;
use crate::paper::{Paper, own_words};
use crate::party::{Party, Share};
use crate::rule::Rule;
use crate::sheet::{Layout, Section};
use messages::Catalogue;

/// The form.
pub struct Confirmation;

/// The form, as it is registered.
pub static FORM: Confirmation = Confirmation;

impl Paper for Confirmation {
    type Record = GuardianConfirmation;
    const ID: &'static str = "guardian-confirmation";
    const VERSION: &'static str = "1.0";
    const PATH: &'static str = "letter";
    const AUDIENCE: Audience = Audience::Family;
    const STEPS: &'static [Step] = steps::STEPS;
    const RULES: &'static [&'static [Rule<GuardianConfirmation>]] = rules::ALL;
    const WORDS: Catalogue = own_words!("guardian_confirmation");
    const SHARES: &'static [Share] = &[
        Share::new(Party::Child, "/child"),
        Share::new(Party::Parent, "/principal"),
        Share::new(Party::Parent, "/other_parent/principal"),
        Share::new(Party::Carer, "/carer"),
        Share::new(Party::Village, "/village"),
        Share::new(Party::Township, "/township"),
    ];
    const FOR_THE_PEN: &'static [&'static str] = &["/village", "/township", "/school_notice", "/village_notice"];

    fn begin(letter: &mut GuardianConfirmation, today: Date) {
        letter.made_on = today.into();
        for identity in [
            &mut letter.child.identity,
            &mut letter.principal.person.identity,
            &mut letter.other_parent.principal.person.identity,
            &mut letter.carer.person.identity,
        ] {
            identity.kind = IdentityKind::ResidentId.into();
        }
        letter.child.ethnicity = Ethnicity::Han.into();
    }

    fn day(letter: &GuardianConfirmation) -> Option<Date> {
        letter.made_on.get().copied()
    }

    fn fill(letter: &mut GuardianConfirmation) {
        let child = &mut letter.child;
        fill(&child.identity, &mut child.sex, &mut child.birth_date);
        letter.principal.person.fill();
        letter.other_parent.principal.person.fill();
        letter.carer.person.fill();
    }

    fn signers(letter: &GuardianConfirmation) -> Vec<Signer> {
        let parent = &letter.principal.person.name;
        let mut signers = vec![Signer::required("parent", "/principal", "letter-principal-1", parent)];
        if letter.signs_jointly() == Asked::Yes {
            let second = &letter.other_parent.principal.person.name;
            signers.push(Signer::required("parent", "/other_parent", "letter-other-parent-1", second));
        }
        signers.push(Signer::required("guardian", "/carer", "letter-carer-1", &letter.carer.person.name));
        signers.push(Signer::invited("witness", "/village", "letter-village-1", &letter.village.director));
        signers
    }

    fn sections(letter: &GuardianConfirmation, layout: &Layout<'_>) -> Vec<Section> {
        letter::sections(letter, layout)
    }

    #[cfg(feature = "examples")]
    fn example(seed: u64) -> GuardianConfirmation {
        examples::good(seed)
    }

    #[cfg(feature = "examples")]
    fn plain(seed: u64) -> GuardianConfirmation {
        examples::plain(seed)
    }
}
