//! The rules of the letter, each with its law. Severities are our design; the law is cited with each.

mod agreement;
mod assessment;
mod carer;
mod child;
mod parents;
mod people;
mod term;

use super::record::GuardianConfirmation;
use crate::engine::Asked;
use crate::groups::Facts;
use crate::rule::Rule;

type Letter = GuardianConfirmation;

/// Every rule, part by part.
pub const ALL: &[&[Rule<Letter>]] = &[
    child::RULES,
    parents::RULES,
    carer::RULES,
    people::IDENTITY,
    people::RULES,
    assessment::RULES,
    term::RULES,
    agreement::RULES,
];

/// Everybody the letter is about, with the pointer of their part: the child, who entrusts, the carer.
fn people(letter: &Letter) -> Vec<(&'static str, Facts<'_>)> {
    let mut people =
        vec![("/child", letter.child.facts()), ("/principal/person", letter.principal.person.facts())];
    if letter.signs_jointly() == Asked::Yes {
        people.push(("/other_parent/principal/person", letter.other_parent.principal.person.facts()));
    }
    people.push(("/carer/person", letter.carer.person.facts()));
    people
}

/// The parents among those who entrust, with the pointer of their person.
fn parents(letter: &Letter) -> Vec<(&'static str, Facts<'_>)> {
    let mut people = people(letter);
    people.retain(|(at, _)| at.contains("principal"));
    if letter.standing.by_parent() == Asked::Yes { people } else { Vec::new() }
}
