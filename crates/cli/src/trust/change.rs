//! Making and changing a list. Each change is a new list with the next number, signed again.

use super::{entry, list, replace};
use crate::End;
use crate::arguments::{RootKeys, TrustAdd, TrustInit, TrustRenew, TrustRevoke};
use crate::failure::Failure;
use crate::passphrase::{Passphrases, key};
use crate::words::{ZH_CN, now};
use seal::trust::{Revoked, Why};
use seal::{PrivateJwk, PublicJwk, SignedList, Timestamp, TrustList};
use std::io::Write;
use std::path::Path;

/// Seconds of a day.
const DAY: i64 = 86_400;

pub fn init(wanted: &TrustInit, out: &mut impl Write) -> Result<End, Failure> {
    if Path::new(&wanted.file).exists() {
        return Err(Failure::new("trust.exists", &wanted.file));
    }
    let keys = roots(&wanted.keys)?;
    let list = TrustList {
        authority: wanted.authority.clone(),
        sequence: 1,
        issued: time(now())?,
        next_update: time(now() + i64::from(wanted.days) * DAY)?,
        roots: keys.iter().map(|key| key.public().thumbprint()).collect(),
        entries: Vec::new(),
    };
    write(&wanted.file, &list, &keys, out)
}

pub fn add(wanted: &TrustAdd, out: &mut impl Write) -> Result<End, Failure> {
    change(&wanted.file, &wanted.keys, out, |next| {
        next.entries.extend(entry::wanted(wanted)?);
        Ok(())
    })
}

pub fn revoke(wanted: &TrustRevoke, out: &mut impl Write) -> Result<End, Failure> {
    let why = Why::parse(&wanted.reason).ok_or_else(|| Failure::new("trust.reason", &wanted.reason))?;
    let at = match wanted.at {
        Some(day) => entry::midnight(day)?,
        None => time(now())?,
    };
    change(&wanted.file, &wanted.keys, out, |next| {
        let meant = |entry: &&mut seal::trust::Entry| {
            entry.kid().starts_with(&wanted.kid)
                && wanted.role.is_none_or(|role| entry.role == seal::Role::from(role))
        };
        let mut found: Vec<_> = next.entries.iter_mut().filter(meant).collect();
        let first = found.first().map(|entry| entry.kid());
        if first.is_none() || found.iter().any(|entry| Some(entry.kid()) != first) {
            return Err(Failure::new(
                if first.is_none() { "trust.no-entry" } else { "trust.many-keys" },
                &wanted.kid,
            ));
        }
        found.retain(|entry| entry.revoked.is_none());
        if found.is_empty() {
            return Err(Failure::new("trust.revoked-already", &wanted.kid));
        }
        for entry in found {
            entry.revoked = Some(Revoked { at: at.clone(), why });
        }
        Ok(())
    })
}

/// The same entries under a new date; with two keys or another one, the root key rolls over.
pub fn renew(wanted: &TrustRenew, out: &mut impl Write) -> Result<End, Failure> {
    let before = list(&wanted.file, None)?;
    let keys = roots(&wanted.keys)?;
    let mut next = successor(&before, wanted.days)?;
    next.roots = keys.iter().map(|key| key.public().thumbprint()).collect();
    write_after(&before, &wanted.file, &next, &keys, out)
}

fn change(
    file: &str,
    keys: &RootKeys,
    out: &mut impl Write,
    edit: impl FnOnce(&mut TrustList) -> Result<(), Failure>,
) -> Result<End, Failure> {
    let before = list(file, None)?;
    let mut next = successor(&before, None)?;
    edit(&mut next)?;
    write_after(&before, file, &next, &roots(keys)?, out)
}

/// The next list, valid as long as the one before.
fn successor(before: &SignedList, days: Option<u16>) -> Result<TrustList, Failure> {
    let before = before.list();
    let span = days.map_or_else(
        || before.next_update.unix_seconds() - before.issued.unix_seconds(),
        |days| i64::from(days) * DAY,
    );
    Ok(TrustList {
        sequence: before.sequence.saturating_add(1),
        issued: time(now())?,
        next_update: time(now() + span)?,
        ..before.clone()
    })
}

fn write_after(
    before: &SignedList,
    file: &str,
    next: &TrustList,
    keys: &[PrivateJwk],
    out: &mut impl Write,
) -> Result<End, Failure> {
    let text = sealed(file, next, keys)?;
    let opened = SignedList::open(text.as_bytes());
    let opened = opened.map_err(|refusal| Failure::because("trust.refused", file, refusal))?;
    let follows = opened.follows(before);
    follows.map_err(|reason| {
        Failure::because("trust.refused", file, format!("{}: {}", reason.code(), reason.mend()))
    })?;
    finish(file, next, &text, out)
}

fn write(file: &str, list: &TrustList, keys: &[PrivateJwk], out: &mut impl Write) -> Result<End, Failure> {
    let text = sealed(file, list, keys)?;
    finish(file, list, &text, out)
}

fn finish(file: &str, list: &TrustList, text: &str, out: &mut impl Write) -> Result<End, Failure> {
    replace(file, text)?;
    let params = [
        ("file", crate::words::printable(file)),
        ("sequence", list.sequence.to_string()),
        ("entries", list.entries.len().to_string()),
        ("until", list.next_update.as_str().to_owned()),
        ("root", list.roots.join("、")),
    ];
    writeln!(out, "{}", ZH_CN.format("trust-written", &params).unwrap_or_default())?;
    Ok(End::Well)
}

fn sealed(file: &str, list: &TrustList, keys: &[PrivateJwk]) -> Result<String, Failure> {
    let public: Vec<PublicJwk> = keys.iter().map(|key| *key.public()).collect();
    let sign = |index: usize, bytes: &[u8]| keys.get(index).map_or([0; 64], |key| key.sign(bytes));
    SignedList::seal(list, &public, sign).map_err(|refusal| Failure::because("trust.refused", file, refusal))
}

fn roots(keys: &RootKeys) -> Result<Vec<PrivateJwk>, Failure> {
    let mut passphrases = Passphrases::from(keys.passphrase.passphrase_file.as_deref())?;
    keys.key.iter().map(|path| key(path, &mut passphrases)).collect()
}

/// A moment as it is written in China.
fn time(unix_seconds: i64) -> Result<Timestamp, Failure> {
    let ms = u64::try_from(unix_seconds).unwrap_or_default().saturating_mul(1000);
    Timestamp::from_unix_ms(ms, 480).ok_or_else(|| Failure::new("trust.time", unix_seconds.to_string()))
}
