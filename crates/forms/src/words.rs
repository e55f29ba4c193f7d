//! Messages: labels, options, findings in the words of the people who read them.

use crate::engine::{Answer, Code, Finding, Kind, Leaf as _, Node, Record, lookup};
use crate::form::Form;
use crate::leaves::{Date, chinese_date};
use messages::Catalogue;

/// What all forms say alike, in simplified Chinese; a form's own words are in its [`Form::own_words`].
pub static SHARED: Catalogue = Catalogue::new(include!(concat!(env!("OUT_DIR"), "/shared.rs")));

impl dyn Form + '_ {
    /// The text under `key`: the form's own, else what all forms share.
    pub fn text(&self, key: &str) -> Option<&'static str> {
        self.own_words().text(key).or_else(|| SHARED.text(key))
    }

    /// The text under `key`; nothing when there is none, which a test forbids.
    pub fn words(&self, key: &str) -> &'static str {
        self.text(key).unwrap_or_default()
    }

    /// The text under `key` with its placeholders filled.
    pub fn tell(&self, key: &str, params: &[(&str, &str)]) -> Option<String> {
        self.own_words().format(key, params).or_else(|| SHARED.format(key, params))
    }

    /// What the form is called (表名).
    pub fn title(&self) -> &'static str {
        self.words("form")
    }

    /// The message of the part at `pointer`: under its own name (`child-name`), else under that of the
    /// record it stands in (`Person-name`). `attribute` is empty for the label, or for instance `.hint`.
    pub fn label(&self, record: &dyn Record, pointer: &str, attribute: &str) -> Option<&'static str> {
        let own = pointer.trim_start_matches('/').replace('/', "-");
        self.text(&format!("{own}{attribute}")).or_else(|| {
            let (group, name) = pointer.rsplit_once('/')?;
            let group = match lookup(record, group) {
                Some(Node::Group(group)) => group.group().name,
                _ => record.group().name,
            };
            self.text(&format!("{group}-{name}{attribute}"))
        })
    }

    /// What cannot wait, in words: a heading, and what to do line by line.
    pub fn alerts(&self, record: &dyn Record) -> Option<(&'static str, Vec<&'static str>)> {
        let key = format!("alert-{}", self.alert(record)?);
        let lines = ["now", "police", "civil", "education", "hotline", "saving"];
        let lines = lines.iter().map(|line| self.words(&format!("{key}.{line}")));
        Some((self.words(&key), lines.filter(|line| !line.is_empty()).collect()))
    }

    /// The words of one option of a code list.
    pub fn option(&self, code: &Code, option: &str) -> &'static str {
        self.words(&format!("{}-{option}", code.name))
    }

    /// The answer as a person reads it on paper: options in words, dates as 2014年9月12日, divisions by name.
    pub fn show(&self, answer: &dyn Answer, names: DivisionNames) -> String {
        let text = answer.text();
        if answer.problem().is_some() {
            return text;
        }
        match answer.kind() {
            Kind::Choice(code) => self.option(&code, &text).to_owned(),
            Kind::Choices(code) => {
                let words: Vec<&str> =
                    text.split(',').map(|o| self.option(&code, o)).filter(|w| !w.is_empty()).collect();
                words.join("、")
            }
            Kind::Date => Date::from_text(&text).map(chinese_date).unwrap_or_default(),
            Kind::Division => names(&text).unwrap_or_default(),
            Kind::Acceptance if !text.is_empty() => self.words("accepted").to_owned(),
            _ => text,
        }
    }

    /// What an advice says, with its ground: 低保：….（依据：…）
    pub fn advise(&self, advice: &crate::Advice) -> String {
        let key = format!("advice-{}", advice.code);
        format!("{}：{}（依据：{}）", self.words(&key), self.words(&format!("{key}.why")), advice.law)
    }

    /// What a finding says to the person who can mend it.
    pub fn explain(&self, record: &dyn Record, finding: &Finding) -> String {
        let pointer = finding.pointer.as_str();
        let mut params: Vec<(&str, &str)> = finding.params.iter().map(|(k, v)| (*k, v.as_str())).collect();
        params.push(("label", self.label(record, pointer, "").unwrap_or_default()));
        let format = |key: &str| self.tell(key, &params);
        if finding.code == "value.required" {
            if let Some(text) = self.label(record, pointer, ".missing") {
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
            return format(key).unwrap_or_default();
        }
        format(&format!("found-{}", finding.code.replace('.', "-")))
            .unwrap_or_else(|| finding.code.to_owned())
    }
}

/// The words for who signs with this declaration, whichever form asks for it. `attribute` is empty for who
/// they are, `.declares` for what they declare, `.mark` for what stands under the place to sign.
pub fn signer_words(declaration: &str, attribute: &str) -> Option<&'static str> {
    let key = format!("signer-{declaration}{attribute}");
    crate::forms().iter().find_map(|form| form.text(&key))
}

/// Full names of divisions by their code, such as 广东省清远市连山壮族瑶族自治县.
pub type DivisionNames = fn(&str) -> Option<String>;

/// The names that are built in, to county level or with the feature `villages` all the way; below that the code.
/// None without the feature `names`.
pub fn division_name(code: &str) -> Option<String> {
    #[cfg(feature = "names")]
    return divisions::nearest_name(code);
    #[cfg(not(feature = "names"))]
    return Some(code).filter(|_| false).map(str::to_owned);
}
