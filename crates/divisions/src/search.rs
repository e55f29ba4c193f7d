//! Finding a place by what somebody types: its name, its pinyin, its initials, or a mixture.

use crate::packed::kind_of_name;
use crate::pinyin::{Readings, readings};
use crate::table::is_placeholder;
use crate::{Code, Level, Table};
use core::ops::Range;

/// Longer input is cut: what was reached is kept as bits of a `u32`.
const LONGEST: usize = 30;

/// An index over the names of a [`Table`].
///
/// Every reading of a character counts (番禺 is found by `panyu` and by `fanyu`), in full, as an initial, or begun.
/// Places that are no divisions ([`Code::is_quasi`]) and placeholders such as 市辖区 are not offered.
///
/// ```
/// # use divisions::{Finder, Table};
/// let table = Table::parse("44\t广东省\n4418\t清远市\n441881\t英德市\n441881101\t沙口镇\n441881101200\t罗洞村委会\n");
/// let finder = Finder::new(&table);
/// for typed in ["罗洞", "罗洞村", "luodong", "ld", "英德罗洞", "shakou ld", "luod"] {
///     assert_eq!(finder.find(typed, "", 9)[0].as_str(), "441881101200", "{typed}");
/// }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Finder {
    places: Vec<Place>,
    /// The characters of all names, by their place in `alphabet`.
    letters: Vec<u16>,
    alphabet: Vec<Letter>,
    /// Those that others can lie in, by their place in `places`.
    around: Vec<usize>,
    near: Option<Code>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    code: Code,
    level: Level,
    /// Where its name begins in `letters`, and its length.
    start: usize,
    length: usize,
    /// The length without what says only of which kind it is.
    stem: usize,
    /// 连山壮族瑶族自治县, which people call 连山县.
    is_autonomous: bool,
}

#[derive(Debug, Clone, Copy)]
struct Letter {
    is: char,
    readings: Readings,
    /// A bit for each letter that a reading begins with.
    initials: u32,
}

/// How well a place fits; smaller is better.
type Rank = (u8, bool, bool, Level, Code);

/// How far a character of the alphabet carries from a point of what was typed: see [`Letter::steps`].
type Steps = (u32, u32);

/// How far every character carries from every point of what was typed, asked once instead of at each place's name:
/// a row for each point, in it a column for each character of the alphabet.
struct Typed {
    steps: Vec<Steps>,
    columns: usize,
    length: usize,
}

impl Typed {
    fn new(typed: &[char], alphabet: &[Letter]) -> Self {
        let rests = (0..typed.len()).filter_map(|used| typed.get(used..));
        let steps = rests.flat_map(|rest| alphabet.iter().map(|letter| letter.steps(rest))).collect();
        Self { steps, columns: alphabet.len(), length: typed.len() }
    }

    /// The same for the end of it, from a point on.
    fn from(&self, cut: usize) -> Ending<'_> {
        let steps = self.steps.get(cut * self.columns..).unwrap_or_default();
        Ending { steps, columns: self.columns, length: self.length.saturating_sub(cut) }
    }
}

#[derive(Clone, Copy)]
struct Ending<'a> {
    steps: &'a [Steps],
    columns: usize,
    length: usize,
}

impl Ending<'_> {
    fn step(&self, used: usize, letter: u16) -> Steps {
        self.steps.get(used * self.columns + usize::from(letter)).copied().unwrap_or_default()
    }
}

impl Finder {
    /// Indexes every name of a table.
    pub fn new(table: &Table) -> Self {
        let mut finder = Self::default();
        let mut known = vec![0_u16; 0x1_0000];
        for (code, name) in table.all().filter(|(code, name)| !code.is_quasi() && !is_placeholder(name)) {
            let start = finder.letters.len();
            for c in name.chars() {
                let letter = finder.letter(c, &mut known);
                finder.letters.push(letter);
            }
            let length = finder.letters.len() - start;
            let level = code.level();
            let is_autonomous = level <= Level::County && name.contains("自治");
            if level < Level::Village {
                finder.around.push(finder.places.len());
            }
            finder.places.push(Place {
                code,
                level,
                start,
                length,
                stem: length - kind_of_name(name),
                is_autonomous,
            });
        }
        finder
    }

    /// Of places that fit equally well, those in this division come first.
    pub fn prefer(&mut self, near: &str) {
        self.near = Code::parse(near).ok();
    }

    /// The number of a character, which is new or known. Beyond the basic plane there are a few only.
    fn letter(&mut self, c: char, known: &mut [u16]) -> u16 {
        let is = lower(c);
        let slot = known.get_mut(is as usize);
        let found = match slot.as_deref() {
            Some(0) => None,
            Some(next) => Some(usize::from(*next) - 1),
            None => self.alphabet.iter().position(|letter| letter.is == is),
        };
        let at = found.unwrap_or_else(|| {
            let readings = readings(is);
            self.alphabet.push(Letter { is, readings, initials: readings.initials() });
            self.alphabet.len() - 1
        });
        if let Some(slot) = slot {
            *slot = at as u16 + 1;
        }
        at as u16
    }

