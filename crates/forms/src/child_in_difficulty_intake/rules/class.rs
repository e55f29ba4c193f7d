//! Rules about the class, the guardian, and the risk.

use crate::groups::RiskLevel;
use super::Intake;
#[cfg(feature = "examples")]
use crate::child_in_difficulty_intake::examples::{able, dead};
use crate::child_in_difficulty_intake::{DifficultyClass, Household, NationalClass};
#[cfg(feature = "examples")]
use crate::engine::Field;
use crate::leaves::YesNo;
use crate::rule::rules;

rules! { Intake;
    /// Both parents dead or missing: the child is an orphan.
    "class.is-orphan" Warning "国办发〔2010〕54号；粤民规字〔2019〕10号" at class;
    finds |i, c, found| found.here_if(i.is_orphan(c.on) == Some(true) && differs(i, DifficultyClass::Orphan)
        && differs(i, DifficultyClass::StateGuardianship));
    breaks |i| i.mother = dead("韦晓燕");

    /// No orphan: a parent lives and is not missing, and the child is not infected with HIV.
    "class.not-orphan" Warning "国办发〔2010〕54号；民发〔2012〕179号" at class;
    finds |i, c, found| found.here_if(i.class.get() == Some(&DifficultyClass::Orphan)
        && i.hiv.get() == Some(&YesNo::No) && i.is_orphan(c.on) == Some(false) && i.is_unsupported(c.on) == Some(false));
    breaks |i| {
        able(&mut i.mother);
        i.class = DifficultyClass::Orphan.into();
        i.hiv = YesNo::No.into();
    };

    /// Neither parent can support the child: that is 事实无人抚养.
    "class.is-unsupported" Warning "民发〔2019〕62号；粤民规字〔2019〕10号" at class;
    finds |i, c, found| found.here_if(i.is_unsupported(c.on) == Some(true) && i.guangdong.get() == Some(&YesNo::Yes)
        && i.hiv.get() != Some(&YesNo::Yes)
        && differs(i, DifficultyClass::Unsupported) && differs(i, DifficultyClass::StateGuardianship));
    breaks |i| i.class = DifficultyClass::Other.into();

    /// The conditions are checked for each parent, and do not hold.
    "class.not-unsupported" Warning "民发〔2019〕62号；粤民规字〔2019〕10号" at class;
    finds |i, c, found| found.here_if(i.class.get() == Some(&DifficultyClass::Unsupported)
        && i.is_unsupported(c.on) == Some(false) && i.is_orphan(c.on) == Some(false));
    breaks |i| able(&mut i.mother);

    /// Guangdong's guarantee is for children registered in Guangdong.
    "class.not-guangdong" Warning "粤民规字〔2019〕10号" at guangdong;
    finds |i, _, found| found.here_if(
        i.class.get() == Some(&DifficultyClass::Unsupported) && i.guangdong.get() == Some(&YesNo::No));
    breaks |i| i.guangdong = YesNo::No.into();

    /// A severely disabled child has a level that counts as severe.
    "class.not-severe" Warning "粤民规字〔2019〕10号；d" at class;
    finds |i, _, found| found.here_if(
        i.class.get() == Some(&DifficultyClass::SeverelyDisabled) && !i.child.health.severely_disabled());
    breaks |i| {
        able(&mut i.mother);
        i.class = DifficultyClass::SeverelyDisabled.into();
        i.national = Field::typed("disability,guardianship");
    };

    /// A poor family is known to be poor, or not yet looked into.
    "class.not-poor" Warning "社会救助法第十五条" at household;
    finds |i, _, found| found.here_if(
        i.class.get() == Some(&DifficultyClass::PoorFamily) && i.household.get() == Some(&Household::Ordinary));
    breaks |i| {
        able(&mut i.mother);
        i.class = DifficultyClass::PoorFamily.into();
        i.household = Household::Ordinary.into();
        i.national = Field::typed("poverty");
    };

    /// The national class that goes with Guangdong's is chosen too.
    "class.national-differs" Warning "国发〔2016〕36号" at national;
    finds |i, _, found| {
        let due = match i.class.get() {
            Some(DifficultyClass::Orphan | DifficultyClass::Unsupported | DifficultyClass::StateGuardianship) => Some(NationalClass::Guardianship),
            Some(DifficultyClass::PoorFamily) => Some(NationalClass::Poverty),
            Some(DifficultyClass::SeverelyDisabled) => Some(NationalClass::Disability),
            _ => None,
        };
        let chosen = i.national.get();
        found.here_if(matches!((due, chosen), (Some(due), Some(chosen)) if !chosen.chosen().contains(&due)));
    };
    breaks |i| i.national = Field::typed("poverty");

    /// Nobody looks after the child: reported at once, and temporary guardianship asked for.
    "guardian.nobody" Warning "未成年人保护法第十一条第二款、第九十二条；民法典第三十一条、第三十二条" at guardian.has;
    finds |i, _, found| found.here_if(i.guardian.has.get() == Some(&YesNo::No));
    breaks |i| {
        i.guardian = Default::default();
        i.guardian.has = YesNo::No.into();
    };

    /// High risk: the township is told, and visits are close together.
    "risk.high" Warning "未成年人保护法第四十三条；d" at risk;
    finds |i, _, found| found.here_if(i.risk.get() == Some(&RiskLevel::Red));
    breaks |i| i.risk = RiskLevel::Red.into();
}

fn differs(intake: &Intake, class: DifficultyClass) -> bool {
    intake.class.get().is_some_and(|chosen| *chosen != class)
}
