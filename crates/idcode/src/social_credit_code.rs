use crate::{Params, check, mask, normalise, normalise::part};
use alloc::{string::String, string::ToString, vec, vec::Vec};

/// A unified social credit code (统一社会信用代码) of an organisation.
///
/// Eighteen characters without I, O, S, V and Z: registering authority, kind, six digits of division, nine of
/// organisation code (GB 11714), one check character. Source: GB 32100-2015.
///
/// ```
/// use idcode::SocialCreditCode;
///
/// let code = SocialCreditCode::parse("91350100m000100y43")?;
/// assert_eq!(code.as_str(), "91350100M000100Y43");
/// assert_eq!((code.authority(), code.region()), ('9', "350100"));
/// # Ok::<(), idcode::SocialCreditCodeError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SocialCreditCode {
    text: String,
}

identifier!(SocialCreditCode, SocialCreditCodeError, mask::ends);

impl SocialCreditCode {
    /// Reads eighteen characters, in lower case too.
    pub fn parse(text: &str) -> Result<Self, SocialCreditCodeError> {
        let text = normalise::compact_upper(text);
        let is_known = |(i, b): (usize, u8)| {
            if (2..8).contains(&i) { b.is_ascii_digit() } else { check::credit_value(b).is_some() }
        };
        if !text.bytes().enumerate().all(is_known) {
            return Err(SocialCreditCodeError::Characters);
        }
        if text.len() != 18 {
            return Err(SocialCreditCodeError::Length { found: text.len() });
        }
        let expected = check::gb_32100(part(&text, 0, 17));
        if text.ends_with(expected) {
            Ok(Self { text })
        } else {
            Err(SocialCreditCodeError::Check { expected })
        }
    }

    /// Who registered it: `1` establishment office, `5` civil affairs, `9` market regulation, `N` agriculture, and
    /// others of GB 32100-2015 table 1.
    pub fn authority(&self) -> char {
        self.text.chars().next().unwrap_or('0')
    }

    /// The six digits of the registering authority's division.
    pub fn region(&self) -> &str {
        part(&self.text, 2, 8)
    }

    /// The nine characters of the organisation code (GB 11714), its check character last.
    pub fn organisation_code(&self) -> &str {
        part(&self.text, 8, 17)
    }

    /// Whether [`organisation_code`](Self::organisation_code) passes its own check. A reason to look again, none to
    /// refuse: the whole code has been checked.
    pub fn organisation_code_fits(&self) -> bool {
        let code = self.organisation_code();
        code.ends_with(check::gb_11714(part(code, 0, 8)))
    }
}

/// Why a text is not a [`SocialCreditCode`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SocialCreditCodeError {
    /// A character outside the alphabet (I, O, S, V and Z are), or a letter among characters 3 to 8.
    Characters,
    /// Not eighteen characters.
    Length {
        /// How many there were.
        found: usize,
    },
    /// The last character does not fit the others: one of all is mistyped.
    Check {
        /// The last character that would fit, if the others are right.
        expected: char,
    },
}

refusal!(SocialCreditCodeError);

impl SocialCreditCodeError {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Characters => (
                "social-credit-code.characters",
                "look for 0 typed as O, 1 as I, 2 as Z or 5 as S; 3 to 8 are digits",
            ),
            Self::Length { .. } => ("social-credit-code.length", "type all 18 characters of the code"),
            Self::Check { .. } => {
                ("social-credit-code.check", "compare every character: one of them is wrong")
            }
        }
    }

    /// `expected` for [`Check`](Self::Check), `found` for [`Length`](Self::Length).
    pub fn params(&self) -> Params {
        match self {
            Self::Check { expected } => vec![("expected", expected.to_string())],
            Self::Length { found } => vec![("found", found.to_string())],
            Self::Characters => Vec::new(),
        }
    }
}
