//! A deployment's own lines, looked at before they are used.

use crate::{Code, CodeError, Level};

/// Longer is no name of a place.
const LONGEST: usize = 40;

/// The lines of a deployment's file that cannot be used, from 1, and why: a stable code such as `division.length`,
/// `own.tab`, `own.name` or `own.twice`.
///
/// A line is `code<TAB>name`, or `code<TAB>-` for a division that is no more; empty lines and those that begin with
/// `#` say nothing. See `docs/data.md`.
pub fn wrong_lines(text: &str) -> Vec<(usize, &'static str)> {
    let mut seen = Vec::new();
    let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    let lines = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    lines.filter_map(|(at, line)| Some((at + 1, wrong(line, &mut seen)?))).collect()
}

fn wrong(line: &str, seen: &mut Vec<Code>) -> Option<&'static str> {
    let Some((code, name)) = line.trim_end().split_once('\t') else { return Some("own.tab") };
    let code = match Code::parse(code) {
        Ok(code) if code.level() < Level::County && name == "-" => return Some("own.name"),
        Ok(code) => code,
        Err(why) => return Some(CodeError::code(&why)),
    };
    let is_name = name == "-" || name.chars().count() >= 2;
    let is_clean = !name.starts_with(char::is_whitespace)
        && !name.contains(|c: char| c.is_control() || "<>\"#".contains(c));
    if !is_name || !is_clean || name.chars().count() > LONGEST {
        return Some("own.name");
    }
    let is_twice = seen.contains(&code);
    seen.push(code);
    is_twice.then_some("own.twice")
}

#[cfg(test)]
mod tests {
    use super::wrong_lines;

    #[test]
    fn each_wrong_line_is_named_with_its_number() {
        let text = "\u{feff}# 英德市 2025\n441881101299\t新村村委会\n\n441881101200\t-\n441881101298 空格村委会\n4418811\t短\n\
                    44188110129x\t字母村委会\n441881101297\t村\n441881101299\t又一个村委会\n441881000299\t无镇村委会\n44\t-\n441881101296\t<b>村</b>\n";
        let wrong = [
            (5, "own.tab"),
            (6, "division.length"),
            (7, "division.characters"),
            (8, "own.name"),
            (9, "own.twice"),
            (10, "division.gap"),
            (11, "own.name"),
            (12, "own.name"),
        ];
        assert_eq!(wrong_lines(text), wrong);
        assert_eq!(wrong_lines(""), []);
    }
}
