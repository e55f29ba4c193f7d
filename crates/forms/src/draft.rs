//! A document while it is being filled in. What the page holds, what is stored, what a scenario test drives.

use crate::engine::{
    Answer, Asked, Context, Kind, Node, NodeMut, Record, Report, from_value, lookup, lookup_mut, to_value,
};
use crate::extension;
use crate::form::{self, Form, Page, Signer, leaves, within};
use crate::sheet::Sheet;
use crate::words::{DivisionNames, division_name};
use serde_json::Value;

/// A form and the answers so far.
pub struct Draft {
    form: &'static dyn Form,
    record: Box<dyn Record>,
    names: DivisionNames,
}

impl Draft {
    /// An empty draft, with nothing filled in.
    pub fn new(form: &'static dyn Form) -> Self {
        Self { form, record: form.empty(), names: division_name }
    }

    /// A draft to begin with: what nearly everybody answers is filled in.
    pub fn begin(form: &'static dyn Form, today: jiff::civil::Date) -> Self {
        Self { form, record: form.blank(today), names: division_name }
    }

    /// A draft of a document's content, whatever it is.
    pub fn of(form: &'static dyn Form, content: Value) -> Self {
        let mut draft = Self::new(form);
        from_value(draft.record.as_mut(), content);
        draft
    }

    /// A draft of a document's content as JSON text; duplicate members are found too.
    ///
    /// # Errors
    /// Broken JSON: where and what.
    pub fn read(form: &'static dyn Form, json: &str) -> Result<Self, serde_json::Error> {
        let mut draft = Self::new(form);
        let mut reader = serde_json::Deserializer::from_str(json);
        crate::engine::read_into(draft.record.as_mut(), &mut reader)?;
        reader.end()?;
        Ok(draft)
    }

    /// The same draft, with division names from elsewhere than the built-in table.
    #[must_use]
    pub fn with_names(mut self, names: DivisionNames) -> Self {
        self.names = names;
        self
    }

