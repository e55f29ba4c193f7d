//! The form that is being filled in: one draft, kept after every answer. The address says which form.

use crate::state::clock;
use crate::state::kept::Document;
#[cfg(feature = "csr")]
use crate::state::store;
use forms::{Context, Draft, Finding, Form, Known, Page, Severity, Share, leaves::Date};
use leptos::prelude::*;

/// The draft, and what the page knows about keeping it. Get it with [`Filling::here`].
#[derive(Clone, Copy)]
pub struct Filling {
    form: &'static dyn Form,
    draft: RwSignal<Draft, LocalStorage>,
    /// Whether the last answer is kept, and since when.
    kept: RwSignal<Kept>,
    /// How often answers were taken over from elsewhere: fields on the screen begin anew.
    taken: RwSignal<u32>,
    /// Whether the person came from the check-answers page, and goes back there.
    checking: RwSignal<bool>,
}

/// Whether what was typed would survive closing the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// Nothing was typed yet.
    Nothing,
    /// Kept at this time of day.
    At(String),
    /// The browser keeps nothing.
    Refused,
}

impl Filling {
    /// An empty form: what is pre-rendered at `path`.
    pub fn empty(path: &str) -> Self {
        let form = form_of(path);
        Self::of(form, fresh(form))
    }

    fn of(form: &'static dyn Form, draft: Draft) -> Self {
        Self {
            form,
            draft: RwSignal::new_local(draft),
            kept: RwSignal::new(Kept::Nothing),
            taken: RwSignal::new(0),
            checking: RwSignal::new(false),
        }
    }

    /// What this device keeps of the form at `path`, or an empty one.
    #[cfg(feature = "csr")]
    pub async fn kept(path: &str) -> Self {
        let form = form_of(path);
        let content = store::get(&key(form)).await.and_then(|text| serde_json::from_str(&text).ok());
        Self::of(form, content.map_or_else(|| fresh(form), |content| named(Draft::of(form, content))))
    }

