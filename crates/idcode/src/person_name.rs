use crate::{
    Params, mask,
    normalise::{half_width, interpunct, is_zero_width},
};
use alloc::{string::String, string::ToString, vec, vec::Vec};

/// A person's name (姓名): 2 to 50 characters, either Han with `·` between them or Latin with spaces, hyphens and
/// apostrophes.
///
/// Han is every unified ideograph of GB 18030-2022 level 3, so rare characters pass, and 〇. Characters are code
/// points. Source: 民委发〔2016〕33号 for the interpunct.
///
/// ```
/// use idcode::PersonName;
///
/// assert_eq!(PersonName::parse(" 张　三 ")?.as_str(), "张三"); // people align short names
/// assert_eq!(PersonName::parse("阿卜杜拉.买买提")?.as_str(), "阿卜杜拉·买买提");
/// assert_eq!(PersonName::parse("Mary-Jane  O’Brien")?.as_str(), "Mary-Jane O'Brien");
/// assert_eq!(PersonName::parse("李𣍒")?.masked(), "李*");
/// # Ok::<(), idcode::PersonNameError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonName {
    text: String,
}

identifier!(PersonName, PersonNameError, mask::name);

const SHORTEST: usize = 2;
const LONGEST: usize = 50;

impl PersonName {
    /// Reads a name with stray spaces, full-width letters and any of the common dots.
    pub fn parse(text: &str) -> Result<Self, PersonNameError> {
        let text = tidy(text);
        let mut script = None;
        for (i, c) in text.chars().enumerate() {
            let this = match c {
                _ if is_han(c) => Script::Han,
                _ if is_latin(c) => Script::Latin,
                '·' | ' ' | '-' | '\'' => continue,
                _ if c.is_numeric() => return Err(PersonNameError::Digit),
                _ => return Err(PersonNameError::Character { position: i + 1 }),
            };
            if script.replace(this).is_some_and(|before| before != this) {
                return Err(PersonNameError::Mixed);
            }
        }
        let joints: &[char] = if script == Some(Script::Han) { &['·'] } else { &[' ', '-', '\''] };
        marks_join(&text, joints)?;
        match text.chars().count() {
            found if found < SHORTEST => Err(PersonNameError::TooShort),
            found if found > LONGEST => Err(PersonNameError::TooLong { found }),
            _ => Ok(Self { text }),
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Script {
    Han,
    Latin,
}

/// One form for what a keyboard offers: half-width, one apostrophe, one interpunct, single spaces, and none beside
/// Han.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars().filter(|&c| !is_zero_width(c)) {
        let c = match interpunct(half_width(c)) {
            '\u{2018}' | '\u{2019}' | '\u{2BC}' | '`' => '\'',
            '\u{2010}' | '\u{2011}' => '-',
            '.' if tidy.ends_with(is_han) => '·', // phones hide the interpunct
            c => c,
        };
        if c.is_whitespace() {
            space = !tidy.is_empty();
            continue;
        }
        let beside_han = is_han(c) || c == '·' || tidy.ends_with(|before| is_han(before) || before == '·');
        if space && !beside_han {
            tidy.push(' ');
        }
        space = false;
        tidy.push(c);
    }
    tidy
}

/// Every mark is one of `joints` and stands between two letters.
fn marks_join(text: &str, joints: &[char]) -> Result<(), PersonNameError> {
    let mut before_is_letter = false;
    for (i, c) in text.chars().enumerate() {
        let is_letter = is_han(c) || is_latin(c);
        if !is_letter && !joints.contains(&c) && c != '·' {
            return Err(PersonNameError::Character { position: i + 1 });
        }
        let is_joint = before_is_letter && joints.contains(&c);
        if !is_letter && !is_joint {
            return Err(PersonNameError::Mark { position: i + 1 });
        }
        before_is_letter = is_letter;
    }
    if before_is_letter || text.is_empty() {
        Ok(())
    } else {
        Err(PersonNameError::Mark { position: text.chars().count() })
    }
}

/// The unified ideographs of GB 18030-2022 level 3 and the later extensions of Unicode 17, and 〇.
fn is_han(c: char) -> bool {
    matches!(c,
        '\u{3007}'
        | '\u{3400}'..='\u{4DBF}' // A
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{FA0E}' | '\u{FA0F}' | '\u{FA11}' | '\u{FA13}' | '\u{FA14}' | '\u{FA1F}' // unified ones among
        | '\u{FA21}' | '\u{FA23}' | '\u{FA24}' | '\u{FA27}'..='\u{FA29}' // the compatibility block
        | '\u{20000}'..='\u{2A6DF}' // B
        | '\u{2A700}'..='\u{2EE5D}' // C, D, E, F, I
        | '\u{30000}'..='\u{3347B}' // G, H, J
    )
}

/// Letters of Basic Latin, Latin-1, Extended-A and -B, Extended Additional.
fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}') && !matches!(c, '×' | '÷'))
}

/// Why a text is not a [`PersonName`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PersonNameError {
    /// Fewer than two characters.
    TooShort,
    /// More than fifty characters.
    TooLong {
        /// How many there were.
        found: usize,
    },
    /// It has a digit.
    Digit,
    /// It has a character no name has.
    Character {
        /// Which one, from 1, after stray spaces were removed.
        position: usize,
    },
    /// A dot, hyphen, apostrophe or space that does not stand between two letters, or a dot in a Latin name.
    Mark {
        /// Which one, from 1, after stray spaces were removed.
        position: usize,
    },
    /// Han and Latin letters in one name.
    Mixed,
}

refusal!(PersonNameError);

impl PersonNameError {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::TooShort => ("person-name.too-short", "type family name and given name"),
            Self::TooLong { .. } => ("person-name.too-long", "type at most 50 characters: one name only"),
            Self::Digit => ("person-name.digit", "take the digits out"),
            Self::Character { .. } => ("person-name.character", "take out the character that no name has"),
            Self::Mark { .. } => ("person-name.mark", "put the dot between two characters, or take it out"),
            Self::Mixed => {
                ("person-name.mixed", "write the name in Chinese or in Latin letters, not in both")
            }
        }
    }

    /// `position` for [`Character`](Self::Character) and [`Mark`](Self::Mark), `found` for
    /// [`TooLong`](Self::TooLong).
    pub fn params(&self) -> Params {
        match self {
            Self::Character { position } | Self::Mark { position } => {
                vec![("position", position.to_string())]
            }
            Self::TooLong { found } => vec![("found", found.to_string())],
            _ => Vec::new(),
        }
    }
}
