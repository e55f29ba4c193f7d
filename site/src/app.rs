//! Everything inside `#app`: the bar, the page that belongs to the path, the foot.

use crate::components::{bar::Bar, foot::Foot};
use crate::pages;
use crate::state::{filling::Filling, look::Look, navigation::Navigation, places::Places};
use leptos::prelude::*;

/// The whole program. The caller makes [`Navigation`] and [`Look`], because only it knows whether
/// there is a browser.
pub fn app(navigation: Navigation, look: Look, letter: Filling) -> AnyView {
    provide_context(navigation);
    provide_context(look);
    provide_context(letter);
    provide_context(Places::new());
    #[cfg(feature = "sign")]
    provide_context(crate::state::submission::Submission::new(letter.form()));
    view! {
        <a class="skip" href="#main">{t!("skip")}</a>
        <Bar/>
        <main id="main" tabindex="-1">{move || pages::view_of(&navigation.path())}</main>
        <Foot/>
    }
    .into_any()
}
