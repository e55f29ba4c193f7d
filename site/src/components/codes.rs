//! A file as codes on this screen, in turn, for another phone's camera.

use crate::components::button::{Button, Weight};
use crate::components::notice::Notice;
use crate::state::crossing::Code;
use leptos::prelude::*;

/// What stands on the screen.
#[derive(Clone)]
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
enum Shown {
    Nothing,
    Coming,
    Failed(&'static str),
    Codes(Vec<Code>),
}

/// How long each stays: a slow phone looks four times in it.
#[cfg(feature = "csr")]
const TURN: std::time::Duration = std::time::Duration::from_millis(900);

/// A button that shows them.
#[component]
pub fn Codes(text: StoredValue<String>) -> impl IntoView {
    let shown = RwSignal::new(Shown::Nothing);
    // Which one, whether they turn by themselves, and whether all are shown at once.
    let (at, turning, all) = (RwSignal::new(0_usize), RwSignal::new(true), RwSignal::new(false));
    let press = move |()| {
        shown.set(Shown::Coming);
        at.set(0);
        load(text, shown);
    };
    #[cfg(feature = "csr")]
    turn(shown, at, turning);
    move || match shown.get() {
        Shown::Nothing => {
            view! { <Button weight=Weight::Quiet press=press>{t!("codes-show")}</Button> }.into_any()
        }
        Shown::Coming => view! { <p class="saved" role="status">{t!("codes-coming")}</p> }.into_any(),
        Shown::Failed(why) => view! {
            <Notice warning=true><p>{why}</p></Notice>
            <Button weight=Weight::Quiet press=press>{t!("codes-show")}</Button>
        }
        .into_any(),
        Shown::Codes(codes) => on_screen(codes, at, turning, all, shown),
    }
}

fn on_screen(
    codes: Vec<Code>,
    at: RwSignal<usize>,
    turning: RwSignal<bool>,
    all: RwSignal<bool>,
    shown: RwSignal<Shown>,
) -> AnyView {
    let of = codes.len();
    let step = move |by: usize| {
        turning.set(false);
        at.update(|at| *at = (*at + by) % of);
    };
    let codes = StoredValue::new(codes);
    let picture = move || {
        if *all.read() {
            let each = codes.with_value(|codes| {
                codes.iter().enumerate().map(|(at, code)| one(code, at, of)).collect_view()
            });
            return view! { <div class="codes">{each}</div> }.into_any();
        }
        let at = at.get();
        codes.with_value(|codes| codes.get(at).map(|code| one(code, at, of))).into_any()
    };
    let tools = move || {
        (of > 1).then(|| {
            let still = if *turning.read() { t!("codes-stop") } else { t!("codes-turn") };
            let arranged = if *all.read() { t!("codes-one") } else { t!("codes-all") };
            view! {
                <div class="code-tools" hidden=move || all.get()>
                    <Button weight=Weight::Quiet press=move |()| step(of - 1)>{t!("codes-before")}</Button>
                    <Button weight=Weight::Quiet press=move |()| turning.update(|on| *on = !*on)>{still}</Button>
                    <Button weight=Weight::Quiet press=move |()| step(1)>{t!("codes-next")}</Button>
                </div>
                <Button weight=Weight::Quiet press=move |()| all.update(|on| *on = !*on)>{arranged}</Button>
            }
        })
    };
    view! {
        <section class="scan-me">
            <h3>{t!("codes-title")}</h3>
            <p class="hint">{t!("codes-how")}</p>
            {picture}
            {tools}
            <Button weight=Weight::Quiet press=move |()| shown.set(Shown::Nothing)>{t!("codes-away")}</Button>
        </section>
    }
    .into_any()
}

fn one(code: &Code, at: usize, of: usize) -> AnyView {
    let view_box = format!("0 0 {0} {0}", code.side);
    let label = t!("codes-which", at = at + 1, of = of);
    view! {
        <figure class="code">
            <svg viewBox=view_box role="img" aria-label=label.clone() shape-rendering="crispEdges">
                <path d=code.path.clone()/>
            </svg>
            <figcaption>{label}</figcaption>
        </figure>
    }
    .into_any()
}

#[cfg(feature = "csr")]
fn load(text: StoredValue<String>, shown: RwSignal<Shown>) {
    let text = text.get_value();
    leptos::task::spawn_local(async move {
        let now = match crate::state::crossing::codes(&text).await {
            Ok(codes) => Shown::Codes(codes),
            Err(true) => Shown::Failed(t!("codes-too-many")),
            Err(false) => Shown::Failed(t!("codes-no-program")),
        };
        _ = shown.try_set(now);
    });
}

#[cfg(not(feature = "csr"))]
fn load(_: StoredValue<String>, _: RwSignal<Shown>) {}

/// Goes from one to the next while several are shown.
#[cfg(feature = "csr")]
fn turn(shown: RwSignal<Shown>, at: RwSignal<usize>, turning: RwSignal<bool>) {
    Effect::new(move || {
        let of = match &*shown.read() {
            Shown::Codes(codes) if *turning.read() => codes.len(),
            _ => return,
        };
        if of < 2 {
            return;
        }
        if let Ok(clock) = set_interval_with_handle(move || at.update(|at| *at = (*at + 1) % of), TURN) {
            on_cleanup(move || clock.clear());
        }
    });
}
