//! Everything inside `#app`: the bar, the page that belongs to the path, the foot.

use crate::components::{bar::Bar, foot::Foot};
use crate::pages;
use crate::state::{look::Look, navigation::Navigation};
use leptos::prelude::*;

/// The whole program. The caller makes [`Navigation`] and [`Look`], because only it knows whether
/// there is a browser.
pub fn app(navigation: Navigation, look: Look) -> AnyView {
    provide_context(navigation);
    provide_context(look);
    view! {
        <a class="skip" href="#main">{t!("skip")}</a>
        <Bar/>
        <main id="main" tabindex="-1">{move || pages::view_of(&navigation.path())}</main>
        <Foot/>
    }
    .into_any()
}
