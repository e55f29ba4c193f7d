//! One answer: not given, good, or as it came with what is wrong with it.

use super::{Kind, Params};
use serde_json::Value;

/// A type that an answer can have. Text is parsed as people type it; what is kept is its normal form.
pub trait Leaf: Sized + Clone + PartialEq + 'static {
    /// How it is asked for.
    const KIND: Kind;

    /// Reads what somebody typed. `text` is trimmed and not empty.
    ///
    /// # Errors
    /// What is wrong, never with the text itself.
    fn from_text(text: &str) -> Result<Self, Problem>;

    /// Reads what stands in a document.
    ///
    /// # Errors
    /// As [`Leaf::from_text`], or a wrong JSON type.
    fn from_json(value: &Value) -> Result<Self, Problem> {
        value.as_str().map_or(Err(Problem::WRONG_TYPE), Self::from_text)
    }

    /// The normal form, as it stands in a document.
    fn to_json(&self) -> Value {
        Value::String(self.to_text())
    }

    /// The normal form, as a person can read and edit it.
    fn to_text(&self) -> String;
}

/// What is wrong with one answer: a stable code, and figures for its message. Never personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// For instance `resident-id.check`.
    pub code: &'static str,
    /// For instance the check character that would have fitted.
    pub params: Params,
}

impl Problem {
    /// The JSON type is not one this answer can have.
    pub const WRONG_TYPE: Self = Self { code: "value.wrong-type", params: Vec::new() };
    /// The code is not in its list.
    pub const NOT_AN_OPTION: Self = Self { code: "value.not-an-option", params: Vec::new() };

    /// A problem without figures.
    pub const fn new(code: &'static str) -> Self {
        Self { code, params: Vec::new() }
    }
}

/// One answer in a record.
#[derive(Clone, PartialEq, Default)]
pub enum Field<T> {
    /// Nothing was answered.
    #[default]
    Absent,
    /// A good answer in its normal form.
    Valid(T),
    /// What was answered, kept as it came, and what is wrong with it.
    Invalid(Value, Problem),
}

impl<T: Leaf> Field<T> {
    /// The answer, when there is a good one.
    pub fn get(&self) -> Option<&T> {
        if let Self::Valid(value) = self { Some(value) } else { None }
    }

    /// Answers with what somebody typed.
    pub fn typed(text: &str) -> Self {
        let mut field = Self::Absent;
        let answer: &mut dyn Answer = &mut field;
        answer.set_text(text);
        field
    }

    /// Whether nothing was answered.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

impl<T: Leaf> From<T> for Field<T> {
    fn from(value: T) -> Self {
        Self::Valid(value)
    }
}

/// Shows whether there is an answer, never which: records hold the data of children.
impl<T> core::fmt::Debug for Field<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Absent => "Absent",
            Self::Valid(_) => "Valid",
            Self::Invalid(_, problem) => problem.code,
        })
    }
}

/// What an answer is, whatever its type.
#[derive(Clone, Copy)]
pub enum State<'a> {
    /// Nothing was answered.
    Absent,
    /// A good answer.
    Valid,
    /// What was answered, and what is wrong with it.
    Invalid(&'a Value, &'a Problem),
}

/// A [`Field`] whatever its type: what the walk, the page and the reader work with. What a type must bring
/// is small; all else is written once, below, and not once a type.
pub trait Answer {
    /// How it is asked for.
    fn kind(&self) -> Kind;
    /// What it is.
    fn state(&self) -> State<'_>;
    /// The normal form of a good answer, as text and as it stands in a document.
    fn good(&self) -> Option<(String, Value)>;
    /// Answers with what somebody typed: trimmed, not empty.
    ///
    /// # Errors
    /// What is wrong with it; the answer stays as it was.
    fn parse(&mut self, text: &str) -> Result<(), Problem>;
    /// Answers with what stands in a document.
    ///
    /// # Errors
    /// What is wrong with it; the answer stays as it was.
    fn decode(&mut self, value: &Value) -> Result<(), Problem>;
    /// Takes the answer back, or keeps a wrong one with what is wrong with it.
    fn put(&mut self, wrong: Option<(Value, Problem)>);
}

impl dyn Answer + '_ {
    /// Whether nothing was answered.
    pub fn is_absent(&self) -> bool {
        matches!(self.state(), State::Absent)
    }

    /// What is wrong with the answer.
    pub fn problem(&self) -> Option<&Problem> {
        if let State::Invalid(_, problem) = self.state() { Some(problem) } else { None }
    }

    /// The answer as a person can read and edit it: its normal form, or as it came. Empty when absent.
    pub fn text(&self) -> String {
        match self.state() {
            State::Invalid(Value::String(raw), _) => raw.clone(),
            State::Invalid(raw, _) => raw.to_string(),
            _ => self.good().map(|(text, _)| text).unwrap_or_default(),
        }
    }

    /// The answer as it stands in a document.
    pub fn value(&self) -> Option<Value> {
        match self.state() {
            State::Invalid(raw, _) => Some(raw.clone()),
            _ => self.good().map(|(_, value)| value),
        }
    }

    /// Answers with what somebody typed; blank text takes the answer back.
    pub fn set_text(&mut self, text: &str) {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            self.put(None);
        } else if let Err(problem) = self.parse(trimmed) {
            self.put(Some((Value::String(text.to_owned()), problem)));
        }
    }

    /// Answers with what stands in a document; `null` and blank text take the answer back.
    pub fn set_value(&mut self, value: Value) {
        let blank = value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty());
        if blank {
            self.put(None);
        } else if let Err(problem) = self.decode(&value) {
            self.put(Some((value, problem)));
        }
    }
}

impl<T: Leaf> Answer for Field<T> {
    fn kind(&self) -> Kind {
        T::KIND
    }

    fn state(&self) -> State<'_> {
        match self {
            Self::Absent => State::Absent,
            Self::Valid(_) => State::Valid,
            Self::Invalid(raw, problem) => State::Invalid(raw, problem),
        }
    }

    fn good(&self) -> Option<(String, Value)> {
        self.get().map(|value| (value.to_text(), value.to_json()))
    }

    fn parse(&mut self, text: &str) -> Result<(), Problem> {
        *self = Self::Valid(T::from_text(text)?);
        Ok(())
    }

    fn decode(&mut self, value: &Value) -> Result<(), Problem> {
        *self = Self::Valid(T::from_json(value)?);
        Ok(())
    }

    fn put(&mut self, wrong: Option<(Value, Problem)>) {
        *self = wrong.map_or(Self::Absent, |(raw, problem)| Self::Invalid(raw, problem));
    }
}
