//! `tuofu example`: documents of generated families; nobody in them is real.

use crate::End;
use crate::arguments::Example;
use crate::failure::{Failure, known_form};
use forms::{Form, examples::Dice};
use seal::submission::{Envelope, Moment};
use std::io::Write;

/// 1 March 2026, ten o'clock in China: the day the generated letters are made.
const MADE: u64 = 1_772_330_400_000;

pub fn run(wanted: &Example, out: &mut impl Write) -> Result<End, Failure> {
    let form = known_form(&wanted.form)?;
    if let Some(code) = &wanted.invalid {
        known_rule(form, code)?;
    }
    for index in 0..wanted.count.unwrap_or(1) {
        let payload = payload(form, wanted.seed.wrapping_add(index), wanted.invalid.as_deref())?;
        writeln!(out, "{payload}")?;
    }
    Ok(End::Well)
}

fn known_rule(form: &dyn Form, code: &str) -> Result<(), Failure> {
    let rules: Vec<&str> = form.rules().iter().map(|rule| rule.code).collect();
    if rules.contains(&code) { Ok(()) } else { Err(Failure::because("rule.unknown", code, rules.join(", "))) }
}

fn payload(form: &dyn Form, seed: u64, invalid: Option<&str>) -> Result<String, Failure> {
    let content = match invalid {
        Some(code) => form.invalid(seed, code).map(|example| example.content).unwrap_or_default(),
        None => forms::engine::to_value(form.example(seed).as_ref()),
    };
    let mut dice = Dice::new(seed);
    let mut random = [0; 10];
    random.fill_with(|| dice.roll().to_le_bytes()[0]);
    let moment = Moment { unix_ms: MADE + seed % 86_400 * 1000, offset_minutes: 480, random };
    Envelope::first(form.id(), form.version(), "zh-CN", "示例", moment, content)
        .and_then(|envelope| envelope.to_payload())
        .map_err(|refusal| Failure::because("example.refused", form.id(), refusal))
}
