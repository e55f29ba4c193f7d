//! The names of places as the site serves them: the country to county level, and a file a prefecture.

use super::assets::{self, Assets};
use super::compress::with;
use super::js;
use crate::wasm::Module;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// `data/4418.1a2b3c4d.txt` with its packed twin, for each part; and the table that names them: a third column of
/// `data/county.txt` holds the hash of the part that begins there ([`divisions::Table::marked`]).
pub fn add(assets: &mut Assets, out: &Path) -> Result<()> {
    let folder = out.join("data");
    std::fs::create_dir_all(&folder)?;
    let mut hashes = BTreeMap::new();
    for part in divisions::parts() {
        let packed = part.packed();
        let hash = assets::hash(packed.as_bytes());
        let file = folder.join(format!("{}.{hash}.txt", part.key));
        std::fs::write(&file, &packed)?;
        std::fs::write(with(&file, ".br"), part.brotli)?;
        hashes.insert(part.key, hash);
    }
    let mut table = String::new();
    for (code, name) in divisions::table().all() {
        let mark = hashes.remove(code.short()).map(|hash| format!("\t{hash}")).unwrap_or_default();
        let _ = writeln!(table, "{}\t{name}{mark}", code.short());
    }
    hashes.is_empty().then_some(()).context("a part that no division names")?;
    assets.add("data/county", "data/county.txt", table.as_bytes())?;
    assets.add("data/successors", "data/successors.txt", divisions::SUCCESSORS.as_bytes())
}

/// The module that knows places: names, what finds one by what is typed, words. Each family that picks a place loads
/// it, so it stays small; it answers at each key, so it is fast first.
pub fn finder(made: &Path, dev: bool) -> Module<'_> {
    Module {
        package: "finder",
        name: "finder",
        profile: if dev { "dev" } else { "verifier" },
        cargo_args: &[],
        rustflags: "",
        optimise: (!dev).then_some("-O3"),
        typescript: false,
        simd: false,
        slim: false,
        out: made,
    }
}

/// `places.js`: the picker (`site/js/picker.js`) with the module's glue, one file.
pub fn add_picker(assets: &mut Assets, site: &Path, made: &Path, out: &Path) -> Result<()> {
    assets.add("finder-wasm", "assets/finder.wasm", &std::fs::read(made.join("finder_bg.wasm"))?)?;
    for module in ["picker.js", "names.js"] {
        std::fs::copy(site.join("js").join(module), made.join(module))?;
    }
    let mut picker = js::smaller(&made.join("picker.js"), &out.join("assets"))?;
    // Where there is no npm, nothing is joined.
    for module in ["finder", "names"] {
        let file = format!("{module}.js");
        if picker.contains(&format!("\"./{file}\"")) {
            let text = assets.renamed(&std::fs::read_to_string(made.join(&file))?);
            assets.add(&format!("places/{module}"), &format!("assets/{file}"), text.as_bytes())?;
        }
    }
    picker = assets.renamed(&picker);
    assets.add("places", "assets/places.js", picker.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::compress::brotli;

    /// The country to county level is always there: under 25 kB. And each part says what its name says.
    #[test]
    fn what_a_family_loads_is_small_and_found_by_its_code() -> Result<()> {
        let out = std::env::temp_dir().join(format!("tuofu-places-{}", std::process::id()));
        let mut assets = Assets::into(&out);
        add(&mut assets, &out)?;
        let county = assets.list().first().context("no table")?;
        let table = std::fs::read(out.join(&county.href))?;
        let packed = brotli(&table, 11)?.len();
        assert!((10_000..25_000).contains(&packed), "{packed}");
        let table = divisions::Table::parse(&String::from_utf8(table)?);
        for code in ["440117002206", "441900003001", "110105035200", "110119", "460400100", "620201001"] {
            let Some((key, hash)) = table.marked(code) else { anyhow::bail!("{code}: no part") };
            let file = out.join(format!("data/{key}.{hash}.txt"));
            let names = divisions::unpack(key.get(..4).unwrap_or_default(), &std::fs::read_to_string(&file)?);
            assert!(code.len() == 6 || names.contains(&format!("{code}\t")), "{code} in {key}");
            let twin = std::fs::metadata(with(&file, ".br"))?.len();
            assert!((100..=20_000).contains(&twin), "{key}: {twin}");
        }
        std::fs::remove_dir_all(&out)?;
        Ok(())
    }
}
