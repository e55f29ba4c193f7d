//! Where a child learns, and whether it should be at school already.

use super::Minor;
use crate::engine::{Field, record};
use crate::leaves::{Date, Line, YesNo, codes};

codes! {
    /// 就学情况, as the ministry's form has it. 民发〔2016〕42号 annex 1
    pub enum SchoolStage {
        /// 未入园
        NotYet = "not_yet",
        /// 幼儿园
        Kindergarten = "kindergarten",
        /// 小学
        Primary = "primary",
        /// 初中
        Junior = "junior",
        /// 高中
        Senior = "senior",
        /// 中职
        Vocational = "vocational",
        /// 辍学: of compulsory-school age and not at school
        DroppedOut = "dropped_out",
        /// 不在学: 14 to 16, compulsory schooling finished
        NotAtSchool = "not_at_school",
    }
}

record! {
    /// 就读学校（园）
    pub struct Attended {
        /// 校名
        name: Field<Line>,
        /// 年级班级
        class: Field<Line>,
        /// 是否寄宿
        boards: Field<YesNo>,
    }
}

impl SchoolStage {
    /// At a school or kindergarten.
    pub fn attends(self) -> bool {
        !matches!(self, Self::NotYet | Self::DroppedOut | Self::NotAtSchool)
    }

    /// Not at school yet.
    pub fn is_before_school(self) -> bool {
        matches!(self, Self::NotYet | Self::Kindergarten)
    }
}

impl Minor {
    /// Left school before compulsory schooling was finished: 辍学, or "not at school" under 14.
    pub fn dropped_out(&self, on: Date) -> bool {
        match self.schooling.get() {
            Some(SchoolStage::DroppedOut) => true,
            Some(SchoolStage::NotAtSchool) => {
                self.facts().age_on(on).is_some_and(|age| (6..14).contains(&age))
            }
            _ => false,
        }
    }

    /// Old enough for school when the school year began and not there; who was six then may be deferred
    /// with leave, who was seven may not. 义务教育法第十一条
    pub fn not_enrolled(&self, on: Date) -> bool {
        let age = self.facts().age_on(school_year(on));
        let deferred = self.deferred.get() == Some(&YesNo::Yes);
        self.schooling.get().is_some_and(|s| s.is_before_school())
            && age.is_some_and(|age| age >= 7 || (age == 6 && !deferred))
    }
}

/// The first day of the school year in which a day lies.
fn school_year(on: Date) -> Date {
    let year = if on.month() >= 9 { on.year() } else { on.year().saturating_sub(1) };
    Date::new(year, 9, 1).unwrap_or(on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn six_when_the_school_year_begins() {
        let born = |birth| Minor {
            schooling: SchoolStage::Kindergarten.into(),
            birth_date: Field::Valid(birth),
            ..Minor::default()
        };
        let on = date(2026, 11, 24);
        let mut child = born(date(2020, 9, 1));
        assert!(child.not_enrolled(on));
        assert!(!born(date(2020, 9, 2)).not_enrolled(on), "six only a day later");
        assert!(!child.not_enrolled(date(2026, 8, 31)), "the next school year");
        child.deferred = YesNo::Yes.into();
        assert!(!child.not_enrolled(on));
        child.birth_date = Field::Valid(date(2019, 9, 1));
        assert!(child.not_enrolled(on), "seven: no more deferral");
    }
}
