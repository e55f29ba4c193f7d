use crate::{Code, Level};
use std::borrow::Cow;

/// Names of divisions, read from lines of `code<TAB>name`.
///
/// The library's own `data/county.txt` is such a file; so may be a deployment's newer one, or one of townships and
/// villages. Lines in any order; empty ones, those beginning with `#` and those without a good code are skipped.
/// A third column, after another tab, is a [`Table::mark`].
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
    /// Where a third column ends; `end` where there is none.
    mark: usize,
}

impl Table {
    /// Reads a file's text.
    pub fn parse(text: &str) -> Self {
        Self::of(Cow::Owned(text.to_owned()))
    }

    pub(crate) fn of(text: Cow<'static, str>) -> Self {
        let mut table = Self { text, rows: Vec::new() };
        table.read(0);
        table
    }

    /// Reads more lines, such as those of [`crate::unpack`]. What it names already keeps its name.
    pub fn add(&mut self, text: &str) {
        let from = self.text.len() + 1;
        let mine = self.text.to_mut();
        mine.push('\n');
        mine.push_str(text);
        self.read(from);
    }

    /// Reads a deployment's own lines, which win: a name is added or put right, and `-` instead of a name takes
    /// the division away, with all that lies within it.
    pub fn amend(&mut self, text: &str) {
        let own = Self::parse(text.trim_start_matches('\u{feff}'));
        self.rows.retain(|row| own.name_of(row.code).is_none());
        self.add(text);
        let gone: Vec<Code> =
            own.rows.iter().filter(|row| row.name(&own.text) == "-").map(|row| row.code).collect();
        if !gone.is_empty() {
            self.rows.retain(|row| !gone.iter().any(|gone| gone.covers(&row.code)));
        }
    }

    fn read(&mut self, from: usize) {
        let mut start = from;
        for line in self.text.get(from..).unwrap_or_default().split_inclusive('\n') {
            self.rows.extend(Row::read(line, start));
            start += line.len();
        }
        self.rows.sort_by_key(|row| row.code); // stable: of two lines for a code the first is found
        self.rows.dedup_by_key(|row| row.code);
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
        full_name(Code::parse(code).ok()?, |code| self.name_of(code))
    }

    /// [`Table::full_name`], or where the table does not reach as far down, the names that it has and the code:
    /// 广东省清远市英德市（441881101201）. None for what is no code of a known province.
    pub fn nearest_name(&self, code: &str) -> Option<String> {
        nearest_name(Code::parse(code).ok()?, |code| self.name_of(code))
    }

    /// Where the place of a six-digit code lies today, by `successors`, the text of `data/successors.txt`: the county,
    /// or the prefecture where no more can be said. None for a whole province and for what was never a code.
    ///
    /// It serves as a suggestion: a code that was given anew to another place leads there.
    ///
    /// ```
    /// let table = divisions::Table::parse("44\t广东省\n4401\t广州市\n440117\t从化区\n");
    /// let today = |six| table.today(six, "440122\t440184\n440184\t440117\n").map(|code| code.short().to_owned());
    /// assert_eq!(today("440117").as_deref(), Some("440117"));
    /// assert_eq!(today("440184").as_deref(), Some("440117"), "从化市");
    /// assert_eq!(today("440101").as_deref(), Some("4401"), "广州市市辖区");
    /// assert_eq!((today("440000"), today("449999")), (None, None));
    /// ```
    pub fn today(&self, six: &str, successors: &str) -> Option<Code> {
        let code = Code::parse(six).ok(); // some of the past have a gap: 460001 通什市
        let known = |code: &Code| {
            code.level() > Level::Province && self.name_of(*code).is_some_and(|name| !is_placeholder(name))
        };
        let line =
            || successors.lines().filter_map(|line| line.split_once('\t')).find(|(was, _)| *was == six);
        let successor = || Code::parse(line()?.1).ok().filter(known);
        let around = || Code::parse(code?.prefecture()?).ok().filter(known);
        let used = || six.parse().is_ok_and(crate::ever_used);
        code.filter(known).or_else(successor).or_else(|| around().filter(|_| used()))
    }

    /// What stands after a second tab in the line of a division. The site's table says so where the townships and
    /// villages from this division on are to be had.
    pub fn mark(&self, code: &str) -> Option<&str> {
        let row = self.row(Code::parse(code).ok()?)?;
        self.text.get(row.end + 1..row.mark)
    }

    /// The line with a mark that holds for a division: of its prefecture, the last one at or before its county.
    /// Short code and mark.
    pub fn marked(&self, code: &str) -> Option<(&str, &str)> {
        let code = Code::parse(code).ok()?;
        let prefecture = Code::parse(code.prefecture()?).ok()?;
        let county = Code::parse(code.county().unwrap_or(prefecture.short())).ok()?;
        let to = self.rows.partition_point(|row| row.code <= county);
        let before = self.rows.get(..to).unwrap_or_default().iter().rev();
        let mut mine = before.take_while(|row| prefecture.covers(&row.code));
        mine.find_map(|row| Some((row.short(&self.text), self.text.get(row.end + 1..row.mark)?)))
    }

    /// Every division, in the order of its code: code and name.
    pub fn all(&self) -> impl Iterator<Item = (Code, &str)> {
        self.rows.iter().map(|row| (row.code, row.name(&self.text)))
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

    pub(crate) fn name_of(&self, code: Code) -> Option<&str> {
        self.row(code).map(|row| row.name(&self.text))
    }

    fn row(&self, code: Code) -> Option<&Row> {
        self.rows.get(self.rows.binary_search_by_key(&code, |row| row.code).ok()?)
    }
}

impl Row {
    fn read(line: &str, start: usize) -> Option<Self> {
        let (code, name) = line.trim_end().split_once('\t')?;
        let tab = start + code.len();
        let plain = name.split_once('\t').map_or(name, |(name, _)| name);
        let end = tab + 1 + plain.len();
        Some(Self { code: Code::parse(code).ok()?, start, tab, end, mark: tab + 1 + name.len() })
    }

    fn short(self, text: &str) -> &str {
        let typed = text.get(self.start..self.tab).unwrap_or_default().trim_start();
        typed.get(..self.code.level().digits()).unwrap_or(typed)
    }

    fn name(self, text: &str) -> &str {
        text.get(self.tab + 1..self.end).unwrap_or_default()
    }
}

/// The names from the province down, when every one is known.
pub(crate) fn full_name<'a>(code: Code, name_of: impl Fn(Code) -> Option<&'a str>) -> Option<String> {
    let mut names = vec![name_of(code)?];
    let mut above = code.parent();
    while let Some(code) = above {
        let name = name_of(code)?;
        if !is_placeholder(name) && names.last() != Some(&name) {
            names.push(name);
        }
        above = code.parent();
    }
    names.reverse();
    Some(names.concat())
}

/// The full name of the smallest division around it that is known; with the code where that is not all.
pub(crate) fn nearest_name<'a>(code: Code, name_of: impl Fn(Code) -> Option<&'a str>) -> Option<String> {
    let mut known = code;
    loop {
        if let Some(name) = full_name(known, &name_of) {
            return Some(if known == code { name } else { format!("{name}（{}）", code.short()) });
        }
        known = known.parent()?;
    }
}

/// Prefectures that exist in the list only so that each code has a parent.
pub(crate) fn is_placeholder(name: &str) -> bool {
    matches!(name, "市辖区" | "县" | "省直辖县级行政区划" | "自治区直辖县级行政区划")
}
