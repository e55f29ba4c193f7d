//! The files on the desk of `/review/`: opened, decrypted where they are encrypted, judged by the list there is.

use crate::state::trust::Trust;
use crate::state::verifier::{Opened, text};
use leptos::prelude::*;
use std::sync::Arc;

/// One file, and what was found; none while it is being opened.
#[derive(Clone)]
pub struct Row {
    /// The file's name.
    pub name: String,
    #[cfg_attr(not(feature = "csr"), allow(dead_code))]
    bytes: Arc<[u8]>,
    opened: Option<Result<Opened, String>>,
    /// Whether it is still encrypted.
    locked: bool,
    /// Whether it came encrypted.
    pub was_sealed: bool,
}

/// What lies on the desk.
#[derive(Clone, Copy)]
pub struct Desk {
    rows: RwSignal<Vec<Row>>,
    /// Which file is looked at.
    pub at: RwSignal<Option<usize>>,
    /// The list that is judged by.
    pub trust: Trust,
    /// Whether a key that opens encrypted files is at hand.
    #[cfg_attr(not(feature = "csr"), allow(dead_code))]
    unlocked: RwSignal<bool>,
}

impl Desk {
    /// With nothing on it.
    pub fn empty() -> Self {
        let desk = Self {
            rows: RwSignal::new(Vec::new()),
            at: RwSignal::new(None),
            trust: Trust::new(),
            unlocked: RwSignal::new(false),
        };
        #[cfg(feature = "csr")]
        desk.judge_by_every_list();
        desk
    }

    /// The files (tracked).
    pub fn with<T>(&self, look: impl FnOnce(&[Row]) -> T) -> T {
        self.rows.with(|rows| look(rows))
    }

    /// The file that is looked at (tracked).
    pub fn row(&self) -> Option<Row> {
        let at = self.at.get()?;
        self.with(|rows| rows.get(at).cloned())
    }

    /// How many are still encrypted (tracked).
    pub fn locked(&self) -> usize {
        self.with(|rows| rows.iter().filter(|row| row.locked).count())
    }

    /// Which files may be countersigned: nothing stands against them but staff's own signature (tracked).
    pub fn acceptable(&self) -> Vec<usize> {
        let fits = |row: &Row| row.opened().is_some_and(staff_may_sign);
        self.with(|rows| rows.iter().enumerate().filter(|(_, row)| fits(row)).map(|(at, _)| at).collect())
    }

    /// Whether this key has signed this file in this role (tracked).
    pub fn is_signed(&self, at: usize, role: &str, kid: &str) -> bool {
        let by = |one: &serde_json::Value| text(one, "role") == role && text(one, "kid") == kid;
        self.with(|rows| {
            let opened = rows.get(at).and_then(Row::opened);
            opened.is_some_and(|opened| opened.list("/signatures").iter().any(by))
        })
    }
}

/// A missing or unvouched witness is what a countersignature mends; anything else sends the file back.
fn staff_may_sign(opened: &Opened) -> bool {
    let rejected = opened.text("/verdict/verdict") == "rejected";
    !rejected || {
        // Rejections stand before warnings; of those only the witness's may be there.
        let mut codes = opened.list("/reasons").iter().map(|one| text(one, "code"));
        codes.next() == Some("witness.missing")
            && codes.all(|code| {
                !matches!(
                    code,
                    "findings" | "signature.missing" | "signature.unexpected" | "created.in-future"
                )
            })
    }
}

impl Row {
    /// What was found, where it could be opened.
    pub fn opened(&self) -> Option<&Opened> {
        self.opened.as_ref()?.as_ref().ok()
    }

    /// Whether it is still being opened.
    pub fn waits(&self) -> bool {
        self.opened.is_none()
    }

    /// `accepted`, `warnings`, `rejected`, `locked` (wants a key), `shut` (this key does not open it), or nothing yet.
    pub fn verdict(&self) -> &str {
        match &self.opened {
            None => "",
            Some(Ok(_)) if self.locked => "locked",
            Some(Err(_)) if self.locked => "shut",
            Some(Ok(opened)) => opened.text("/verdict/verdict"),
            Some(Err(_)) => "rejected",
        }
    }

    /// The verdict as a tag: its class and its word.
    pub fn word(&self) -> (&'static str, &'static str) {
        match self.verdict() {
            "accepted" => ("tag good", t!("review-accepted")),
            "warnings" => ("tag warning", t!("review-warnings")),
            "rejected" => ("tag error", t!("review-rejected")),
            "locked" => ("tag", t!("unseal-locked")),
            "shut" => ("tag error", t!("unseal-shut")),
            _ => ("tag", t!("review-opening")),
        }
    }

