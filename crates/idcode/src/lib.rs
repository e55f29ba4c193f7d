#![no_std]
#![deny(missing_docs)]
#![doc = include_str!("../README.md")]

extern crate alloc;
#[cfg(test)]
extern crate std;

#[macro_use]
mod macros;

pub mod age;
mod birth_certificate;
mod check;
mod disability_certificate;
mod home_return_permit;
mod id18;
mod landline;
pub mod mask;
mod mobile;
pub mod normalise;
mod passport;
mod permanent_residence_card;
mod person_name;
mod phone;
mod refusal;
mod residence_permit;
mod resident_id;
#[cfg(feature = "serde")]
mod serde_text;
mod sex;
mod social_credit_code;
mod student_number;
mod taiwan_permit;

pub use birth_certificate::{BirthCertificate, BirthCertificateError};
pub use disability_certificate::{DisabilityCertificate, DisabilityCertificateError, DisabilityKind};
pub use home_return_permit::{HomeReturnPermit, HomeReturnPermitError};
pub use landline::{Landline, LandlineError};
pub use mobile::{Mobile, MobileError};
pub use passport::{Passport, PassportError};
pub use permanent_residence_card::{PermanentResidenceCard, PermanentResidenceCardError};
pub use person_name::{PersonName, PersonNameError};
pub use phone::{Phone, PhoneError};
pub use refusal::{Identifier, Params, Refusal};
pub use residence_permit::{ResidencePermit, ResidencePermitError};
pub use resident_id::{ResidentId, ResidentIdError};
pub use sex::Sex;
pub use social_credit_code::{SocialCreditCode, SocialCreditCodeError};
pub use student_number::{StudentNumber, StudentNumberError};
pub use taiwan_permit::{TaiwanPermit, TaiwanPermitError};
