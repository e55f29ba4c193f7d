//! Messages: labels, options, findings in the words of the people who read them.

use crate::engine::{Answer, Code, Finding, Kind, Leaf as _, Node, Record, lookup};
use crate::leaves::{Date, chinese_date};
use messages::Catalogue;

/// Simplified Chinese, the language of the forms.
pub static ZH_CN: Catalogue = Catalogue::new(include!(concat!(env!("OUT_DIR"), "/zh_cn.rs")));

/// The text under `key`; the key itself when there is none, which a test forbids.
pub fn words(key: &str) -> &str {
    ZH_CN.text(key).unwrap_or(key)
}

/// The message of the part at `pointer`: under its own name (`child-name`), else under that of the
/// record it stands in (`Person-name`). `attribute` is empty for the label, or for instance `.hint`.
pub fn label(record: &dyn Record, pointer: &str, attribute: &str) -> Option<&'static str> {
    let own = pointer.trim_start_matches('/').replace('/', "-");
    ZH_CN.text(&format!("{own}{attribute}")).or_else(|| {
        let (group, name) = pointer.rsplit_once('/')?;
        let group = match lookup(record, group) {
            Some(Node::Group(group)) => group.group().name,
            _ => record.group().name,
        };
        ZH_CN.text(&format!("{group}-{name}{attribute}"))
    })
}

/// The words of one option of a code list.
pub fn option(code: &Code, option: &str) -> &'static str {
    ZH_CN.text(&format!("{}-{option}", code.name)).unwrap_or("")
}

/// Full names of divisions by their code, such as 广东省清远市连山壮族瑶族自治县.
pub type DivisionNames = fn(&str) -> Option<String>;

/// The names that are built in; none without the feature `names`.
pub fn division_name(code: &str) -> Option<String> {
    #[cfg(feature = "names")]
    return divisions::full_name(code);
    #[cfg(not(feature = "names"))]
    return Some(code).filter(|_| false).map(str::to_owned);
}

/// The answer as a person reads it on paper: options in words, dates as 2014年9月12日, divisions by name.
pub fn show(answer: &dyn Answer, names: DivisionNames) -> String {
    let text = answer.text();
    if answer.problem().is_some() {
        return text;
    }
    match answer.kind() {
        Kind::Choice(code) => option(&code, &text).to_owned(),
        Kind::Choices(code) => {
            let words: Vec<&str> =
                text.split(',').map(|o| option(&code, o)).filter(|w| !w.is_empty()).collect();
            words.join("、")
        }
        Kind::Date => Date::from_text(&text).map(chinese_date).unwrap_or_default(),
        Kind::Division => names(&text).unwrap_or_default(),
        Kind::Acceptance if !text.is_empty() => words("accepted").to_owned(),
        _ => text,
    }
}

/// What a finding says to the person who can mend it.
pub fn explain(record: &dyn Record, finding: &Finding) -> String {
    let pointer = finding.pointer.as_str();
    let mut params: Vec<(&str, &str)> = finding.params.iter().map(|(k, v)| (*k, v.as_str())).collect();
    params.push(("label", label(record, pointer, "").unwrap_or_default()));
    if finding.code == "value.required" {
        if let Some(text) = label(record, pointer, ".missing") {
            return text.to_owned();
        }
        let kind = match lookup(record, pointer) {
            Some(Node::Leaf(answer)) => Some(answer.kind()),
            _ => None,
        };
        let key = match kind {
            Some(Kind::Choice(_) | Kind::Choices(_)) => "found-value-required.choose",
            Some(Kind::Acceptance) => "found-value-required.accept",
            _ => "found-value-required",
        };
        return ZH_CN.format(key, &params).unwrap_or_default();
    }
    ZH_CN
        .format(&format!("found-{}", finding.code.replace('.', "-")), &params)
        .unwrap_or_else(|| finding.code.to_owned())
}
