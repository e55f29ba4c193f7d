//! Documents from files, folders and standard input, one after another, never all at once.

use crate::failure::Failure;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// One byte more than a sealed file may have, which is larger than the signed one in it: enough to refuse it.
const LIMIT: usize = seal::text::limits::SEALED + 1;

/// A document and the name under which it is told of.
pub struct Document {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Documents, or which input could not be read.
pub type Documents = Box<dyn Iterator<Item = Result<Document, Failure>>>;

/// What `verify` takes: files, `.ndjson` files, folders, `-`.
pub fn judged(arguments: Vec<String>) -> impl Iterator<Item = Result<Document, Failure>> {
    arguments.into_iter().flat_map(|argument| -> Documents {
        let path = Path::new(&argument);
        if argument == "-" {
            Box::new(Lines::of(BufReader::new(io::stdin()), argument))
        } else if path.is_dir() {
            match files_below(path) {
                Ok(files) => Box::new(files.into_iter().flat_map(|file| one_or_lines(&file))),
                Err(error) => one(Err(Failure::reading(&argument, &error))),
            }
        } else {
            one_or_lines(path)
        }
    })
}

fn one_or_lines(path: &Path) -> Documents {
    let name = path.display().to_string();
    let has_lines = path.extension().is_some_and(|e| e == "ndjson" || e == "jsonl");
    match File::open(path) {
        Ok(file) if has_lines => Box::new(Lines::of(BufReader::new(file), name)),
        Ok(file) => one(whole(file, name)),
        Err(error) => one(Err(Failure::reading(&name, &error))),
    }
}

/// What `sign`, `check` and `show` take: a file or `-`, with one document or with one a line.
pub fn documents(argument: &str) -> Documents {
    let reader: Result<Box<dyn Read>, io::Error> = match argument {
        "-" => Ok(Box::new(io::stdin())),
        path => File::open(path).map(|file| Box::new(file) as Box<dyn Read>),
    };
    let started = reader.and_then(|reader| {
        let mut reader = BufReader::new(reader);
        let first = line(&mut reader)?;
        Ok((first, reader.fill_buf()?.is_empty(), reader))
    });
    let (first, is_all, reader) = match started {
        Ok(started) => started,
        Err(error) => return one(Err(Failure::reading(argument, &error))),
    };
    let text = first.trim_ascii();
    let is_whole = text.starts_with(b"{") && text.ends_with(b"}");
    let reader = io::Cursor::new(first).chain(reader);
    if is_all || !is_whole {
        one(whole(reader, argument.to_owned()))
    } else {
        Box::new(Lines::of(reader, argument.to_owned()))
    }
}

fn one(document: Result<Document, Failure>) -> Documents {
    Box::new(std::iter::once(document))
}

fn whole(reader: impl Read, name: String) -> Result<Document, Failure> {
    let mut bytes = Vec::new();
    match reader.take(LIMIT as u64).read_to_end(&mut bytes) {
        Ok(_) => Ok(Document { name, bytes }),
        Err(error) => Err(Failure::reading(&name, &error)),
    }
}

/// Every file below a folder in the order of names; hidden ones are not meant.
fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let is_folder = entry.file_type()?.is_dir(); // a link to a folder could lead round in a circle
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            if is_folder { folders.push(entry.path()) } else { files.push(entry.path()) }
        }
    }
    files.sort();
    Ok(files)
}

/// One document a line; empty lines are passed over.
struct Lines<R> {
    reader: R,
    name: String,
    number: u64,
    ended: bool,
}

impl<R: BufRead> Lines<R> {
    fn of(reader: R, name: String) -> Self {
        Self { reader, name, number: 0, ended: false }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<Document, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            self.number += 1;
            match line(&mut self.reader) {
                Ok(bytes) if bytes.is_empty() => self.ended = true,
                Ok(bytes) if bytes.trim_ascii().is_empty() => {}
                Ok(mut bytes) => {
                    bytes.truncate(bytes.trim_ascii_end().len());
                    return Some(Ok(Document { name: format!("{}:{}", self.name, self.number), bytes }));
                }
                Err(error) => {
                    self.ended = true;
                    return Some(Err(Failure::reading(&self.name, &error)));
                }
            }
        }
        None
    }
}

/// A line with its end; of one that is too long only as much as shows that it is.
fn line(reader: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.by_ref().take(LIMIT as u64 + 1).read_until(b'\n', &mut bytes)?;
    if bytes.len() > LIMIT && !bytes.ends_with(b"\n") {
        reader.skip_until(b'\n')?;
    }
    Ok(bytes)
}
