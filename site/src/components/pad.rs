//! A place to sign with a finger, a pen or a mouse.

use crate::components::button::{Button, Weight};
use leptos::{ev, html, prelude::*};
use seal::Strokes;
use seal::strokes::{MAX_X, MAX_Y, Stroke};

/// Lines on the grid of `seal::Strokes`, whatever the size of the pad on the screen.
#[component]
pub fn Pad(
    /// Whose signature, for who cannot see the pad.
    #[prop(into)]
    label: String,
    strokes: RwSignal<Vec<Stroke>>,
) -> impl IntoView {
    let pad = NodeRef::<html::Div>::new();
    let drawing = RwSignal::new(None::<i32>);
    // Nothing inside the pad takes the pointer, so offsets are always from its own corner.
    let point = move |event: &ev::PointerEvent| {
        let width = pad.get_untracked().map_or(0, |pad| pad.client_width()).max(1);
        let on_grid = |offset: i32, most: u16| {
            let at = i64::from(offset) * i64::from(MAX_X + 1) / i64::from(width);
            u16::try_from(at.clamp(0, i64::from(most))).unwrap_or(most)
        };
        (on_grid(event.offset_x(), MAX_X), on_grid(event.offset_y(), MAX_Y))
    };
    let down = move |event: ev::PointerEvent| {
        // A palm beside the finger, or the right button, draws nothing.
        if !event.is_primary() || event.button() != 0 {
            return;
        }
        event.prevent_default();
        if let Some(pad) = pad.get_untracked() {
            let _ = pad.set_pointer_capture(event.pointer_id());
        }
        drawing.set(Some(event.pointer_id()));
        strokes.update(|all| all.push(vec![point(&event)]));
    };
    let go = move |event: ev::PointerEvent| {
        if drawing.get_untracked() != Some(event.pointer_id()) {
            return;
        }
        let to = point(&event);
        strokes.update(|all| {
            if let Some(stroke) = all.last_mut()
                && stroke.last() != Some(&to)
            {
                stroke.push(to);
            }
        });
    };
    let up = move |_: ev::PointerEvent| drawing.set(None);
    let path = move || {
        strokes.with(|all| Strokes::new(all.clone()).map(|all| all.to_svg_path()).unwrap_or_default())
    };
    let told = move || match strokes.read().len() {
        0 => t!("pad-empty").to_owned(),
        count => t!("pad-strokes", n = count),
    };
    view! {
        <div class="pad-frame">
            <div
                class="pad"
                node_ref=pad
                role="img"
                aria-label=label
                on:pointerdown=down
                on:pointermove=go
                on:pointerup=up
                on:pointercancel=up
            >
                <svg class="strokes" viewBox="0 0 1024 512" aria-hidden="true"><path d=path/></svg>
                <span class="pad-hint" class:unseen=move || !strokes.read().is_empty()>{t!("pad-here")}</span>
            </div>
            <div class="pad-tools">
                <span class="hint" aria-live="polite">{told}</span>
                <Button weight=Weight::Quiet press=move |()| strokes.update(|all| _ = all.pop())>{t!("pad-undo")}</Button>
                <Button weight=Weight::Quiet press=move |()| strokes.set(Vec::new())>{t!("pad-clear")}</Button>
            </div>
        </div>
    }
}

/// Whether it is more than a slip of the finger: lines that reach across a tenth of the pad.
pub fn is_signature(strokes: &[Stroke]) -> bool {
    let across = |axis: fn(&(u16, u16)) -> u16| {
        let all = || strokes.iter().flatten().map(axis);
        all().max().unwrap_or(0) - all().min().unwrap_or(0)
    };
    across(|point| point.0) + across(|point| point.1) > MAX_X / 10
}
