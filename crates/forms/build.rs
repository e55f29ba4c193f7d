//! Compiles every `messages.zh-CN.ftl` below `src/` into one table.

use std::path::{Path, PathBuf};

fn main() {
    println!("cargo::rerun-if-changed=src");
    let mut files = Vec::new();
    collect(Path::new("src"), &mut files);
    files.sort();
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("zh_cn.rs");
    let result = messages::build::compile(&files)
        .and_then(|source| std::fs::write(out, source).map_err(|e| e.to_string()));
    if let Err(why) = result {
        println!("cargo::error={why}");
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.to_string_lossy().ends_with("messages.zh-CN.ftl") {
            files.push(path);
        }
    }
}
