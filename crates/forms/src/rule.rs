//! A rule: what it finds, where, by which law, and an example that breaks it and nothing else.

use crate::engine::{Context, Params, Report, Severity};

/// One rule of a form.
pub struct Rule<F> {
    /// A stable code such as `carer.under-age`.
    pub code: &'static str,
    /// How much a breach weighs.
    pub severity: Severity,
    /// The law with its article, or "d" where it is our own design.
    pub law: &'static str,
    /// Where a breach is shown unless `finds` says otherwise.
    pub at: &'static str,
    /// Looks for breaches.
    pub finds: fn(&F, &Context, &mut Breaches<'_>),
    /// What the rule says, in English: its doc comment.
    #[cfg(feature = "catalogue")]
    pub english: &'static str,
    /// Makes a good example break this rule, and only this one.
    #[cfg(feature = "examples")]
    pub breaks: fn(&mut F),
}

/// Where a rule puts what it found.
pub struct Breaches<'a> {
    report: &'a mut Report,
    code: &'static str,
    severity: Severity,
    at: &'static str,
}

impl Breaches<'_> {
    /// The rule is broken, at its own place, if `broken`.
    pub fn here_if(&mut self, broken: bool) {
        if broken {
            self.here(Vec::new());
        }
    }

    /// The rule is broken at its own place.
    pub fn here(&mut self, params: Params) {
        self.at(self.at, params);
    }

    /// The rule is broken at `pointer`.
    pub fn at(&mut self, pointer: impl Into<String>, params: Params) {
        self.report.add(pointer, self.code, self.severity, params);
    }
}

impl<F> Rule<F> {
    /// Adds this rule's breaches to `report`.
    pub fn judge(&self, form: &F, context: &Context, report: &mut Report) {
        let mut breaches = Breaches { report, code: self.code, severity: self.severity, at: self.at };
        (self.finds)(form, context, &mut breaches);
    }
}

/// The pointer of a member, checked by the compiler: `at!(GuardianConfirmation, term.end)` is `"/term/end"`.
macro_rules! at {
    ($record:ty, $($member:ident).+) => {{
        let _ = |record: &$record| { let _ = &record.$($member).+; };
        concat!($("/", stringify!($member)),+)
    }};
}
pub(crate) use at;

/// Writes the rules of one part of a form. `breaks` is left out where examples are not wanted.
macro_rules! rules {
    ($form:ty as $name:ident; $($(#[doc = $doc:literal])+ $code:literal $severity:ident $law:literal at $($member:ident).+;
        finds $finds:expr; breaks $breaks:expr;)*) => {
        /// The rules of this part of the form.
        pub const $name: &[$crate::rule::Rule<$form>] = &[$({
            $crate::rule::Rule {
                code: $code,
                severity: $crate::engine::Severity::$severity,
                law: if cfg!(feature = "sheet") { $law } else { "" },
                at: $crate::rule::at!($form, $($member).+),
                finds: $finds,
                #[cfg(feature = "catalogue")]
                english: concat!($($doc),+),
                #[cfg(feature = "examples")]
                breaks: $breaks,
            }
        }),*];
    };
    ($form:ty; $($rules:tt)*) => { $crate::rule::rules! { $form as RULES; $($rules)* } };
}
pub(crate) use rules;
