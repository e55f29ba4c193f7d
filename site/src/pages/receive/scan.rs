//! Codes on another phone's screen, by this one's camera or in a picture of them.

use super::Desk;
use crate::components::{
    button::{Button, Weight},
    choose::ChooseFiles,
    notice::Notice,
};
use crate::state::crossing::Scanned;
use leptos::{html, prelude::*};

/// The camera where there is one; a picture always.
#[component]
pub fn Scan(desk: Desk) -> impl IntoView {
    let (looking, refused) = (RwSignal::new(false), RwSignal::new(None::<&'static str>));
    let scanned = RwSignal::new(Scanned::default());
    let video = NodeRef::<html::Video>::new();
    let eye = Eye { desk, looking, refused, scanned };
    on_cleanup(stop);
    let camera = move || {
        if looking.get() {
            view! {
                <video class="camera" node_ref=video playsinline muted aria-label=t!("scan-camera")></video>
                <Button weight=Weight::Quiet press=move |()| eye.shut()>{t!("scan-stop")}</Button>
            }
            .into_any()
        } else if has_camera() {
            view! { <Button weight=Weight::Quiet press=move |()| eye.open(video)>{t!("scan-go")}</Button> }
                .into_any()
        } else {
            ().into_any()
        }
    };
    view! {
        <h2>{t!("scan-title")}</h2>
        <p class="hint">{t!("scan-how")}</p>
        <div role="alert">{move || refused.get().map(|why| view! { <Notice warning=true><p>{why}</p></Notice> })}</div>
        {camera}
        <p class="still" role="status">{move || so_far(&scanned.read())}</p>
        <ChooseFiles
            id="receive-picture"
            label=t!("scan-picture")
            weight=Weight::Quiet
            accept="image/*"
            multiple=true
            take=move |files| eye.pictures(files)
        />
    }
}

#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
struct Eye {
    desk: Desk,
    looking: RwSignal<bool>,
    refused: RwSignal<Option<&'static str>>,
    scanned: RwSignal<Scanned>,
}

fn so_far(scanned: &Scanned) -> String {
    if scanned.of == 0 {
        return String::new();
    }
    let there = scanned.of.saturating_sub(scanned.missing.len() as u64);
    let missing = scanned.missing.iter().map(u64::to_string).collect::<Vec<_>>().join("、");
    if missing.is_empty() {
        t!("scan-all", of = scanned.of)
    } else {
        t!("scan-some", there = there, of = scanned.of, missing = missing)
    }
}

#[cfg(feature = "csr")]
impl Eye {
    /// Opens the camera. The codes of another file do not disturb: each file is collected by itself.
    fn open(self, video: NodeRef<html::Video>) {
        self.refused.set(None);
        self.looking.set(true);
        leptos::task::spawn_local(async move {
            crate::state::crossing::begin().await;
            leptos::task::tick().await;
            let Some(Some(video)) = video.try_get_untracked() else { return };
            let tell = move |scanned: Scanned| {
                // The page may have been left.
                if self.looking.try_get_untracked() == Some(true) {
                    self.take(scanned);
                }
            };
            if !crate::state::crossing::camera(&video, tell).await {
                self.shut();
                _ = self.refused.try_set(Some(t!("scan-no-camera")));
            }
        });
    }

    fn shut(self) {
        stop();
        _ = self.looking.try_set(false);
    }

    fn take(self, scanned: Scanned) {
        if let Some(file) = &scanned.file {
            self.shut();
            take::take_in(self.desk, file.clone());
        } else if scanned.damaged {
            self.refused.set(Some(t!("scan-damaged")));
        }
        if scanned.of > 0 {
            _ = self.scanned.try_set(scanned);
        }
    }

    /// One picture after the other, until the file is whole.
    fn pictures(self, files: js_sys::Array) {
        self.refused.set(None);
        leptos::task::spawn_local(async move {
            let mut ours = false;
            for file in files {
                let Some(scanned) = crate::state::crossing::picture(&file).await else {
                    _ = self.refused.try_set(Some(t!("scan-no-program")));
                    return;
                };
                ours |= scanned.seen > scanned.foreign;
                let whole = scanned.file.is_some();
                self.take(scanned);
                if whole {
                    return;
                }
            }
            if !ours {
                _ = self.refused.try_set(Some(t!("scan-nothing")));
            }
        });
    }
}

#[cfg(feature = "csr")]
use {
    super::take,
    crate::state::crossing::{has_camera, stop_camera as stop},
};

/// Without a browser nobody looks.
#[cfg(not(feature = "csr"))]
#[allow(clippy::unused_self)]
impl Eye {
    fn open(self, _: NodeRef<html::Video>) {}
    fn shut(self) {}
    fn pictures(self, _: js_sys::Array) {}
}

#[cfg(not(feature = "csr"))]
fn has_camera() -> bool {
    false
}

#[cfg(not(feature = "csr"))]
fn stop() {}
