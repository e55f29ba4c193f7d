use crate::Code;
use std::borrow::Cow;

/// Names of divisions, read from lines of `code<TAB>name`.
///
/// The library's own `data/county.txt` is such a file; so may be a deployment's newer one, or one of townships and
/// villages. Lines in any order; empty ones, those beginning with `#` and those without a good code are skipped.
///
/// ```
/// let table = divisions::Table::parse("44\t广东省\n4418\t清远市\n441825\t连山壮族瑶族自治县\n");
/// assert_eq!(table.name("441800"), Some("清远市"));
/// assert_eq!(table.full_name("441825").as_deref(), Some("广东省清远市连山壮族瑶族自治县"));
/// assert_eq!(table.children("44").collect::<Vec<_>>(), [("4418", "清远市")]);
/// ```
#[derive(Debug, Clone)]
pub struct Table {
    text: Cow<'static, str>,
    /// In the order of their codes, so that what lies within a division follows it.
    rows: Vec<Row>,
}

/// A line: its code, and where in the text its parts stand.
#[derive(Debug, Clone, Copy)]
struct Row {
    code: Code,
    start: usize,
    tab: usize,
    end: usize,
}

impl Table {
    /// Reads a file's text.
    pub fn parse(text: &str) -> Self {
        Self::of(Cow::Owned(text.to_owned()))
    }

    pub(crate) fn of(text: Cow<'static, str>) -> Self {
        let mut rows = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            rows.extend(Row::read(line, start));
            start += line.len();
        }
        rows.sort_by_key(|row| row.code); // stable: of two lines for a code the first is found
        rows.dedup_by_key(|row| row.code);
        Self { text, rows }
    }

    /// How many divisions it names.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it names none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The name of a division by its code of 2, 4, 6, 9 or 12 digits.
    pub fn name(&self, code: &str) -> Option<&str> {
        self.name_of(Code::parse(code).ok()?)
    }

    /// The names from the province down, as an address begins: 广东省清远市连山壮族瑶族自治县.
    ///
    /// Left out are placeholders such as 市辖区 under Beijing, and a name that repeats the one before.
    pub fn full_name(&self, code: &str) -> Option<String> {
        let code = Code::parse(code).ok()?;
        let mut names = vec![self.name_of(code)?];
        let mut above = code.parent();
        while let Some(code) = above {
            let name = self.name_of(code)?;
            if !is_placeholder(name) && names.last() != Some(&name) {
                names.push(name);
            }
            above = code.parent();
        }
        names.reverse();
        Some(names.concat())
    }

    /// The divisions right under one, `""` for the country's provinces: short code and name, in order of code.
    pub fn children(&self, prefix: &str) -> impl Iterator<Item = (&str, &str)> {
        let parent = Code::parse(prefix).ok();
        let is_country = prefix.is_empty();
        let first = self.rows.partition_point(|row| parent.is_some_and(|parent| row.code < parent));
        let rows = self.rows.get(first..).unwrap_or_default().iter();
        rows.take_while(move |row| is_country || parent.is_some_and(|parent| parent.covers(&row.code)))
            .filter(move |row| row.code.parent() == parent)
            .map(|row| (row.short(&self.text), row.name(&self.text)))
    }

    fn name_of(&self, code: Code) -> Option<&str> {
        let found = self.rows.binary_search_by_key(&code, |row| row.code).ok()?;
        self.rows.get(found).map(|row| row.name(&self.text))
    }
}

impl Row {
    fn read(line: &str, start: usize) -> Option<Self> {
        let (code, name) = line.trim_end().split_once('\t')?;
        let tab = start + code.len();
        Some(Self { code: Code::parse(code).ok()?, start, tab, end: tab + 1 + name.len() })
    }

    fn short(self, text: &str) -> &str {
        let typed = text.get(self.start..self.tab).unwrap_or_default().trim_start();
        typed.get(..self.code.level().digits()).unwrap_or(typed)
    }

    fn name(self, text: &str) -> &str {
        text.get(self.tab + 1..self.end).unwrap_or_default()
    }
}

/// Prefectures that exist in the list only so that each code has a parent.
fn is_placeholder(name: &str) -> bool {
    matches!(name, "市辖区" | "县" | "省直辖县级行政区划" | "自治区直辖县级行政区划")
}
