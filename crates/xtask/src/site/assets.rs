//! Files whose names carry their hash, so that they may be kept for ever and checked before use.

use anyhow::Result;
use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest, Sha256, Sha384};
use std::path::PathBuf;

pub struct Asset {
    /// What the page calls it: `<meta name="tuofu-asset-NAME">`.
    pub name: String,
    /// Where it lies, from the base: `assets/site.1a2b3c4d.js`.
    pub href: String,
    /// Its plain file name, as other files name it: `site.js`.
    plain: String,
    /// For the `integrity` attribute.
    pub integrity: String,
}

pub struct Assets {
    out: PathBuf,
    list: Vec<Asset>,
}

/// Eight digits that change with the content.
pub fn hash(content: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(content)).chars().take(8).collect()
}

impl Assets {
    pub fn into(out: &std::path::Path) -> Self {
        Self { out: out.to_path_buf(), list: Vec::new() }
    }

    /// Writes `content` as `path` with the hash before the extension.
    pub fn add(&mut self, name: &str, path: &str, content: &[u8]) -> Result<()> {
        let (stem, extension) = path.rsplit_once('.').unwrap_or((path, ""));
        let hash = hash(content);
        let href = format!("{stem}.{hash}.{extension}");
        let file = self.out.join(&href);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(file, content)?;
        let integrity = format!("sha384-{}", BASE64.encode(&Sha384::digest(content)));
        let plain = path.rsplit('/').next().unwrap_or(path).to_owned();
        self.list.push(Asset { name: name.to_owned(), href, plain, integrity });
        Ok(())
    }

    /// `code` with `"./site.js"` and the like turned into the hashed names.
    pub fn renamed(&self, code: &str) -> String {
        self.list.iter().fold(code.to_owned(), |code, asset| {
            let hashed = asset.href.rsplit('/').next().unwrap_or(&asset.href);
            let code = code.replace(&format!("\"./{}\"", asset.plain), &format!("\"./{hashed}\""));
            // As wasm-bindgen's glue names its module, after esbuild or before it.
            let code = code.replace(&format!("\"{}\"", asset.plain), &format!("\"{hashed}\""));
            code.replace(&format!("'{}'", asset.plain), &format!("'{hashed}'"))
        })
    }

    pub fn list(&self) -> &[Asset] {
        &self.list
    }
}
