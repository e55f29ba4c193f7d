//! Rules about the child.

use super::Intake;
use crate::engine::Asked;
#[cfg(feature = "examples")]
use crate::{
    child_in_difficulty_intake::examples::{disabled, older},
    examples::{not_at_school, unborn, unregistered},
    groups::SchoolStage,
};
use crate::groups::{DisabilityClass, Facts, HealthState, rules};
use crate::leaves::{CodeList, DisabilityCertificate, YesNo};
use crate::rule::rules;

rules::identity! { Intake; of people; at child; unborn |i| unborn(&mut i.child, &i.made_on) }

rules! { Intake;
    /// An adult is not registered as a child. 以上 includes the number.
    "child.adult" Error "未成年人保护法第二条；民法典第十七条、第一千二百五十九条" at child.birth_date;
    finds |i, c, found| found.here_if(i.child.facts().age_on(c.on).is_some_and(|age| age >= 18));
    breaks older;

    /// A child without household registration: a case to open, with the police.
    "child.unregistered" Warning "国办发〔2015〕96号" at child.registered;
    finds |i, _, found| found.here_if(i.child.registered.get() == Some(&YesNo::No));
    breaks |i| unregistered(&mut i.child);

    /// Left school before compulsory schooling was finished.
    "child.dropped-out" Warning "义务教育法第十一条；未成年人保护法第八十三条" at child.schooling;
    finds |i, c, found| found.here_if(i.child.dropped_out(c.on));
    breaks |i| not_at_school(&mut i.child, SchoolStage::DroppedOut);

    /// Six when the school year began and not at school, without leave to wait.
    "child.not-enrolled" Warning "义务教育法第十一条" at child.schooling;
    finds |i, c, found| found.here_if(i.child.not_enrolled(c.on));
    breaks |i| not_at_school(&mut i.child, SchoolStage::NotYet);

    /// The certificate states holder, class and level: all three agree with what is filled in.
    "disability.certificate-differs" Warning "残疾人证管理办法；d" at child.health.certificate;
    finds |i, _, found| found.here_if(
        i.child.health.is(HealthState::Disabled) == Asked::Yes
            && i.child.health.certificate.get().is_some_and(|certificate| differs(i, certificate)));
    breaks |i| disabled(i, "42");
}

fn people(intake: &Intake) -> Vec<(&'static str, Facts<'_>)> {
    vec![("/child", intake.child.facts())]
}

fn differs(intake: &Intake, certificate: &DisabilityCertificate) -> bool {
    let health = &intake.child.health;
    let holder = intake.child.identity.number().is_some_and(|number| number != certificate.holder().as_str());
    let level = health.level.get().is_some_and(|level| level.code() != certificate.level().to_string());
    // 1-7 of the certificate are our list in its order.
    let class = DisabilityClass::ALL.get(certificate.kind() as usize).copied();
    let class = health.disability.get().is_some_and(|chosen| !class.is_some_and(|c| chosen.chosen().contains(&c)));
    holder || level || class
}
