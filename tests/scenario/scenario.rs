//! A person with a form before them, page by page.
#![allow(dead_code)] // each story tells what it needs

use forms::{Context, Draft, Form, Page, leaves::Date};
use std::collections::BTreeSet;

pub struct Scenario {
    draft: Draft,
    /// What the family would answer if nobody made a mistake.
    family: Draft,
    context: Context,
    done: BTreeSet<&'static str>,
}

impl Scenario {
    pub fn of(form: &'static dyn Form, family: serde_json::Value, today: Date) -> Self {
        Self {
            draft: Draft::begin(form, today),
            family: Draft::of(form, family),
            context: Context::today(today),
            done: BTreeSet::new(),
        }
    }

    /// The page that is before them; none when all are done.
    fn page(&self) -> Option<&'static Page> {
        self.draft.pages(&self.context).into_iter().find(|page| !self.done.contains(page.id))
    }

    /// Types an answer.
    pub fn answer(mut self, pointer: &str, text: &str) -> Self {
        assert!(self.draft.set(pointer, text), "nothing is asked at {pointer}");
        self
    }

    /// Types what the family of another document would.
    pub fn answer_like(mut self, other: &Draft, part: &str) -> Self {
        for pointer in other.asked(part, &self.context) {
            self = self.answer(&pointer, &other.text(&pointer));
        }
        self
    }

    /// Answers the page before them as the family would; answers may make further questions appear.
    pub fn answer_page(mut self) -> Self {
        let page = self.page().expect("a page");
        let mut answered = BTreeSet::new();
        loop {
            let asked = page.asks.iter().flat_map(|part| self.draft.asked(part, &self.context));
            let Some(pointer) = asked.into_iter().find(|pointer| !answered.contains(pointer)) else {
                return self;
            };
            self.draft.set(&pointer, &self.family.text(&pointer));
            answered.insert(pointer);
        }
    }

    /// "Continue": the page must be in order.
    pub fn next(mut self) -> Self {
        let page = self.page().expect("a page");
        let report = self.draft.check_page(page, &self.context);
        assert!(report.passes(), "page {}: {report:#?}", page.id);
        self.done.insert(page.id);
        self
    }

    /// Goes on as the family would until the page that asks for `pointer`.
    pub fn up_to(mut self, pointer: &str) -> Self {
        while self.page().is_some_and(|page| Some(page.id) != self.draft.page_of(pointer).map(|p| p.id)) {
            self = self.answer_page().next();
        }
        assert!(self.page().is_some(), "no page asks for {pointer}");
        self
    }

    /// Goes on as the family would to the end.
    pub fn finish(mut self) -> Self {
        while self.page().is_some() {
            self = self.answer_page().next();
        }
        self
    }

    /// The program says this, in these words.
    pub fn expect_finding(self, pointer: &str, code: &str, words: &str) -> Self {
        let report = self.draft.check(&self.context);
        let finding = report.at(pointer).find(|finding| finding.code == code);
        let finding = finding.unwrap_or_else(|| panic!("{code} at {pointer}, but found {report:#?}"));
        let message = self.draft.explain(finding);
        assert!(message.contains(words), "{message}");
        self
    }

    /// "Continue" does not let them on.
    pub fn expect_stopped(self) -> Self {
        let page = self.page().expect("a page");
        assert!(!self.draft.check_page(page, &self.context).passes(), "page {} lets them on", page.id);
        self
    }

    /// What cannot wait stands above everything, in these words.
    pub fn expect_alert(self, heading: &str, words: &str) -> Self {
        let (told, lines) = self.draft.alert().expect("an alert");
        assert_eq!(told, heading);
        assert!(lines.iter().any(|line| line.contains(words)), "{lines:?}");
        self
    }

    /// Nothing is so urgent.
    pub fn expect_calm(self) -> Self {
        assert_eq!(self.draft.alert(), None);
        self
    }

    /// What was typed is still there, letter for letter.
    pub fn expect_kept(self, pointer: &str, text: &str) -> Self {
        assert_eq!(self.draft.text(pointer), text, "{pointer}");
        self
    }

    /// Nothing is wrong any more at this place.
    pub fn expect_good(self, pointer: &str) -> Self {
        let report = self.draft.check(&self.context);
        assert!(report.at(pointer).next().is_none(), "{report:#?}");
        self
    }

    /// The tablet was put away and taken up again.
    pub fn put_away_and_taken_up(mut self) -> Self {
        let stored = self.draft.content().to_string();
        self.draft = Draft::read(self.draft.form(), &stored).unwrap();
        self
    }

    /// On to signing: what is not asked any more is dropped, and nothing is wrong.
    pub fn finished(mut self) -> Draft {
        self.draft.drop_not_asked(&self.context);
        let report = self.draft.check(&self.context);
        assert!(report.findings().is_empty(), "{report:#?}");
        self.draft
    }
}
