//! `/letter/…`: the letter, one question or one small group a page; then all answers to check.

mod ask;
mod begin;
mod check;
mod place;
mod question;

use super::{Part, Route};
use crate::state::letter::{all_pages, form};
use forms::words;

/// A route for each page of the letter, in order.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![Route::new("/letter/", t!("begin-title"), t!("letter-about"), |_| begin::begin())];
    routes.extend(all_pages().map(|page| Route {
        path: path(page).into(),
        title: words(&format!("page-{}", page.id)).to_owned().into(),
        about: t!("letter-about").into(),
        part: Part::Fill,
        view: question::question,
    }));
    routes.push(Route::new("/letter/check/", t!("check-title"), t!("letter-about"), |_| check::check()));
    routes
}

/// Where a page stands.
pub fn path(page: &forms::Page) -> String {
    format!("/letter/{}/", page.id)
}

/// The page that stands at `path`.
fn page_at(path: &str) -> Option<&'static forms::Page> {
    let id = path.strip_prefix("/letter/")?.trim_end_matches('/');
    all_pages().find(|page| page.id == id)
}

/// The number of the step that `page` belongs to, from 1, and its name.
fn step_of(page: &forms::Page) -> (usize, &'static str) {
    let steps = form().steps();
    let at = steps.iter().position(|step| step.pages.iter().any(|other| other.id == page.id)).unwrap_or(0);
    (at + 1, steps.get(at).map_or("", |step| words_static(&format!("step-{}", step.id))))
}

fn words_static(key: &str) -> &'static str {
    forms::ZH_CN.text(key).unwrap_or("")
}
