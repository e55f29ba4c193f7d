//! Townships and villages as short lines, because a family pays for each byte.
//!
//! A file holds a prefecture, or a part of a large one:
//!
//! ```text
//! #81            what follows lies in county 81 of the prefecture (#00 where there are no counties)
//! 1=英城d         a township: number, "=", name
//! 富强s           a village under it; without a number it has the next one
//! 200沙坝c        with its number where it is not the next
//! 12,309医院s     a comma where the name itself begins with a digit
//! ```
//!
//! The last letter of a name stands for how it ends ([`ENDINGS`]); a full stop for nothing, where the name itself
//! ends in a letter. The next number is one more; the first 村委会 has 200, because numbers below are for 居委会.

use std::fmt::Write as _;

/// What the last letter of a packed name stands for; longer ones before those that end alike.
const ENDINGS: [(char, &str); 14] = [
    ('S', "社区居民委员会"),
    ('s', "社区居委会"),
    ('D', "村村民委员会"),
    ('C', "村民委员会"),
    ('J', "居民委员会"),
    ('d', "街道"),
    ('c', "村委会"),
    ('j', "居委会"),
    ('q', "社区"),
    ('g', "嘎查"),
    ('h', "生活区"),
    ('x', "乡"),
    ('z', "镇"),
    ('.', ""),
];

/// Lines of `code<TAB>name` for the [`crate::Table`] out of a packed file of `prefecture`, four digits.
///
/// A line that makes no sense is left out: a damaged file gives fewer names, never wrong codes for later ones,
/// because a township and a county start the numbers anew.
pub fn unpack(prefecture: &str, packed: &str) -> String {
    let mut lines = String::with_capacity(packed.len() * 3);
    let (mut county, mut township, mut village) = ("", 0, 0);
    for line in packed.lines() {
        if let Some(digits) = line.strip_prefix('#') {
            (county, township, village) = (digits, 0, 0);
            continue;
        }
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = line.split_at(digits);
        let number: Option<u16> = number.parse().ok();
        let _ = if let Some(name) = rest.strip_prefix('=') {
            (township, village) = (number.unwrap_or(township + 1), 0);
            writeln!(lines, "{prefecture}{county}{township:03}\t{}", Named(name))
        } else {
            let name = rest.strip_prefix(',').unwrap_or(rest);
            village = number.unwrap_or_else(|| next(village, name));
            writeln!(lines, "{prefecture}{county}{township:03}{village:03}\t{}", Named(name))
        };
    }
    lines
}

/// Packs `(code, name)` of nine and twelve digits, in the order of their codes, all of one prefecture.
pub fn pack<'a>(rows: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut packed = String::new();
    let (mut county, mut township, mut village) = ("", 0, 0);
    for (code, name) in rows {
        let digits = |from: usize, to: usize| code.get(from..to).unwrap_or_default();
        if digits(4, 6) != county {
            (county, township, village) = (digits(4, 6), 0, 0);
            let _ = writeln!(packed, "#{county}");
        }
        let (short, is_township) = (shortened(name), code.len() == 9);
        let number: u16 = digits(code.len() - 3, code.len()).parse().unwrap_or_default();
        let expected = if is_township { township + 1 } else { next(village, &short) };
        let begins_with_digit = short.starts_with(|c: char| c.is_ascii_digit());
        if number != expected || begins_with_digit {
            let _ = write!(packed, "{number}");
        }
        if is_township {
            (township, village) = (number, 0);
            packed.push('=');
        } else {
            village = number;
            packed.push_str(if begins_with_digit { "," } else { "" });
        }
        packed.push_str(&short);
        packed.push('\n');
    }
    packed
}

/// The number that a village has when none is written.
fn next(before: u16, packed: &str) -> u16 {
    let of_villagers = packed.ends_with(['c', 'C', 'D']);
    if of_villagers && before < 200 { 200 } else { before.saturating_add(1) }
}

fn shortened(name: &str) -> String {
    for (letter, ending) in ENDINGS {
        if let Some(stem) = name.strip_suffix(ending)
            && !stem.is_empty()
            && (letter != '.' || stem.ends_with(|c: char| c == '.' || c.is_ascii_alphabetic()))
        {
            return format!("{stem}{letter}");
        }
    }
    name.to_owned()
}

/// How much at the end of a name says only what kind of division it is: 委会 of a village, 镇, 县.
#[cfg(any(feature = "search", test))]
pub(crate) fn kind_of_name(name: &str) -> usize {
    const MORE: [&str; 9] = ["自治州", "自治县", "自治旗", "地区", "省", "市", "区", "县", "旗"];
    let all = ENDINGS.iter().map(|(_, ending)| *ending).filter(|ending| !ending.is_empty()).chain(MORE);
    all.filter(|ending| name.ends_with(ending)).map(|ending| ending.chars().count()).max().unwrap_or(0)
}

/// A packed name, written whole.
struct Named<'a>(&'a str);

impl std::fmt::Display for Named<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let found =
            ENDINGS.iter().find_map(|(letter, ending)| Some((self.0.strip_suffix(*letter)?, *ending)));
        let (stem, ending) = found.unwrap_or((self.0, ""));
        f.write_str(stem)?;
        f.write_str(ending)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_endings_come_back() {
        let rows = [
            ("441881001", "英城街道"),
            ("441881001001", "富强社区居委会"),
            ("441881001200", "沙坝村委会"),
            ("441881001201", "龙尾村民委员会"),
            ("441881001498", "园区A"),
            ("441881001499", "309医院社区居委会"),
            ("441881002", "望埠镇"),
            ("441881002203", "居委会"),
            ("441882100", "星子镇"),
        ];
        let packed = pack(rows);
        let lines = rows.map(|(code, name)| format!("{code}\t{name}\n")).concat();
        assert_eq!(unpack("4418", &packed), lines, "{packed}");
        assert!(packed.starts_with("#81\n=英城d\n富强s\n沙坝c\n龙尾C\n498园区A.\n499,309医院s\n=望埠z\n203居委会\n#82\n100=星子z\n"), "{packed}");
    }

    #[test]
    fn kinds() {
        assert_eq!(
            ["罗洞村委会", "英城街道", "清远市", "连山壮族瑶族自治县", "罗洞"].map(kind_of_name),
            [3, 2, 1, 3, 0]
        );
    }
}
