//! The types that one answer can have, whatever the form.

mod codes;
mod date;
mod division;
mod flags;
mod identifiers;
mod public_key;
mod text;
mod whole;

pub use codes::{Choices, CodeList, code_at, position};
pub use date::{chinese as chinese_date, chinese_if_date};
pub use division::Division;
pub use flags::{Accepted, YesNo};
pub use public_key::PublicKey;
pub use text::{Address, Line, Note, tidy};
pub use whole::Whole;

pub(crate) use codes::codes;
pub use idcode::{
    BirthCertificate, DisabilityCertificate, HomeReturnPermit, Passport, PermanentResidenceCard, PersonName,
    Phone, ResidencePermit, ResidentId, Sex, SocialCreditCode, TaiwanPermit,
};
pub use jiff::civil::Date;
