//! What a form is, whatever it asks.

use crate::engine::{Asked, Context, Field, Member, Node, Record, Report, Severity, lookup, sort, walk};
use crate::leaves::PersonName;
use crate::sheet::Sheet;

/// A form, whatever its record. Each is a [`Paper`](crate::paper::Paper) in a folder of its own.
pub trait Form: Sync {
    /// Its name in documents and on the command line, such as `guardian-confirmation`.
    fn id(&self) -> &'static str;
    /// The version a new document states. Older ones stay readable.
    fn version(&self) -> &'static str;
    /// Its place in the address bar: `letter` stands at `/letter/`.
    fn path(&self) -> &'static str;
    /// Who fills it in.
    fn audience(&self) -> Audience;
    /// Its own messages; [`text`](trait.Form.html#method.text) looks among all forms' too.
    fn own_words(&self) -> messages::Catalogue;
    /// Which of its parts are about whom.
    fn shares(&self) -> &'static [crate::party::Share];
    /// An empty record, with the answers that nearly everybody gives filled in.
    fn blank(&self, today: jiff::civil::Date) -> Box<dyn Record>;
    /// An empty record with no answer at all, to read a document into.
    fn empty(&self) -> Box<dyn Record>;
    /// The day a record is judged by: the one it states, else today.
    fn day(&self, record: &dyn Record, today: jiff::civil::Date) -> jiff::civil::Date;
    /// Its questions.
    fn steps(&self) -> &'static [Step];
    /// Takes over what answers already tell: sex and birth date from a resident ID.
    fn fill(&self, record: &mut dyn Record);
    /// Adds the breaches of its rules across answers.
    fn judge(&self, record: &dyn Record, context: &Context, report: &mut Report);
    /// What the answers suggest to look into; no finding, and never decided here.
    fn advice(&self, record: &dyn Record, context: &Context) -> Vec<Advice>;
    /// What cannot wait until the document is handed in, by the answers: names the words `alert-…`.
    fn alert(&self, record: &dyn Record) -> Option<&'static str>;
    /// Its rules, for catalogues and tests; none without the feature `sheet`.
    fn rules(&self) -> Vec<RuleInfo>;
    /// Who signs, in the order of the paper, by the answers; nobody without the feature `sheet`.
    fn signers(&self, record: &dyn Record) -> Vec<Signer>;
    /// The printed sheet; empty without the feature `sheet`.
    fn sheet(&self, record: &dyn Record, names: crate::words::DivisionNames) -> Sheet;
    /// A good document of generated persons; the same seed gives the same document.
    #[cfg(feature = "examples")]
    fn example(&self, seed: u64) -> Box<dyn Record>;
    /// One good document, changed so that it breaks the rule `code` and no other.
    #[cfg(feature = "examples")]
    fn invalid(&self, seed: u64, code: &str) -> Option<Example>;
}

/// Who fills a form in: families get a small program, staff one with all papers of their work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// 家庭: parents and whom they entrust.
    Family,
    /// 家庭, when the letter is behind them: not part of the program that a family waits for to begin.
    FamilyLater,
    /// 工作人员: child directors, social workers, supervisors, organisations.
    Staff,
}

/// A document that breaks one rule, and where the finding stands.
pub struct Example {
    /// The document's content.
    pub content: serde_json::Value,
    /// The pointer of the finding.
    pub pointer: String,
}

/// A part of a form: its pages belong together.
pub struct Step {
    /// Under which its message stands, `step-…`.
    pub id: &'static str,
    /// Its pages in order.
    pub pages: &'static [Page],
}

/// One question, or one small group of them.
pub struct Page {
    /// Its place in the address bar, and under which its message stands, `page-…`.
    pub id: &'static str,
    /// What it asks: pointers of answers, or of groups that are shown as one.
    pub asks: &'static [&'static str],
    /// Whether it may be left out because other answers already tell; by the whole record.
    pub known: Option<fn(&dyn core::any::Any) -> bool>,
}

/// A rule, as catalogues list it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleInfo {
    /// Its stable code.
    pub code: &'static str,
    /// How much a breach weighs.
    pub severity: Severity,
    /// The law with its article.
    pub law: &'static str,
    /// Where a breach is shown.
    pub at: &'static str,
    /// What it says, in English.
    #[cfg(feature = "catalogue")]
    pub english: &'static str,
}

/// Something the answers suggest, such as a guarantee that a child may be due. The words are the form's:
/// `advice-CODE` names it, `.why` says why; `advice` heads the list, `advice.decided` says who decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advice {
    /// A stable code such as `minimum-living`.
    pub code: &'static str,
    /// The law or document with its article.
    pub law: &'static str,
}

/// Somebody who signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// `parent`, `guardian`, `witness` or `supervisor`.
    pub role: &'static str,
    /// The part of the content that is about this person, such as `/carer`.
    pub at: &'static str,
    /// The declaration this person makes: names the message and stands in the signature's header.
    pub declaration: &'static str,
    /// Their name, where it is known.
    pub name: Option<String>,
    /// Whether the document is rejected without this signature.
    pub required: bool,
    /// The answer that is the public half of the key they sign with: a signature by any other key does not
    /// show that the key is theirs.
    pub proves: Option<&'static str>,
}

