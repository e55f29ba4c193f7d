//! What good examples are changed with, for stories and for examples of broken rules.

use super::{Dice, checked, resident_id};
use crate::engine::{Field, Kind, Leaf, NodeMut, Record, lookup_mut};
use crate::groups::{Identity, IdentityKind, Person};
use crate::leaves::{Date, Sex};

/// Answers by pointer, as somebody types them.
pub fn answer(record: &mut dyn Record, answers: &[(&str, &str)]) {
    for (pointer, text) in answers {
        if let Some(NodeMut::Leaf(answer)) = lookup_mut(record, pointer) {
            answer.set_text(text);
        }
    }
}

/// Accepts every statement of the group at `pointer`.
pub fn accept(record: &mut dyn Record, pointer: &str) {
    if let Some(NodeMut::Group(group)) = lookup_mut(record, pointer) {
        for index in 0..group.group().members.len() {
            if let Some(NodeMut::Leaf(answer)) = group.part_mut(index) {
                answer.set_text("true");
            }
        }
    }
}

/// A birth `days` after (before, when negative) another date, in the number too.
pub fn born_person(person: &mut Person, from: &Field<Date>, days: i32) {
    person.birth_date = self::days(from, days);
    rewrite(&mut person.identity, &person.birth_date);
}

/// A number of the same region and sex for another birth date.
pub fn rewrite(identity: &mut Identity, birth_date: &Field<Date>) {
    if let (Some(id), Some(birth)) = (identity.resident_id.get(), birth_date.get()) {
        let (sex, region) = (id.sex(), id.region().to_owned());
        identity.resident_id = resident_id(&mut Dice::new(7), &region, *birth, sex);
    }
}

/// The day `days` after `date`.
pub fn days(date: &Field<Date>, days: i32) -> Field<Date> {
    let duration = jiff::SignedDuration::from_hours(24 * i64::from(days));
    date.get().and_then(|d| d.checked_add(duration).ok()).map_or(Field::Absent, Field::Valid)
}

/// The other sex.
pub fn opposite(sex: &Field<Sex>) -> Field<Sex> {
    Field::Valid(if sex.get() == Some(&Sex::Male) { Sex::Female } else { Sex::Male })
}

/// The same number with another region.
pub fn region(identity: &mut Identity, region: &str) {
    if let Some(id) = identity.resident_id.get() {
        let digits = id.as_str().get(6..17).map(|rest| format!("{region}{rest}")).unwrap_or_default();
        identity.resident_id = checked(&digits);
    }
}

/// An old permanent-residence card whose last digit does not fit, of somebody born on 23 January 1960.
pub fn old_card(person: &mut Person) {
    // KAZ110090123105 with another last digit: 23 January 1990.
    person.identity = Identity { kind: IdentityKind::PermanentResidenceCard.into(), ..Identity::default() };
    person.identity.permanent_residence_card = Field::typed("KAZ110060123109");
    person.birth_date = Field::typed("1960-01-23");
}

/// Two people with one passport.
pub fn same_passport(one: &mut Identity, other: &mut Identity) {
    *one = passport("E12345678");
    *other = passport("E12345678");
}

/// A passport as identity.
pub fn passport(number: &str) -> Identity {
    Identity { kind: IdentityKind::Passport.into(), passport: Field::typed(number), ..Identity::default() }
}

/// The same day so many years later.
pub fn later(date: &Field<Date>, years: i32) -> Field<Date> {
    date.get().map_or(Field::Absent, |d| Field::Valid(idcode::age::years_later(*d, years)))
}

/// Every date so many years later; numbers that state a birth date are left to [`rewrite`].
pub fn shift(record: &mut dyn Record, years: i32) {
    for pointer in crate::form::leaves(record, "") {
        if let Some(NodeMut::Leaf(answer)) = lookup_mut(record, &pointer)
            && answer.kind() == Kind::Date
        {
            let moved = later(&Field::typed(&answer.text()), years);
            answer.set_text(&moved.get().map(Leaf::to_text).unwrap_or_default());
        }
    }
}

/// The day after.
pub fn next_day(date: &Field<Date>) -> Field<Date> {
    days(date, 1)
}
