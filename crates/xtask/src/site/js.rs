//! The glue without comments and long names: a third of it is documentation. What it imports
//! (`snippets/…`, our own small modules) is put into it: one file, one hash, one request.

use crate::shell::{command, output};
use crate::tools;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The module at `path`, smaller where there is an npm to do it. Where there is none, what it imports is
/// copied into `assets`, under its hash.
pub fn smaller(path: &Path, assets: &Path) -> Result<String> {
    let Some(tools) = tools::npm_tools()? else { return beside(path, assets) };
    let esbuild = tools.join("esbuild").to_string_lossy().into_owned();
    let mut minify =
        command(&esbuild, ["--bundle", "--minify", "--format=esm", "--charset=utf8", "--log-level=warning"]);
    minify.arg(path);
    output(minify)
}

/// One file of ours without comments and long names, where there is an npm.
pub fn minified(path: &Path) -> Result<String> {
    let Some(tools) = tools::npm_tools()? else {
        return std::fs::read_to_string(path).with_context(|| path.display().to_string());
    };
    let esbuild = tools.join("esbuild").to_string_lossy().into_owned();
    let mut minify = command(&esbuild, ["--minify", "--charset=utf8", "--log-level=warning"]);
    minify.arg(path);
    output(minify)
}

fn beside(path: &Path, assets: &Path) -> Result<String> {
    let mut glue = std::fs::read_to_string(path)?;
    let folder = path.parent().unwrap_or(path);
    while let Some((before, after)) = glue.split_once("'./snippets/") {
        let (name, rest) = after.split_once('\'').context("an import without an end")?;
        let module = std::fs::read(folder.join("snippets").join(name))?;
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&module));
        let file = format!("part.{}.js", hash.get(..8).unwrap_or(&hash));
        std::fs::create_dir_all(assets)?;
        std::fs::write(assets.join(&file), module)?;
        glue = format!("{before}'./{file}'{rest}");
    }
    Ok(glue)
}

#[cfg(test)]
mod tests {
    #[test]
    fn without_npm_what_is_imported_lies_beside() -> anyhow::Result<()> {
        let made = std::env::temp_dir().join(format!("tuofu-js-{}", std::process::id()));
        std::fs::create_dir_all(made.join("snippets/site-1"))?;
        std::fs::write(made.join("snippets/site-1/a.js"), "export const a = 1;")?;
        let import =
            "import { a } from './snippets/site-1/a.js';\nimport * as b from './snippets/site-1/a.js';\n";
        std::fs::write(made.join("fill.js"), import)?;
        let glue = super::beside(&made.join("fill.js"), &made.join("assets"))?;
        let files: Vec<_> =
            std::fs::read_dir(made.join("assets"))?.flatten().map(|f| f.file_name()).collect();
        std::fs::remove_dir_all(&made)?;
        let [file] = files.as_slice() else { anyhow::bail!("one file, once: {files:?}") };
        assert_eq!(glue.matches(&format!("'./{}'", file.to_string_lossy())).count(), 2, "{glue}");
        Ok(())
    }
}
