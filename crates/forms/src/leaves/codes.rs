//! Code lists: one of a list, or several of it.

use crate::engine::{Code, Kind, Leaf, Problem};
use serde_json::Value;

/// A code list as a Rust enum. [`codes!`] writes the implementation.
pub trait CodeList: Copy + PartialEq + 'static {
    /// Its name and codes.
    const CODE: Code;
    /// The variants, in the order of [`Code::options`].
    const ALL: &'static [Self];
    /// The code.
    fn code(self) -> &'static str;
}

/// Where a code stands in its list.
///
/// # Errors
/// It is not in the list.
pub fn position(code: &Code, text: &str) -> Result<usize, Problem> {
    code.options.iter().position(|option| *option == text).ok_or(Problem::NOT_AN_OPTION)
}

/// The code at a place of its list.
pub fn code_at(code: &Code, index: usize) -> &'static str {
    code.options.get(index).copied().unwrap_or_default()
}

/// Defines a code list; each variant with the code that stands in documents.
macro_rules! codes {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant),* }

        impl $crate::leaves::CodeList for $name {
            const CODE: $crate::engine::Code = $crate::engine::Code {
                name: stringify!($name),
                options: &[$($code),*],
                #[cfg(feature = "catalogue")]
                english: &[$(stringify!($variant)),*],
            };
            const ALL: &'static [Self] = &[$(Self::$variant),*];
            fn code(self) -> &'static str {
                $crate::leaves::code_at(&Self::CODE, self as usize)
            }
        }

        impl $crate::engine::Leaf for $name {
            const KIND: $crate::engine::Kind =
                $crate::engine::Kind::Choice(<Self as $crate::leaves::CodeList>::CODE);
            fn from_text(text: &str) -> Result<Self, $crate::engine::Problem> {
                let list = <Self as $crate::leaves::CodeList>::ALL;
                let index = $crate::leaves::position(&<Self as $crate::leaves::CodeList>::CODE, text)?;
                list.get(index).copied().ok_or($crate::engine::Problem::NOT_AN_OPTION)
            }
            fn to_text(&self) -> String { $crate::leaves::CodeList::code(*self).to_owned() }
        }
    };
}
pub(crate) use codes;

/// Several of a code list, each at most once, in the order of the list; an array in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices<T>(Vec<T>);

impl<T: CodeList> Choices<T> {
    /// The chosen ones.
    pub fn chosen(&self) -> &[T] {
        &self.0
    }

    fn read<'a>(codes: impl Iterator<Item = Option<&'a str>>) -> Result<Self, Problem> {
        let mut chosen = vec![false; T::ALL.len()];
        for code in codes {
            let code = code.ok_or(Problem::WRONG_TYPE)?;
            let place = chosen.get_mut(position(&T::CODE, code)?).ok_or(Problem::NOT_AN_OPTION)?;
            *place = true;
        }
        Ok(Self(T::ALL.iter().zip(chosen).filter(|(_, yes)| *yes).map(|(option, _)| *option).collect()))
    }
}

impl<T: CodeList> Leaf for Choices<T> {
    const KIND: Kind = Kind::Choices(T::CODE);

    /// Codes with commas between.
    fn from_text(text: &str) -> Result<Self, Problem> {
        Self::read(text.split(',').map(|code| Some(code.trim())))
    }

    fn from_json(value: &Value) -> Result<Self, Problem> {
        let codes = value.as_array().ok_or(Problem::WRONG_TYPE)?;
        if codes.is_empty() {
            return Err(Problem::new("value.required"));
        }
        Self::read(codes.iter().map(Value::as_str))
    }

    fn to_json(&self) -> Value {
        self.0.iter().map(|option| Value::from(option.code())).collect()
    }

    fn to_text(&self) -> String {
        self.0.iter().map(|option| option.code()).collect::<Vec<_>>().join(",")
    }
}
