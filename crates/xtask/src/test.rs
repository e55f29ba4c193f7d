//! `cargo xtask test`: every check and every test, one count.
//!
//! Beside the crates' own tests, each folder `tests/NAME/` or `tests/NAME/NAME/` with a `run.mjs`,
//! `run.py` or `run.sh` is a suite. Its `package-lock.json` or `requirements.txt` is installed first;
//! it prints its counts in one of the forms that [`Tally`] reads and exits other than 0 on failure.

use crate::shell::{cargo, command, has, root, run, target};
use crate::site::{self, Base};
use crate::tally::Tally;
use crate::{pkg, tools};
use anyhow::{Context, Result, anyhow, bail};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The two programs made from `site` are looked at separately: they never share a build.
pub const LINTS: [&[&str]; 2] = [
    &["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"],
    &[
        "clippy",
        "--no-deps",
        "--package",
        "site",
        "--lib",
        "--no-default-features",
        "--features",
        "csr fill work sign staff gallery",
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "--deny",
        "warnings",
    ],
];

/// The whole campaign, of which `cargo test` makes a short one.
pub fn campaign(changes: u64, from: u64) -> Result<()> {
    let arguments =
        ["test", "--release", "--package", "review", "--test", "campaign", "no_change_is_accepted"];
    let mut campaign = cargo(arguments.into_iter().chain(["--", "--nocapture"]));
    campaign.env("TUOFU_CAMPAIGN", changes.to_string()).env("TUOFU_CAMPAIGN_FROM", from.to_string());
    run(campaign)
}

type Work<'a> = Box<dyn FnOnce() -> Result<Tally> + Send + 'a>;

struct Run {
    only: Option<String>,
    all: Tally,
    failures: Vec<String>,
}

pub fn all(only: Option<&str>) -> Result<()> {
    let mut run = Run { only: only.map(str::to_owned), all: Tally::default(), failures: Vec::new() };
    run.step("fmt", || counted(cargo(["fmt", "--all", "--check"])));
    run.step("wasm target", || tools::wasm_target().map(|()| Tally::default()));
    for (at, args) in LINTS.iter().enumerate() {
        run.step(&format!("lint {}", at + 1), || counted(cargo(*args)));
    }
    // Two at a time where they build in folders of their own: the end of an optimised build keeps one processor busy.
    run.steps(vec![
        ("crates", Box::new(|| counted(cargo(["test", "--workspace", "--no-fail-fast"])))),
        ("command", Box::new(|| counted(cargo(["build", "--release"])))),
        ("packages", Box::new(|| tools::test_packages().map(|()| Tally::default()))),
    ]);
    run.steps(vec![
        // Together with the command every crate has SM2; the page and the npm package have not.
        (
            "without SM2",
            Box::new(|| counted(cargo(["test", "--package", "seal", "--test", "sm2", "--test", "refusals"]))),
        ),
        ("pkg", Box::new(|| pkg::build(false).map(|()| Tally::default()))),
    ]);
    let suites = suites()?;
    if suites.iter().any(|suite| run.wants(&suite.name)) {
        run.needed(tools::test_packages);
        run.needed(sites);
        // The browsers by themselves: people wait in them. The rest waits mostly for what it installs.
        let (browsers, rest): (Vec<_>, Vec<_>) = suites.iter().partition(|suite| suite.name == "tests/e2e");
        for together in [rest, browsers] {
            run.steps(together.into_iter().map(Suite::step).collect());
        }
    }
    for failure in &run.failures {
        println!("failed: {failure}");
    }
    println!("{} passed, {} failed", run.all.passed, run.all.failed);
    if run.all.failed > 0 {
        std::process::exit(1); // the counts are the last line
    }
    Ok(())
}

impl Run {
    fn wants(&self, name: &str) -> bool {
        self.only.as_deref().is_none_or(|only| name.contains(only))
    }

    /// Runs a step whatever became of those before.
    fn step(&mut self, name: &str, work: impl FnOnce() -> Result<Tally> + Send) {
        self.steps(vec![(name, Box::new(work))]);
    }

