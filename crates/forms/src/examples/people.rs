//! Names, numbers, phones and addresses of nobody.

use super::Dice;
use crate::engine::Field;
use crate::groups::{IdentityKind, Person, Place};
use crate::leaves::{Date, ResidentId, Sex};
use idcode::ResidentIdError;

/// What a generated adult is made from.
#[derive(Debug, Clone, Copy)]
pub struct Adult {
    /// The surname, shared in a family.
    pub surname: &'static str,
    /// Male or female.
    pub sex: Sex,
    /// The year of birth.
    pub year: i32,
}

impl Adult {
    /// A person with a resident ID of `region`.
    pub fn person(self, dice: &mut Dice, region: &str) -> Person {
        let birth = birthday(dice, self.year);
        let mut person =
            Person { name: Field::typed(&name(dice, self.surname, self.sex)), ..Person::default() };
        person.identity.kind = IdentityKind::ResidentId.into();
        person.identity.resident_id = resident_id(dice, region, birth, self.sex);
        person.fill();
        person
    }
}

fn birthday(dice: &mut Dice, year: i32) -> Date {
    let month = i8::try_from(dice.within(1, 12)).unwrap_or(1);
    let day = i8::try_from(dice.within(1, 28)).unwrap_or(1);
    Date::new(i16::try_from(year).unwrap_or(1980), month, day).unwrap_or_default()
}

/// A name with `surname`.
pub fn name(dice: &mut Dice, surname: &str, sex: Sex) -> String {
    const MALE: &[&str] = &["建国", "志强", "家明", "文杰", "伟", "俊豪", "永康", "子轩", "浩然", "国栋"];
    const FEMALE: &[&str] = &["秀英", "丽华", "晓燕", "美玲", "芳", "雨桐", "思琪", "桂兰", "玉珍", "欣怡"];
    format!("{surname}{}", dice.one(if sex == Sex::Male { MALE } else { FEMALE }))
}

/// A resident ID with a fitting check character, of nobody: sequence numbers are drawn.
pub fn resident_id(dice: &mut Dice, region: &str, birth: Date, sex: Sex) -> Field<ResidentId> {
    let odd = i32::from(sex == Sex::Male);
    let sequence = dice.within(50, 480) * 2 + odd;
    let (y, m, d) = (birth.year(), birth.month(), birth.day());
    checked(&format!("{region}{y:04}{m:02}{d:02}{sequence:03}"))
}

/// The seventeen digits with the check character that fits them.
pub(crate) fn checked(digits: &str) -> Field<ResidentId> {
    let probe = format!("{digits}0");
    let whole = match ResidentId::parse(&probe) {
        Err(ResidentIdError::Check { expected }) => format!("{digits}{expected}"),
        _ => probe,
    };
    Field::typed(&whole)
}

/// A mobile number.
pub fn mobile(dice: &mut Dice) -> String {
    format!("1{}{:08}", dice.one(&["38", "35", "59", "86", "77"]), dice.within(0, 99_999_999))
}

/// An address below `division`.
pub fn address(dice: &mut Dice, division: &str, road: &str) -> Place {
    Place {
        division: Field::typed(division),
        address: Field::typed(&format!("{road}{}号", dice.within(1, 180))),
        ..Place::default()
    }
}
