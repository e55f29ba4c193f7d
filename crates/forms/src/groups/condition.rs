//! How somebody is in body and mind: healthy, disabled, ill. The ministry's form, 民发〔2016〕42号 annex 1.

use super::{DisabilityClass, DisabilityLevel, HealthState};
use crate::engine::{Asked, Field, record};
use crate::leaves::{Choices, DisabilityCertificate, Line, YesNo};

record! {
    /// 身体状况
    pub struct Condition {
        /// 身体状况
        state: Field<HealthState>,
        /// 残疾类别
        disability: Field<Choices<DisabilityClass>> [when |h, _| h.is(HealthState::Disabled)],
        /// 残疾等级
        level: Field<DisabilityLevel> [when |h, _| h.is(HealthState::Disabled)],
        /// 残疾人证号
        certificate: Field<DisabilityCertificate> [optional when |h, _| h.is(HealthState::Disabled)],
        /// 病名
        illness: Field<Line> [when |h, _| h.is(HealthState::Ill)],
        /// 是否重特大疾病
        serious: Field<YesNo> [when |h, _| h.is(HealthState::Ill)],
    }
}

impl Condition {
    /// Whether this is the state.
    pub fn is(&self, state: HealthState) -> Asked {
        self.state.get().map(|s| *s == state).into()
    }

    /// 重残: level 1 or 2, or level 3 or 4 of an intellectual or mental disability. 粤民规字〔2019〕10号
    pub fn severely_disabled(&self) -> bool {
        self.is(HealthState::Disabled) == Asked::Yes && severe(&self.disability, &self.level) == Some(true)
    }
}

/// Whether a disability of these classes and this level is severe (重残). 粤民规字〔2019〕10号
pub fn severe(classes: &Field<Choices<DisabilityClass>>, level: &Field<DisabilityLevel>) -> Option<bool> {
    let of_mind =
        |class: &DisabilityClass| matches!(class, DisabilityClass::Intellectual | DisabilityClass::Mental);
    let high = matches!(level.get()?, DisabilityLevel::One | DisabilityLevel::Two);
    Some(high || classes.get()?.chosen().iter().any(of_mind))
}
