//! Parts come in any order, again and again, and now and then from another file.

use crate::fault::Fault;
use crate::pack::unpack;
use crate::part::{Part, digest};

/// What came of one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// A part that was still missing.
    New,
    /// A part that was there already.
    Known,
    /// The first part seen of another file than the one before; that one is kept, and can be gone on with.
    Another,
    /// No part of a file of ours.
    Foreign,
}

/// Collects the parts of a file. Whoever shows the wrong letter first has not spoilt anything: each file is
/// collected by itself, and the one whose part came last is what is told of.
#[derive(Clone, Debug, Default)]
pub struct Collector {
    /// The latest last.
    sets: Vec<Set>,
}

/// So many files are kept apart at a time.
const SETS: usize = 8;

#[derive(Clone, Debug)]
struct Set {
    digest: String,
    parts: Vec<Option<Vec<u8>>>,
}

impl Collector {
    /// Takes the text of one code.
    pub fn add(&mut self, text: &str) -> Added {
        let Some(part) = Part::parse(text) else { return Added::Foreign };
        let known = self.sets.iter().position(|set| set.digest == part.digest && set.parts.len() == part.of);
        let mut set = match known {
            Some(at) => self.sets.remove(at),
            None => Set { digest: part.digest, parts: vec![None; part.of] },
        };
        let is_first = self.sets.is_empty();
        let place = set.parts.get_mut(part.number - 1);
        let added = match place {
            Some(place @ None) => {
                *place = Some(part.bytes);
                if known.is_none() && !is_first { Added::Another } else { Added::New }
            }
            _ => Added::Known,
        };
        if self.sets.len() >= SETS {
            self.sets.remove(0);
        }
        self.sets.push(set);
        added
    }

    /// How many parts the file has; 0 before the first.
    pub fn of(&self) -> usize {
        self.sets.last().map_or(0, |set| set.parts.len())
    }

    /// The numbers of the parts that are missing, from 1.
    pub fn missing(&self) -> Vec<usize> {
        let parts = self.sets.last().map(|set| set.parts.iter().enumerate());
        parts.into_iter().flatten().filter(|(_, part)| part.is_none()).map(|(at, _)| at + 1).collect()
    }

    /// The file, once no part is missing. Where the parts do not fit together they are dropped, to be scanned again.
    pub fn file(&mut self) -> Option<Result<String, Fault>> {
        let set = self.sets.last()?;
        let packed = set.parts.iter().cloned().collect::<Option<Vec<_>>>()?.concat();
        let file = if digest(&packed) == set.digest { unpack(&packed) } else { Err(Fault::Damaged) };
        if file.is_err() {
            self.sets.pop();
        }
        Some(file)
    }
}
