//! Running other programs from the top of the project.

use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The top of the project.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Waits until no other `cargo xtask` writes the site or the package; holds until it is dropped.
pub fn alone() -> Result<std::fs::File> {
    let folder = target().join("xtask");
    std::fs::create_dir_all(&folder)?;
    let lock = std::fs::File::create(folder.join("lock"))?;
    lock.lock()?;
    Ok(lock)
}

/// `program` with `args`, to be run at the top of the project.
pub fn command<S: AsRef<OsStr>>(program: &str, args: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(program);
    command.args(args).current_dir(root());
    command
}

/// `cargo` with `args`: the same cargo that runs this.
pub fn cargo<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    command(&cargo, args)
}

/// Runs to the end; an exit code other than 0 is an error.
pub fn run(mut command: Command) -> Result<()> {
    let what = format!("{command:?}");
    let status = command.status().with_context(|| what.clone())?;
    if !status.success() {
        bail!("{what}: {status}");
    }
    Ok(())
}

/// Standard output of a program that succeeds.
pub fn output(mut command: Command) -> Result<String> {
    let what = format!("{command:?}");
    let output = command.stderr(Stdio::inherit()).output().with_context(|| what.clone())?;
    if !output.status.success() {
        bail!("{what}: {}", output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Whether a program of this name can be found.
pub fn has(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(program).is_file()))
}
