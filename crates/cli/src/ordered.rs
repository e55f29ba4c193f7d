//! Work on all cores, results in the order of the input, memory for a handful of documents.

use crate::End;
use crate::failure::Failure;
use crate::input::Document;
use rayon::prelude::*;

/// Documents worked on at a time: enough to keep every core busy.
const DOCUMENTS: usize = 512;
/// Their bytes together, beyond which no more are read.
const BYTES: usize = 8 << 20;

/// Does `work` on every document and hands the results to `take` in order. Input that cannot be read is
/// told on standard error and the rest goes on.
pub fn each<T: Send>(
    documents: impl Iterator<Item = Result<Document, Failure>>,
    work: impl Fn(&Document) -> T + Sync,
    mut take: impl FnMut(T) -> Result<End, Failure>,
) -> Result<End, Failure> {
    let mut documents = documents.peekable();
    let mut end = End::Well;
    while documents.peek().is_some() {
        let (mut batch, mut bytes) = (Vec::new(), 0);
        while batch.len() < DOCUMENTS
            && bytes < BYTES
            && let Some(document) = documents.next()
        {
            bytes += document.as_ref().map_or(0, |document| document.bytes.len());
            batch.push(document);
        }
        let results: Vec<Result<T, Failure>> =
            batch.into_par_iter().map(|document| document.map(|document| work(&document))).collect();
        for result in results {
            end = end.max(match result {
                Ok(result) => take(result)?,
                Err(failure) => {
                    failure.tell();
                    End::Incomplete
                }
            });
        }
    }
    Ok(end)
}
