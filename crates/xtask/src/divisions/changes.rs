//! What became of each former code: the list of changes since 1981, followed to the counties of today.

use super::Names;
use crate::shell::root;
use anyhow::{Context, Result, bail};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// `result.csv` of github.com/yescallop/areacodes at commit eed219a0678d (2025-11-04), CC0 1.0: codes from 1981 to
/// 2024 with the codes that each went into. No registry has it as a package, so it is kept here, packed.
const SHA256: &str = "e3b69e8e13fcb3151b5cd6a03674f89e043f301f308dcb67283533f1a8239794";

/// A county-level code while it was in use: its last name, and the codes into which it went.
struct Ended<'a> {
    year: u16,
    name: &'a str,
    into: Vec<&'a str>,
}

/// The list of changes as it was published.
pub fn published() -> Result<String> {
    let file = root().join("crates/divisions/data/areacodes.csv.br");
    let mut csv = Vec::new();
    brotli::BrotliDecompress(&mut &*std::fs::read(&file)?, &mut csv)?;
    if HEXLOWER.encode(&Sha256::digest(&csv)) != SHA256 {
        bail!("{} is not the list this was written for", file.display());
    }
    Ok(String::from_utf8(csv)?)
}

/// Every code that the list names.
pub fn codes(csv: &str) -> impl Iterator<Item = u32> {
    csv.lines().skip(1).filter_map(|line| line.split(',').next()?.parse().ok())
}

/// `former<TAB>today`, in the order of the former codes: a county, six digits; a prefecture, four digits, where it
/// was divided among counties of one prefecture and none kept its name. Left out is what cannot be said.
pub fn successors(csv: &str, names: &Names) -> Result<String> {
    let mut ended: BTreeMap<&str, Ended<'_>> = BTreeMap::new();
    for line in csv.lines().skip(1) {
        let columns: Vec<&str> = line.split(',').collect();
        let [code, _, _, name, _, _, from, _, into] = columns.as_slice() else { bail!("changes: {line}") };
        let year = from.parse().with_context(|| line.to_owned())?;
        // In brackets stands the year of an exchange of land, not of the end.
        let into = into.split(';').filter(|into| into.len() == 6 && into != code).collect();
        let before = ended.get(code).map_or(0, |ended| ended.year);
        if year >= before {
            ended.insert(code, Ended { year, name, into });
        }
    }
    let today = |code: &str| {
        let short = code.strip_suffix("00").unwrap_or(code);
        names.get_key_value(short).map(|(short, _)| short.as_str())
    };
    let mut lines = String::new();
    for (code, was) in &ended {
        if today(code).is_some() {
            continue;
        }
        let mut reached = BTreeSet::new();
        follow(code, &ended, &today, &mut BTreeSet::new(), &mut reached);
        let same = |code: &&&str| names.get(**code).is_some_and(|name| stem(name) == stem(was.name));
        let prefectures: BTreeSet<&str> = reached.iter().filter_map(|code| code.get(..4)).collect();
        let same: Vec<&&str> = reached.iter().filter(same).collect();
        let went = match (reached.len(), same.as_slice(), prefectures.len()) {
            (1, ..) => reached.first(),
            (_, [same], _) => Some(*same),
            (.., 1) => prefectures.first(),
            _ => None,
        };
        // 市辖区 of Shanghai is a place in the list alone.
        let is_place = |went: &&&str| names.get(**went).is_some_and(|name| name != "市辖区" && name != "县");
        if let Some(went) = went.filter(is_place) {
            let _ = writeln!(lines, "{code}\t{went}");
        }
    }
    Ok(lines)
}

/// Collects the divisions of today into which a code went, on whatever way.
fn follow<'a>(
    code: &'a str,
    ended: &BTreeMap<&'a str, Ended<'a>>,
    today: &impl Fn(&str) -> Option<&'a str>,
    seen: &mut BTreeSet<&'a str>,
    reached: &mut BTreeSet<&'a str>,
) {
    if let Some(today) = today(code) {
        reached.insert(today);
    } else if seen.insert(code) {
        for into in ended.get(code).into_iter().flat_map(|ended| &ended.into) {
            follow(into, ended, today, seen, reached);
        }
    }
}

/// A name without what says of which kind the place is, when two characters remain: 从化 of 从化县 and of 从化区.
fn stem(name: &str) -> &str {
    let kinds = ["自治县", "自治旗", "特区", "林区", "县", "市", "区", "旗"];
    let stem = kinds.iter().find_map(|kind| name.strip_suffix(kind));
    stem.filter(|stem| stem.chars().count() > 1).unwrap_or(name)
}