    /// Up to `most` divisions that fit, best first: those that are called so before those that begin so, names and
    /// full pinyin before initials, near before far, large before small. `within` leaves out what lies in no division of that code.
    pub fn find(&self, typed: &str, within: &str, most: usize) -> Vec<Code> {
        let within = Code::parse(within).ok();
        let words: Vec<Vec<char>> =
            typed.split_whitespace().map(normal).filter(|word| !word.is_empty()).collect();
        let Some((last, above)) = words.split_last() else { return Vec::new() };
        let above: Vec<Vec<Code>> = above.iter().map(|word| self.called(word)).collect();
        let typed = Typed::new(last, &self.alphabet);
        let mut found = self.ranked(typed.from(0), &above, within);
        if found.is_empty()
            && let Some(stem) = without_kind(last)
        {
            found = self.ranked(Typed::new(stem, &self.alphabet).from(0), &above, within);
        }
        if found.is_empty() && above.is_empty() {
            found = self.as_an_address(last, &typed, within);
        }
        if found.len() > most {
            found.select_nth_unstable(most);
            found.truncate(most);
        }
        found.sort_unstable();
        found.into_iter().map(|(.., code)| code).collect()
    }

    /// 英德罗洞, yingdeluodong: the beginning names what it lies in.
    fn as_an_address(&self, typed: &[char], read: &Typed, within: Option<Code>) -> Vec<Rank> {
        for cut in (2..typed.len().saturating_sub(1)).rev() {
            let above = typed.get(..cut).unwrap_or_default();
            // Cheap first: is there a division of such a name at all?
            if self.divisions().any(|place| self.fits_word(above, place).is_some_and(|fit| fit.0 < 2)) {
                let found = self.ranked(read.from(cut), &[self.called(above)], within);
                if !found.is_empty() {
                    return found;
                }
            }
        }
        Vec::new()
    }

    fn ranked(&self, typed: Ending, above: &[Vec<Code>], within: Option<Code>) -> Vec<Rank> {
        let whole = within.map_or(0..self.places.len(), |within| self.range(&within, 0..self.places.len()));
        let ranges = above.iter().fold(vec![whole], |ranges, called| self.in_these(&ranges, called));
        let near = self.near.as_ref().map_or("", Code::short);
        let begins: Vec<bool> =
            (0..=u16::MAX).take(typed.columns).map(|letter| typed.step(0, letter) != (0, 0)).collect();
        let may_fit = |place: &&Place| {
            let mut name = self.letters.get(place.start..place.start + place.length).into_iter().flatten();
            name.any(|letter| begins.get(usize::from(*letter)) == Some(&true))
        };
        let places = ranges.into_iter().filter_map(|range| self.places.get(range)).flatten().filter(may_fit);
        let fitting = places.filter_map(|place| {
            Some((self.fits(typed.length, |used, letter| typed.step(used, letter), place)?, place))
        });
        fitting
            .map(|((class, initials), place)| {
                (class, initials, !place.code.begins_with(near), place.level, place.code)
            })
            .collect()
    }

    /// The places that are this division or lie in it: codes are in order, so they stand together.
    fn range(&self, division: &Code, among: Range<usize>) -> Range<usize> {
        let (from, prefix) = (among.start, division.short());
        let places = self.places.get(among).unwrap_or_default();
        let start = places.partition_point(|place| place.code < *division);
        let length =
            places.get(start..).unwrap_or_default().partition_point(|place| place.code.begins_with(prefix));
        from + start..from + start + length
    }

