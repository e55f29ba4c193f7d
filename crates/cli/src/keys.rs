//! `tuofu keys`.

use crate::End;
use crate::arguments::Keys;
use crate::failure::Failure;
use seal::{Alg, PrivateJwk};
use std::io::Write;

pub fn run(command: &Keys, out: &mut impl Write) -> Result<End, Failure> {
    let Keys::New { alg } = command;
    let alg = Alg::parse(alg).map_err(|reason| Failure::because(reason.code(), alg, reason.mend()))?;
    writeln!(out, "{}", generate(alg)?.to_json())?;
    Ok(End::Well)
}

fn generate(alg: Alg) -> Result<PrivateJwk, Failure> {
    let mut random = [0; 32];
    loop {
        getrandom::fill(&mut random).map_err(|error| Failure::because("random.missing", "", error))?;
        // Refused once in 2^32 draws, for P-256 only.
        if let Ok(key) = PrivateJwk::generate(alg, &random) {
            return Ok(key);
        }
    }
}
