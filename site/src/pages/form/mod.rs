//! `/letter/…` and every other form: one question or one small group a page; then all answers to check.

mod alert;
mod ask;
mod begin;
mod check;
mod earlier;
#[cfg(feature = "work")]
mod own_key;
mod question;

use super::{Part, Route, title_in};
use crate::state::filling::{Filling, form_of};
use forms::{Audience, Form, Page};

/// A route for each page of the form, in order.
pub fn routes(form: &'static dyn Form) -> Vec<Route> {
    let part = match form.audience() {
        Audience::Family => Part::Fill,
        Audience::FamilyLater | Audience::Staff => Part::Work,
    };
    let route = |page: &str, title: String, view| {
        let slash = if page.is_empty() { "" } else { "/" };
        Route::new(part, format!("/{}/{page}{slash}", form.path()), title, form.words("form.about"), view)
    };
    let mut routes = vec![route("", form.title().to_owned(), |_| begin::begin())];
    let pages = form.steps().iter().flat_map(|step| step.pages);
    routes.extend(pages.map(|page| {
        route(page.id, title_in(form, form.words(&format!("page-{}", page.id))), question::question)
    }));
    routes.push(route("check", title_in(form, t!("check-title")), |_| check::check()));
    routes
}

/// The page that stands at `path`.
fn page_at(path: &str) -> Option<&'static Page> {
    let id = path.split('/').nth(2)?;
    form_of(path).steps().iter().flat_map(|step| step.pages).find(|page| page.id == id)
}

/// The number of the step that `page` belongs to, from 1, and its name.
fn step_of(filling: Filling, page: &Page) -> (usize, &'static str) {
    let form = filling.form();
    let at =
        form.steps().iter().position(|step| step.pages.iter().any(|other| other.id == page.id)).unwrap_or(0);
    (at + 1, form.steps().get(at).map_or("", |step| form.words(&format!("step-{}", step.id))))
}
