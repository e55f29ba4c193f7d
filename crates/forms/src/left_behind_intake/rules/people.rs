//! Rules about who everybody is.

use super::{Intake, facts, parents, people};
use crate::engine::Asked;
use crate::groups::rules::{self, same_person};
#[cfg(feature = "examples")]
use crate::{
    examples::{old_card, same_passport, unborn},
    left_behind_intake::examples,
};
use crate::leaves::Sex;
use crate::rule::rules;

rules::identity! { Intake; of people; at child; unborn |i| unborn(&mut i.child, &i.made_on) }

rules! { Intake;
    /// The check digit of an old permanent-residence card; from few samples, hence a warning.
    "identity.old-card-check" Warning "GA 2102-2023" at care.carer.person.identity.permanent_residence_card;
    finds |i, _, found| rules::old_card_check(&people(i), found);
    breaks |i| old_card(&mut i.care.carer.person);

    /// A father's number is a man's, a mother's a woman's.
    "parent.sex-differs" Error "GB 11643-1999" at father.identity.resident_id;
    finds |i, _, found| for (at, sex) in [("/father", Sex::Male), ("/mother", Sex::Female)] {
        let parent = parents(i).into_iter().find(|(other, _)| *other == at);
        if let Some((_, parent)) = parent
            && parent.identity.sex().is_some_and(|stated| stated != sex)
            && let Some(number) = parent.identity.number_at()
        {
            found.at(format!("{at}/identity{number}"), Vec::new());
        }
    };
    breaks |i| examples::as_woman(&mut i.father);

    /// Father and mother are two people.
    "parent.same-person" Error "d" at mother.identity.passport;
    finds |i, _, found| if i.father.is_reachable() == Asked::Yes && i.mother.is_reachable() == Asked::Yes {
        same_person("/mother", &facts(&i.mother), &facts(&i.father), found);
    };
    breaks |i| same_passport(&mut i.father.identity, &mut i.mother.identity);

    /// A parent is not the child.
    "parent.is-child" Error "d" at father.identity.passport;
    finds |i, _, found| for (at, parent) in parents(i) {
        same_person(at, &parent, &i.child.facts(), found);
    };
    breaks |i| same_passport(&mut i.child.identity, &mut i.father.identity);

    /// The carer is not the child.
    "carer.is-child" Error "d" at care.carer.person.identity.passport;
    finds |i, _, found| if i.care.is_entrusted() == Asked::Yes {
        same_person("/care/carer/person", &i.care.carer.person.facts(), &i.child.facts(), found);
    };
    breaks |i| same_passport(&mut i.child.identity, &mut i.care.carer.person.identity);

    /// A parent does not entrust the child to themselves.
    "carer.is-parent" Error "未成年人保护法第二十二条；d" at care.carer.person.identity.passport;
    finds |i, _, found| if i.care.is_entrusted() == Asked::Yes {
        for (_, parent) in parents(i) {
            same_person("/care/carer/person", &i.care.carer.person.facts(), &parent, found);
        }
    };
    breaks |i| same_passport(&mut i.father.identity, &mut i.care.carer.person.identity);
}
