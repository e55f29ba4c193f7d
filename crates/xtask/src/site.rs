//! `cargo xtask build`: the static site.
//!
//! 1. the page's WASM, and the verifier's where that crate is ready;
//! 2. every file under a name that carries its hash ([`assets`]);
//! 3. every page as HTML (`site/src/bin/prerender.rs`);
//! 4. beside each text file its `.br` and `.gz` ([`compress`]).

pub mod assets;
mod codes;
pub mod compress;
mod css;
mod js;
mod places;
pub mod policy;

use crate::shell::{alone, cargo, root, target};
use crate::split;
use crate::wasm::{self, Bound, Module};
use crate::{pkg, tools};
use anyhow::{Context, Result, anyhow, bail};
use assets::Assets;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// The sub-path a site lives under: `/` or `/child/`.
#[derive(Clone)]
pub struct Base(String);

impl Base {
    pub fn parse(text: &str) -> Result<Self, String> {
        let fits =
            text.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-_.~".contains(&b)) && !text.contains("//");
        if !fits || !text.starts_with('/') || !text.ends_with('/') {
            return Err("a base looks like / or /child/".to_owned());
        }
        Ok(Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

pub struct Options {
    pub base: Base,
    pub dev: bool,
    pub out: PathBuf,
    /// With `/gallery/`, which only tests want.
    pub gallery: bool,
    /// With SM2 in the verifier: pages of staff check it, families load it only to open what they signed.
    pub sm2: bool,
}

/// The parts of the browser's program, as `site/Cargo.toml` names their features.
const PARTS: [&str; 4] = ["fill", "work", "sign", "staff"];

pub fn build(options: &Options) -> Result<()> {
    build_all(std::slice::from_ref(options))
}

/// Several sites of the same modules: the first says which.
pub fn build_all(sites: &[Options]) -> Result<()> {
    let _alone = alone()?;
    let made = target().join("xtask/site");
    let Some(first) = sites.first() else { return Ok(()) };
    modules(first, &parts(first), &made)?;
    sites.iter().try_for_each(|site| assemble(site, &made))
}

fn assemble(options: &Options, made: &Path) -> Result<()> {
    if options.out.is_dir() {
        std::fs::remove_dir_all(&options.out)?;
    }
    let site = root().join("site");
    copy(&site.join("public"), &options.out)?;
    let assets = collect(&parts(options), &site, made, &options.out)?;
    prerender(options, &assets)?;
    compress::folder(&options.out, !options.dev)?;
    println!("{}", options.out.display());
    Ok(())
}

/// Every module. While `wasm-opt` is busy with one, the next is compiled; and what has a profile of its own, so a folder
/// of its own, is compiled beside the page.
fn modules(options: &Options, parts: &[&'static str], made: &Path) -> Result<()> {
    tools::wasm_target()?;
    let page = || pipelined(parts.iter().map(|part| program(part, options.dev, made)));
    let rest = || {
        let others = [places::finder(made, options.dev), codes::module(made, options.dev)];
        let pkg = std::iter::once_with(|| pkg::bound(options.sm2, options.dev));
        // Who tries a page has a browser of today.
        let out = made.join("plain");
        let _ = std::fs::remove_dir_all(&out);
        let plain = std::iter::once_with(|| pkg::plain(options.sm2, &out)).take(usize::from(!options.dev));
        pipelined(others.iter().map(wasm::bound).chain(pkg).chain(plain))
    };
    std::thread::scope(|scope| {
        let rest = scope.spawn(rest);
        page().and(rest.join().unwrap_or_else(|_| bail!("a thread broke off")))
    })
}

fn pipelined(modules: impl IntoIterator<Item = Result<Bound>>) -> Result<()> {
    std::thread::scope(|scope| {
        let mut halves = Vec::new();
        for module in modules {
            let module = module?;
            halves.push(scope.spawn(move || module.finish()));
        }
        halves
            .into_iter()
            .try_for_each(|half| half.join().unwrap_or_else(|_| bail!("wasm-opt's thread broke off")))
    })
}

/// One part of the browser's program.
fn program(part: &str, dev: bool, made: &Path) -> Result<Bound> {
    wasm::bound(&Module {
        package: "site",
        name: part,
        profile: if dev { "dev" } else { "page" },
        cargo_args: &["--no-default-features", "--features", &format!("csr {part}")],
        // Types of views erased: smaller, and far faster to compile.
        // And names that tell one instance of a function from another, for `split`.
        rustflags: "--cfg erase_components -C symbol-mangling-version=v0",
        optimise: (!dev).then_some("-Oz"),
        typescript: false,
        simd: false,
        // What a family waits for.
        slim: part == "fill",
        out: made,
    })
}

/// The families' part with its pages, and what those name, in `out`; returns the module before it was cut.
pub fn fill_alone(out: &Path) -> Result<PathBuf> {
    let _alone = alone()?;
    let made = target().join("xtask/site");
    program("fill", false, &made)?.finish()?;
    // Named on every page, and nobody gets that far.
    if !made.join("finder_bg.wasm").is_file() || !made.join("qr_bg.wasm").is_file() {
        wasm::bound(&places::finder(&made, false))?.finish()?;
        wasm::bound(&codes::module(&made, false))?.finish()?;
    }
    if out.is_dir() {
        std::fs::remove_dir_all(out)?;
    }
    let site = root().join("site");
    copy(&site.join("public"), out)?;
    let assets = collect(&["fill"], &site, &made, out)?;
    let base = Base("/".to_owned());
    prerender(&Options { base, dev: false, out: out.to_path_buf(), gallery: false, sm2: false }, &assets)?;
    Ok(split::whole(&made.join("fill_bg.wasm")))
}

/// `cargo xtask size PART`: what one part of the program weighs, without building the rest.
pub fn size(part: &str) -> Result<()> {
    let _alone = alone()?;
    let made = target().join("xtask/site");
    program(part, false, &made)?.finish()?;
    let wasm = std::fs::read(made.join(format!("{part}_bg.wasm")))?;
    let glue = js::smaller(&made.join(format!("{part}.js")), &target().join("xtask/size"))?;
    println!("{:>9} {:>9}", "bytes", "brotli");
    let rest = std::fs::read(split::rest(&made.join(format!("{part}_bg.wasm")))).unwrap_or_default();
    for (name, content) in [("wasm", wasm.as_slice()), ("rest", &rest), ("js", glue.as_bytes())] {
        println!("{:>9} {:>9}  {part}.{name}", content.len(), compress::brotli(content, 11)?.len());
    }
    Ok(())
}

fn parts(options: &Options) -> Vec<&'static str> {
    PARTS.into_iter().chain(options.gallery.then_some("gallery")).collect()
}

/// Every file with a hash in its name. Files that name others come after them.
fn collect(parts: &[&'static str], site: &Path, made: &Path, out: &Path) -> Result<Assets> {
    let mut assets = Assets::into(out);
    let text = |path: PathBuf| std::fs::read_to_string(&path).with_context(|| path.display().to_string());
    assets.add("style", "assets/style.css", css::join(&site.join("styles"))?.as_bytes())?;
    assets.add("early", "assets/early.js", js::minified(&site.join("js/early.js"))?.as_bytes())?;
    for part in parts {
        assets.add(
            &format!("{part}-wasm"),
            &format!("assets/{part}.wasm"),
            &std::fs::read(made.join(format!("{part}_bg.wasm")))?,
        )?;
        let bound = js::smaller(&made.join(format!("{part}.js")), &out.join("assets"))?;
        assets.add(&format!("{part}-glue"), &format!("assets/{part}.js"), bound.as_bytes())?;
        let rest = split::rest(&made.join(format!("{part}_bg.wasm")));
        let boot = if rest.is_file() {
            assets.add(
                &format!("{part}-rest"),
                &format!("assets/{part}-rest.wasm"),
                &std::fs::read(rest)?,
            )?;
            js::minified(&site.join("js/boot-halves.js"))?
        } else {
            js::minified(&site.join("js/boot.js"))?
        };
        let start = assets.renamed(&boot.replace("PART", part));
        assets.add(&format!("{part}-boot"), &format!("assets/boot-{part}.js"), start.as_bytes())?;
    }
    places::add(&mut assets, out)?;
    places::add_picker(&mut assets, site, made, out)?;
    codes::add(&mut assets, site, made, out)?;
    let verifier = root().join("pkg/wasm");
    if verifier.join("tuofu_bg.wasm").is_file() {
        assets.add(
            "verifier-wasm",
            "assets/verifier.wasm",
            &std::fs::read(verifier.join("tuofu_bg.wasm"))?,
        )?;
        let plain = Some(made.join("plain/tuofu_bg.wasm")).filter(|plain| plain.is_file());
        assets.add(
            "plain/verifier",
            "assets/verifier-plain.wasm",
            &std::fs::read(plain.unwrap_or(verifier.join("tuofu_bg.wasm")))?,
        )?;
        let glue = js::smaller(&verifier.join("tuofu.js"), &out.join("assets"))?
            .replace("tuofu_bg.wasm", "verifier.wasm");
        let glue = assets.renamed(&glue);
        assets.add("verifier", "assets/verifier.js", glue.as_bytes())?;
    }
    let worker = site.join("js/worker.js");
    if worker.is_file() {
        let worker = assets.renamed(&text(worker)?);
        assets.add("worker", "assets/worker.js", worker.as_bytes())?;
    }
    Ok(assets)
}

/// Where this site's pages may send files besides itself. A configuration that the pages cannot use is refused
/// here, where whoever hosts the site reads why.
pub fn upload_origin(site: &Path) -> Result<Option<String>> {
    let file = site.join("config.json");
    let text = std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let faults: Vec<String> = config::check_file(&file)?.iter().map(ToString::to_string).collect();
    if !faults.is_empty() {
        bail!("{}:\n{}", file.display(), faults.join("\n"));
    }
    let settings: serde_json::Value = serde_json::from_str(&text)?;
    config::upload_origin(&settings).map_err(|upload| anyhow!("upload: {upload}"))
}

fn prerender(options: &Options, assets: &Assets) -> Result<()> {
    let policy = policy::for_page(upload_origin(&options.out)?.as_deref());
    let mut told = format!("base\t{}\npolicy\t{policy}\n", options.base.as_str());
    for asset in assets.list() {
        let _ = writeln!(told, "asset:{}\t{}\t{}", asset.name, asset.href, asset.integrity);
    }
    let mut prerender =
        cargo(["run", "--quiet", "--package", "site", "--bin", "prerender", "--features", "gallery"]);
    prerender.arg("--").arg(&options.out).args(options.gallery.then_some("--gallery"));
    let mut child = prerender.stdin(Stdio::piped()).spawn()?;
    child.stdin.take().context("no pipe to prerender")?.write_all(told.as_bytes())?;
    let status = child.wait()?;
    if !status.success() {
        bail!("prerender: {status}");
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            std::fs::copy(&from, &to)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Base;

    #[test]
    fn a_base_stands_between_slashes() {
        for good in ["/", "/child/", "/a/b-c/"] {
            assert!(Base::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "child", "/child", "child/", "//", "/a\"b/", "/a b/"] {
            assert!(Base::parse(bad).is_err(), "{bad}");
        }
    }
}
