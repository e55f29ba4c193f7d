//! The questions as `config.json` holds them, and what whoever hosts a site must mend in them.

use super::questions::LONGEST;
use super::{Answering, LONGEST_QUESTION, MEMBER, MOST, Question, Questions, is_id, is_text};
use crate::engine::Params;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Something to mend in a configuration: where, as an RFC 6901 pointer into it, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub pointer: String,
    /// What, as a stable code such as `config.kind`.
    pub code: &'static str,
    /// Figures and names for its message.
    pub params: Params,
}

impl Fault {
    /// What to mend, in Chinese.
    pub fn words(&self) -> String {
        crate::SHARED
            .format(&self.code.replace('.', "-"), &self.params)
            .unwrap_or_else(|| self.code.to_owned())
    }
}

impl Questions {
    /// The questions that a configuration asks beside the form; none for most.
    ///
    /// # Errors
    /// All that must be mended in them.
    pub fn of(config: &Value, form: &str) -> Result<Option<Self>, Vec<Fault>> {
        let Some(asked) = config.get(MEMBER).and_then(|all| all.get(form)) else { return Ok(None) };
        let mut reading = Reading { faults: Vec::new() };
        let questions = reading.questions(asked, &format!("/{MEMBER}/{form}"));
        if reading.faults.is_empty() { Ok(questions) } else { Err(reading.faults) }
    }

    /// The questions beside every form, by its name, as the member `extension` of a configuration holds them.
    ///
    /// # Errors
    /// All that must be mended in them.
    pub fn every(asked: &Value) -> Result<BTreeMap<String, Self>, Vec<Fault>> {
        let (mut every, mut reading) = (BTreeMap::new(), Reading { faults: Vec::new() });
        match asked {
            Value::Null => {}
            Value::Object(forms) => {
                for (form, asked) in forms {
                    let at = format!("/{MEMBER}/{form}");
                    if crate::form(form).is_none() {
                        let known: Vec<&str> = crate::forms().iter().map(|form| form.id()).collect();
                        reading.fault(&at, "config.form", vec![("known", known.join("、"))]);
                    }
                    every.extend(reading.questions(asked, &at).map(|questions| (form.clone(), questions)));
                }
            }
            _ => reading.fault(&format!("/{MEMBER}"), "config.object", Vec::new()),
        }
        if reading.faults.is_empty() { Ok(every) } else { Err(reading.faults) }
    }
}

struct Reading {
    faults: Vec<Fault>,
}

impl Reading {
    fn fault(&mut self, pointer: &str, code: &'static str, params: Params) {
        self.faults.push(Fault { pointer: pointer.to_owned(), code, params });
    }

    fn questions(&mut self, asked: &Value, at: &str) -> Option<Questions> {
        let Some(list) = asked.as_array() else {
            self.fault(at, "config.list", Vec::new());
            return None;
        };
        if list.len() > MOST {
            self.fault(at, "config.many", vec![("max", MOST.to_string())]);
        }
        let mut questions: Vec<Question> = Vec::new();
        for (index, one) in list.iter().enumerate() {
            let at = format!("{at}/{index}");
            let Some(question) = self.question(one, &at) else { continue };
            if questions.iter().any(|other| other.id == question.id) {
                self.fault(&format!("{at}/id"), "config.twice", Vec::new());
            }
            questions.push(question);
        }
        (!questions.is_empty()).then_some(Questions(questions))
    }

    fn question(&mut self, one: &Value, at: &str) -> Option<Question> {
        let Some(members) = one.as_object() else {
            self.fault(at, "config.object", Vec::new());
            return None;
        };
        let id = members.get("id").and_then(Value::as_str).unwrap_or_default();
        if !is_id(id) {
            self.fault(&format!("{at}/id"), "config.id", Vec::new());
        }
        let ask = self.text(members, at, "ask", LONGEST_QUESTION);
        let hint = if members.contains_key("hint") {
            self.text(members, at, "hint", LONGEST_QUESTION)
        } else {
            String::new()
        };
        let required = self.flag(members, at, "required", true);
        let kind = members.get("kind").and_then(Value::as_str).unwrap_or_default();
        let (answering, own): (_, &[&str]) = match kind {
            "text" => {
                let lines = self.flag(members, at, "lines", false);
                let max = self.number(members, at, "max", 60, (1, LONGEST.into())) as u16;
                (Answering::Text { max, lines }, &["max", "lines"])
            }
            "choice" => (Answering::Choice(self.options(members, at)), &["options"]),
            "number" => {
                let min = self.number(members, at, "min", 0, (0, u32::MAX));
                let max = self.number(members, at, "max", 999_999, (0, u32::MAX));
                if min > max {
                    self.fault(&format!("{at}/max"), "config.min-max", Vec::new());
                }
                (Answering::Number { min, max }, &["min", "max"])
            }
            "date" => (Answering::Date, &[]),
            "yes-no" => (Answering::YesNo, &[]),
            _ => {
                self.fault(&format!("{at}/kind"), "config.kind", Vec::new());
                return None;
            }
        };
        let known =
            |name: &str| ["id", "ask", "hint", "required", "kind"].contains(&name) || own.contains(&name);
        for name in members.keys().filter(|name| !known(name)) {
            self.fault(&format!("{at}/{name}"), "config.unknown", Vec::new());
        }
        Some(Question { id: id.to_owned(), ask, hint, required, answering })
    }

    fn text(&mut self, members: &Map<String, Value>, at: &str, name: &str, max: usize) -> String {
        let text = members.get(name).and_then(Value::as_str).unwrap_or_default();
        if !is_text(text, max, false) {
            self.fault(&format!("{at}/{name}"), "config.text", vec![("max", max.to_string())]);
        }
        text.to_owned()
    }

    fn flag(&mut self, members: &Map<String, Value>, at: &str, name: &str, default: bool) -> bool {
        let Some(value) = members.get(name) else { return default };
        value.as_bool().unwrap_or_else(|| {
            self.fault(&format!("{at}/{name}"), "config.flag", Vec::new());
            default
        })
    }

    fn number(
        &mut self,
        members: &Map<String, Value>,
        at: &str,
        name: &str,
        default: u32,
        (min, max): (u32, u32),
    ) -> u32 {
        let Some(value) = members.get(name) else { return default };
        let number = value.as_u64().and_then(|n| u32::try_from(n).ok()).filter(|n| (min..=max).contains(n));
        number.unwrap_or_else(|| {
            let params = vec![("min", min.to_string()), ("max", max.to_string())];
            self.fault(&format!("{at}/{name}"), "config.number", params);
            default
        })
    }

    fn options(&mut self, members: &Map<String, Value>, at: &str) -> Vec<String> {
        let at = format!("{at}/options");
        let list = members.get("options").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let texts: Vec<&str> =
            list.iter().filter_map(Value::as_str).filter(|text| is_text(text, 60, false)).collect();
        let twice =
            texts.iter().enumerate().any(|(at, text)| texts.iter().take(at).any(|other| other == text));
        if texts.len() != list.len() || texts.len() < 2 || texts.len() > 40 || twice {
            self.fault(&at, "config.options", Vec::new());
        }
        texts.into_iter().map(str::to_owned).collect()
    }
}
