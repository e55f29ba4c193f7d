//! From a crate to a WASM module and its JavaScript glue.

use crate::shell::{cargo, command, output, root, run, target};
use crate::{slim, split, tools};
use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// What to build and how.
pub struct Module<'a> {
    /// The cargo package.
    pub package: &'a str,
    /// The stem of the files made: `site` gives `site.js` and `site_bg.wasm`.
    pub name: &'a str,
    pub profile: &'a str,
    pub cargo_args: &'a [&'a str],
    pub rustflags: &'a str,
    /// What `wasm-opt` is told: `-Oz` or `-O3`; `None` leaves the module alone.
    pub optimise: Option<&'static str>,
    pub typescript: bool,
    /// With vectors of 128 bits. A browser without them refuses the whole module.
    pub simd: bool,
    /// Whether only our own scripts use it: then what nobody calls and nobody reads is left out ([`slim`]).
    pub slim: bool,
    /// Where the files go.
    pub out: &'a Path,
}

/// What rustc emits today. `--all-features` would let `wasm-opt` use what browsers refuse.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// A module with its glue that is still as large as rustc made it.
pub struct Bound {
    wasm: PathBuf,
    glue: PathBuf,
    optimise: Option<&'static str>,
    simd: bool,
    slim: bool,
}

/// Builds the module; the files in `out` are `NAME.js`, `NAME_bg.wasm` and, if asked, `NAME.d.ts`. This is the half that
/// is cargo's, one at a time; what is left is [`Bound::finish`].
pub fn bound(module: &Module) -> Result<Bound> {
    tools::wasm_target()?;
    let mut build =
        cargo(["build", "--lib", "--target", "wasm32-unknown-unknown", "--profile", module.profile]);
    build.args(["--package", module.package]).args(module.cargo_args);
    let vectors = if module.simd { " -C target-feature=+simd128" } else { "" };
    let rustflags = format!("{}{vectors}", module.rustflags);
    if !rustflags.is_empty() {
        build.env("RUSTFLAGS", rustflags.trim());
    }
    run(build)?;
    let folder = if module.profile == "dev" { "debug" } else { module.profile };
    let stem = module.package.replace('-', "_");
    let input = target().join("wasm32-unknown-unknown").join(folder).join(format!("{stem}.wasm"));
    std::fs::create_dir_all(module.out)?;
    bind(module, &input).map_err(|e| anyhow!("wasm-bindgen: {e:#}"))?;
    let wasm = module.out.join(format!("{}_bg.wasm", module.name));
    let _ = std::fs::remove_file(split::rest(&wasm));
    Ok(Bound {
        wasm,
        glue: module.out.join(format!("{}.js", module.name)),
        optimise: module.optimise,
        simd: module.simd,
        slim: module.slim,
    })
}

impl Bound {
    /// The half that is `wasm-opt`'s, as long as the other: run it while the next module is compiled.
    pub fn finish(self) -> Result<()> {
        let Some(level) = self.optimise else { return Ok(()) };
        if !self.slim {
            let vectors: &[&str] = if self.simd { &["--enable-simd"] } else { &[] };
            return optimise(&self.wasm, &[&[level], vectors].concat());
        }
        slim::before(&self.wasm, &self.glue)?;
        // The lowest kilobyte of memory is the far end of the stack, so addresses in it need no care: 1 kB.
        optimise(&self.wasm, &[level, "--low-memory-unused", "-g"])?;
        slim::after(&self.wasm, &self.glue)?;
        split::apart(&self.wasm, &self.glue, &rest_list()?)?;
        // Once more, now that neither half sees the other (1.5 kB); and ordered by name, what is alike stands
        // together, and brotli finds it.
        let passes = [level, "--low-memory-unused", "--reorder-functions-by-name"];
        optimise(&self.wasm, &passes)?;
        optimise(&split::rest(&self.wasm), &passes)
    }
}

/// What may come later (`site/rest.txt`): nothing, where a module would be another than the one that was watched.
fn rest_list() -> Result<String> {
    let list = std::fs::read_to_string(rest_file()).unwrap_or_default();
    let compiler = compiler()?;
    let same = tools::npm_tools()?.is_some() && list.lines().any(|line| line == compiler);
    Ok(if same { list } else { String::new() })
}

/// Where the list is kept.
pub fn rest_file() -> PathBuf {
    root().join("site/rest.txt")
}

/// A line of the list: which compiler made what was watched.
pub fn compiler() -> Result<String> {
    Ok(format!("# {}", output(command("rustc", ["--version"]))?.trim()))
}

/// `TUOFU_NAMES=1 cargo xtask build` keeps function names, to see with `twiggy` what takes the bytes.
fn names() -> bool {
    std::env::var_os("TUOFU_NAMES").is_some()
}

fn bind(module: &Module, input: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(input)
        .out_name(module.name)
        .web(true)?
        .typescript(module.typescript)
        .omit_default_module_path(!module.typescript)
        .remove_name_section(!(names() || (module.slim && module.optimise.is_some())))
        .remove_producers_section(true)
        .generate(module.out)
}

/// Runs `wasm-opt`, once for each input.
fn optimise(wasm: &Path, passes: &[&str]) -> Result<()> {
    let Some(tools) = tools::npm_tools()? else {
        println!("wasm-opt skipped: there is no npm here. The page will be about a tenth larger.");
        return if names() { Ok(()) } else { slim::without_names(wasm) };
    };
    let mut args = passes.to_vec();
    if names() && !args.contains(&"-g") {
        args.push("-g");
    }
    let kept = kept(&std::fs::read(wasm)?, &args);
    if !kept.is_file() {
        let made = kept.with_extension("new");
        let mut optimise = command(&tools.join("wasm-opt").to_string_lossy(), args);
        optimise.args(FEATURES).arg(wasm).arg("-o").arg(&made);
        run(optimise)?;
        std::fs::rename(&made, &kept)?;
    }
    std::fs::copy(&kept, wasm).map(drop).context("copying the optimised module")
}

fn kept(input: &[u8], args: &[&str]) -> PathBuf {
    let mut hash = Sha256::new();
    hash.update(args.join(" "));
    hash.update(input);
    let folder = target().join("xtask/wasm-opt");
    let _ = std::fs::create_dir_all(&folder);
    folder.join(data_encoding::HEXLOWER.encode(&hash.finalize()))
}
