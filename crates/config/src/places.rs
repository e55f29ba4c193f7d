//! `places`: the prefectures that a site fetches ahead, and the file in which it puts names of places right.

use crate::Faults;
use divisions::{Code, Level};
use serde_json::Value;
use std::collections::BTreeMap;

/// `{ "pins": ["4418"], "own": "places.txt" }`
pub fn check(faults: &mut Faults, value: &Value, at: &str, read: &impl Fn(&str) -> Option<String>) {
    faults.members(value, at, |faults, name, value, at| match name {
        "pins" => pins(faults, value, at),
        "own" => own(faults, value, at, read),
        _ => faults.add(at, "unknown", &[]),
    });
}

fn pins(faults: &mut Faults, value: &Value, at: &str) {
    let is_prefecture =
        |pin: &Value| pin.as_str().is_some_and(|pin| pin.len() == 4 && divisions::name(pin).is_some());
    match value {
        Value::Null => {}
        Value::Array(pins) => {
            for (number, _) in pins.iter().enumerate().filter(|(_, pin)| !is_prefecture(pin)) {
                faults.add(&format!("{at}/{number}"), "pin", &[]);
            }
        }
        _ => faults.add(at, "pin", &[]),
    }
}

fn own(faults: &mut Faults, value: &Value, at: &str, read: &impl Fn(&str) -> Option<String>) {
    let file = match value {
        Value::Null => return,
        Value::String(file) => file,
        _ => return faults.add(at, "own-file", &[]),
    };
    let is_plain = file.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
    if file.is_empty() || !is_plain || file.starts_with('.') {
        return faults.add(at, "own-file", &[]);
    }
    let named = |line: usize| [("file", file.to_owned()), ("line", line.to_string())];
    match read(file) {
        None => faults.add(at, "own-missing", &named(0)),
        Some(text) => {
            for (line, why) in wrong(&text) {
                faults.add(at, &format!("own-line-{}", why.replace('.', "-")), &named(line));
            }
        }
    }
}

/// What [`divisions::wrong_lines`] finds, and what hangs in the air: a place that lies in none, and one that is to be
/// taken away and is not there.
fn wrong(text: &str) -> Vec<(usize, &'static str)> {
    let mut wrong = divisions::wrong_lines(text);
    let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    let read = lines.filter_map(|(at, line)| {
        let (code, name) = line.trim_end().split_once('\t')?;
        Some((at + 1, Code::parse(code).ok()?, name))
    });
    let own: BTreeMap<Code, (usize, &str)> = read.map(|(line, code, name)| (code, (line, name))).collect();
    for (code, (line, name)) in &own {
        if wrong.iter().any(|(other, _)| other == line) {
            continue;
        }
        let is_listed = |code: &Code| divisions::full_name(code.as_str()).is_some();
        let is_there = |code: Code| own.get(&code).map_or_else(|| is_listed(&code), |(_, name)| *name != "-");
        let lies_in_one = code.parent().map_or(code.level() == Level::Province, is_there);
        if *name == "-" && !is_listed(code) {
            wrong.push((*line, "own.unknown"));
        } else if *name != "-" && !lies_in_one {
            wrong.push((*line, "own.parent"));
        }
    }
    wrong.sort_unstable();
    wrong
}

#[cfg(test)]
mod tests {
    use crate::check_with;

    fn faults(config: &str, file: Option<&str>) -> Vec<String> {
        check_with(config, |_| file.map(str::to_owned)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn pins_are_prefectures_and_the_file_lies_beside() {
        let good = r#"{"places": {"pins": ["4418", "4419"], "own": "places.txt"}}"#;
        assert_eq!(faults(good, Some("441881101299\t云山新村委会\n")), [""; 0]);
        assert_eq!(faults(r#"{"places": null}"#, None), [""; 0]);
        for (config, at) in [
            (good, "/places/own"),
            (r#"{"places": {"pins": ["441881"]}}"#, "/places/pins/0"),
            (r#"{"places": {"pins": ["4418", "4499", 4418]}}"#, "/places/pins/1"),
            (r#"{"places": {"pins": "4418"}}"#, "/places/pins"),
            (r#"{"places": {"own": "../places.txt"}}"#, "/places/own"),
            (r#"{"places": {"own": "https://a.cn/places.txt"}}"#, "/places/own"),
            (r#"{"places": {"owns": "x"}}"#, "/places/owns"),
            (r#"{"places": []}"#, "/places"),
        ] {
            let faults = faults(config, None);
            assert!(faults.first().is_some_and(|fault| fault.starts_with(&format!("{at}："))), "{faults:?}");
        }
    }

    #[test]
    fn each_wrong_line_says_how_to_mend_it() {
        let own = "# 英德市\n441881101299\t云山新村委会\n441881101298 空格村委会\n4418811\t短\n44188110129x\t字母\n\
                   441881101297\t村\n441881101299\t又一个村委会\n441881000299\t无镇村委会\n441881999299\t无镇村委会\n\
                   441881101999\t-\n441881198\t新设镇\n441881198200\t新村委会\n004418\t零省\n";
        let faults = faults(r#"{"places": {"own": "places.txt"}}"#, Some(own));
        let expected = [
            (3, "制表符"),
            (4, "2、4、6、9 或 12 位"),
            (5, "只能是数字"),
            (6, "2 到 40 个字"),
            (7, "写了两次"),
            (8, "缺了一级"),
            (9, "上一级"),
            (10, "不在名单里"),
            (13, "前两位"),
        ];
        assert_eq!(faults.len(), expected.len(), "{faults:#?}");
        for (fault, (line, words)) in faults.iter().zip(expected) {
            assert!(fault.starts_with(&format!("/places/own：places.txt 第 {line} 行：")), "{fault}");
            assert!(fault.contains(words), "{fault}");
        }
    }
}
