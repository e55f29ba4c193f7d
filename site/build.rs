//! Compiles the words of the chrome, `locales/zh-CN/*.ftl`, into a table that `src/locale.rs` includes.

use std::path::{Path, PathBuf};

fn main() -> Result<(), String> {
    let out = std::env::var("OUT_DIR").map_err(|e| e.to_string())?;
    println!("cargo:rerun-if-changed=locales");
    let folder = std::fs::read_dir("locales/zh-CN").map_err(|e| e.to_string())?;
    let mut files: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let source = messages::build::compile_pairs(&files)?;
    std::fs::write(Path::new(&out).join("zh-CN.rs"), source).map_err(|e| e.to_string())
}
