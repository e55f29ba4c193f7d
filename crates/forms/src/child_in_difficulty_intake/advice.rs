//! Which guarantees (保障) the child may be due, by the answers. 民政部门 decides; this only says where to look.

use super::codes::{Household};
use super::record::DifficultyIntake;
use crate::engine::{Asked, Context};
use crate::form::Advice;
use crate::groups::{HealthState, RiskLevel};
use crate::leaves::YesNo;

/// The guarantees, the weightiest first.
pub(super) fn advice(intake: &DifficultyIntake, context: &Context) -> Vec<Advice> {
    let on = context.on;
    if intake.child.facts().age_on(on).is_some_and(|age| age >= 18) {
        return Vec::new();
    }
    let is = |answer: Option<bool>| answer == Some(true);
    let orphan = is(intake.is_orphan(on));
    let guangdong = intake.guangdong.get() == Some(&YesNo::Yes);
    let unsupported = is(intake.is_unsupported(on));
    let nobody = intake.guardian.has.get() == Some(&YesNo::No);
    let household = intake.household.get().copied();
    let poor = matches!(household, Some(Household::MinimumLiving | Household::Marginal | Household::HardExpenses));
    let health = &intake.child.health;
    let disabled = health.is(HealthState::Disabled) == Asked::Yes;
    let ill = health.is(HealthState::Ill) == Asked::Yes && health.serious.get() == Some(&YesNo::Yes);
    let at_school = intake.child.schooling.get().is_some_and(|stage| stage.attends());
    let all: [(bool, &str, &str); 14] = [
        (orphan, "orphan", "国办发〔2010〕54号"),
        (intake.hiv.get() == Some(&YesNo::Yes), "hiv", "民发〔2012〕179号"),
        (unsupported && guangdong, "unsupported", "民发〔2019〕62号；粤民规字〔2019〕10号"),
        (unsupported && !guangdong, "unsupported-elsewhere", "民发〔2019〕62号"),
        (unsupported && guangdong, "minimum-living-alone", "粤民发〔2018〕141号"),
        (poor || household == Some(Household::Unknown), "minimum-living", "社会救助法第十三条、第十五条"),
        ((orphan || unsupported) && nobody, "extreme-hardship", "社会救助法第十三条"),
        (nobody, "state-guardianship", "未成年人保护法第九十二条、第九十四条；民法典第三十二条"),
        (disabled && household == Some(Household::MinimumLiving), "disabled-living", "国发〔2015〕52号"),
        (health.severely_disabled(), "disabled-care", "国发〔2015〕52号"),
        (disabled, "rehabilitation", "国发〔2018〕20号"),
        (ill, "medical", "社会救助法第十三条"),
        ((poor || orphan || unsupported) && at_school, "education", "社会救助法第十三条"),
        (
            intake.sudden.get() == Some(&YesNo::Yes) || (poor && intake.risk.get() == Some(&RiskLevel::Red)),
            "temporary",
            "社会救助法第十三条",
        ),
    ];
    all.into_iter().filter(|(due, ..)| *due).map(|(_, code, law)| Advice { code, law }).collect()
}