    /// Its form.
    pub fn form(&self) -> &'static dyn Form {
        self.form
    }

    /// The record.
    pub fn record(&self) -> &dyn Record {
        self.record.as_ref()
    }

    /// The record, to change it by its type.
    pub fn record_mut(&mut self) -> &mut dyn Record {
        self.record.as_mut()
    }

    /// The answers as a document's content: normal forms, wrong answers as they came.
    pub fn content(&self) -> Value {
        to_value(self.record.as_ref())
    }

    /// What a deployment asked beside the form, as it stands in the document.
    pub fn extension(&self) -> Option<&Value> {
        extension::of(self.record())
    }

    /// The same as people read it: identifier, question and answer of each.
    pub fn extension_told(&self) -> Vec<(&str, &str, String)> {
        extension::told(self.extension())
    }

    /// Answers what a deployment asks beside the form: what [`Questions::read`](extension::Questions::read) gave.
    pub fn set_extension(&mut self, answers: Option<Value>) {
        extension::put(self.record.as_mut(), answers);
    }

    /// Every finding, in the order of the form.
    pub fn check(&self, context: &Context) -> Report {
        form::check(self.form, self.record.as_ref(), context)
    }

    /// What the answers suggest to look into, in words with their ground; see [`crate::Advice`].
    pub fn advice(&self, context: &Context) -> Vec<String> {
        let context = form::dated(self.form, self.record.as_ref(), context);
        let all = self.form.advice(self.record.as_ref(), &context);
        all.iter().map(|advice| self.form.advise(advice)).collect()
    }

    /// What cannot wait, in words: a heading, and what to do line by line.
    pub fn alert(&self) -> Option<(&'static str, Vec<&'static str>)> {
        self.form.alerts(self.record())
    }

    /// Answers with what somebody typed, and takes over what that tells of other answers.
    /// Returns false when there is no such answer.
    pub fn set(&mut self, pointer: &str, text: &str) -> bool {
        let Some(NodeMut::Leaf(answer)) = lookup_mut(self.record.as_mut(), pointer) else { return false };
        answer.set_text(text);
        self.filled();
        true
    }

    /// Takes over what answers tell of others.
    pub(crate) fn filled(&mut self) {
        self.form.fill(self.record.as_mut());
    }

    /// The answer as a person can read and edit it; empty when there is none.
    pub fn text(&self, pointer: &str) -> String {
        self.answer(pointer).map(<dyn Answer>::text).unwrap_or_default()
    }

    /// How it is asked for.
    pub fn kind(&self, pointer: &str) -> Option<Kind> {
        self.answer(pointer).map(Answer::kind)
    }

    /// Whether it may be left empty when it is asked.
    pub fn optional(&self, pointer: &str) -> bool {
        form::optional(self.record(), pointer)
    }

    /// For the division of a household registration (户籍地): the first six digits of the same person's identity
    /// number, which name a county of the day the number was given. A suggestion, never an answer.
    pub fn region_of(&self, pointer: &str) -> Option<String> {
        let person = pointer.strip_suffix("/registered_at/division")?;
        ["", "/person"].iter().find_map(|within| {
            let identity = format!("{person}{within}/identity");
            let number = self.answer(&format!("{identity}/resident_id"))?;
            let counts =
                self.text(&format!("{identity}/kind")) == "resident_id" && number.problem().is_none();
            number.text().get(..6).filter(|_| counts).map(str::to_owned)
        })
    }

    /// Its message: the label when `attribute` is empty, else for instance `.hint`.
    pub fn label(&self, pointer: &str, attribute: &str) -> Option<&'static str> {
        self.form.label(self.record(), pointer, attribute)
    }

    /// The answer as a person reads it on paper.
    pub fn shown(&self, pointer: &str) -> String {
        self.answer(pointer).map(|answer| self.form.show(answer, self.names)).unwrap_or_default()
    }

    /// What a finding says to the person who can mend it.
    pub fn explain(&self, finding: &crate::engine::Finding) -> String {
        self.form.explain(self.record(), finding)
    }

    fn answer(&self, pointer: &str) -> Option<&dyn Answer> {
        match lookup(self.record.as_ref(), pointer)? {
            Node::Leaf(answer) => Some(answer),
            Node::Group(_) => None,
        }
    }

    /// Every answer's pointer at or below `pointer`, asked or not, in order.
    pub fn leaves(&self, pointer: &str) -> Vec<String> {
        leaves(self.record.as_ref(), pointer)
    }

    /// The answers that are asked at or below `pointer`, in order.
    pub fn asked(&self, pointer: &str, context: &Context) -> Vec<String> {
        let context = &form::dated(self.form, self.record(), context);
        let mut all = leaves(self.record.as_ref(), pointer);
        all.retain(|leaf| form::asked(self.record.as_ref(), leaf, context) == Asked::Yes);
        all
    }

    /// Takes back every answer that is not asked (any more): what is signed holds nothing beside the matter.
    pub fn drop_not_asked(&mut self, context: &Context) {
        let context = &form::dated(self.form, self.record(), context);
        for pointer in leaves(self.record.as_ref(), "") {
            if form::asked(self.record.as_ref(), &pointer, context) == Asked::No
                && let Some(NodeMut::Leaf(answer)) = lookup_mut(self.record.as_mut(), &pointer)
            {
                answer.set_text("");
            }
        }
    }

    /// The pages to go through, by the answers so far.
    pub fn pages(&self, context: &Context) -> Vec<&'static Page> {
        let pages = self.form.steps().iter().flat_map(|step| step.pages);
        pages.filter(|page| self.shows(page, context)).collect()
    }

    fn shows(&self, page: &Page, context: &Context) -> bool {
        !page.known.is_some_and(|known| known(self.record.as_any()))
            && page.asks.iter().any(|pointer| !self.asked(pointer, context).is_empty())
    }

    /// The findings that belong to one page: what it asks, and what a page after it that is left out as
    /// known asks, because its answers were taken from here.
    pub fn check_page(&self, page: &Page, context: &Context) -> Report {
        let mut report = self.check(context);
        report.edit().retain(|finding| self.page_of(&finding.pointer).is_some_and(|own| own.id == page.id));
        report
    }

    /// The page on which the answer at `pointer` is given.
    pub fn page_of(&self, pointer: &str) -> Option<&'static Page> {
        let mut before = None;
        for page in self.form.steps().iter().flat_map(|step| step.pages) {
            let known = page.known.is_some_and(|known| known(self.record.as_any()));
            if !known {
                before = Some(page);
            }
            if page.asks.iter().any(|part| within(pointer, part) || within(part, pointer)) {
                return before;
            }
        }
        None
    }

    /// Who signs, by the answers so far.
    pub fn signers(&self) -> Vec<Signer> {
        self.form.signers(self.record.as_ref())
    }

    /// The printed sheet.
    pub fn sheet(&self) -> Sheet {
        self.form.sheet(self.record.as_ref(), self.names)
    }
}
