//! `cargo xtask first`: which functions of the families' program the first question needs, recorded in a browser.
//!
//! Only what it does without is written down (`site/rest.txt`): a function that is new since then comes with the first
//! half. Needed when `tests/e2e/halves.test.mjs` says that the first half is not enough any more, or is too large.

use crate::shell::{command, output, root, target};
use crate::{site, split, tools, wasm};
use anyhow::{Context, Result};
use std::collections::HashSet;

const HEAD: &str = "# What the first question does without: written by `cargo xtask first`, which says how. One function a line,
# by the digest of its name. A build by another compiler does not use it.
";

pub fn record() -> Result<()> {
    let out = target().join("xtask/first");
    let whole = site::fill_alone(&out)?;
    let (watched, keys) = split::watched(&std::fs::read(whole)?)?;
    let module = out.join("watched.wasm");
    std::fs::write(&module, watched)?;
    let folder = root().join("tests/e2e");
    tools::test_packages()?;
    tools::npm_ci(&folder)?;
    let called = output(command("node", [folder.join("first.mjs"), out.clone(), module]))?;
    let called: HashSet<usize> =
        called.split_whitespace().map(str::parse).collect::<Result<_, _>>().context("first.mjs")?;
    let list = split::listed(&keys, &called);
    println!("{} functions, {} called, {} lines", keys.len(), called.len(), list.lines().count());
    Ok(std::fs::write(wasm::rest_file(), format!("{HEAD}{}\n{list}\n", wasm::compiler()?))?)
}
