//! The staff side of a submission: bytes in, verdict out.
//!
//! Nothing here reads a file, a clock or a network, so the same judgement runs in the page's workers,
//! in the command and under any map/reduce engine. Parallelism is the caller's; [`Summary`] merges.
//!
//! ```
//! use review::{Options, Outcome, judge};
//! let today = forms::leaves::Date::constant(2026, 11, 24);
//! let verdict = judge(b"not a letter", "letter.tuofu.json", &Options::on(today));
//! assert_eq!(verdict.verdict, Outcome::Rejected);
//! assert_eq!(verdict.reasons[0].code, "json.syntax");
//! ```
#![deny(missing_docs)]

mod clock;
mod countersign;
#[cfg(feature = "export")]
mod export;
mod judge;
mod normal;
mod sealed;
mod signers;
mod submission;
mod summary;
mod trust;
mod verdict;
mod words;

pub use clock::day_in_china;
pub use countersign::{declaration, next_declaration};
#[cfg(feature = "export")]
pub use export::{Export, Row};
pub use judge::{Asked, Options, Reviewed, judge, review, review_with};
pub use normal::compare as compare_with_normal_form;
pub use sealed::plain;
pub use signers::{COUNTERSIGNATURE, RECORD};
pub use submission::{Submission, open_content};
pub use summary::Summary;
pub use trust::{Vouching, divisions, is_stale};
pub use verdict::{Outcome, Reason, Signature, Verdict};
pub use words::{ZH_CN, explain, words};
