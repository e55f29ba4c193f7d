//! This site's `config.json`, as whoever hosts it wrote it. The build refused a bad one, but the file may have been
//! changed since where it lies.

use forms::extension::Questions;
use leptos::prelude::*;
#[cfg(feature = "csr")]
use serde_json::Value;

/// What this site asks beside a form.
#[derive(Clone, PartialEq, Eq)]
pub enum Asked {
    /// The settings are being fetched.
    Waiting,
    /// Nothing, or the settings cannot be had.
    Nothing,
    /// These questions.
    Questions(Questions),
    /// The settings must be mended: where and how.
    Refused(Vec<String>),
}

/// What this site asks beside the form; known a moment later.
pub fn asked(form: &'static str) -> RwSignal<Asked> {
    let asked = RwSignal::new(Asked::Waiting);
    #[cfg(feature = "csr")]
    leptos::task::spawn_local(async move {
        let settings = settings().await.unwrap_or_default();
        asked.set(match Questions::of(&settings, form) {
            Ok(None) => Asked::Nothing,
            Ok(Some(questions)) => Asked::Questions(questions),
            Err(faults) => {
                let told = faults.iter().map(|fault| format!("{}：{}", fault.pointer, fault.words()));
                Asked::Refused(told.collect())
            }
        });
    });
    #[cfg(not(feature = "csr"))]
    let _ = form;
    asked
}

/// Why there are no settings.
#[cfg(feature = "csr")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// They could not be fetched.
    Unreachable,
    /// They are no JSON: whatever they were meant to say, nobody can know.
    Broken,
}

/// The settings, or why there are none.
#[cfg(feature = "csr")]
pub async fn read() -> Result<Value, Missing> {
    let text = fetched("config.json").await.ok_or(Missing::Unreachable)?;
    serde_json::from_str(&text).map_err(|_| Missing::Broken)
}

/// The settings; none where they cannot be fetched or read.
#[cfg(feature = "csr")]
pub async fn settings() -> Option<Value> {
    read().await.ok()
}

/// A file of this site that keeps its name.
#[cfg(feature = "csr")]
pub async fn fetched(name: &str) -> Option<String> {
    use crate::state::{assets, browser};
    let url = format!("{}{name}", assets::meta("tuofu-base").unwrap_or_else(|| "/".to_owned()));
    browser::fetched(&url).await.ok()?.as_string()
}
