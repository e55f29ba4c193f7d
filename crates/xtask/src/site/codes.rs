//! The module that draws and reads QR codes, and the worker that runs it.

use super::assets::Assets;
use super::js;
use crate::wasm::Module;
use anyhow::Result;
use std::path::Path;

/// It reads a camera's frames, each while the next is waiting: fast first.
pub fn module(made: &Path, dev: bool) -> Module<'_> {
    Module {
        package: "qr",
        name: "qr",
        profile: if dev { "dev" } else { "verifier" },
        cargo_args: &["--features", "wasm"],
        rustflags: "",
        optimise: (!dev).then_some("-O3"),
        typescript: false,
        simd: false,
        slim: false,
        out: made,
    }
}

pub fn add(assets: &mut Assets, site: &Path, made: &Path, out: &Path) -> Result<()> {
    assets.add("qr-wasm", "assets/qr.wasm", &std::fs::read(made.join("qr_bg.wasm"))?)?;
    let glue = js::smaller(&made.join("qr.js"), &out.join("assets"))?;
    assets.add("qr-glue", "assets/qr.js", glue.as_bytes())?;
    let worker = std::fs::read_to_string(site.join("js/qr-worker.js"))?;
    let worker = assets.renamed(&worker);
    assets.add("qr", "assets/qr-worker.js", worker.as_bytes())
}
