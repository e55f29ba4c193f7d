//! Going from page to page without loading anew.
//!
//! leptos_router costs 37 kB of brotli; our routes are few and static (`docs/decisions`). Every link
//! is a real link to a real file, so all of this may fail and people still get where they wanted.

use leptos::prelude::*;

/// Where the person is. Get it with [`Navigation::here`].
#[derive(Clone, Copy)]
pub struct Navigation {
    /// `/`, `/about/`, …: without the base.
    path: RwSignal<String>,
    /// `/`, or `/child/` when the site lives under a sub-path.
    base: StoredValue<String>,
}

impl Navigation {
    /// At `path` of a site that lives under `base` (`/` or `/child/`).
    pub fn at(base: &str, path: &str) -> Self {
        Self { path: RwSignal::new(path.to_owned()), base: StoredValue::new(base.to_owned()) }
    }

    /// The one that the app provided.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self::at("/", "/"))
    }

    /// The path of the page, without the base (tracked).
    pub fn path(&self) -> String {
        self.path.get()
    }

    /// The same, whatever becomes of it.
    pub fn path_now(&self) -> String {
        self.path.get_untracked()
    }

    /// What to write into `href` for `path`: `/about/` -> `/child/about/`.
    pub fn href(&self, path: &str) -> String {
        self.base.with_value(|base| format!("{}{path}", base.trim_end_matches('/')))
    }
}

/// Without a browser nobody goes anywhere.
#[cfg(not(feature = "csr"))]
impl Navigation {
    pub fn go(&self, _path: &str) {}
    pub fn replace(&self, _path: &str) {}
}

#[cfg(feature = "csr")]
mod browser {
    use super::Navigation;
    use crate::pages;
    use crate::state::assets::meta;
    use leptos::prelude::*;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{HtmlAnchorElement, HtmlElement, MouseEvent};

    impl Navigation {
        /// Where the browser stands now.
        pub fn of_this_page() -> Self {
            let base = meta("tuofu-base").unwrap_or_else(|| "/".to_owned());
            let path = location().pathname().unwrap_or_default();
            let path = inside(&base, &path).unwrap_or_else(|| "/404.html".to_owned());
            Self::at(&base, &path)
        }

        /// Goes to `path` (without the base) as a link would.
        pub fn go(&self, path: &str) {
            self.push(path, false);
        }

        /// Goes to `path` so that "back" does not return here.
        pub fn replace(&self, path: &str) {
            self.push(path, true);
        }

        fn push(self, path: &str, replace: bool) {
            let href = self.href(path);
            let plain = path.split(['?', '#']).next().unwrap_or(path);
            if !pages::reaches(&self.path.get_untracked(), plain) {
                // The other part of the program has it.
                let _ = if replace { location().replace(&href) } else { location().assign(&href) };
                return;
            }
            let Ok(history) = window().history() else { return };
            let _ = if replace {
                history.replace_state_with_url(&JsValue::NULL, "", Some(&href))
            } else {
                history.push_state_with_url(&JsValue::NULL, "", Some(&href))
            };
            self.arrive(plain.to_owned(), true);
        }

        /// Follows clicks on links and the browser's own back and forward.
        pub fn listen(self) {
            let _ = window_event_listener(leptos::ev::click, move |event| self.click(&event));
            let _ = window_event_listener(leptos::ev::popstate, move |_| {
                let path = location().pathname().unwrap_or_default();
                match self.base.with_value(|base| inside(base, &path)) {
                    Some(path) if path != self.path.get_untracked() => self.arrive(path, false),
                    _ => {}
                }
            });
        }

        fn click(self, event: &MouseEvent) {
            let plain = event.button() == 0
                && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key())
                && !event.default_prevented();
            let Some(link) = link_of(event).filter(|_| plain) else { return };
            let elsewhere = link.has_attribute("target")
                || link.has_attribute("download")
                || link.origin() != location().origin().unwrap_or_default();
            if elsewhere {
                return;
            }
            let Some(path) = self.base.with_value(|base| inside(base, &link.pathname())) else { return };
            let same_page = path == self.path.get_untracked();
            if (same_page && !link.hash().is_empty()) || !pages::reaches(&self.path.get_untracked(), &path) {
                return;
            }
            event.prevent_default();
            self.go(&format!("{path}{}{}", link.search(), link.hash()));
        }

        /// Shows the page, names it, and puts the reader at its heading.
        fn arrive(self, path: String, scroll: bool) {
            document().set_title(&pages::title_of(&path));
            self.path.set(path);
            leptos::task::spawn_local(async move {
                leptos::task::tick().await;
                if scroll {
                    window().scroll_to_with_x_and_y(0.0, 0.0);
                }
                focus_heading();
            });
        }
    }

    /// `/child/about/index.html` -> `/about/`, for the base `/child/`; `None` outside the base.
    fn inside(base: &str, path: &str) -> Option<String> {
        let rest = path.strip_prefix(base.trim_end_matches('/'))?;
        let rest = rest.strip_suffix("index.html").unwrap_or(rest);
        if rest.is_empty() {
            return Some("/".to_owned());
        }
        rest.starts_with('/').then(|| rest.to_owned())
    }

    fn link_of(event: &MouseEvent) -> Option<HtmlAnchorElement> {
        let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
        element.closest("a[href]").ok()??.dyn_into().ok()
    }

    /// A screen reader goes on reading at the heading of the new page.
    fn focus_heading() {
        let Ok(Some(heading)) = document().query_selector("main h1") else { return };
        let _ = heading.set_attribute("tabindex", "-1");
        if let Ok(heading) = heading.dyn_into::<HtmlElement>() {
            let _ = heading.focus();
        }
    }
}
