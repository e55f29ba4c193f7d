//! Reading a list: what it says, and whether it may be believed.

use super::list;
use crate::End;
use crate::arguments::TrustVerify;
use crate::failure::Failure;
use crate::words::{ZH_CN, now, printable, words};
use seal::trust::Entry;
use seal::{Reason, SignedList};
use std::io::Write;

pub fn show(file: &str, json: bool, out: &mut impl Write) -> Result<End, Failure> {
    let list = list(file, None)?;
    if json {
        let text = seal::canonical::to_string(&list.list().to_value());
        writeln!(out, "{}", text.map_err(|refusal| Failure::because("trust.refused", file, refusal))?)?;
        return Ok(End::Well);
    }
    head(&list, out)?;
    for entry in &list.list().entries {
        writeln!(out, "{}", line(entry))?;
    }
    Ok(End::Well)
}

/// Exit 1 where a list may not be used: unreadable, of another root, not a successor. Stale is a warning.
pub fn verify(wanted: &TrustVerify, out: &mut impl Write) -> Result<End, Failure> {
    let list = list(&wanted.file, wanted.root.as_deref());
    let list = match list {
        Ok(list) => list,
        Err(failure) if failure.is("trust.refused") => {
            failure.tell();
            return Ok(End::Rejected);
        }
        Err(failure) => return Err(failure),
    };
    let follows = match &wanted.after {
        Some(before) => list.follows(&super::list(before, None)?),
        None => Ok(()),
    };
    head(&list, out)?;
    match follows {
        Ok(()) => Ok(End::Well),
        Err(reason) => {
            writeln!(out, "{} [{}]", told(reason), reason.code())?;
            Ok(End::Rejected)
        }
    }
}

fn told(reason: Reason) -> String {
    review::explain(&review::Reason::new(reason.code()))
}

fn head(signed: &SignedList, out: &mut impl Write) -> Result<(), Failure> {
    let list = signed.list();
    let params = [
        ("authority", printable(&list.authority)),
        ("sequence", list.sequence.to_string()),
        ("issued", list.issued.as_str().to_owned()),
        ("until", list.next_update.as_str().to_owned()),
        ("entries", list.entries.len().to_string()),
        ("root", list.roots.join("、")),
    ];
    writeln!(out, "{}", ZH_CN.format("trust-head", &params).unwrap_or_default())?;
    if list.is_stale(now()) {
        writeln!(out, "{}", words("trust-stale"))?;
    }
    Ok(())
}

fn line(entry: &Entry) -> String {
    let day = |time: &seal::Timestamp| time.as_str().chars().take(10).collect::<String>();
    let revoked = entry.revoked.as_ref().map(|revoked| {
        let why = words(&format!("trust-why-{}", revoked.why.as_str())).to_owned();
        let params = [("day", day(&revoked.at)), ("why", why)];
        ZH_CN.format("trust-revoked", &params).unwrap_or_default()
    });
    let params = [
        ("name", printable(&entry.name)),
        ("role", review::words(&format!("role-{}", entry.role)).to_owned()),
        ("division", entry.division.clone()),
        ("from", day(&entry.valid_from)),
        ("until", day(&entry.valid_until)),
        ("kid", entry.kid()),
        ("revoked", revoked.unwrap_or_default()),
    ];
    ZH_CN.format("trust-entry", &params).unwrap_or_default()
}
