//! A page a file; [`routes`] names them all. Whatever stands there is pre-rendered, linked and tested.

use leptos::prelude::*;
use std::borrow::Cow;

#[cfg(feature = "fill")]
pub mod about;
#[cfg(feature = "desk")]
pub mod done;
#[cfg(feature = "gallery")]
pub mod gallery;
#[cfg(feature = "fill")]
pub mod home;
#[cfg(feature = "fill")]
pub mod letter;
pub mod missing;
#[cfg(feature = "desk")]
pub mod print;
#[cfg(feature = "desk")]
pub mod review;
#[cfg(feature = "desk")]
pub mod sign;

/// The browser's program comes in two parts; a step from one to the other loads a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Home and the forms: what a family waits for.
    Fill,
    /// Signing, printing, reviewing.
    Desk,
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
    fn new(path: &'static str, title: &'static str, about: &'static str, view: fn(&str) -> AnyView) -> Self {
        Self { path: path.into(), title: title.into(), about: about.into(), part: Part::Fill, view }
    }

    #[cfg(feature = "desk")]
    fn desk(self) -> Self {
        Self { part: Part::Desk, ..self }
    }
}

/// Every page of this part of the program (of both, where pages are pre-rendered), in the order of the
/// site map. A new page is a file beside this one and a line here.
pub fn routes() -> Vec<Route> {
    let mut routes = Vec::new();
    #[cfg(feature = "fill")]
    {
        routes.push(Route::new("/", t!("home-title"), t!("home-lead"), |_| home::home()));
        routes.push(Route::new("/about/", t!("about-title"), t!("about-lead"), |_| about::about()));
        #[cfg(feature = "gallery")]
        routes.push(gallery::route());
        routes.extend(letter::routes());
    }
    #[cfg(feature = "desk")]
    routes.extend([
        Route::new("/sign/", t!("sign-title"), t!("sign-about"), |_| sign::sign()).desk(),
        Route::new("/done/", t!("done-title"), t!("done-about"), |_| done::done()).desk(),
        Route::new("/print/", t!("print-title"), t!("print-about"), |_| print::print()).desk(),
        Route::new("/review/", t!("review-title"), t!("review-about"), |_| review::review()).desk(),
    ]);
    routes
}

/// Whether the program itself has the page; other addresses are left to the server.
pub fn exists(path: &str) -> bool {
    routes().iter().any(|route| route.path == path)
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
