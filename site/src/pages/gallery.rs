//! `/gallery/`: every component in every state. Only pre-rendered, so it costs families nothing;
//! the browser tests take its picture.

use crate::components::{button::LinkButton, mark::Mark, path::Path};
use crate::pages::Route;
use leptos::prelude::*;

pub fn route() -> Route {
    Route::new("/gallery/", "样板", "每个部件的每种样子。", |_| gallery())
}

fn gallery() -> AnyView {
    view! {
        <main>
            <h1>"样板"</h1>
            <h2>"mark"</h2><Mark/>
            <h2>"button"</h2><LinkButton to="/">"继续"</LinkButton>
            <h2>"path"</h2><Path steps=vec!["填写", "签名", "保存"]/>
        </main>
    }
    .into_any()
}
