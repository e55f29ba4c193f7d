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

use crate::engine::{Asked, Context, Field, Record, Report};
use crate::form::{Form, RuleInfo, Signer, Step};
use crate::groups::IdentityKind;
use crate::leaves::Date;
use crate::sheet::Sheet;

/// The form.
pub struct Confirmation;

/// The form, as it is registered.
pub static GUARDIAN_CONFIRMATION: Confirmation = Confirmation;

fn typed(record: &dyn Record) -> Option<&GuardianConfirmation> {
    record.as_any().downcast_ref()
}

impl Form for Confirmation {
    fn id(&self) -> &'static str {
        "guardian-confirmation"
    }

    fn version(&self) -> &'static str {
        "1.0"
    }

    fn blank(&self, today: Date) -> Box<dyn Record> {
        let mut letter =
            GuardianConfirmation { made_on: Field::Valid(today), ..GuardianConfirmation::default() };
        for identity in [
            &mut letter.child.identity,
            &mut letter.principal.person.identity,
            &mut letter.other_parent.principal.person.identity,
            &mut letter.carer.person.identity,
        ] {
            identity.kind = IdentityKind::ResidentId.into();
        }
        letter.child.ethnicity = Ethnicity::Han.into();
        Box::new(letter)
    }

    fn empty(&self) -> Box<dyn Record> {
        Box::new(GuardianConfirmation::default())
    }

    fn day(&self, record: &dyn Record, today: Date) -> Date {
        typed(record).and_then(|letter| letter.made_on.get().copied()).unwrap_or(today)
    }

    fn steps(&self) -> &'static [Step] {
        steps::STEPS
    }

    fn fill(&self, record: &mut dyn Record) {
        let Some(letter) = record.as_any_mut().downcast_mut::<GuardianConfirmation>() else { return };
        let child = &mut letter.child;
        crate::groups::fill(&child.identity, &mut child.sex, &mut child.birth_date);
        letter.principal.person.fill();
        letter.other_parent.principal.person.fill();
        letter.carer.person.fill();
    }

    fn judge(&self, record: &dyn Record, context: &Context, report: &mut Report) {
        let Some(letter) = typed(record) else { return };
        for rule in rules::ALL.iter().copied().flatten() {
            rule.judge(letter, context, report);
        }
    }

    fn rules(&self) -> Vec<RuleInfo> {
        let rules = rules::ALL.iter().copied().flatten();
        rules.map(|r| RuleInfo { code: r.code, severity: r.severity, law: r.law, at: r.at }).collect()
    }

    fn signers(&self, record: &dyn Record) -> Vec<Signer> {
        let Some(letter) = typed(record) else { return Vec::new() };
        let name = |name: &Field<crate::leaves::PersonName>| name.get().map(|n| n.as_str().to_owned());
        let signer = |role, at, declaration, name| Signer { role, at, declaration, name, required: true };
        let mut signers =
            vec![signer("parent", "/principal", "letter-principal-1", name(&letter.principal.person.name))];
        if letter.signs_jointly() == Asked::Yes {
            let second = name(&letter.other_parent.principal.person.name);
            signers.push(signer("parent", "/other_parent", "letter-other-parent-1", second));
        }
        signers.push(signer("guardian", "/carer", "letter-carer-1", name(&letter.carer.person.name)));
        let director = name(&letter.village.director);
        signers
            .push(Signer { required: false, ..signer("witness", "/village", "letter-village-1", director) });
        signers
    }

    fn sheet(&self, record: &dyn Record, names: crate::words::DivisionNames) -> Sheet {
        letter::sheet(self, record, names)
    }

    #[cfg(feature = "examples")]
    fn example(&self, seed: u64) -> Box<dyn Record> {
        Box::new(examples::good(seed))
    }

    #[cfg(feature = "examples")]
    fn invalid(&self, seed: u64, code: &str) -> Option<crate::form::Example> {
        let rule = rules::ALL.iter().copied().flatten().find(|rule| rule.code == code)?;
        let mut letter = examples::plain(seed);
        (rule.breaks)(&mut letter);
        Some(crate::form::Example { content: crate::engine::to_value(&letter), pointer: rule.at.to_owned() })
    }
}