    /// Of these ranges what lies in one of these divisions, but is not one itself.
    fn in_these(&self, ranges: &[Range<usize>], called: &[Code]) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for among in ranges {
            for division in called {
                let mut range = self.range(division, among.clone());
                let itself = self.places.get(range.start).is_some_and(|place| place.code == *division);
                range.start += usize::from(itself && !range.is_empty());
                // A division within one that was there already brings nothing new.
                if found.last().is_none_or(|last| range.end > last.end) && !range.is_empty() {
                    found.push(range);
                }
            }
        }
        found
    }

    fn divisions(&self) -> impl Iterator<Item = &Place> {
        self.around.iter().filter_map(|at| self.places.get(*at))
    }

    /// The divisions above villages that fit, in the order of their codes.
    fn called(&self, typed: &[char]) -> Vec<Code> {
        self.divisions()
            .filter(|place| self.fits_word(typed, place).is_some())
            .map(|place| place.code)
            .collect()
    }

    /// [`Self::fits`] where few places are asked.
    fn fits_word(&self, typed: &[char], place: &Place) -> Option<(u8, bool)> {
        let step = |used: usize, letter: u16| {
            let letter = self.alphabet.get(usize::from(letter));
            letter.zip(typed.get(used..)).map_or((0, 0), |(letter, rest)| letter.steps(rest))
        };
        self.fits(typed.len(), step, place)
    }

    /// Whether what was typed is the place's name (0), its beginning (1) or stands in it (2), and whether initials
    /// were needed.
    fn fits(
        &self,
        typed: usize,
        step: impl Fn(usize, u16) -> Steps + Copy,
        place: &Place,
    ) -> Option<(u8, bool)> {
        let name = self.letters.get(place.start..place.start + place.length)?;
        let mut best = None;
        for from in 0..name.len() {
            let name = name.get(from..)?;
            if step(0, *name.first()?) == (0, 0) {
                continue;
            }
            let Some((taken, initials)) = walk(typed, step, name, place.is_autonomous && from == 0) else {
                continue;
            };
            if from == 0 {
                return Some((u8::from(taken != place.stem && taken != place.length), initials));
            }
            if !initials {
                return Some((2, false));
            }
            best = Some((2, true));
        }
        best
    }
}

/// Whether what is left to type, from any of these points, is the last character of a name.
fn ends(typed: usize, step: impl Fn(usize, u16) -> Steps, reached: u32, name: &[u16]) -> bool {
    let mut points = (1..typed).filter(|used| reached & 1 << used != 0);
    name.last().is_some_and(|last| {
        points.any(|used| {
            let (whole, initial) = step(used, *last);
            (whole | initial) & 1 << (typed - used) != 0
        })
    })
}

/// Walks along a name with all ways to read what was typed at once: bit n of `pure` says that n characters can
/// be used up with names and full pinyin, of `any` that they can with initials too. Answers how many characters
/// of the name it took, and whether initials were needed.
fn walk(
    typed: usize,
    step: impl Fn(usize, u16) -> Steps + Copy,
    name: &[u16],
    is_autonomous: bool,
) -> Option<(usize, bool)> {
    let done = 1_u32 << typed;
    let (mut pure, mut any) = (1_u32, 1_u32);
    for (at, letter) in name.iter().enumerate() {
        let (mut next_pure, mut next_any) = (0, 0);
        for used in (0..typed).filter(|used| any & 1 << used != 0) {
            let (whole, initial) = step(used, *letter);
            if pure & 1 << used != 0 {
                next_pure |= whole << used;
            }
            next_any |= (whole | initial) << used;
        }
        if next_pure & done != 0 {
            return Some((at + 1, false));
        }
        if next_any & done != 0 {
            return Some((at + 1, true));
        }
        if next_any == 0 {
            return None;
        }
        if is_autonomous && at > 0 && ends(typed, step, next_any, name) {
            return Some((name.len(), !ends(typed, step, next_pure, name)));
        }
        (pure, any) = (next_pure, next_any);
    }
    None
}

impl Letter {
    /// How many of the next typed characters this one may stand for, as bits: written or read in full (or begun,
    /// where the typing ends there), and by its initial.
    fn steps(&self, rest: &[char]) -> (u32, u32) {
        let Some(first) = rest.first() else { return (0, 0) };
        if *first == self.is {
            return (2, 0);
        }
        if self.initials & bit(*first) == 0 {
            return (0, 0);
        }
        let (mut whole, mut initial) = (0, 2);
        for reading in self.readings.iter() {
            let same = reading.chars().zip(rest).take_while(|(a, b)| a == *b).count();
            if same == reading.len() || (same == rest.len() && same > 1) {
                whole |= 1 << same;
            }
            if same > 1 && reading.get(1..2) == Some("h") {
                initial |= 4;
            }
        }
        (whole, initial)
    }
}

fn bit(c: char) -> u32 {
    if c.is_ascii_lowercase() { 1 << (c as u32 - 'a' as u32) } else { 0 }
}

fn lower(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
        'ü' | 'Ü' => 'v',
        _ => c.to_ascii_lowercase(),
    }
}

/// As an input method leaves it: apostrophes between syllables say nothing.
fn normal(word: &str) -> Vec<char> {
    let said =
        word.chars().map(lower).filter(|c| !matches!(c, '\'' | '’' | '‘' | '-' | ',' | '，' | '\u{200b}'));
    said.take(LONGEST).collect()
}

/// 罗洞村 of a place whose name in the list is 罗洞社区居委会.
fn without_kind(typed: &[char]) -> Option<&[char]> {
    ["村委会", "居委会", "街道", "社区", "村", "镇", "乡", "县", "区", "市", "省"].iter().find_map(|kind| {
        let rest = typed.len().checked_sub(kind.chars().count())?;
        let (stem, end) = typed.split_at(rest);
        (!stem.is_empty() && end.iter().copied().eq(kind.chars())).then_some(stem)
    })
}
