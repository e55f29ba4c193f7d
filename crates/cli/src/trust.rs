//! `tuofu trust`: the authority's list of staff keys. Format and judgement: `seal::trust`.

mod change;
mod entry;
mod show;

use crate::End;
use crate::arguments::Trust;
use crate::failure::Failure;
use seal::SignedList;
use std::io::Write;
use std::path::Path;

pub fn run(command: &Trust, out: &mut impl Write) -> Result<End, Failure> {
    match command {
        Trust::Init(wanted) => change::init(wanted, out),
        Trust::Add(wanted) => change::add(wanted, out),
        Trust::Revoke(wanted) => change::revoke(wanted, out),
        Trust::Renew(wanted) => change::renew(wanted, out),
        Trust::Show { json, file } => show::show(file, *json, out),
        Trust::Verify(wanted) => show::verify(wanted, out),
    }
}

/// The list in a file; of the root that is pinned, where one is.
pub fn list(path: &str, root: Option<&str>) -> Result<SignedList, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::reading(path, &error))?;
    let list = SignedList::open(&bytes);
    let list = list.map_err(|refusal| Failure::because("trust.refused", path, refusal))?;
    match root.map(pinned).transpose()? {
        Some(root) if !list.is_of(&root) => {
            let reason = seal::Reason::TrustOtherRoot;
            Err(Failure::because("trust.refused", path, format!("{}: {}", reason.code(), reason.mend())))
        }
        _ => Ok(list),
    }
}

/// The thumbprint itself, or the one that a `config.json` pins as `trust.root`.
fn pinned(root: &str) -> Result<String, Failure> {
    if seal::trust::is_thumbprint(root) {
        return Ok(root.to_owned());
    }
    let text = std::fs::read_to_string(root).map_err(|error| Failure::reading(root, &error))?;
    let config: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    let named = config.pointer("/trust/root").and_then(serde_json::Value::as_str);
    let named = named.filter(|named| seal::trust::is_thumbprint(named));
    named.map(str::to_owned).ok_or_else(|| Failure::new("trust.root", root))
}

/// Writes a list so that whoever reads it meanwhile finds the old one or the new one, whole.
fn replace(path: &str, text: &str) -> Result<(), Failure> {
    let path = Path::new(path);
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    let written = std::fs::write(&beside, format!("{text}\n")).and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|error| Failure::because("output.failed", path.display().to_string(), error))
}
