//! `cargo xtask pkg`: the WASM and its types for the npm package, into `pkg/`.

use crate::shell::{alone, root};
use crate::wasm::{self, Bound, Module};
use anyhow::{Context, Result};
use std::path::Path;

pub fn build(sm2: bool) -> Result<()> {
    let _alone = alone()?;
    bound(sm2, false)?.finish()
}

/// All but `wasm-opt`, for who holds the lock already; `sm2` as well where an authority signs with it; `dev` leaves the
/// module as rustc made it.
pub fn bound(sm2: bool, dev: bool) -> Result<Bound> {
    let out = root().join("pkg/wasm");
    let bound = wasm::bound(&module(sm2, dev, &out))?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        std::fs::copy(root().join(licence), root().join("pkg").join(licence))?;
    }
    std::fs::copy(root().join("crates/wasm/src/types.d.ts"), root().join("pkg/types.d.ts"))?;
    println!("{}", root().join("pkg").display());
    Ok(bound)
}

/// The verifier. Vectors read and hash a file a third faster, and every browser since March 2023 has them.
fn module(sm2: bool, dev: bool, out: &Path) -> Module<'_> {
    Module {
        package: "tuofu-wasm",
        name: "tuofu",
        profile: "verifier",
        cargo_args: if sm2 { &["--features", "sm2"] } else { &[] },
        rustflags: "",
        optimise: (!dev).then_some("-O3"),
        typescript: true,
        simd: true,
        slim: false,
        out,
    }
}

/// The same without vectors, for families on older phones: iPhones that stay at iOS 15.
pub fn plain(sm2: bool, out: &Path) -> Result<Bound> {
    let bound = wasm::bound(&Module { simd: false, ..module(sm2, false, out) })?;
    // One script starts either.
    let glue = |folder: &Path| std::fs::read_to_string(folder.join("tuofu.js")).context("tuofu.js");
    let alike = glue(out)? == glue(&root().join("pkg/wasm"))?;
    alike.then_some(bound).context("the verifier without vectors wants another script than the one with them")
}
