//! `tuofu config check`: what whoever hosts a site must mend in its `config.json`.

use crate::End;
use crate::arguments::ConfigCommand;
use crate::failure::Failure;
use crate::words::{printable, words};
use forms::extension::Questions;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

pub fn run(wanted: &ConfigCommand, out: &mut impl Write) -> Result<End, Failure> {
    let ConfigCommand::Check { file } = wanted;
    let faults = config::check_file(Path::new(file)).map_err(|error| Failure::reading(file, &error))?;
    for fault in &faults {
        writeln!(out, "{}：{}", printable(file), printable(&fault.to_string()))?;
    }
    if faults.is_empty() {
        writeln!(out, "{}：{}", printable(file), words("config-good"))?;
        return Ok(End::Well);
    }
    Ok(End::Rejected)
}

/// What a site asks beside the forms, to judge files by.
pub fn questions(file: &str) -> Result<Arc<review::Asked>, Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| Failure::reading(file, &error))?;
    let faults = config::check_file(Path::new(file)).map_err(|error| Failure::reading(file, &error))?;
    if let Some(first) = faults.first() {
        return Err(Failure::because("config.refused", file, first));
    }
    let settings: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    let asked = settings.get(forms::extension::MEMBER).unwrap_or(&serde_json::Value::Null);
    Ok(Arc::new(Questions::every(asked).unwrap_or_default()))
}
