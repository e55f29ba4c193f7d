//! Countersigning (见证, 备案) on `/review/`: one file or all that were not sent back, after the declaration was read.

use super::desk::Desk;
use super::signatures::entry_words;
use crate::components::{
    accept::Accept,
    button::{Button, Weight},
    choice::{Choice, ChooseOne},
    link::Link,
    notice::Notice,
    secret::Secret,
};
use crate::state::places::Places;
use crate::state::staff_key::StaffKey;
use leptos::prelude::*;
use serde_json::Value;

/// What stands on this part of the page.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
struct Pen {
    desk: Desk,
    role: RwSignal<String>,
    passphrase: RwSignal<String>,
    /// The key that is ready to sign.
    key: RwSignal<Option<StaffKey>>,
    /// What is declared by signing, one for each form among the files.
    declares: RwSignal<Vec<String>>,
    agreed: RwSignal<String>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<String>>,
    /// Which files were signed just now.
    done: RwSignal<Vec<usize>>,
}

impl Pen {
    /// Which files may be signed: not twice by one key in one role (tracked).
    fn ready(&self) -> Vec<usize> {
        let mut ready = self.desk.acceptable();
        if let Some(key) = self.key.get() {
            let role = self.role.get();
            ready.retain(|at| !self.desk.is_signed(*at, &role, &key.kid));
        }
        ready
    }

    /// What the list says of the key that is ready: none without a list.
    fn listed(&self) -> Option<Result<Value, ()>> {
        let jwk: Value = serde_json::from_str(&self.key.get()?.jwk).ok()?;
        let list = self.desk.trust.list()?;
        let entries = list.info.get("entries").and_then(Value::as_array)?;
        let mine = |entry: &&Value| entry.get("jwk") == Some(&jwk);
        // A person has an entry for each role; the newest counts most.
        Some(entries.iter().rev().find(mine).cloned().ok_or(()))
    }
}

#[component]
pub fn Countersign(desk: Desk) -> impl IntoView {
    let text = || RwSignal::new(String::new());
    let pen = Pen {
        desk,
        role: RwSignal::new("witness".to_owned()),
        passphrase: text(),
        key: RwSignal::new(None),
        declares: RwSignal::new(Vec::new()),
        agreed: text(),
        busy: RwSignal::new(false),
        failure: RwSignal::new(None),
        done: RwSignal::new(Vec::new()),
    };
    // Other files or another role: what was read before is not what would be declared.
    let ready = Memo::new(move |_| pen.ready());
    Effect::new(move || {
        pen.role.track();
        ready.track();
        pen.declares.set(Vec::new());
        pen.agreed.set(String::new());
    });
    let roles = vec![
        Choice::new("witness", t!("counter-witness")),
        Choice::new("supervisor", t!("counter-supervisor")),
    ];
    let failure = move || pen.failure.get().map(|why| view! { <Notice warning=true><p>{why}</p></Notice> });
    let locked = Memo::new(move |_| pen.key.read().is_none());
    view! {
        <details class="why countersign">
            <summary>{t!("counter-title")}</summary>
            <p>{move || t!("counter-lead", n = ready.read().len())}" "<Link to="/staff/keys/">{t!("keys-title")}</Link></p>
            <ChooseOne id="counter-role" legend=t!("counter-role") choices=roles value=pen.role/>
            {move || locked.get().then(|| view! {
                <Secret id="counter-passphrase" label=t!("counter-passphrase") value=pen.passphrase autocomplete="current-password"/>
            })}
            {move || whose(pen)}
            <Button weight=Weight::Quiet press=move |()| work::prepare(pen)>{t!("counter-read")}</Button>
            <p role="status">{move || if pen.busy.get() { t!("counter-busy") } else { "" }}</p>
            <div role="alert">{failure}</div>
            {move || declare(pen, ready)}
            {move || done(pen)}
        </details>
    }
    .into_any() // its type grows too large for the compiler otherwise
}

/// Whose key is ready.
fn whose(pen: Pen) -> Option<AnyView> {
    let key = pen.key.get()?;
    Places::here().ready(); // the list names a place, whose name may come later
    let said = match pen.listed() {
        None => ().into_any(),
        Some(Ok(entry)) => view! { <p>{entry_words(&entry)}</p> }.into_any(),
        Some(Err(())) => view! { <Notice warning=true><p>{t!("counter-unlisted")}</p></Notice> }.into_any(),
    };
    Some(view! { <p class="break">{t!("counter-ready", kid = key.kid)}</p>{said} }.into_any())
}

