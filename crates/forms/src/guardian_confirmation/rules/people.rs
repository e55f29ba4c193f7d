//! Rules about who everybody is: numbers agree with what is stated, and different people are different.

use super::{Letter, people};
use crate::engine::Asked;
use crate::groups::Facts;
use crate::groups::rules::{self, same_person};
#[cfg(feature = "examples")]
use crate::{
    examples::{old_card, same_passport},
    guardian_confirmation::examples,
};
use crate::rule::rules;

rules::identity! { Letter; of people; at child; unborn examples::unborn }

rules! { Letter;
    /// The check digit of an old permanent-residence card; from few samples, hence a warning.
    "identity.old-card-check" Warning "GA 2102-2023" at carer.person.identity.permanent_residence_card;
    finds |l, _, found| rules::old_card_check(&people(l), found);
    breaks |l| old_card(&mut l.carer.person);

    /// The carer is not the child.
    "carer.is-child" Error "d" at carer.person.identity.passport;
    finds |l, _, found| same_person("/carer/person", &l.carer.person.facts(), &l.child.facts(), found);
    breaks |l| {
        // A carer as young as the child would break more rules; so only their numbers are the same.
        same_passport(&mut l.child.identity, &mut l.carer.person.identity);
    };

    /// The carer is not one of those who entrust.
    "carer.is-principal" Error "未成年人保护法第二十二条；d" at carer.person.identity.passport;
    finds |l, _, found| for (_, principal) in entrusting(l) {
        same_person("/carer/person", &l.carer.person.facts(), &principal, found);
    };
    breaks |l| same_passport(&mut l.principal.person.identity, &mut l.carer.person.identity);

    /// Who entrusts is not the child.
    "principal.is-child" Error "d" at principal.person.identity.passport;
    finds |l, _, found| for (at, person) in entrusting(l) {
        same_person(at, &person, &l.child.facts(), found);
    };
    breaks |l| same_passport(&mut l.child.identity, &mut l.principal.person.identity);

    /// Both parents are two people.
    "other-parent.is-principal" Error "d" at other_parent.principal.person.identity.passport;
    finds |l, _, found| if l.signs_jointly() == Asked::Yes {
        let second = l.other_parent.principal.person.facts();
        same_person("/other_parent/principal/person", &second, &l.principal.person.facts(), found);
    };
    breaks |l| {
        same_passport(&mut l.principal.person.identity, &mut l.other_parent.principal.person.identity);
    };

    /// The carer can be reached on another phone than the parents.
    "carer.same-phone" Warning "d" at carer.phone;
    finds |l, _, found| {
        let joint = l.signs_jointly() == Asked::Yes;
        let first = l.principal.phone.get();
        let second = l.other_parent.principal.phone.get().filter(|_| joint);
        found.here_if(l.carer.phone.get().is_some_and(|phone| Some(phone) == first || Some(phone) == second));
    };
    breaks |l| l.carer.phone = l.principal.phone.clone();
}

fn entrusting(letter: &Letter) -> Vec<(&'static str, Facts<'_>)> {
    people(letter).into_iter().filter(|(at, _)| at.contains("principal")).collect()
}
