//! A page a file; [`routes`] names them all. Whatever stands there is pre-rendered, linked and tested.

use leptos::prelude::*;
use std::borrow::Cow;

#[cfg(feature = "fill")]
pub mod about;
#[cfg(feature = "sign")]
mod beside;
#[cfg(feature = "sign")]
pub mod done;
#[cfg(any(feature = "fill", feature = "work"))]
pub mod form;
#[cfg(feature = "gallery")]
pub mod gallery;
#[cfg(feature = "fill")]
pub mod home;
pub mod missing;
#[cfg(feature = "sign")]
pub mod print;
#[cfg(feature = "sign")]
pub mod receive;
#[cfg(feature = "staff")]
pub mod review;
#[cfg(feature = "sign")]
pub mod saved;
#[cfg(feature = "sign")]
pub mod sign;
#[cfg(feature = "staff")]
pub mod staff;
#[cfg(feature = "work")]
pub mod work;

/// The browser's program comes in parts, each a build of its own with the feature of its name; a step from
/// one to another loads a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Home and the families' forms: what a family waits for.
    Fill,
    /// The forms that staff fill in, and those of families that come after the letter.
    Work,
    /// Signing, the receipt, printing, files from other phones: of any form.
    Sign,
    /// What staff do with files: reviewing, keys.
    Staff,
    /// Every component in every state; only in builds for testing.
    Gallery,
}

impl Part {
    /// The name of its feature and of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fill => "fill",
            Self::Work => "work",
            Self::Sign => "sign",
            Self::Staff => "staff",
            Self::Gallery => "gallery",
        }
    }
}

/// One page of the site.
pub struct Route {
    /// From the base, with slashes at both ends: `/letter/child/`.
    pub path: Cow<'static, str>,
    /// What the page is, for the window's title; "· 托付" is added.
    pub title: Cow<'static, str>,
    /// One sentence for search engines and link previews.
    pub about: Cow<'static, str>,
    /// The part of the program that has the page.
    pub part: Part,
    /// Makes the page; gets the path, so that many steps can share one function.
    pub view: fn(&str) -> AnyView,
}

impl Route {
    fn new(
        part: Part,
        path: impl Into<Cow<'static, str>>,
        title: impl Into<Cow<'static, str>>,
        about: &'static str,
        view: fn(&str) -> AnyView,
    ) -> Self {
        Self { path: path.into(), title: title.into(), about: about.into(), part, view }
    }
}

/// Every page of this part of the program (of all, where pages are pre-rendered), in the order of the
/// site map. A new page is a file beside this one and a line here; a form's pages come by themselves.
#[allow(clippy::vec_init_then_push)] // what is pushed hangs on the part
pub fn routes() -> Vec<Route> {
    let mut routes = Vec::new();
    #[cfg(feature = "fill")]
    {
        routes.push(Route::new(Part::Fill, "/", t!("home-title"), t!("home-lead"), |_| home::home()));
        routes
            .push(Route::new(Part::Fill, "/about/", t!("about-title"), t!("about-lead"), |_| about::about()));
    }
    #[cfg(feature = "gallery")]
    routes.push(gallery::route());
    #[cfg(feature = "work")]
    routes.push(Route::new(Part::Work, "/work/", t!("work-title"), t!("work-lead"), |_| work::work()));
    #[cfg(any(feature = "fill", feature = "work"))]
    for form in forms::forms().iter().copied().filter(|form| fills(form.audience())) {
        routes.extend(form::routes(form));
    }
    #[cfg(feature = "sign")]
    for form in forms::forms() {
        let path = |page: &str| format!("/{}/{page}/", form.path());
        let title = |page: &str| title_in(*form, page);
        routes.extend([
            Route::new(Part::Sign, path("sign"), title(t!("sign-title")), t!("sign-about"), |_| sign::sign()),
            Route::new(Part::Sign, path("done"), title(t!("done-title")), t!("done-about"), |_| done::done()),
            Route::new(Part::Sign, path("print"), title(t!("print-title")), t!("print-about"), |_| {
                print::print()
            }),
        ]);
    }
    #[cfg(feature = "sign")]
    routes.push(Route::new(Part::Sign, "/saved/", t!("saved-title"), t!("saved-about"), |_| saved::saved()));
    #[cfg(feature = "sign")]
    routes.push(Route::new(Part::Sign, "/receive/", t!("receive-title"), t!("receive-about"), |_| {
        receive::receive()
    }));
    #[cfg(feature = "staff")]
    routes.push(Route::new(Part::Staff, "/review/", t!("review-title"), t!("review-about"), |_| {
        review::review()
    }));
    #[cfg(feature = "staff")]
    routes.push(Route::new(Part::Staff, "/staff/keys/", t!("keys-title"), t!("keys-about"), |_| {
        staff::keys::keys()
    }));
    routes
}

/// Whether this part of the program has the forms of `audience`.
#[cfg(any(feature = "fill", feature = "work"))]
fn fills(audience: forms::Audience) -> bool {
    match audience {
        forms::Audience::Family => cfg!(feature = "fill"),
        forms::Audience::FamilyLater | forms::Audience::Staff => cfg!(feature = "work"),
    }
}

/// What a page of a form is called in the window's title: several forms ask the same question.
#[cfg(any(feature = "fill", feature = "work", feature = "sign"))]
fn title_in(form: &dyn forms::Form, page: &str) -> String {
    format!("{page} · {}", form.title())
}

/// Whether this program, which holds what was filled in at `from`, has the page at `to` as well; other
/// addresses are left to the server.
pub fn reaches(from: &str, to: &str) -> bool {
    use crate::state::filling::form_of;
    form_of(from).id() == form_of(to).id() && routes().iter().any(|route| route.path == to)
}

/// Whether `path` is where a family is asked first of all: there the first half of the program is enough to begin
/// with (`js/boot-halves.js`).
#[cfg(feature = "ssr")]
pub fn asks_first(path: &str) -> bool {
    let mut families = forms::forms().iter().filter(|form| form.audience() == forms::Audience::Family);
    families
        .next()
        .and_then(|form| Some((form, form.steps().first()?.pages.first()?)))
        .is_some_and(|(form, page)| path == format!("/{}/{}/", form.path(), page.id))
}

/// The page that belongs to `path`.
pub fn view_of(path: &str) -> AnyView {
    match routes().into_iter().find(|route| route.path == path) {
        Some(route) => (route.view)(path),
        None => missing::missing(),
    }
}

/// The window's title at `path`.
pub fn title_of(path: &str) -> String {
    let routes = routes();
    let title =
        routes.iter().find(|route| route.path == path).map_or(t!("missing-title"), |route| &route.title);
    format!("{title} · {}", t!("name"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_unique_and_stand_between_slashes() {
        let mut seen = std::collections::BTreeSet::new();
        for route in routes() {
            assert!(route.path.starts_with('/') && route.path.ends_with('/'), "{}", route.path);
            assert!(seen.insert(route.path.to_string()), "{} stands twice", route.path);
        }
    }
}
