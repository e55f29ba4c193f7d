//! Compiles the messages into one table.

use std::path::{Path, PathBuf};

fn main() {
    let file = Path::new("src/messages.zh-CN.ftl");
    println!("cargo::rerun-if-changed={}", file.display());
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("zh_cn.rs");
    let result = messages::build::compile(&[file])
        .and_then(|source| std::fs::write(out, source).map_err(|e| e.to_string()));
    if let Err(why) = result {
        println!("cargo::error={why}");
    }
}