/// What is declared by signing, to be read and accepted, and the ways to sign.
fn declare(pen: Pen, ready: Memo<Vec<usize>>) -> Option<AnyView> {
    let declares = pen.declares.get();
    if declares.is_empty() {
        return None;
    }
    let ready = ready.get();
    let one = pen.desk.at.get().filter(|at| ready.contains(at));
    let n = ready.len();
    let one = one.map(|at| {
        view! { <Button press=move |()| work::sign(pen, vec![at])>{t!("counter-one")}</Button> }
    });
    Some(
        view! {
            <Accept id="counter-agree" statement=declares.join(" ") value=pen.agreed/>
            {one}
            <Button weight=Weight::Quiet press=move |()| work::sign(pen, ready.clone())>{t!("counter-all", n = n)}</Button>
        }
        .into_any(),
    )
}

fn done(pen: Pen) -> Option<AnyView> {
    let n = pen.done.read().len();
    (n > 0).then(|| {
        view! {
            <p role="status">{t!("counter-done", n = n)}</p>
            <Button press=move |()| work::save(pen)>{t!("counter-save")}</Button>
        }
        .into_any()
    })
}

#[cfg(feature = "csr")]
mod work {
    use super::Pen;
    use crate::state::browser;
    use crate::state::outgoing::{Why, outgoing};
    use crate::state::staff_key::{self, Purpose};
    use leptos::prelude::*;

    /// Unlocks the key this device keeps, and asks what would be declared.
    pub fn prepare(pen: Pen) {
        run(pen, async move {
            if pen.key.with_untracked(Option::is_none) {
                let kept = staff_key::kept(Purpose::Sign).await;
                let kept = kept.ok_or_else(|| t!("counter-no-key").to_owned())?;
                let key =
                    staff_key::unlock(Purpose::Sign, &kept.pem, &pen.passphrase.get_untracked()).await?;
                pen.passphrase.set(String::new());
                pen.key.set(Some(key));
            }
            let role = pen.role.get_untracked();
            let mut declares: Vec<String> = Vec::new();
            for at in untrack(|| pen.ready()) {
                let Some((_, bytes)) = pen.desk.file(at) else { continue };
                let words = staff_key::declaration(&role, &bytes).await?;
                if !declares.contains(&words) {
                    declares.push(words);
                }
            }
            if declares.is_empty() {
                return Err(t!("counter-nothing").to_owned());
            }
            pen.declares.set(declares);
            Ok(())
        });
    }

    pub fn sign(pen: Pen, files: Vec<usize>) {
        if pen.agreed.get_untracked() != "true" {
            pen.failure.set(Some(t!("counter-agree-first").to_owned()));
            return;
        }
        run(pen, async move {
            let role = pen.role.get_untracked();
            let mut signed = Vec::new();
            for at in files {
                let Some((_, bytes)) = pen.desk.file(at) else { continue };
                signed.push((at, staff_key::countersign(&role, &bytes).await?));
            }
            // All of them or none: half a batch would be hard to tell from a whole one.
            pen.done.set(signed.iter().map(|(at, _)| *at).collect());
            for (at, file) in signed {
                pen.desk.replace(at, file.into_bytes());
            }
            Ok(())
        });
    }

    fn run(pen: Pen, work: impl Future<Output = Result<(), String>> + 'static) {
        if pen.busy.get_untracked() {
            return;
        }
        pen.busy.set(true);
        pen.failure.set(None);
        leptos::task::spawn_local(async move {
            let done = work.await;
            pen.busy.set(false);
            match done {
                Ok(()) => {}
                Err(why) if why.is_empty() => pen.failure.set(Some(t!("keys-failed").to_owned())),
                Err(why) => pen.failure.set(Some(why)),
            }
        });
    }

    /// One file under its own name, several as lines of one; encrypted where the site wants it.
    pub fn save(pen: Pen) {
        run(pen, async move {
            let files = pen.done.get_untracked().into_iter().filter_map(|at| pen.desk.file(at));
            let mut out = Vec::new();
            for (name, bytes) in files.collect::<Vec<_>>() {
                let file = outgoing(&String::from_utf8_lossy(&bytes)).await.map_err(Why::words)?;
                out.push((name, file.text));
            }
            let files: Vec<(String, String)> = out;
            match files.as_slice() {
                [(name, file)] if has_own_name(name) => browser::save(name, file),
                [(_, file)] => browser::save(&format!("{}.tuofu.json", t!("counter-file")), file),
                files => {
                    let lines: Vec<&str> = files.iter().map(|(_, file)| file.as_str()).collect();
                    browser::save(&format!("{}.ndjson", t!("counter-file")), &(lines.join("\n") + "\n"));
                }
            }
            Ok(())
        });
    }

    /// Not a line of a list, not what was pasted.
    fn has_own_name(name: &str) -> bool {
        std::path::Path::new(name).extension().is_some_and(|end| end.eq_ignore_ascii_case("json"))
    }
}

/// Without a browser nobody signs.
#[cfg(not(feature = "csr"))]
mod work {
    use super::Pen;

    pub fn prepare(_pen: Pen) {}
    pub fn sign(_pen: Pen, _files: Vec<usize>) {}
    pub fn save(_pen: Pen) {}
}
