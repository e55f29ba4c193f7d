//! A child of nobody, as staff register it, and what such a child is changed with.

use super::{Adult, Dice, address, days, passport};
use crate::engine::Field;
use crate::groups::{Attended, ChildBrief, Identity, Minor, SchoolStage};
use crate::leaves::{Date, Sex, YesNo};

/// A child of the family `surname`, ten to twelve years old, registered in Lianshan.
pub fn minor(dice: &mut Dice, surname: &'static str) -> Minor {
    let sex = if dice.roll().is_multiple_of(2) { Sex::Male } else { Sex::Female };
    let child = Adult { surname, sex, year: dice.within(2014, 2016) }.person(dice, "441825");
    Minor {
        name: child.name,
        identity: child.identity,
        sex: child.sex,
        birth_date: child.birth_date,
        registered_at: address(dice, "441825000000", "莲塘村委会三组"),
        ..Minor::default()
    }
}

/// The same, as papers about a child name it.
pub fn child_brief(dice: &mut Dice, surname: &'static str) -> ChildBrief {
    let Minor { name, identity, sex, birth_date, registered_at, .. } = minor(dice, surname);
    let registered = YesNo::Yes.into();
    ChildBrief { name, registered, identity, sex, birth_date, home: registered_at, ..ChildBrief::default() }
}

/// No household registration; the child lives where it was registered before.
pub fn unregistered(child: &mut Minor) {
    child.registered = YesNo::No.into();
    child.identity = Identity::default();
    child.home = core::mem::take(&mut child.registered_at);
    child.lives_there = Field::Absent;
    child.birth_certificate = Field::typed("X320101001");
}

/// A child stated to be born after `made_on`, with a paper that states no date.
pub fn unborn(child: &mut Minor, made_on: &Field<Date>) {
    child.identity = passport("E12345678");
    child.birth_date = days(made_on, 10);
    not_at_school(child, SchoolStage::NotYet);
}

/// A child that attends no school.
pub fn not_at_school(child: &mut Minor, stage: SchoolStage) {
    child.schooling = stage.into();
    child.school = Attended::default();
}
