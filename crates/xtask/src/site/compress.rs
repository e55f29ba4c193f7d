//! `.br` and `.gz` beside each file, made once here instead of at each request.

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use rayon::prelude::*;
use std::io::Write as _;
use std::path::{Path, PathBuf};

const WORTHWHILE: [&str; 8] = ["html", "js", "css", "wasm", "svg", "json", "txt", "webmanifest"];

/// Compresses every file below `folder` that gains by it, as many at a time as there are processors.
pub fn folder(folder: &Path, thoroughly: bool) -> Result<()> {
    let mut all = Vec::new();
    worthwhile(folder, &mut all)?;
    all.par_iter().try_for_each(|path| file(path, thoroughly))
}

fn worthwhile(folder: &Path, all: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            worthwhile(&path, all)?;
        } else if path.extension().is_some_and(|e| WORTHWHILE.iter().any(|worthwhile| e == *worthwhile)) {
            all.push(path);
        }
    }
    Ok(())
}

fn file(path: &Path, thoroughly: bool) -> Result<()> {
    let content = std::fs::read(path)?;
    // Names of places come packed as well as can be.
    if !with(path, ".br").exists() {
        std::fs::write(with(path, ".br"), brotli(&content, if thoroughly { 11 } else { 4 })?)?;
    }
    Ok(std::fs::write(with(path, ".gz"), gzip(&content)?)?)
}

/// `path` with `suffix` after its whole name: `a.js` -> `a.js.br`.
pub fn with(path: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

pub fn brotli(mut content: &[u8], quality: i32) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams { quality, size_hint: content.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut content, &mut out, &params)?;
    Ok(out)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}
