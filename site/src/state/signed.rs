//! A file that somebody signed, as this device holds it: whose signatures it has, whose are still missing.

use crate::components::sheet::Drawn;
use crate::state::{clock, kept, places};
use forms::{Draft, Form, Known, Signer};
use seal::{Envelope, Refusal, SignedFile};
use serde_json::Value;

/// Well-formed, not verified: what verifies it is `state::submission` and `state::received`.
#[derive(Clone)]
pub struct Signed {
    pub(super) file: SignedFile,
    pub(super) envelope: Envelope,
}

impl Signed {
    /// Reads a file's text; none where it is no signed file with an envelope of ours.
    pub fn parse(text: &str) -> Option<Self> {
        let file = SignedFile::parse(text.as_bytes()).ok()?;
        let envelope = Envelope::parse(file.payload_bytes()).ok()?;
        Some(Self { file, envelope })
    }

    /// The form; this program may not have it.
    pub fn form(&self) -> Option<&'static dyn Form> {
        forms::form(&self.envelope.form)
    }

    /// The form's answers as they were signed.
    pub fn content(&self) -> &Value {
        &self.envelope.content
    }

    /// The same, read by their form, to be shown.
    pub fn draft(&self) -> Option<Draft> {
        Some(Draft::of(self.form()?, self.envelope.content.clone()).with_names(places::full_name))
    }

    /// The day on which it was first signed, `2026-11-24`.
    pub fn written(&self) -> String {
        self.envelope.created_at.as_str().get(..10).unwrap_or_default().to_owned()
    }

    /// Which revision it is, from 1.
    pub fn revision(&self) -> u32 {
        self.envelope.revision
    }

    /// Whom it is for; empty when nobody is named.
    pub fn authority(&self) -> &str {
        &self.envelope.authority
    }

    /// The code to read out over the phone.
    pub fn receipt(&self) -> String {
        self.file.receipt().to_string()
    }

    /// The payload's digest: the same for every copy.
    pub fn digest(&self) -> String {
        self.file.digest().to_string()
    }

    /// How many have signed.
    pub fn count(&self) -> usize {
        self.file.signatures().len()
    }

    /// The file: byte for byte what the verifier opened.
    pub fn text(&self) -> String {
        self.file.to_json()
    }

    /// What to call the file: no name of anybody.
    pub fn file_name(&self) -> String {
        let receipt: String = self.receipt().chars().filter(char::is_ascii_alphanumeric).take(8).collect();
        let title = self.form().map_or("", |form| form.title());
        format!("{title}-{receipt}.tuofu.json")
    }

    /// Whether this signer has signed.
    pub fn has(&self, signer: &Signer) -> bool {
        self.file.signatures().iter().any(|one| one.header().declaration == signer.declaration)
    }

    /// Who has not signed yet, in the order of the paper; whom staff only wait for too.
    pub fn missing(&self) -> Vec<Signer> {
        let signers = self.draft().map(|draft| draft.signers()).unwrap_or_default();
        signers.into_iter().filter(|signer| !self.has(signer)).collect()
    }

    /// Whether everybody has signed without whom the document is rejected.
    pub fn complete(&self) -> bool {
        self.missing().iter().all(|signer| !signer.required)
    }

    /// Whom it is about.
    pub fn parties(&self) -> Vec<Known> {
        self.draft().map(|draft| draft.parties()).unwrap_or_default()
    }

    /// Whom it is about first of all: the child.
    pub fn called(&self) -> String {
        self.parties().first().map(|known| known.called().to_owned()).unwrap_or_default()
    }

    /// Takes over the signatures of another copy of the same payload: how many were new.
    pub fn join(&mut self, other: &Self) -> Result<usize, Refusal> {
        let before = self.count();
        self.file.merge(&other.file)?;
        Ok(self.count() - before)
    }

    /// What each signer drew, for the sheet.
    pub fn drawn(&self) -> Vec<Drawn> {
        let headers = self.file.signatures().iter().map(seal::jws::Signature::header);
        headers
            .map(|header| {
                let strokes = header.drawn.as_ref().and_then(|packed| seal::Strokes::decode(packed).ok());
                Drawn {
                    declaration: header.declaration.clone(),
                    path: strokes.map(|strokes| strokes.to_svg_path()).unwrap_or_default(),
                    on: clock::day_of(header.iat),
                }
            })
            .collect()
    }

    /// As it is kept on this device for the documents that follow.
    pub fn document(&self, form: &'static dyn Form) -> kept::Document {
        let receipt = self.receipt();
        let letter = self.draft().and_then(|draft| draft.as_letter(&receipt));
        let parties = self.parties().into_iter().chain(letter).collect();
        kept::Document {
            key: format!("kept:{}:{receipt}", form.id()),
            form: form.id().to_owned(),
            title: form.title().to_owned(),
            digest: self.digest(),
            revision: self.envelope.revision,
            on: self.written(),
            parties,
            content: self.envelope.content.clone(),
            receipt,
        }
    }
}
