//! Compiles the picker's words.

use std::path::Path;

fn main() -> Result<(), String> {
    let file = "src/messages.zh-CN.ftl";
    println!("cargo::rerun-if-changed={file}");
    let out = std::env::var("OUT_DIR").map_err(|e| e.to_string())?;
    let source = messages::build::compile(&[Path::new(file)])?;
    std::fs::write(Path::new(&out).join("words.rs"), source).map_err(|e| e.to_string())
}
