//! `/letter/print/` and of every form: the sheet as it comes out of the printer. Half filled in, it has blanks for the pen.

use crate::components::{
    button::{Button, LinkButton, Weight},
    printing::{foot, now},
    sheet::PaperSheet,
};
use crate::state::filling::Filling;
use crate::state::places::{Places, full_name};
use crate::state::submission::{Standing, Submission};
use forms::Draft;
use leptos::prelude::*;

pub fn print() -> AnyView {
    let (letter, submission, places) = (Filling::here(), Submission::here(), Places::here());
    let paper = move || {
        places.ready();
        let agrees = submission.begin(&letter.with(Draft::content)) == Standing::Agrees;
        // What was signed, unless somebody has begun to write something else.
        let signed = submission.signed().filter(|_| agrees || !letter.begun());
        let sheet = match &signed {
            Some(signed) => Draft::of(letter.form(), signed.content().clone()).with_names(full_name).sheet(),
            None => letter.with(Draft::sheet),
        };
        let number = signed.as_ref().map(crate::state::submission::Signed::receipt).unwrap_or_default();
        let drawn = signed.map(|signed| signed.drawn()).unwrap_or_default();
        foot(&sheet.form, &number);
        view! { <PaperSheet sheet=sheet drawn=drawn number=number/> }
    };
    view! {
        <div class="no-print">
            <p class="title">{t!("print-title")}</p>
            <p>{t!("print-lead")}</p>
            <Button press=|()| now()>{t!("print-go")}</Button>
            <LinkButton weight=Weight::Quiet to=letter.at("check")>{t!("print-back")}</LinkButton>
        </div>
        <div class="paper-frame">{paper}</div>
    }
    .into_any()
}
