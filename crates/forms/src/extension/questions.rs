//! The questions themselves: read what was typed, and look whether a document answers them.

use super::{LONGEST_ANSWER, told};
use crate::engine::{Leaf as _, Problem, Report, Severity};
use crate::leaves::{Date, Note, Whole, YesNo};
use serde_json::{Map, Value, json};

/// What a county asks beside one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questions(pub(super) Vec<Question>);

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its name in documents.
    pub id: String,
    /// The question.
    pub ask: String,
    /// A word of help under it; empty when there is none.
    pub hint: String,
    /// Whether an answer is due.
    pub required: bool,
    /// How it is answered.
    pub answering: Answering,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answering {
    /// 文字: at most so many code points; `lines` where it may have several.
    Text {
        /// The most code points.
        max: u16,
        /// Whether line breaks are kept.
        lines: bool,
    },
    /// 选一个: one of these, which stand in the document as they are read.
    Choice(Vec<String>),
    /// 数字: a whole number from `min` to `max`.
    Number {
        /// The least.
        min: u32,
        /// The greatest.
        max: u32,
    },
    /// 日期: a calendar date.
    Date,
    /// 是或否
    YesNo,
}

impl Question {
    /// Reads what somebody typed or chose: the answer as it stands in a document, or none where nothing was.
    ///
    /// # Errors
    /// What is wrong with it, as of any other answer (see `Leaf`), or that one is due.
    pub fn read(&self, text: &str) -> Result<Option<Value>, Problem> {
        let text = text.trim();
        match &self.answering {
            _ if text.is_empty() && self.required => Err(Problem::new("value.required")),
            _ if text.is_empty() => Ok(None),
            Answering::Text { max, lines } => {
                let text = crate::leaves::tidy(Note::from_text(text)?.as_str(), *lines);
                if text.chars().count() > usize::from(*max) {
                    return Err(Problem { code: "text.too-long", params: vec![("max", max.to_string())] });
                }
                Ok(Some(text.into()))
            }
            Answering::Choice(options) => options
                .iter()
                .find(|o| *o == text)
                .map(|o| Some(o.as_str().into()))
                .ok_or(Problem::NOT_AN_OPTION),
            Answering::Number { min, max } => {
                let number = Whole::<0, { u32::MAX }>::from_text(text)?.get();
                if (*min..=*max).contains(&number) {
                    return Ok(Some(number.into()));
                }
                let params = vec![("min", min.to_string()), ("max", max.to_string())];
                Err(Problem { code: "number.range", params })
            }
            Answering::Date => Ok(Some(Date::from_text(text)?.to_text().into())),
            Answering::YesNo => Ok(Some((YesNo::from_text(text)? == YesNo::Yes).into())),
        }
    }

    /// What must be mended in an answer, to the person who gave it.
    pub fn explain(&self, problem: &Problem) -> String {
        let due = problem.code == "value.required";
        let key = if due {
            "found-extension-required".to_owned()
        } else {
            format!("found-{}", problem.code.replace('.', "-"))
        };
        let mut params: Vec<(&str, &str)> =
            problem.params.iter().map(|(name, value)| (*name, value.as_str())).collect();
        params.extend([("label", self.ask.as_str()), ("ask", self.ask.as_str())]);
        crate::SHARED.format(&key, &params).unwrap_or_else(|| problem.code.to_owned())
    }

    /// A document's answer as somebody types or chooses it.
    pub fn text(&self, document: Option<&Value>) -> String {
        let answer = document.and_then(|all| all.get(&self.id)?.get("answer"));
        match answer {
            Some(Value::Bool(yes)) => if *yes { "yes" } else { "no" }.to_owned(),
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }
}

impl Questions {
    /// The questions, in the order they are asked.
    pub fn all(&self) -> &[Question] {
        &self.0
    }

    /// Reads all that was typed, `text` by a question's name: what stands in the document, or every question
    /// whose answer must be mended.
    ///
    /// # Errors
    /// The questions, and what is wrong with each.
    pub fn read(&self, text: impl Fn(&str) -> String) -> Result<Option<Value>, Vec<(&Question, Problem)>> {
        let (mut answers, mut wrong) = (Map::new(), Vec::new());
        for question in &self.0 {
            match question.read(&text(&question.id)) {
                Ok(Some(answer)) => {
                    answers.insert(question.id.clone(), json!({"ask": question.ask, "answer": answer}));
                }
                Ok(None) => {}
                Err(problem) => wrong.push((question, problem)),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok((!answers.is_empty()).then_some(Value::Object(answers)))
    }

    /// Whether a document answers them: every due one, each as it is asked now.
    pub fn answered(&self, document: Option<&Value>) -> bool {
        let mut report = Report::default();
        self.compare(document, &mut report);
        report.findings().is_empty()
    }

    /// Adds a warning for each due question without answer, and for each answer to something else than what is
    /// asked here. Only warnings: a document from before the questions changed is as good as it was.
    pub fn compare(&self, document: Option<&Value>, report: &mut Report) {
        let mut add = |id: &str, code: &'static str, ask: &str| {
            let params = vec![("ask", ask.to_owned())];
            report.add(format!("/{}/{id}", super::MEMBER), code, Severity::Warning, params);
        };
        for question in &self.0 {
            let one = document.and_then(|all| all.get(&question.id));
            if one.is_none() && question.required {
                add(&question.id, "extension.missing", &question.ask);
            }
            let asked = one.and_then(|one| one.get("ask")).and_then(Value::as_str) == Some(&question.ask);
            let read = question.read(&question.text(document));
            let fits = read.ok().flatten().as_ref() == one.and_then(|one| one.get("answer"));
            if one.is_some() && !(asked && fits) {
                add(&question.id, "extension.differs", &question.ask);
            }
        }
        for (id, ask, _) in told(document) {
            if !self.0.iter().any(|question| question.id == id) {
                add(id, "extension.differs", ask);
            }
        }
    }
}

/// As long as any answer may be.
pub(super) const LONGEST: u16 = LONGEST_ANSWER as u16;
