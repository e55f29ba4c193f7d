//! `tuofu export`: a table for a spreadsheet.

use crate::End;
use crate::arguments::Export as Wanted;
use crate::failure::{Failure, known_form};
use crate::input::{self, Document};
use crate::{ordered, table, words};
use review::{Export, Options, Reason, Row};
use std::io::Write;

pub fn run(wanted: &Wanted, out: &mut impl Write) -> Result<End, Failure> {
    let options = Options::on(words::today(wanted.judged.today));
    let keys = crate::open::keys(&wanted.judged.keys)?;
    let mut export = wanted.form.as_deref().map(known_form).transpose()?.map(Export::new);
    let read = |document: &Document| {
        let reviewed = review::review_with(&keys, &document.bytes, &document.name, &options);
        let reason = reviewed.verdict.reasons.first().cloned();
        let row = Row::of(&reviewed, wanted.whole);
        (
            document.name.clone(),
            row.ok_or_else(|| reason.unwrap_or_else(|| Reason::with("form.not-named", ""))),
        )
    };
    // A file that cannot be read is told of on standard error; one of another form is not meant when a form was named.
    let end = ordered::each(input::judged(wanted.judged.files.clone()), read, |(name, row)| {
        let row = match row {
            Ok(row) => row,
            Err(reason) => {
                table::refused(&name, &reason);
                return Ok(End::Rejected);
            }
        };
        let form = row.form();
        let export = export.get_or_insert_with(|| Export::new(form));
        if !export.add(row) && wanted.form.is_none() {
            let why = format!("{} {}", export.form().id(), form.id());
            return Err(Failure::because("export.several-forms", name, why));
        }
        Ok(End::Well)
    })?;
    if let Some(export) = export {
        export.write(out)?;
    }
    Ok(end)
}