    /// Runs steps side by side.
    fn steps(&mut self, steps: Vec<(&str, Work)>) {
        let steps: Vec<_> = steps.into_iter().filter(|(name, _)| self.wants(name)).collect();
        std::thread::scope(|scope| {
            let running: Vec<_> =
                steps.into_iter().map(|(name, work)| (name, scope.spawn(move || told(name, work)))).collect();
            for (name, step) in running {
                let tally = step.join().unwrap_or(Tally { passed: 0, failed: 1 });
                if tally.failed > 0 {
                    self.failures.push(name.to_owned());
                }
                self.all.add(tally);
            }
        });
    }

    /// What suites stand on; counts only when it fails.
    fn needed(&mut self, work: impl FnOnce() -> Result<()>) {
        if let Err(error) = work() {
            println!("{error:#}");
            self.all.failed += 1;
            self.failures.push(format!("{error:#}"));
        }
    }
}

/// Runs a step and says what came of it. A step without counts of its own counts as one.
fn told(name: &str, work: Work) -> Tally {
    println!("\n── {name}");
    let started = std::time::Instant::now();
    let tally = match work() {
        Ok(tally) if tally.is_empty() => Tally { passed: 1, failed: 0 },
        Ok(tally) => tally,
        Err(error) => {
            println!("{error:#}");
            Tally { passed: 0, failed: 1 }
        }
    };
    println!(
        "── {name}: {} passed, {} failed, {} s",
        tally.passed,
        tally.failed,
        started.elapsed().as_secs()
    );
    tally
}

/// The site twice: under a sub-path with the gallery, and as people get it.
fn sites() -> Result<()> {
    let site = |base, out, gallery| -> Result<site::Options> {
        let base = Base::parse(base).map_err(|e| anyhow!(e))?;
        Ok(site::Options { base, dev: false, out, gallery, sm2: false })
    };
    site::build_all(&[
        site("/child/", target().join("e2e/child"), true)?,
        site("/", root().join("site/dist"), false)?,
    ])
}

struct Suite {
    name: String,
    folder: PathBuf,
    script: &'static str,
}

fn suites() -> Result<Vec<Suite>> {
    let mut suites = Vec::new();
    let top = root().join("tests");
    for folder in folders(&top)? {
        for folder in std::iter::once(folder.clone()).chain(folders(&folder)?) {
            for script in ["run.mjs", "run.py", "run.sh"] {
                if folder.join(script).is_file() {
                    let name = folder.strip_prefix(root())?.display().to_string();
                    suites.push(Suite { name, folder: folder.clone(), script });
                }
            }
        }
    }
    Ok(suites)
}

fn folders(of: &Path) -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(of).with_context(|| of.display().to_string())? {
        let path = entry?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if path.is_dir() && !hidden && !path.ends_with("node_modules") {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

impl Suite {
    fn step(&self) -> (&str, Work<'_>) {
        (&self.name, Box::new(|| self.run()))
    }

    fn run(&self) -> Result<Tally> {
        if self.folder.join("package-lock.json").is_file() {
            tools::npm_ci(&self.folder)?;
        }
        let python = if self.folder.join("requirements.txt").is_file() {
            tools::python(&self.folder)?
        } else {
            PathBuf::from("python3")
        };
        let program = match self.script {
            "run.mjs" if !has("node") => bail!("{} needs Node 20 or newer: https://nodejs.org", self.name),
            "run.mjs" => "node".to_owned(),
            "run.py" => python.display().to_string(),
            _ => "bash".to_owned(),
        };
        let mut suite = command(&program, [self.script]);
        suite.current_dir(&self.folder);
        counted(suite)
    }
}

/// Runs a program, shows its output and counts what it reports. A program that fails without
/// naming a failed test counts as one.
fn counted(mut command: Command) -> Result<Tally> {
    let what = format!("{command:?}");
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| what.clone())?;
    let mut tally = Tally::default();
    for line in BufReader::new(child.stdout.take().context("no pipe")?).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        tally.read(&line);
    }
    let status = child.wait()?;
    if !status.success() && tally.failed == 0 {
        println!("{what}: {status}");
        tally.failed = 1;
    }
    Ok(tally)
}
