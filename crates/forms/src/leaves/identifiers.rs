//! The identifiers of [`idcode`] as answers.

use crate::engine::{Code, Kind, Leaf, Problem};
use idcode::{
    BirthCertificate, DisabilityCertificate, HomeReturnPermit, Passport, PermanentResidenceCard, PersonName,
    Phone, ResidencePermit, ResidentId, Sex, SocialCreditCode, TaiwanPermit,
};

macro_rules! identifiers {
    ($($type:ident $kind:expr),* $(,)?) => {$(
        impl Leaf for $type {
            const KIND: Kind = $kind;
            fn from_text(text: &str) -> Result<Self, Problem> {
                Self::parse(text).map_err(|e| Problem { code: e.code(), params: e.params() })
            }
            fn to_text(&self) -> String {
                self.as_str().to_owned()
            }
        }
    )*};
}

identifiers! {
    PersonName Kind::Name,
    Phone Kind::Phone,
    ResidentId Kind::Identifier { digits: true },
    ResidencePermit Kind::Identifier { digits: true },
    PermanentResidenceCard Kind::Identifier { digits: false },
    HomeReturnPermit Kind::Identifier { digits: false },
    TaiwanPermit Kind::Identifier { digits: true },
    Passport Kind::Identifier { digits: false },
    BirthCertificate Kind::Identifier { digits: false },
    DisabilityCertificate Kind::Identifier { digits: true },
    SocialCreditCode Kind::Identifier { digits: false },
}

/// 男 / 女, as GB/T 2261.1 knows them for people with civil papers.
impl Leaf for Sex {
    const KIND: Kind = Kind::Choice(Code {
        name: "Sex",
        options: &["male", "female"],
        #[cfg(feature = "catalogue")]
        english: &["Male", "Female"],
    });

    fn from_text(text: &str) -> Result<Self, Problem> {
        match text {
            "male" => Ok(Self::Male),
            "female" => Ok(Self::Female),
            _ => Err(Problem::NOT_AN_OPTION),
        }
    }

    fn to_text(&self) -> String {
        match self {
            Self::Male => "male",
            Self::Female => "female",
        }
        .to_owned()
    }
}
