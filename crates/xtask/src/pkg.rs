//! `cargo xtask pkg`: the WASM and its types for the npm package, into `pkg/`.

use crate::shell::{alone, root};
use crate::wasm::{self, Bound, Module};
use anyhow::Result;

pub fn build(sm2: bool) -> Result<()> {
    let _alone = alone()?;
    bound(sm2, false)?.finish()
}

/// All but `wasm-opt`, for who holds the lock already; `sm2` as well where an authority signs with it; `dev` leaves the
/// module as rustc made it.
pub fn bound(sm2: bool, dev: bool) -> Result<Bound> {
    let out = root().join("pkg/wasm");
    let bound = wasm::bound(&Module {
        package: "tuofu-wasm",
        name: "tuofu",
        profile: "verifier",
        cargo_args: if sm2 { &["--features", "sm2"] } else { &[] },
        rustflags: "",
        optimise: (!dev).then_some("-O3"),
        typescript: true,
        slim: false,
        out: &out,
    })?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        std::fs::copy(root().join(licence), root().join("pkg").join(licence))?;
    }
    std::fs::copy(root().join("crates/wasm/src/types.d.ts"), root().join("pkg/types.d.ts"))?;
    println!("{}", root().join("pkg").display());
    Ok(bound)
}
