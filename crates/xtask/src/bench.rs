//! `cargo xtask bench`: what a family downloads, and how fast things are.

use crate::shell::{cargo, command, has, root, run};
use crate::site::{self, Base, compress};
use crate::{pkg, tools};
use anyhow::{Result, anyhow};
use std::path::Path;

pub fn all() -> Result<()> {
    let base = Base::parse("/").map_err(|e| anyhow!(e))?;
    let out = root().join("site/dist");
    site::build(&site::Options { base, dev: false, out: out.clone(), gallery: false, sm2: false })?;
    println!("\n{:>9} {:>9}  file", "bytes", "brotli");
    let mut files = Vec::new();
    list(&out, &mut files)?;
    files.sort();
    for file in files {
        let (plain, packed) =
            (std::fs::metadata(&file)?.len(), std::fs::metadata(compress::with(&file, ".br"))?.len());
        println!("{plain:>9} {packed:>9}  {}", file.strip_prefix(&out)?.display());
    }
    if has("node") {
        run(cargo(["build", "--release", "--package", "tuofu"]))?;
        pkg::build(false)?;
        beside_peers("e2e", "load.mjs")?;
        beside_peers("scale", "check.mjs")?;
        run(cargo(["build", "--release", "--package", "seal", "--example", "speed"]))?;
        beside_peers("scale", "verify.mjs")?;
        beside_peers("scale", "places.mjs")?;
    }
    run(cargo(["bench", "--workspace", "--benches"]))
}

/// A script of `tests/` that times ours and somebody else's in the same run and prints the ratios.
fn beside_peers(folder: &str, script: &str) -> Result<()> {
    let folder = root().join("tests").join(folder);
    tools::npm_ci(&folder)?;
    run(command("node", [folder.join(script)]))
}

/// Every file that has a packed twin.
fn list(folder: &Path, files: &mut Vec<std::path::PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else if compress::with(&path, ".br").is_file() {
            files.push(path);
        }
    }
    Ok(())
}
