//! A form as its folder writes it: typed, short, and nothing but what is its own.
//!
//! [`Form`] is the same whatever its record; it is implemented here, once, for every [`Paper`].

use crate::engine::{Context, Record, Report};
use crate::form::{Advice, Audience, Form, RuleInfo, Signer, Step};
use crate::party::Share;
use crate::rule::Rule;
use crate::sheet::{Layout, Section, Sheet};
use crate::words::DivisionNames;
use jiff::civil::Date;
use messages::Catalogue;

/// A form, typed. A unit type in the form's folder implements it, and one line in `lib.rs` registers it.
pub trait Paper: Sync + 'static {
    /// Its record.
    type Record: Record + Default;
    /// Its name in documents and on the command line.
    const ID: &'static str;
    /// The version a new document states.
    const VERSION: &'static str;
    /// Its place in the address bar.
    const PATH: &'static str = Self::ID;
    /// Who fills it in.
    const AUDIENCE: Audience;
    /// Its questions.
    const STEPS: &'static [Step];
    /// Its rules, part by part.
    const RULES: &'static [&'static [Rule<Self::Record>]];
    /// Its messages; [`own_words!`](crate::paper) gives those beside it.
    const WORDS: Catalogue;

    /// Which of its parts are about whom: what another document can take over.
    const SHARES: &'static [Share] = &[];
    /// Parts of the sheet whose optional answers are left for the pen when they are empty.
    const FOR_THE_PEN: &'static [&'static str] = &[];

    /// Answers what nearly everybody answers.
    fn begin(record: &mut Self::Record, today: Date);
    /// The day a record states that it was made on.
    fn day(record: &Self::Record) -> Option<Date>;
    /// Takes over what answers already tell.
    fn fill(record: &mut Self::Record);
    /// What the answers suggest to look into; nothing for most forms.
    fn advice(_: &Self::Record, _: &Context) -> Vec<Advice> {
        Vec::new()
    }
    /// What cannot wait until the document is handed in: names the words `alert-…`, which the page shows at
    /// once and the sheet before all else.
    fn alert(_: &Self::Record) -> Option<&'static str> {
        None
    }
    /// Who signs, in the order of the paper, by the answers.
    fn signers(record: &Self::Record) -> Vec<Signer>;
    /// The sections of the printed sheet.
    fn sections(record: &Self::Record, layout: &Layout<'_>) -> Vec<Section>;
    /// A good record of generated persons; the same seed gives the same record, other seeds other stories.
    #[cfg(feature = "examples")]
    fn example(seed: u64) -> Self::Record;
    /// The plainest good record of a seed: what a rule's `breaks` starts from.
    #[cfg(feature = "examples")]
    fn plain(seed: u64) -> Self::Record;
}

/// The messages in `messages.zh-CN.ftl` of a form's folder, as the build script compiled them.
macro_rules! own_words {
    ($folder:literal) => {
        ::messages::Catalogue::new(include!(concat!(env!("OUT_DIR"), "/", $folder, ".rs")))
    };
}
pub(crate) use own_words;

fn typed<P: Paper>(record: &dyn Record) -> Option<&P::Record> {
    record.as_any().downcast_ref()
}

fn rules<P: Paper>() -> impl Iterator<Item = &'static Rule<P::Record>> {
    P::RULES.iter().copied().flatten()
}

impl<P: Paper> Form for P {
    fn id(&self) -> &'static str {
        P::ID
    }

    fn version(&self) -> &'static str {
        P::VERSION
    }

    fn path(&self) -> &'static str {
        P::PATH
    }

    fn audience(&self) -> Audience {
        P::AUDIENCE
    }

    fn own_words(&self) -> Catalogue {
        P::WORDS
    }

    fn shares(&self) -> &'static [Share] {
        P::SHARES
    }

    fn blank(&self, today: Date) -> Box<dyn Record> {
        let mut record = P::Record::default();
        P::begin(&mut record, today);
        Box::new(record)
    }

    fn empty(&self) -> Box<dyn Record> {
        Box::new(P::Record::default())
    }

    fn day(&self, record: &dyn Record, today: Date) -> Date {
        typed::<P>(record).and_then(P::day).unwrap_or(today)
    }

    fn steps(&self) -> &'static [Step] {
        P::STEPS
    }

    fn fill(&self, record: &mut dyn Record) {
        if let Some(record) = record.as_any_mut().downcast_mut() {
            P::fill(record);
        }
    }

    fn judge(&self, record: &dyn Record, context: &Context, report: &mut Report) {
        let Some(record) = typed::<P>(record) else { return };
        for rule in rules::<P>() {
            rule.judge(record, context, report);
        }
    }

    fn advice(&self, record: &dyn Record, context: &Context) -> Vec<Advice> {
        typed::<P>(record).map(|record| P::advice(record, context)).unwrap_or_default()
    }

    fn alert(&self, record: &dyn Record) -> Option<&'static str> {
        typed::<P>(record).and_then(P::alert)
    }

    fn rules(&self) -> Vec<RuleInfo> {
        if !cfg!(feature = "sheet") {
            return Vec::new();
        }
        let all = rules::<P>().map(|r| RuleInfo {
            code: r.code,
            severity: r.severity,
            law: r.law,
            at: r.at,
            #[cfg(feature = "catalogue")]
            english: r.english,
        });
        all.collect()
    }

    fn signers(&self, record: &dyn Record) -> Vec<Signer> {
        typed::<P>(record).filter(|_| cfg!(feature = "sheet")).map(P::signers).unwrap_or_default()
    }

    fn sheet(&self, record: &dyn Record, names: DivisionNames) -> Sheet {
        if !cfg!(feature = "sheet") {
            return Sheet::default();
        }
        let layout = Layout::new(self, record, names, P::FOR_THE_PEN);
        let sections = typed::<P>(record).map(|own| P::sections(own, &layout)).unwrap_or_default();
        layout.sheet(sections)
    }

    #[cfg(feature = "examples")]
    fn example(&self, seed: u64) -> Box<dyn Record> {
        Box::new(P::example(seed))
    }

    #[cfg(feature = "examples")]
    fn invalid(&self, seed: u64, code: &str) -> Option<crate::form::Example> {
        let rule = rules::<P>().find(|rule| rule.code == code)?;
        let mut record = P::plain(seed);
        (rule.breaks)(&mut record);
        Some(crate::form::Example { content: crate::engine::to_value(&record), pointer: rule.at.to_owned() })
    }
}
