use std::{fmt, str::FromStr};

/// A division code of twelve digits: two of province, two of prefecture, two of county, three of township, three of
/// village; zeros from where it ends.
///
/// Source: GB/T 2260 for the first six, 统计用区划代码 of the National Bureau of Statistics for the rest. Whether a
/// division of that code exists is a question for a [`crate::Table`].
///
/// ```
/// use divisions::{Code, Level};
///
/// let code = Code::parse("441823101")?;
/// assert_eq!(code.as_str(), "441823101000");
/// assert_eq!((code.level(), code.short()), (Level::Township, "441823101"));
/// assert_eq!((code.province(), code.county()), ("44", Some("441823")));
///
/// let dongguan = Code::parse("441900")?; // a prefecture without counties
/// assert_eq!((dongguan.level(), dongguan.county()), (Level::Prefecture, None));
/// assert_eq!(Code::parse("441900003")?.parent(), Some(dongguan));
/// # Ok::<(), divisions::CodeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code([u8; 12]);

/// How far down a code goes, from the largest division to the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// 省级: 2 digits.
    Province,
    /// 地级: 4 digits.
    Prefecture,
    /// 县级: 6 digits.
    County,
    /// 乡级: 9 digits.
    Township,
    /// 村级: 12 digits.
    Village,
}

impl Level {
    /// From the smallest.
    const UPWARDS: [Self; 5] =
        [Self::Village, Self::Township, Self::County, Self::Prefecture, Self::Province];

    /// How many digits a code of this level has, without the zeros after them.
    pub fn digits(self) -> usize {
        match self {
            Self::Province => 2,
            Self::Prefecture => 4,
            Self::County => 6,
            Self::Township => 9,
            Self::Village => 12,
        }
    }

    fn of_digits(digits: usize) -> Option<Self> {
        Self::UPWARDS.into_iter().find(|level| level.digits() == digits)
    }
}

impl Code {
    /// Reads 2, 4, 6, 9 or 12 digits.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let text = text.trim();
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(CodeError::Characters);
        }
        if Level::of_digits(text.len()).is_none() {
            return Err(CodeError::Length);
        }
        let mut digits = [b'0'; 12];
        digits.iter_mut().zip(text.bytes()).for_each(|(digit, typed)| *digit = typed);
        let code = Self(digits);
        let has = |level| code.own_digits(level).bytes().any(|b| b != b'0');
        if !has(Level::Province) {
            return Err(CodeError::Province);
        }
        let below_prefecture = has(Level::County) || has(Level::Township);
        if below_prefecture && !has(Level::Prefecture) || has(Level::Village) && !has(Level::Township) {
            return Err(CodeError::Gap);
        }
        Ok(code)
    }

    /// All twelve digits.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Whether it begins with these digits: asked of every place at each key, so by bytes.
    #[cfg(feature = "search")]
    pub(crate) fn begins_with(&self, digits: &str) -> bool {
        self.0.starts_with(digits.as_bytes())
    }

    /// The digits without the zeros of the levels below: 2, 4, 6, 9 or 12.
    pub fn short(&self) -> &str {
        self.prefix(self.level())
    }

    /// The smallest level the code names.
    pub fn level(&self) -> Level {
        let named = |level: &Level| self.own_digits(*level).bytes().any(|b| b != b'0');
        Level::UPWARDS.into_iter().find(named).unwrap_or(Level::Province)
    }

    /// The two digits of the province.
    pub fn province(&self) -> &str {
        self.prefix(Level::Province)
    }

    /// The four digits of the prefecture; none in the code of a province.
    pub fn prefecture(&self) -> Option<&str> {
        self.part(Level::Prefecture)
    }

    /// The six digits of the county; none above it, nor where a prefecture has no counties.
    pub fn county(&self) -> Option<&str> {
        self.part(Level::County)
    }

    /// The nine digits of the township; none above it.
    pub fn township(&self) -> Option<&str> {
        self.part(Level::Township)
    }

    /// The division it lies in, a level up, or two where a prefecture has no counties; none for a province.
    pub fn parent(&self) -> Option<Self> {
        let mut above = Level::UPWARDS.into_iter().filter(|level| *level < self.level());
        above.find_map(|level| self.part(level)).and_then(|prefix| Self::parse(prefix).ok())
    }

    /// Whether another division is this one or lies within it.
    pub fn covers(&self, other: &Self) -> bool {
        other.as_str().starts_with(self.short())
    }

    /// Whether it is no division but something numbered like one, such as a farm, a prison or a development zone
    /// (township 400 to 599, village 400 and above). Kept as data; nothing to offer to a family.
    pub fn is_quasi(&self) -> bool {
        self.own_digits(Level::Township).starts_with(['4', '5']) || self.own_digits(Level::Village) >= "400"
    }

    /// The digits down to a level, when the code names that level.
    fn part(&self, level: Level) -> Option<&str> {
        self.own_digits(level).bytes().any(|b| b != b'0').then(|| self.prefix(level))
    }

    fn prefix(&self, level: Level) -> &str {
        self.as_str().get(..level.digits()).unwrap_or_default()
    }

    /// The two or three digits of one level.
    fn own_digits(&self, level: Level) -> &str {
        let from = match level {
            Level::Province => 0,
            Level::Prefecture => 2,
            Level::County => 4,
            Level::Township => 6,
            Level::Village => 9,
        };
        self.as_str().get(from..level.digits()).unwrap_or_default()
    }
}

/// Twelve digits.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Code {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        Self::parse(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

/// Why a text is not a [`Code`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CodeError {
    /// Something else than digits.
    Characters,
    /// Not 2, 4, 6, 9 or 12 digits.
    Length,
    /// The first two digits are 00.
    Province,
    /// A level is 00 or 000 and one below it is not; only the county may be left out.
    Gap,
}

impl CodeError {
    /// A stable kebab-case code for looking up a message.
    pub fn code(&self) -> &'static str {
        self.words().0
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Characters => ("division.characters", "type digits only"),
            Self::Length => ("division.length", "type 2, 4, 6, 9 or 12 digits"),
            Self::Province => ("division.province", "correct the first two digits: a province is not 00"),
            Self::Gap => ("division.gap", "correct the zeros in the middle: no division lies under none"),
        }
    }
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words().1)
    }
}

impl std::error::Error for CodeError {}
