//! `/receive/`: a file that somebody else's phone began. It is taken in, shown whole, signed, and given back; what
//! this device has of its own stays apart, and copies of one document become one.

mod open;
mod scan;
mod take;

use super::sign::{Chosen, said};
use crate::components::{
    button::{Button, LinkButton, Weight},
    link::Link,
    notice::Notice,
    signers::{Missing, missing_line},
};
use crate::state::signed::Signed;
use crate::state::submission::Submission;
use forms::{Difference, Signer};
use leptos::prelude::*;
use scan::Scan;
use take::Take;

/// What is in hand.
#[derive(Clone)]
#[cfg_attr(not(feature = "csr"), allow(dead_code))] // without a browser no file comes
enum Stage {
    /// Nothing: how to take a file in.
    Nothing,
    /// A file that is being opened.
    Opening,
    /// Why it could not be opened.
    Refused(String),
    /// One of other people's: what stands against signing it, and what came of a copy that was here.
    Open { objections: Vec<String>, came: Option<Came> },
    /// A copy of this device's own document came back.
    Home { came: Came, title: &'static str, to: String, missing: Vec<Signer> },
    /// A document about the same people is here that says something else.
    Differs { file: Box<Signed>, receipt: String, differences: Vec<Difference> },
}

/// What a copy of a document brought that was here already.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
enum Came {
    /// So many signatures that were not here yet.
    With(usize),
    /// Somebody signed both copies with one key: the one here stays.
    SignedTwice,
}

/// A file that is kept here.
#[derive(Clone)]
struct Line {
    key: String,
    title: &'static str,
    called: String,
    missing: Vec<Signer>,
    /// Where this device's own is gone on with.
    own: Option<String>,
}

/// The page's state.
#[derive(Clone, Copy)]
struct Desk {
    stage: RwSignal<Stage>,
    submission: Submission,
    /// Of this device's own draft.
    #[cfg_attr(not(feature = "csr"), allow(dead_code))]
    own: Submission,
    chosen: Chosen,
    lines: RwSignal<Vec<Line>>,
}

pub fn receive() -> AnyView {
    #[cfg(feature = "csr")]
    crate::state::verifier::warm();
    let desk = Desk {
        stage: RwSignal::new(Stage::Nothing),
        submission: Submission::received(),
        own: Submission::here(),
        chosen: RwSignal::new(None),
        lines: RwSignal::new(Vec::new()),
    };
    take::list(desk);
    let then = Callback::new(move |()| desk.chosen.set(None));
    let page = move || match desk.stage.get() {
        Stage::Nothing => beginning(desk, None),
        Stage::Refused(why) => beginning(desk, Some(why)),
        Stage::Opening => {
            view! { <h1>{t!("receive-title")}</h1><p role="status">{t!("receive-opening")}</p> }.into_any()
        }
        Stage::Open { objections, came } => open::open(desk, then, objections, came),
        Stage::Home { came, title, to, missing } => home(desk, came, title, to, missing),
        Stage::Differs { file, receipt, differences } => differs(desk, *file, receipt, differences),
    };
    page.into_any()
}

/// How to take a file in, and what is here.
fn beginning(desk: Desk, refused: Option<String>) -> AnyView {
    let refused = refused.map(|why| {
        view! { <Notice warning=true><h2>{t!("receive-refused")}</h2><p>{why}</p></Notice> }
    });
    view! {
        <h1>{t!("receive-title")}</h1>
        <p>{t!("receive-lead")}</p>
        <div role="alert">{refused}</div>
        <Take desk=desk/>
        <Scan desk=desk/>
        {move || lines(desk)}
    }
    .into_any()
}

fn lines(desk: Desk) -> Option<AnyView> {
    let line = move |line: Line| {
        let name = format!("{} {}", line.title, line.called);
        let go = if let Some(to) = line.own {
            view! { <Link to=to class="paper-link">{name}</Link> }.into_any()
        } else {
            let key = line.key;
            view! { <Button weight=Weight::Quiet press=move |()| take::again(desk, key.clone())>{name}</Button> }
                .into_any()
        };
        view! { <li>{go}<p class="hint">{missing_line(&line.missing)}</p></li> }.into_any()
    };
    let lines = desk.lines.get();
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(line).collect_view();
        view! { <h2>{t!("receive-here")}</h2><ul class="papers">{lines}</ul> }.into_any()
    })
}

/// What came of a copy, in words.
fn told(came: Came) -> AnyView {
    match came {
        Came::With(0) => view! { <Notice><p>{t!("receive-nothing-new")}</p></Notice> }.into_any(),
        Came::With(added) => view! { <Notice><p>{t!("receive-joined", n = added)}</p></Notice> }.into_any(),
        Came::SignedTwice => {
            view! { <Notice warning=true><p>{t!("receive-signed-twice")}</p></Notice> }.into_any()
        }
    }
}

/// This device's own document, with what came back.
fn home(desk: Desk, came: Came, title: &'static str, to: String, missing: Vec<Signer>) -> AnyView {
    view! {
        <h1>{title}</h1>
        <div role="status">{told(came)}</div>
        <Missing missing=missing/>
        <LinkButton to=to>{t!("receive-home-go")}</LinkButton>
        <Button weight=Weight::Quiet press=move |()| take::back(desk)>{t!("receive-more")}</Button>
    }
    .into_any()
}

/// Not joined: every answer that differs, as each copy has it.
fn differs(desk: Desk, file: Signed, receipt: String, differences: Vec<Difference>) -> AnyView {
    let line = |one: Difference| {
        let or_blank = |text: String| if text.is_empty() { t!("sheet-blank").to_owned() } else { text };
        view! {
            <div>
                <dt>{format!("{} · {}", one.part, one.label)}</dt>
                <dd>{t!("receive-here-says", what = or_blank(one.here))}</dd>
                <dd>{t!("receive-there-says", what = or_blank(one.there))}</dd>
            </div>
        }
        .into_any()
    };
    let theirs = file.receipt();
    let words = match differences.len() {
        // The same answers, signed anew: another time, another number.
        0 => t!("receive-anew-text", here = receipt, there = theirs),
        n => t!("receive-differs-text", n = n, here = receipt, there = theirs),
    };
    let lines = differences.into_iter().map(line).collect_view();
    let file = StoredValue::new(file);
    view! {
        <h1>{t!("receive-differs")}</h1>
        <Notice warning=true><p>{words}</p></Notice>
        <dl class="cells differences">{lines}</dl>
        <Button press=move |()| take::apart(desk, file.get_value())>{t!("receive-apart")}</Button>
        <Button weight=Weight::Quiet press=move |()| take::back(desk)>{t!("receive-leave")}</Button>
    }
    .into_any()
}
