//! What has to be on the machine: fetched when it can be, named exactly when it cannot.

use crate::shell::{command, has, output, root, run, target};
use anyhow::{Result, anyhow, bail};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Rust's library for WebAssembly.
pub fn wasm_target() -> Result<()> {
    let libraries =
        output(command("rustc", ["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    if !has("rustup") {
        bail!("Rust cannot build for wasm32-unknown-unknown here; install rustup from https://rustup.rs");
    }
    run(command("rustup", ["target", "add", "wasm32-unknown-unknown"]))
}

/// Several modules are made at a time: the first to come installs what it needs, the others wait.
static INSTALLING: Mutex<()> = Mutex::new(());

/// The build's own npm tools (`crates/xtask/npm`), or `None` where there is no Node.
pub fn npm_tools() -> Result<Option<PathBuf>> {
    if !has("npm") {
        return Ok(None);
    }
    let _alone = INSTALLING.lock().map_err(|_| anyhow!("another thread broke off"))?;
    let folder = target().join("npm");
    let (from, to) = (root().join("crates/xtask/npm/package-lock.json"), folder.join("package-lock.json"));
    let installed = folder.join("node_modules/.bin").is_dir()
        && std::fs::read(&from)? == std::fs::read(&to).unwrap_or_default();
    if !installed {
        std::fs::create_dir_all(&folder)?;
        std::fs::copy(root().join("crates/xtask/npm/package.json"), folder.join("package.json"))?;
        npm_ci_with(&folder, || Ok(std::fs::copy(&from, &to).map(drop)?))?;
    }
    Ok(Some(folder.join("node_modules/.bin")))
}

/// Installs what `package-lock.json` in `folder` says, unless it is there already.
pub fn npm_ci(folder: &Path) -> Result<()> {
    let (lock, mark) = (folder.join("package-lock.json"), folder.join("node_modules/.tuofu-lock"));
    if std::fs::read(&mark).is_ok_and(|done| std::fs::read(&lock).is_ok_and(|wanted| done == wanted)) {
        return Ok(());
    }
    npm_ci_with(folder, || Ok(()))?;
    Ok(std::fs::copy(&lock, &mark).map(drop)?)
}

fn npm_ci_with(folder: &Path, before: impl FnOnce() -> Result<()>) -> Result<()> {
    before()?;
    let mut npm = command("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    npm.current_dir(folder);
    run(npm)
}

/// A Python environment in `folder/.venv` with what `requirements.txt` there names.
pub fn python(folder: &Path) -> Result<PathBuf> {
    let (list, mark) = (folder.join("requirements.txt"), folder.join(".venv/.tuofu-requirements"));
    let python = folder.join(".venv/bin/python");
    if std::fs::read(&mark).is_ok_and(|done| std::fs::read(&list).is_ok_and(|wanted| done == wanted)) {
        return Ok(python);
    }
    let mut venv = command("python3", ["-m", "venv", "--clear", ".venv"]);
    venv.current_dir(folder);
    run(venv)?;
    let mut pip = command(
        &python.to_string_lossy(),
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", "requirements.txt"],
    );
    pip.current_dir(folder);
    run(pip)?;
    std::fs::copy(&list, &mark)?;
    Ok(python)
}

/// What the browser, print and conformance tests call: the file that shows it is there, its package.
const FOR_TESTS: [(&str, &str); 5] = [
    ("/usr/bin/chromium", "chromium"),
    ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "fonts-noto-cjk"),
    ("/usr/bin/openssl", "openssl"),
    ("/usr/bin/pdftotext", "poppler-utils"),
    ("/usr/share/doc/python3-venv", "python3-venv"),
];

/// Installs Debian's packages for the tests when we are root, otherwise says what to install.
pub fn test_packages() -> Result<()> {
    let missing: Vec<&str> =
        FOR_TESTS.iter().filter(|(file, _)| !Path::new(file).exists()).map(|(_, package)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let root = output(command("id", ["-u"])).is_ok_and(|id| id.trim() == "0");
    if !root || !has("apt-get") {
        bail!("the tests need: sudo apt-get install -y {}", missing.join(" "));
    }
    run(command("apt-get", ["update", "-qq"]))?;
    let mut install = command("apt-get", ["install", "-y", "-qq", "--no-install-recommends"]);
    run({
        install.args(&missing).env("DEBIAN_FRONTEND", "noninteractive");
        install
    })
}
