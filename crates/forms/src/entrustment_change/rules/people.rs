//! Rules about who everybody is.

use crate::engine::Asked;
use crate::entrustment_change::ChangeKind;
use crate::entrustment_change::record::EntrustmentChange;
#[cfg(feature = "examples")]
use crate::entrustment_change::examples::{in_future, new_carer};
#[cfg(feature = "examples")]
use crate::examples::{born_person, next_day, old_card, passport, rewrite, same_passport};
use crate::groups::rules::{self, People, same_person};
use crate::rule::rules;

fn people(change: &EntrustmentChange) -> People<'_> {
    let mut people = vec![("/child", change.child.facts()), ("/principal/person", change.principal.person.facts())];
    if change.is(ChangeKind::NewCarer) == Asked::Yes {
        people.push(("/new_carer/person", change.new_carer.person.facts()));
    }
    people
}

/// Completed years of the new carer on the day of the change.
fn carer_age(change: &EntrustmentChange, on: crate::leaves::Date) -> Option<i32> {
    (change.is(ChangeKind::NewCarer) == Asked::Yes).then(|| change.new_carer.person.facts().age_on(on)).flatten()
}

rules::identity! { EntrustmentChange; of people; at child; unborn |c| {
    c.child.identity = passport("E12345678");
    c.child.birth_date = next_day(&c.made_on);
}}

rules! { EntrustmentChange;
    /// No change is signed before its day.
    "change.future-date" Error "d" at made_on;
    finds |c, x, found| found.here_if(c.made_on.get().is_some_and(|made| *made > x.today));
    breaks in_future;

    /// The check digit of an old permanent-residence card; from few samples, hence a warning.
    "identity.old-card-check" Warning "GA 2102-2023" at principal.person.identity.permanent_residence_card;
    finds |c, _, found| rules::old_card_check(&people(c), found);
    breaks |c| old_card(&mut c.principal.person);

    /// The new carer is an adult.
    "new-carer.under-age" Error "未成年人保护法第二十二条第一款；民法典第十七条、第十八条" at new_carer.person.birth_date;
    finds |c, x, found| found.here_if(carer_age(c, x.on).is_some_and(|age| age < 18));
    breaks |c| {
        new_carer(c);
        born_person(&mut c.new_carer.person, &c.made_on, -366 * 15);
    };

    /// Over seventy: somebody may have to help.
    "new-carer.over-seventy" Warning "d" at new_carer.person.birth_date;
    finds |c, x, found| found.here_if(carer_age(c, x.on).is_some_and(|age| age > 70));
    breaks |c| {
        new_carer(c);
        born_person(&mut c.new_carer.person, &c.made_on, -366 * 73);
    };

    /// The new carer is not the child.
    "new-carer.is-child" Error "d" at new_carer.person.identity.passport;
    finds |c, _, found| if c.is(ChangeKind::NewCarer) == Asked::Yes {
        same_person("/new_carer/person", &c.new_carer.person.facts(), &c.child.facts(), found);
    };
    breaks |c| {
        new_carer(c);
        same_passport(&mut c.child.identity, &mut c.new_carer.person.identity);
    };

    /// Parents do not entrust the child to themselves.
    "new-carer.is-principal" Error "未成年人保护法第二十二条；d" at new_carer.person.identity.passport;
    finds |c, _, found| if c.is(ChangeKind::NewCarer) == Asked::Yes {
        same_person("/new_carer/person", &c.new_carer.person.facts(), &c.principal.person.facts(), found);
    };
    breaks |c| {
        new_carer(c);
        same_passport(&mut c.principal.person.identity, &mut c.new_carer.person.identity);
    };

    /// The new carer is somebody else than the former one.
    "new-carer.is-former" Error "d" at new_carer.person.name;
    finds |c, _, found| found.here_if(c.is(ChangeKind::NewCarer) == Asked::Yes
        && c.carer.name.get().is_some() && c.carer.name.get() == c.new_carer.person.name.get());
    breaks |c| {
        new_carer(c);
        c.new_carer.person.name = c.carer.name.clone();
    };

    /// Who entrusts is not the child.
    "principal.is-child" Error "d" at principal.person.identity.passport;
    finds |c, _, found| same_person("/principal/person", &c.principal.person.facts(), &c.child.facts(), found);
    breaks |c| same_passport(&mut c.child.identity, &mut c.principal.person.identity);

    /// The child is an adult: then that is the reason, and nothing else ends the care.
    "child.adult" Error "未成年人保护法第二条；民法典第十七条、第一千二百五十九条" at reason;
    finds |c, _, found| if let (Some(ends), Some(reason)) = (c.ends_on.get(), c.reason.get())
        && c.child.facts().age_on(*ends).is_some_and(|age| age >= 18)
    {
        found.here_if(*reason != crate::entrustment_change::EndReason::ChildAdult);
    };
    breaks |c| {
        c.child.birth_date = crate::examples::later(&c.ends_on, -18);
        rewrite(&mut c.child.identity, &c.child.birth_date);
    };
}
