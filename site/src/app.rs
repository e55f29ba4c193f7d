//! Everything inside `#app`: the bar, the page that belongs to the path, the foot.

use crate::components::{bar::Bar, foot::Foot};
use crate::pages;
use crate::state::{letter::Letter, look::Look, navigation::Navigation, places::Places};
use leptos::prelude::*;

/// The whole program. The caller makes [`Navigation`] and [`Look`], because only it knows whether
/// there is a browser.
pub fn app(navigation: Navigation, look: Look, letter: Letter) -> AnyView {
    provide_context(navigation);
    provide_context(look);
    provide_context(letter);
    provide_context(Places::new());
    #[cfg(feature = "desk")]
    provide_context(crate::state::submission::Submission::new());
    view! {
        <a class="skip" href="#main">{t!("skip")}</a>
        <Bar/>
        <main id="main" tabindex="-1">{move || pages::view_of(&navigation.path())}</main>
        <Foot/>
    }
    .into_any()
}
