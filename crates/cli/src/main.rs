//! `tuofu`: what the pages do, for scripts and for staff at a terminal.
//!
//! Exit codes: 0 nothing rejected, 1 something rejected, 2 could not run.

mod arguments;
mod check;
mod configuration;
mod example;
mod export;
mod failure;
mod input;
mod keys;
mod merge;
mod open;
mod ordered;
mod passphrase;
mod seal_to;
mod sheet;
mod show;
mod sign;
mod table;
mod trust;
mod verify;
mod words;

use arguments::{Command, Tuofu};
use clap::Parser as _;
use failure::Failure;
use std::io::Write as _;
use std::process::ExitCode;

/// How a command ended that could run.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Well,
    Rejected,
    /// Some of the input could not be read; what could be was worked on.
    Incomplete,
}

fn main() -> ExitCode {
    let end = run(Tuofu::parse().command);
    match end {
        Ok(End::Well) => ExitCode::SUCCESS,
        Ok(End::Rejected) => ExitCode::from(1),
        Ok(End::Incomplete) => ExitCode::from(2),
        Err(failure) => {
            failure.tell();
            ExitCode::from(2)
        }
    }
}

fn run(command: Command) -> Result<End, Failure> {
    let mut out = std::io::BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let end = match command {
        Command::Example(wanted) => example::run(&wanted, &mut out),
        Command::Keys { command } => keys::run(&command, &mut out),
        Command::Trust { command } => trust::run(&command, &mut out),
        Command::Sign(wanted) => sign::run(&wanted, &mut out),
        Command::Merge(wanted) => merge::run(&wanted, &mut out),
        Command::Seal(wanted) => seal_to::run(&wanted, &mut out),
        Command::Open(wanted) => open::run(&wanted, &mut out),
        Command::Check(wanted) => check::run(&wanted, &mut out),
        Command::Verify(wanted) => verify::run(&wanted, &mut out),
        Command::Show(wanted) => show::run(&wanted, &mut out),
        Command::Export(wanted) => export::run(&wanted, &mut out),
        Command::Config { command } => configuration::run(&command, &mut out),
        Command::Schema { form } => schema(form.as_deref(), &mut out),
    }?;
    out.flush()?;
    Ok(end)
}

fn schema(form: Option<&str>, out: &mut impl std::io::Write) -> Result<End, Failure> {
    let schema = match form {
        Some(id) => forms::schema::of_content(failure::known_form(id)?),
        None => forms::schema::of_submission(),
    };
    serde_json::to_writer_pretty(&mut *out, &schema).map_err(std::io::Error::from)?;
    writeln!(out)?;
    Ok(End::Well)
}