    /// The heaviest reason, in a line.
    pub fn why(&self) -> String {
        match &self.opened {
            None => String::new(),
            Some(Ok(opened)) => {
                opened.list("/reasons").first().map(|one| text(one, "message").to_owned()).unwrap_or_default()
            }
            Some(Err(why)) if why.is_empty() => t!("review-no-verifier").to_owned(),
            Some(Err(why)) => why.clone(),
        }
    }
}

#[cfg(feature = "csr")]
mod work {
    use super::{Desk, Opened, Row};
    use crate::state::trust::List;
    use crate::state::verifier::text;
    use crate::state::{staff_key, verifier};
    use leptos::prelude::*;

    impl Desk {
        /// A file's name and bytes.
        pub fn file(&self, at: usize) -> Option<(String, std::sync::Arc<[u8]>)> {
            self.rows.with_untracked(|rows| rows.get(at).map(|row| (row.name.clone(), row.bytes.clone())))
        }

        /// What was found in a file.
        pub fn opened(&self, at: usize) -> Option<Opened> {
            self.rows.with_untracked(|rows| rows.get(at).and_then(Row::opened).cloned())
        }

        /// Puts files on the desk; a single one is looked at.
        pub fn add(&self, documents: Vec<(String, Vec<u8>)>) {
            let first = self.rows.with_untracked(Vec::len);
            let only = documents.len() == 1;
            let rows = documents.into_iter().map(|(name, bytes)| Row {
                name,
                bytes: bytes.into(),
                opened: None,
                locked: false,
                was_sealed: false,
            });
            self.rows.update(|all| all.extend(rows));
            for at in first..self.rows.with_untracked(Vec::len) {
                self.judge(at, only);
            }
        }

        /// A file with one signature more.
        pub fn replace(&self, at: usize, bytes: Vec<u8>) {
            self.rows.update(|rows| {
                if let Some(row) = rows.get_mut(at) {
                    row.bytes = bytes.into();
                }
            });
            self.judge(at, false);
        }

        /// A key that opens is at hand now: on to everything that is encrypted.
        pub fn unlock(&self) {
            self.unlocked.set(true);
            let locked = |(at, row): (usize, &Row)| row.locked.then_some(at);
            for at in self
                .rows
                .with_untracked(|rows| rows.iter().enumerate().filter_map(locked).collect::<Vec<_>>())
            {
                self.judge(at, false);
            }
        }

        /// Another list: every file is judged by it.
        pub(super) fn judge_by_every_list(self) {
            Effect::new(move || {
                if self.trust.list().is_some() {
                    for at in 0..self.rows.with_untracked(Vec::len) {
                        self.judge(at, false);
                    }
                }
            });
        }

        /// Judges a file by the list there is, and then looks at it if `show`.
        fn judge(self, at: usize, show: bool) {
            let Some((name, bytes)) = self.file(at) else { return };
            let list = untrack(|| self.trust.list());
            leptos::task::spawn_local(async move {
                let mut opened = open(list.as_ref(), &name, &bytes).await;
                let sealed = opened.as_ref().is_ok_and(is_sealed);
                let mut plain = None;
                if sealed && self.unlocked.get_untracked() {
                    match staff_key::unseal(&bytes).await {
                        Ok(bytes) => {
                            opened = open(list.as_ref(), &name, &bytes).await;
                            plain = Some(bytes);
                        }
                        Err(why) => opened = Err(why),
                    }
                }
                self.rows.update(|rows| {
                    // Meanwhile it may have been signed, and is judged again.
                    if let Some(row) = rows.get_mut(at).filter(|row| row.bytes == bytes) {
                        row.locked = sealed && plain.is_none();
                        row.was_sealed |= sealed;
                        if let Some(plain) = plain {
                            row.bytes = plain.into();
                        }
                        row.opened = Some(opened);
                    }
                });
                if show {
                    self.at.set(Some(at));
                }
            });
        }
    }

    async fn open(list: Option<&List>, name: &str, bytes: &[u8]) -> Result<Opened, String> {
        let opened = match list {
            Some(list) => verifier::open_by(&list.text, name, bytes).await,
            None => verifier::open(name, bytes, true).await,
        };
        opened.ok_or_else(String::new)
    }

    /// A good frame that wants a key.
    fn is_sealed(opened: &Opened) -> bool {
        opened.list("/reasons").first().is_some_and(|one| text(one, "code") == "jwe.key-needed")
    }
}
