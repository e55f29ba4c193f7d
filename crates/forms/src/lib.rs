//! The forms of child guardianship (农村留守儿童委托监护) in Guangdong, as data and rules.
//!
//! Each form is one folder: its record, its questions, its rules with the law they come from, its
//! printed sheet, its examples, its messages. From it come the page, the check, the print and the
//! schema; nothing about a form is written twice.
//!
//! ```
//! use forms::{Context, Draft, form};
//! let letter = form("guardian-confirmation").ok_or("no such form")?;
//! let mut draft = Draft::new(letter);
//! draft.set("/child/name", "陈小明");
//! let report = draft.check(&Context::today(forms::leaves::Date::constant(2026, 11, 24)));
//! assert!(!report.passes()); // most is still missing …
//! assert!(report.at("/child/name").next().is_none()); // … but the name is good.
//! # Ok::<(), &str>(())
//! ```
#![deny(missing_docs)]

#[cfg(feature = "catalogue")]
pub mod catalogue;
mod difference;
mod draft;
mod form;
pub mod paper;
mod party;
mod registry;
mod rule;
mod sheet;
mod words;

pub mod engine;
#[cfg(feature = "examples")]
pub mod examples;
pub mod extension;
pub mod groups;
pub mod leaves;
pub mod schema;

pub use difference::Difference;
pub use draft::Draft;
pub use engine::{Context, Finding, Params, Report, Severity};
pub use form::{Advice, Audience, Example, Form, Page, RuleInfo, Signer, Step, check, form, form_at};
pub use party::{Known, Party, Share};
pub use sheet::{Block, Cell, Layout, Section, Sheet, SignatureSpace};
pub use words::{DivisionNames, SHARED, division_name, signer_words};

// One line a form: its folder, which holds all else. Those of the staff are left out of the family's program.
registry::register! {
    family {
        guardian_confirmation,
    }
    later {
        entrustment_change,
    }
    staff {
        child_in_difficulty_intake,
        left_behind_intake,
        staff_enrolment,
        home_visit,
        intervention_case,
        protection_referral,
        companion_pairing,
    }
}
