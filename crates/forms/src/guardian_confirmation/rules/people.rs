//! Rules about who everybody is: numbers agree with what is stated, and different people are different.

use super::{Letter, people};
use crate::engine::Asked;
use crate::groups::{Facts, IdentityKind};
#[cfg(feature = "examples")]
use crate::guardian_confirmation::examples::{self, opposite};
use crate::rule::{Breaches, rules};

rules! { Letter;
    /// The number's seventeenth digit agrees with the stated sex.
    "identity.sex-differs" Error "GB 11643-1999" at child.sex;
    finds |l, _, found| for (at, person) in people(l) {
        if let (Some(number), Some(stated)) = (person.identity.sex(), person.sex.get()) && number != *stated {
            found.at(format!("{at}/sex"), Vec::new());
        }
    };
    breaks |l| l.child.sex = opposite(&l.child.sex);

    /// The number's birth date agrees with the stated one.
    "identity.birth-date-differs" Error "GB 11643-1999" at child.birth_date;
    finds |l, _, found| for (at, person) in people(l) {
        if let (Some(number), Some(stated)) = (person.identity.birth_date(), person.birth_date.get())
            && number != *stated
        {
            found.at(format!("{at}/birth_date"), Vec::new());
        }
    };
    breaks |l| {
        l.child.birth_date = l.child.birth_date.get().and_then(|d| d.tomorrow().ok()).map_or_else(Default::default, Into::into);
    };

    /// Nobody is born after the letter was made.
    "identity.born-in-future" Error "d" at child.birth_date;
    finds |l, c, found| for (at, person) in people(l) {
        if person.birth_date.get().is_some_and(|birth| *birth > c.on) {
            found.at(format!("{at}/birth_date"), Vec::new());
        }
    };
    breaks |l| examples::unborn(l);

    /// The first six digits are a code that was in use at some time since 1980.
    "identity.region-unknown" Warning "GB/T 2260" at child.identity.resident_id;
    finds |l, _, found| for (at, person) in people(l) {
        if person.identity.kind.get() == Some(&IdentityKind::ResidentId)
            && let Some(id) = person.identity.resident_id.get()
            && !divisions::ever_used(id.region_code())
        {
            found.at(format!("{at}/identity/resident_id"), Vec::new());
        }
    };
    breaks |l| examples::region(&mut l.child.identity, "449999");

    /// The check digit of an old permanent-residence card; from few samples, hence a warning.
    "identity.old-card-check" Warning "GA 2102-2023" at carer.person.identity.permanent_residence_card;
    finds |l, _, found| for (at, person) in people(l) {
        if person.identity.kind.get() == Some(&IdentityKind::PermanentResidenceCard)
            && person.identity.permanent_residence_card.get().is_some_and(|card| !card.check_digit_fits())
        {
            found.at(format!("{at}/identity/permanent_residence_card"), Vec::new());
        }
    };
    breaks |l| examples::old_card(&mut l.carer.person);

    /// The carer is not the child.
    "carer.is-child" Error "d" at carer.person.identity.passport;
    finds |l, _, found| same(found, "/carer/person", &l.carer.person.facts(), &l.child.facts());
    breaks |l| {
        // A carer as young as the child would break more rules; so only their numbers are the same.
        examples::same_passport(&mut l.child.identity, &mut l.carer.person.identity);
    };

    /// The carer is not one of those who entrust.
    "carer.is-principal" Error "未成年人保护法第二十二条；d" at carer.person.identity.passport;
    finds |l, _, found| for (_, principal) in entrusting(l) {
        same(found, "/carer/person", &l.carer.person.facts(), &principal);
    };
    breaks |l| examples::same_passport(&mut l.principal.person.identity, &mut l.carer.person.identity);

    /// Who entrusts is not the child.
    "principal.is-child" Error "d" at principal.person.identity.passport;
    finds |l, _, found| for (at, person) in entrusting(l) {
        same(found, at, &person, &l.child.facts());
    };
    breaks |l| examples::same_passport(&mut l.child.identity, &mut l.principal.person.identity);

    /// Both parents are two people.
    "other-parent.is-principal" Error "d" at other_parent.principal.person.identity.passport;
    finds |l, _, found| if l.signs_jointly() == Asked::Yes {
        let second = l.other_parent.principal.person.facts();
        same(found, "/other_parent/principal/person", &second, &l.principal.person.facts());
    };
    breaks |l| {
        examples::same_passport(&mut l.principal.person.identity, &mut l.other_parent.principal.person.identity);
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

/// Where two people turn out to be one: at the number they share, else at the name.
fn same(found: &mut Breaches<'_>, at: &str, person: &Facts<'_>, other: &Facts<'_>) {
    if person.is_same_as(other) {
        let shared = person.identity.number().is_some_and(|n| other.identity.number() == Some(n));
        let number = person.identity.number_at().filter(|_| shared);
        found.at(number.map_or_else(|| format!("{at}/name"), |n| format!("{at}/identity{n}")), Vec::new());
    }
}

fn entrusting(letter: &Letter) -> Vec<(&'static str, Facts<'_>)> {
    people(letter).into_iter().filter(|(at, _)| at.contains("principal")).collect()
}
