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
    let script = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let folder = path.parent().unwrap_or(path);
    let (mut made, mut rest) = (String::new(), script.as_str());
    while let Some(at) = ["from './", "from \"./"].iter().filter_map(|from| rest.find(from)).min() {
        let (before, after) = rest.split_at(at + "from '".len());
        let (name, tail) = after.split_at(after.find(['\'', '"']).context("an import without an end")?);
        let imported = folder.join(name);
        made.push_str(before);
        // Other files get their name later (`Assets::renamed`).
        let ours = imported.components().any(|part| part.as_os_str() == "snippets");
        made.push_str(&if ours { part(&imported, assets)? } else { name.to_owned() });
        rest = tail;
    }
    Ok(made + rest)
}

/// The module and what it imports, in `assets`; one that is imported twice is there once.
fn part(path: &Path, assets: &Path) -> Result<String> {
    let script = beside(path, assets)?;
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&script));
    let file = format!("part.{}.js", hash.get(..8).unwrap_or(&hash));
    std::fs::create_dir_all(assets)?;
    std::fs::write(assets.join(&file), script)?;
    Ok(format!("./{file}"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn without_npm_what_is_imported_lies_beside() -> anyhow::Result<()> {
        let made = std::env::temp_dir().join(format!("tuofu-js-{}", std::process::id()));
        std::fs::create_dir_all(made.join("snippets/site-1"))?;
        std::fs::write(made.join("snippets/site-1/a.js"), "export const a = 1;")?;
        std::fs::write(made.join("snippets/site-1/b.js"), "import { a } from \"./a.js\";\nexport { a };")?;
        let glue = "import { a } from './snippets/site-1/a.js';\nimport * as b from './snippets/site-1/b.js';\nimport init from \"./later.js\";\n";
        std::fs::write(made.join("fill.js"), glue)?;
        let assets = made.join("assets");
        let glue = super::beside(&made.join("fill.js"), &assets)?;
        let mut scripts = vec![glue.clone()];
        for file in std::fs::read_dir(&assets)? {
            scripts.push(std::fs::read_to_string(file?.path())?);
        }
        let imported: BTreeSet<&str> = scripts
            .iter()
            .flat_map(|script| script.split("./").skip(1))
            .filter_map(|name| name.split(['\'', '"']).next())
            .collect();
        let there = imported.iter().filter(|name| assets.join(name).is_file()).count();
        std::fs::remove_dir_all(&made)?;
        // Two modules, each once though the first is imported twice; and what gets its name later.
        assert_eq!((scripts.len(), imported.len(), there), (3, 3, 2), "{imported:?}");
        assert!(glue.ends_with("import init from \"./later.js\";\n"), "{glue}");
        Ok(())
    }
}
