//! The rules of the register, each with its law.
//!
//! The register states what is. What breaks the law out there (nobody cares for the child, the carer is a
//! child) must be registered all the same, and today: it is a warning that says what to do at once. An error
//! is only what cannot be: numbers that disagree, an adult as a child, a paper from the future.

mod care;
mod child;
mod entry;
mod family;
mod people;

use super::record::{LeftBehindIntake, Parent};
use crate::engine::{Asked, Field};
use crate::groups::Facts;
use crate::leaves::Sex;
use crate::rule::Rule;

type Intake = LeftBehindIntake;

/// Every rule, part by part.
pub const ALL: &[&[Rule<Intake>]] = &[entry::RULES, child::RULES, family::RULES, people::IDENTITY, people::RULES, care::RULES];

/// The form does not ask a parent's sex: father and mother say it.
static NOT_ASKED: Field<Sex> = Field::Absent;

fn facts(parent: &Parent) -> Facts<'_> {
    Facts { name: &parent.name, identity: &parent.identity, sex: &NOT_ASKED, birth_date: &parent.birth_date }
}

/// The parents of whom papers are asked, with their pointers.
fn parents(intake: &Intake) -> Vec<(&'static str, Facts<'_>)> {
    let both = [("/father", &intake.father), ("/mother", &intake.mother)];
    both.into_iter().filter(|(_, p)| p.is_reachable() == Asked::Yes).map(|(at, p)| (at, facts(p))).collect()
}

/// Everybody whose number stands in the register.
fn people(intake: &Intake) -> Vec<(&'static str, Facts<'_>)> {
    let mut people = vec![("/child", intake.child.facts())];
    people.extend(parents(intake));
    if intake.care.is_entrusted() == Asked::Yes {
        people.push(("/care/carer/person", intake.care.carer.person.facts()));
    }
    people
}
