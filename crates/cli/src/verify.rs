//! `tuofu verify`: the whole judgement.

use crate::End;
use crate::arguments::Verify;
use crate::check::to_line;
use crate::failure::Failure;
use crate::input::{self, Document};
use crate::{ordered, table, words};
use review::{Options, Outcome, Summary};
use std::io::Write;
use std::sync::Arc;

pub fn run(wanted: &Verify, out: &mut impl Write) -> Result<End, Failure> {
    let mut options = Options::on(words::today(wanted.judged.today));
    if let Some(list) = &wanted.trust {
        options = options.trusting(Arc::new(crate::trust::list(list, wanted.root.as_deref())?));
    }
    if let Some(config) = &wanted.config {
        options = options.asking(crate::configuration::questions(config)?);
    }
    let keys = crate::open::keys(&wanted.judged.keys)?;
    let judge = |document: &Document| {
        let reviewed = review::review_with(&keys, &document.bytes, &document.name, &options);
        let text = if wanted.json { to_line(&reviewed.verdict) } else { table::verdict(&reviewed) };
        (text, reviewed.verdict.verdict, Summary::of(&reviewed.verdict))
    };
    let mut summary = Summary::default();
    let end = ordered::each(input::judged(wanted.judged.files.clone()), judge, |(text, outcome, one)| {
        out.write_all(text.as_bytes())?;
        summary = std::mem::take(&mut summary).merge(one);
        Ok(if outcome == Outcome::Rejected { End::Rejected } else { End::Well })
    })?;
    if !wanted.json {
        out.write_all(table::summary(&summary).as_bytes())?;
    }
    Ok(end)
}
