//! Compiles the words of the chrome, `locales/*.ftl`, into tables that `src/locale.rs` includes.

use std::path::Path;

fn main() -> Result<(), String> {
    let out = std::env::var("OUT_DIR").map_err(|e| e.to_string())?;
    println!("cargo:rerun-if-changed=locales");
    let source = messages::build::compile(&[Path::new("locales/zh-CN.ftl")])?;
    std::fs::write(Path::new(&out).join("zh-CN.rs"), source).map_err(|e| e.to_string())
}
