//! `tuofu merge`: copies of one submission that were signed apart become one file.

use crate::End;
use crate::arguments::Merge;
use crate::failure::Failure;
use crate::input::{self, Document};
use crate::table;
use forms::Difference;
use review::{Reason, Submission};
use seal::SignedFile;
use std::io::Write;

/// A copy whose every signature was found valid.
struct Copy {
    name: String,
    file: SignedFile,
    submission: Submission,
}

/// Joins the copies, or says what stands against it on standard error; nothing is written then.
pub fn run(wanted: &Merge, out: &mut impl Write) -> Result<End, Failure> {
    let mut joined: Option<Copy> = None;
    for document in wanted.files.iter().flat_map(|file| input::documents(file)) {
        let document = document?;
        let copy = match opened(&document) {
            Ok(copy) => copy,
            Err(reason) => return Ok(refused(&document.name, &reason, &[])),
        };
        match &mut joined {
            None => joined = Some(copy),
            Some(first) => {
                if let Err(refusal) = first.file.merge(&copy.file) {
                    let differences = differences(first, &copy);
                    return Ok(refused(&copy.name, &Reason::from(&refusal), &differences));
                }
            }
        }
    }
    if let Some(copy) = joined {
        writeln!(out, "{}", copy.file.to_json())?;
    }
    Ok(End::Well)
}

/// A signature that was tampered with must not spoil a good copy.
fn opened(document: &Document) -> Result<Copy, Reason> {
    let submission = review::open_content(&document.bytes)?;
    let file = SignedFile::parse(&document.bytes).map_err(|refusal| Reason::from(&refusal))?;
    Ok(Copy { name: document.name.clone(), file, submission })
}

/// Where the answers differ; none where it is the same key that signed both in one role, or another form.
fn differences(first: &Copy, other: &Copy) -> Vec<Difference> {
    if first.submission.envelope.form != other.submission.envelope.form {
        return Vec::new();
    }
    first.submission.draft.differences(&other.submission.draft)
}

fn refused(name: &str, reason: &Reason, differences: &[Difference]) -> End {
    table::refused(name, reason);
    for difference in differences {
        table::difference(difference);
    }
    End::Rejected
}
