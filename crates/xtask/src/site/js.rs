//! The glue without comments and long names: a third of it is documentation. What it imports
//! (`snippets/…`, our own small modules) is put into it: one file, one hash, one request.

use crate::shell::{command, output};
use crate::tools;
use anyhow::Result;
use std::path::Path;

/// The module at `path`, smaller where there is an npm to do it.
pub fn smaller(path: &Path) -> Result<String> {
    let Some(tools) = tools::npm_tools()? else { return Ok(std::fs::read_to_string(path)?) };
    let esbuild = tools.join("esbuild").to_string_lossy().into_owned();
    let mut minify =
        command(&esbuild, ["--bundle", "--minify", "--format=esm", "--charset=utf8", "--log-level=warning"]);
    minify.arg(path);
    output(minify)
}