    /// The one that the app provided.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self::empty("/"))
    }

    /// The form that is filled in here.
    pub fn form(&self) -> &'static dyn Form {
        self.form
    }

    /// Every page of the form, asked or not.
    pub fn all_pages(&self) -> impl Iterator<Item = &'static Page> + use<> {
        self.form.steps().iter().flat_map(|step| step.pages)
    }

    /// Where a page of this form stands: `check`, `sign`, or a question's id; its beginning for `""`.
    pub fn at(&self, page: &str) -> String {
        let slash = if page.is_empty() { "" } else { "/" };
        format!("/{}/{page}{slash}", self.form.path())
    }

    /// Reads the draft (tracked).
    pub fn with<T>(&self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with(read)
    }

    /// Reads the draft, whatever becomes of it.
    pub fn peek<T>(&self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with_untracked(read)
    }

    /// Answers with what was typed; keeps it when that is new.
    pub fn set(&self, pointer: &str, text: &str) {
        let text = clock::composed(text);
        if self.peek(|draft| draft.text(pointer)) != text {
            self.draft.update(|draft| _ = draft.set(pointer, &text));
            self.keep();
        }
    }

    /// Answers what this site asks beside the form.
    #[cfg(feature = "sign")]
    pub fn set_extension(&self, answers: Option<serde_json::Value>) {
        self.draft.update(|draft| draft.set_extension(answers));
        self.keep();
    }

    /// Whether anything was answered beyond what a new letter begins with.
    pub fn begun(&self) -> bool {
        self.with(|draft| draft.content() != fresh(self.form).content())
    }

    /// How often answers were taken over from elsewhere (tracked).
    pub fn taken(&self) -> u32 {
        self.taken.get()
    }

    /// Takes over what is known of somebody.
    pub fn take_over(&self, share: &Share, known: &Known) {
        self.draft.update(|draft| _ = draft.take_over(share, known));
        self.taken.update(|times| *times += 1);
        self.keep();
    }

    /// Begins with the people of a finished document, then goes on.
    pub fn begin_from(&self, document: &Document, go: impl FnOnce()) {
        let mut draft = fresh(self.form);
        draft.begin_from(&document.parties);
        self.draft.set(draft);
        self.keep();
        #[cfg(feature = "csr")]
        {
            let form = self.form.id();
            leptos::task::spawn_local(async move { crate::state::kept::revise(form, None).await });
        }
        go();
    }

    /// Begins an update of a finished document of this form: the next file supersedes it.
    #[cfg(feature = "csr")]
    pub fn update_of(&self, document: Document, go: impl FnOnce() + 'static) {
        self.draft.set(named(Draft::of(self.form, document.content.clone())));
        self.keep();
        let form = self.form;
        leptos::task::spawn_local(async move {
            store::remove(&submission_key(form)).await;
            crate::state::kept::revise(form.id(), Some(&document)).await;
            store::settled().await;
            go();
        });
    }

    /// Without a browser there is nothing to update.
    #[cfg(not(feature = "csr"))]
    pub fn update_of(&self, _document: Document, _go: impl FnOnce() + 'static) {}

    /// Throws the answers away and begins a new one.
    pub fn start_anew(&self) {
        self.draft.set(fresh(self.form));
        self.keep();
        #[cfg(feature = "csr")]
        {
            let form = self.form;
            leptos::task::spawn_local(async move {
                store::remove(&submission_key(form)).await;
                crate::state::kept::revise(form.id(), None).await;
            });
        }
    }

    /// Whether and when the last answer was kept (tracked).
    pub fn keeping(&self) -> Kept {
        self.kept.get()
    }

    /// From the check-answers page to a question: afterwards the way leads back there.
    pub fn check_after(&self, checking: bool) {
        self.checking.set(checking);
    }

    /// The page after `page`, by the answers so far; `None` when all pages are done.
    pub fn after(&self, page: &Page) -> Option<&'static Page> {
        let context = today();
        self.peek(|draft| {
            if self.checking.get_untracked() {
                return Self::unfinished(draft, &context);
            }
            let mut all = self.all_pages().skip_while(|other| other.id != page.id).skip(1);
            let shown = draft.pages(&context);
            all.find(|next| shown.iter().any(|other| other.id == next.id))
        })
    }

    /// The page before `page`.
    pub fn before(&self, page: &Page) -> Option<&'static Page> {
        let shown = self.peek(|draft| draft.pages(&today()));
        let earlier: Vec<_> = self.all_pages().take_while(|other| other.id != page.id).collect();
        earlier.into_iter().rev().find(|one| shown.iter().any(|other| other.id == one.id))
    }

    /// The first page on which something must still be done.
    pub fn resume(&self) -> Option<&'static Page> {
        self.peek(|draft| Self::unfinished(draft, &today()))
    }

    fn unfinished(draft: &Draft, context: &Context) -> Option<&'static Page> {
        let report = draft.check(context);
        let wrong = report.findings().iter().find(|finding| finding.severity == Severity::Error)?;
        draft.page_of(&wrong.pointer)
    }

    /// The findings of one page, heaviest use of words first: what must be mended, then what to look at.
    pub fn findings(&self, page: &Page) -> Vec<Finding> {
        self.peek(|draft| draft.check_page(page, &today()).findings().to_vec())
    }

    /// Keeps the answers, without what is not asked any more, and only then goes on to where another program reads it.
    #[cfg(feature = "csr")]
    pub fn leave(&self, go: impl FnOnce() + 'static) {
        self.checking.set(false);
        self.draft.update(|draft| draft.drop_not_asked(&today()));
        let (key, text) = (key(self.form), self.peek(|draft| draft.content().to_string()));
        leptos::task::spawn_local(async move {
            store::put(&key, &text).await;
            store::settled().await;
            go();
        });
    }

    /// Without a browser nobody goes anywhere.
    #[cfg(not(feature = "csr"))]
    pub fn leave(&self, _go: impl FnOnce() + 'static) {}

    #[cfg(feature = "csr")]
    fn keep(&self) {
        let (key, text) = (key(self.form), self.peek(|draft| draft.content().to_string()));
        let kept = self.kept;
        leptos::task::spawn_local(async move {
            let now = if store::put(&key, &text).await { Kept::At(clock::time()) } else { Kept::Refused };
            kept.set(now);
        });
    }

    #[cfg(not(feature = "csr"))]
    fn keep(&self) {
        self.kept.set(Kept::Refused);
    }
}

/// The form that stands at `path`; on a page that is of no form, the first: what families come for.
pub fn form_of(path: &str) -> &'static dyn Form {
    let place = path.split('/').nth(1).unwrap_or_default();
    forms::form_at(place)
        .or_else(|| forms::forms().first().copied())
        .unwrap_or(&forms::guardian_confirmation::FORM)
}

/// Under which a form's draft is kept on this device.
#[cfg(feature = "csr")]
fn key(form: &dyn Form) -> String {
    format!("draft:{}", form.id())
}

/// Under which a form's signed file is kept on this device.
#[cfg(feature = "csr")]
pub fn submission_key(form: &dyn Form) -> String {
    format!("submission:{}", form.id())
}

/// A check made today.
pub fn today() -> Context {
    Context::today(clock::today())
}

fn fresh(form: &'static dyn Form) -> Draft {
    named(Draft::begin(form, clock::today()))
}

fn named(draft: Draft) -> Draft {
    draft.with_names(crate::state::places::full_name)
}

/// A birth date and an age as one says them: for "对吗？" beside an identity number.
pub fn age(birth: Date) -> i32 {
    idcode::age::age_on(birth, clock::today())
}
