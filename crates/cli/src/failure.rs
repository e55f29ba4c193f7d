//! Why the command could not run, in one line.

use crate::words;
use std::fmt::Display;
use std::io;

/// A stable code, where, and the system's own words if there are any.
#[derive(Debug)]
pub struct Failure {
    code: &'static str,
    place: String,
    why: String,
}

impl Failure {
    pub fn new(code: &'static str, place: impl Into<String>) -> Self {
        Self { code, place: place.into(), why: String::new() }
    }

    pub fn because(code: &'static str, place: impl Into<String>, why: impl Display) -> Self {
        Self { code, place: place.into(), why: format!("{why}") }
    }

    /// A file or folder that could not be read.
    pub fn reading(place: &str, error: &io::Error) -> Self {
        let code = match error.kind() {
            io::ErrorKind::NotFound => "input.not-found",
            _ => "input.unreadable",
        };
        Self::because(code, place, error)
    }

    /// Whether it has this code.
    pub fn is(&self, code: &str) -> bool {
        self.code == code
    }

    /// One line on standard error. Whoever closed our output knows that already.
    pub fn tell(&self) {
        if self.code == "output.closed" {
            return;
        }
        let params = [("place", words::printable(&self.place)), ("why", words::printable(&self.why))];
        let text = words::ZH_CN.format(&format!("failure-{}", self.code.replace('.', "-")), &params);
        let text = text.unwrap_or_default().replace('\n', " ");
        // Nobody is left to tell when this fails too.
        let _ = io::Write::write_fmt(&mut io::stderr(), format_args!("tuofu: {}: {text}\n", self.code));
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        let closed = error.kind() == io::ErrorKind::BrokenPipe;
        Self::because(if closed { "output.closed" } else { "output.failed" }, "", error)
    }
}

pub fn known_form(id: &str) -> Result<&'static dyn forms::Form, Failure> {
    forms::form(id).ok_or_else(|| {
        let known: Vec<&str> = forms::forms().iter().map(|form| form.id()).collect();
        Failure::because("form.unknown", id, known.join(", "))
    })
}