/// The form with this name.
pub fn form(id: &str) -> Option<&'static dyn Form> {
    crate::forms().iter().copied().find(|form| form.id() == id)
}

/// The form that stands at this place of the address bar.
pub fn form_at(path: &str) -> Option<&'static dyn Form> {
    crate::forms().iter().copied().find(|form| form.path() == path)
}

impl Signer {
    /// Somebody without whose signature the document is rejected.
    pub fn required(
        role: &'static str,
        at: &'static str,
        declaration: &'static str,
        name: &Field<PersonName>,
    ) -> Self {
        let name = name.get().map(|name| name.as_str().to_owned());
        Self { role, at, declaration, name, required: true, proves: None }
    }

    /// The same, signing with the key whose public half is the answer at `pointer`.
    #[must_use]
    pub fn proving(self, pointer: &'static str) -> Self {
        Self { proves: Some(pointer), ..self }
    }

    /// Somebody whose signature staff wait for, and without whom the document is good all the same.
    pub fn invited(
        role: &'static str,
        at: &'static str,
        declaration: &'static str,
        name: &Field<PersonName>,
    ) -> Self {
        Self { required: false, ..Self::required(role, at, declaration, name) }
    }
}

/// Checks a whole record: every finding in one pass, in the order of the form.
pub fn check(form: &dyn Form, record: &dyn Record, context: &Context) -> Report {
    let context = &dated(form, record, context);
    let mut report = Report::default();
    let not_asked = walk(record, context, &mut report);
    let singles = report.findings().len();
    form.judge(record, context, &mut report);
    // A rule about a part that is not asked says nothing.
    let mut index = 0;
    report.edit().retain(|finding| {
        index += 1;
        index <= singles || !not_asked.iter().any(|part| within(&finding.pointer, part))
    });
    sort(&mut report, record);
    report
}

/// The context with the record's own day.
pub(crate) fn dated(form: &dyn Form, record: &dyn Record, context: &Context) -> Context {
    Context { today: context.today, on: form.day(record, context.today) }
}

/// Whether `pointer` is `part` or below it.
pub(crate) fn within(pointer: &str, part: &str) -> bool {
    pointer.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether the part at `pointer` is asked, all groups around it included.
pub(crate) fn asked(record: &dyn Record, pointer: &str, context: &Context) -> Asked {
    let mut group = record;
    let mut answer = Asked::Yes;
    for name in pointer.split('/').skip(1) {
        let members: &[Member] = group.group().members;
        let Some((index, member)) = members.iter().enumerate().find(|(_, m)| m.name == name) else {
            return Asked::No;
        };
        if let Some(when) = member.when {
            match when(group.as_any(), context) {
                Asked::No => return Asked::No,
                Asked::Unknown => answer = Asked::Unknown,
                Asked::Yes => {}
            }
        }
        if let Some(Node::Group(inner)) = group.part(index) {
            group = inner;
        }
    }
    answer
}

/// Every answer's pointer at or below `pointer` (`""` for all), in order.
pub(crate) fn leaves(record: &dyn Record, pointer: &str) -> Vec<String> {
    let mut out = Vec::new();
    if pointer.is_empty() {
        below(record, "", &mut out);
        return out;
    }
    match lookup(record, pointer) {
        Some(Node::Group(group)) => below(group, pointer, &mut out),
        Some(Node::Leaf(_)) => out.push(pointer.to_owned()),
        None => {}
    }
    out
}

fn below(group: &dyn Record, pointer: &str, out: &mut Vec<String>) {
    for (index, member) in group.group().members.iter().enumerate() {
        let here = format!("{pointer}/{}", member.name);
        match group.part(index) {
            Some(Node::Group(inner)) => below(inner, &here, out),
            Some(Node::Leaf(_)) => out.push(here),
            None => {}
        }
    }
}

/// Whether the part at `pointer`, or a group around it, may be left empty when it is asked.
pub(crate) fn optional(record: &dyn Record, pointer: &str) -> bool {
    let mut group = record;
    for name in pointer.split('/').skip(1) {
        let members: &[Member] = group.group().members;
        let Some((index, member)) = members.iter().enumerate().find(|(_, m)| m.name == name) else {
            return false;
        };
        if !member.required {
            return true;
        }
        if let Some(Node::Group(inner)) = group.part(index) {
            group = inner;
        }
    }
    false
}

/// A page that is asked whenever one of its answers is.
pub(crate) const fn page(id: &'static str, asks: &'static [&'static str]) -> Page {
    Page { id, asks, known: None }
}

/// A page that is left out when other answers already tell.
pub(crate) const fn page_unless(
    id: &'static str,
    asks: &'static [&'static str],
    known: fn(&dyn core::any::Any) -> bool,
) -> Page {
    Page { id, asks, known: Some(known) }
}
