//! Compiles the messages of each form's folder (one with a `record.rs`) into a table of its own, and all
//! others below `src/` into the one that forms share; `staff-messages` only with the feature `staff`, and what is
//! printed and signed only with the feature `sheet`.

use std::path::{Path, PathBuf};

fn main() {
    println!("cargo::rerun-if-changed=src");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    let (mut shared, mut forms) = (Vec::new(), Vec::new());
    for path in std::fs::read_dir("src").into_iter().flatten().flatten().map(|entry| entry.path()) {
        let mut files = Vec::new();
        if path.is_dir() {
            collect(&path, &mut files);
        }
        if path.join("record.rs").is_file() {
            forms.push((path, files));
        } else {
            shared.extend(files);
        }
    }
    compile(&mut shared, &out.join("shared.rs"));
    for (folder, mut files) in forms {
        let name = folder.file_name().unwrap_or_default();
        compile(&mut files, &out.join(name).with_extension("rs"));
    }
}

fn compile(files: &mut [PathBuf], out: &Path) {
    files.sort();
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let sheet = std::env::var_os("CARGO_FEATURE_SHEET").is_some();
    let wanted = |key: &str| sheet || !["sheet-", "signer-"].iter().any(|start| key.starts_with(start));
    let result = messages::build::compile_some(&files, wanted)
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
        } else if path.ends_with("staff-messages.zh-CN.ftl")
            && std::env::var_os("CARGO_FEATURE_STAFF").is_none()
        {
            // A family's program is small.
        } else if path.to_string_lossy().ends_with("messages.zh-CN.ftl") {
            files.push(path);
        }
    }
}
