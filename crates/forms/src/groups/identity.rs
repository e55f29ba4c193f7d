//! How somebody proves who they are (身份证件).

use crate::engine::{Asked, Field, record};
use crate::leaves::{
    Date, HomeReturnPermit, Passport, PermanentResidenceCard, ResidencePermit, ResidentId, Sex, TaiwanPermit,
    codes,
};

codes! {
    /// Kinds of identity document (证件类型).
    pub enum IdentityKind {
        /// 居民身份证 or 户口簿 number
        ResidentId = "resident_id",
        /// 港澳台居民居住证
        ResidencePermit = "residence_permit",
        /// 外国人永久居留身份证
        PermanentResidenceCard = "permanent_residence_card",
        /// 港澳居民来往内地通行证
        HomeReturnPermit = "home_return_permit",
        /// 台湾居民来往大陆通行证
        TaiwanPermit = "taiwan_permit",
        /// 护照
        Passport = "passport",
    }
}

record! {
    /// An identity document: its kind and, under the member of that kind, its number.
    pub struct Identity {
        /// 证件类型
        kind: Field<IdentityKind>,
        /// 公民身份号码
        resident_id: Field<ResidentId> [when |i, _| i.is(IdentityKind::ResidentId)],
        /// 港澳台居民居住证号码
        residence_permit: Field<ResidencePermit> [when |i, _| i.is(IdentityKind::ResidencePermit)],
        /// 外国人永久居留身份证号码
        permanent_residence_card: Field<PermanentResidenceCard>
            [when |i, _| i.is(IdentityKind::PermanentResidenceCard)],
        /// 港澳居民来往内地通行证号码
        home_return_permit: Field<HomeReturnPermit> [when |i, _| i.is(IdentityKind::HomeReturnPermit)],
        /// 台湾居民来往大陆通行证号码
        taiwan_permit: Field<TaiwanPermit> [when |i, _| i.is(IdentityKind::TaiwanPermit)],
        /// 护照号码
        passport: Field<Passport> [when |i, _| i.is(IdentityKind::Passport)],
    }
}

impl Identity {
    fn is(&self, kind: IdentityKind) -> Asked {
        self.kind.get().map(|k| *k == kind).into()
    }

    /// The pointer of the number that is asked, below the identity's own.
    pub fn number_at(&self) -> Option<&'static str> {
        Some(match self.kind.get()? {
            IdentityKind::ResidentId => "/resident_id",
            IdentityKind::ResidencePermit => "/residence_permit",
            IdentityKind::PermanentResidenceCard => "/permanent_residence_card",
            IdentityKind::HomeReturnPermit => "/home_return_permit",
            IdentityKind::TaiwanPermit => "/taiwan_permit",
            IdentityKind::Passport => "/passport",
        })
    }

    /// The number in its normal form.
    pub fn number(&self) -> Option<&str> {
        match self.kind.get()? {
            IdentityKind::ResidentId => self.resident_id.get().map(ResidentId::as_str),
            IdentityKind::ResidencePermit => self.residence_permit.get().map(ResidencePermit::as_str),
            IdentityKind::PermanentResidenceCard => {
                self.permanent_residence_card.get().map(PermanentResidenceCard::as_str)
            }
            IdentityKind::HomeReturnPermit => self.home_return_permit.get().map(HomeReturnPermit::as_str),
            IdentityKind::TaiwanPermit => self.taiwan_permit.get().map(TaiwanPermit::as_str),
            IdentityKind::Passport => self.passport.get().map(Passport::as_str),
        }
    }

    /// The birth date the number states, where its kind states one.
    pub fn birth_date(&self) -> Option<Date> {
        match self.kind.get()? {
            IdentityKind::ResidentId => self.resident_id.get().map(ResidentId::birth_date),
            IdentityKind::ResidencePermit => self.residence_permit.get().map(ResidencePermit::birth_date),
            IdentityKind::PermanentResidenceCard => self.permanent_residence_card.get()?.birth_date(),
            _ => None,
        }
    }

    /// The sex the number states, where its kind states one.
    pub fn sex(&self) -> Option<Sex> {
        match self.kind.get()? {
            IdentityKind::ResidentId => self.resident_id.get().map(ResidentId::sex),
            IdentityKind::ResidencePermit => self.residence_permit.get().map(ResidencePermit::sex),
            IdentityKind::PermanentResidenceCard => self.permanent_residence_card.get()?.sex(),
            _ => None,
        }
    }
}
