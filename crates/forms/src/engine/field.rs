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
        field.set_text(text);
        field
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

/// A [`Field`] whatever its type: what the walk, the page and the reader work with, so that the code
/// for them exists once and not once a type.
pub trait Answer {
    /// How it is asked for.
    fn kind(&self) -> Kind;
    /// Whether nothing was answered.
    fn is_absent(&self) -> bool;
    /// What is wrong with the answer.
    fn problem(&self) -> Option<&Problem>;
    /// The answer as a person can read and edit it: its normal form, or as it came. Empty when absent.
    fn text(&self) -> String;
    /// The answer as it stands in a document.
    fn value(&self) -> Option<Value>;
    /// Answers with what somebody typed; blank text takes the answer back.
    fn set_text(&mut self, text: &str);
    /// Answers with what stands in a document; `null` takes the answer back.
    fn set_value(&mut self, value: Value);
}

impl<T: Leaf> Answer for Field<T> {
    fn kind(&self) -> Kind {
        T::KIND
    }

    fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    fn problem(&self) -> Option<&Problem> {
        if let Self::Invalid(_, problem) = self { Some(problem) } else { None }
    }

    fn text(&self) -> String {
        match self {
            Self::Absent => String::new(),
            Self::Valid(value) => value.to_text(),
            Self::Invalid(Value::String(raw), _) => raw.clone(),
            Self::Invalid(raw, _) => raw.to_string(),
        }
    }

    fn value(&self) -> Option<Value> {
        match self {
            Self::Absent => None,
            Self::Valid(value) => Some(value.to_json()),
            Self::Invalid(raw, _) => Some(raw.clone()),
        }
    }

    fn set_text(&mut self, text: &str) {
        let trimmed = text.trim();
        *self = if trimmed.is_empty() {
            Self::Absent
        } else {
            match T::from_text(trimmed) {
                Ok(value) => Self::Valid(value),
                Err(problem) => Self::Invalid(Value::String(text.to_owned()), problem),
            }
        };
    }

    fn set_value(&mut self, value: Value) {
        *self = match &value {
            Value::Null => Self::Absent,
            Value::String(text) if text.trim().is_empty() => Self::Absent,
            _ => match T::from_json(&value) {
                Ok(good) => Self::Valid(good),
                Err(problem) => Self::Invalid(value, problem),
            },
        };
    }
}
