//! `prerender OUT [--gallery]`: writes every page of the site as an HTML file into the folder `OUT`.
//!
//! `cargo xtask build` calls it and says on standard input, one `key<TAB>value<TAB>integrity` a line:
//! `base` (`/` or `/child/`), `policy` (the Content-Security-Policy for the `<meta>`), `asset:NAME`
//! (the address of a hashed file from the base).

use leptos::prelude::*;
use site::app::app;
use site::state::{filling::Filling, look::Look, navigation::Navigation};
use site::{Route, pages, routes};
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

/// Where a hashed file lies and what it must hash to.
struct Asset {
    href: String,
    integrity: String,
}

struct Shell {
    base: String,
    policy: String,
    assets: BTreeMap<String, Asset>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args_os().skip(1);
    let out = args.next().ok_or("usage: prerender OUT [--gallery]")?;
    let gallery = args.next().is_some_and(|arg| arg == "--gallery");
    let mut told = String::new();
    std::io::stdin().read_to_string(&mut told)?;
    let shell = Shell::read(&told)?;
    // Leptos spawns effects; without a browser they only need somewhere to go.
    any_spawner::Executor::init_futures_executor()?;
    // One build of this program serves both.
    for route in routes().into_iter().filter(|route| gallery || route.path != "/gallery/") {
        let file = Path::new(&out).join(route.path.trim_start_matches('/')).join("index.html");
        write(&file, &shell.page(&route))?;
    }
    let missing = Route {
        path: "/404.html".into(),
        title: site::t!("missing-title").into(),
        about: site::t!("missing-text").into(),
        part: pages::Part::Fill,
        view: |_| pages::missing::missing(),
    };
    write(&Path::new(&out).join("404.html"), &shell.page(&missing))
}

fn write(file: &Path, html: &str) -> Result<(), Box<dyn Error>> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    Ok(std::fs::write(file, html)?)
}

impl Shell {
    fn read(told: &str) -> Result<Self, Box<dyn Error>> {
        let mut shell = Self { base: "/".into(), policy: String::new(), assets: BTreeMap::new() };
        for line in told.lines() {
            let mut cells = line.split('\t');
            let (Some(key), Some(value)) = (cells.next(), cells.next()) else {
                return Err(format!("not `key<TAB>value`: {line}").into());
            };
            match key.strip_prefix("asset:") {
                Some(name) => {
                    let integrity = cells.next().unwrap_or_default().to_owned();
                    shell.assets.insert(name.to_owned(), Asset { href: value.to_owned(), integrity });
                }
                None if key == "base" => value.clone_into(&mut shell.base),
                None if key == "policy" => value.clone_into(&mut shell.policy),
                None => return Err(format!("unknown key: {key}").into()),
            }
        }
        Ok(shell)
    }

    /// The whole document.
    fn page(&self, route: &Route) -> String {
        let path = route.path.to_string();
        let body = Owner::new_root(None).with(|| {
            let navigation = Navigation::at(&self.base, &path);
            app(navigation, Look::ordinary(), Filling::empty(&path)).to_html()
        });
        // Markers are for hydration; the program here replaces the page instead.
        let body = body.replace("<!>", "");
        let half = if self.begins_with_half(route) { " data-half" } else { "" };
        format!(
            "<!doctype html>\n<html lang=\"zh-CN\"{half}>\n<head>\n{}</head>\n<body>\n<div id=\"app\">{body}</div>\n{}</body>\n</html>\n",
            self.head(route),
            foot(),
        )
    }

    /// Whether the page begins with the first half of its program: where there are two.
    fn begins_with_half(&self, route: &Route) -> bool {
        self.assets.contains_key(&format!("{}-rest", route.part.name())) && pages::asks_first(&route.path)
    }

    fn head(&self, route: &Route) -> String {
        let base = &self.base;
        let title = format!("{} · {}", escape(&route.title), site::t!("name"));
        let about = escape(&route.about);
        let mut head = format!(
            r##"<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>{title}</title>
<meta name="description" content="{about}">
<meta name="theme-color" content="#0b5d4b">
<meta name="format-detection" content="telephone=no">
<meta name="referrer" content="no-referrer">
<meta name="tuofu-base" content="{base}">
"##,
            escape(&self.policy),
        );
        // The style, and the chosen view before the first paint.
        if let Some(Asset { href, integrity }) = self.assets.get("early") {
            let _ = writeln!(head, r#"<script src="{base}{href}" integrity="{integrity}"></script>"#);
        }
        if let Some(Asset { href, integrity }) = self.assets.get("style") {
            let _ = writeln!(head, r#"<link rel="stylesheet" href="{base}{href}" integrity="{integrity}">"#);
        }
        let file = |kind: &str| self.assets.get(&format!("{}-{kind}", route.part.name()));
        // Fetch all three at once instead of one after the other: 500 ms on slow 4G.
        if let Some(Asset { href, integrity }) = file("glue") {
            let _ =
                writeln!(head, r#"<link rel="modulepreload" href="{base}{href}" integrity="{integrity}">"#);
        }
        let rest = file("rest").filter(|_| !self.begins_with_half(route));
        for Asset { href, .. } in file("wasm").into_iter().chain(rest) {
            let _ = writeln!(head, r#"<link rel="preload" as="fetch" crossorigin href="{base}{href}">"#);
        }
        if let Some(Asset { href, integrity }) = file("boot") {
            let _ = writeln!(
                head,
                r#"<script type="module" src="{base}{href}" integrity="{integrity}"></script>"#
            );
        }
        let _ = writeln!(head, r#"<link rel="icon" href="{base}mark.svg" type="image/svg+xml">"#);
        let _ = writeln!(head, r#"<link rel="manifest" href="{base}manifest.webmanifest">"#);
        for (name, asset) in &self.assets {
            // A slash: only other files name it.
            let in_head = name.contains('/')
                || ["-glue", "-wasm", "-rest", "-boot"].iter().any(|kind| name.ends_with(kind));
            if !["early", "style"].contains(&name.as_str()) && (!in_head || name.starts_with("verifier")) {
                let href = &asset.href;
                let _ = writeln!(head, r#"<meta name="tuofu-asset-{name}" content="{base}{href}">"#);
            }
        }
        head
    }
}

/// What people see where the program cannot run.
fn foot() -> String {
    let (no_script, sorry) = (site::t!("no-script"), site::t!("sorry"));
    format!(
        "<noscript><p class=\"sorry\">{no_script}</p></noscript>\n<p class=\"sorry\" id=\"sorry\" hidden>{sorry}</p>\n"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
