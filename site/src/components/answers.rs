//! Check what you answered: each line with a link to change it.

use crate::components::link::Link;
use leptos::prelude::*;

/// One line: a question, what was answered, where to change it.
#[derive(Clone, PartialEq, Eq)]
pub struct Answer {
    pub question: String,
    pub answer: String,
    /// Path of the page where it is asked; empty when it cannot be changed any more.
    pub change: String,
}

#[component]
pub fn Answers(answers: Vec<Answer>) -> impl IntoView {
    view! { <dl class="answers">{answers.into_iter().map(line).collect_view()}</dl> }
}

fn line(answer: Answer) -> AnyView {
    let Answer { question, answer, change } = answer;
    // The whole line for a screen reader: "修改：孩子的姓名".
    let link = (!change.is_empty()).then(|| {
        let of = format!("：{question}");
        view! { <dd class="change"><Link to=change>{t!("answers-change")}<span class="unseen">{of}</span></Link></dd> }
    });
    view! { <div><dt>{question}</dt><dd class="value">{answer}</dd>{link}</div> }.into_any()
}
