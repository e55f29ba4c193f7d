//! The campaign: signed letters, sealed letters and trust lists changed in every way we could think of. None of
//! the changes may be accepted.
//!
//! **Accepted** means that the verdict is not `rejected` (of a list: that it opens and is of the pinned root key).
//! The format lets a database rewrite white space, the order of members and escapes of the frame, and the
//! order of signatures: a reader that is not ours says whether a change is no more than that. Such a file must be
//! judged as the original is, and does not count as a change.
//!
//! A few thousand changes here; `cargo xtask campaign` makes a million. Every change follows from its number, so
//! that one can be made again alone: `TUOFU_CAMPAIGN=1 TUOFU_CAMPAIGN_FROM=123456`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::expect_used)]

mod bytes;
mod files;
mod frame;
mod numbers;
mod sealed;
mod signed;
mod value;

use files::{Files, Kind, Said};
use forms::examples::Dice;
use std::collections::BTreeMap;
use std::thread;

/// Numbers of changes are seeds; neighbours should have nothing in common.
fn dice(number: u64) -> Dice {
    Dice::new(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x0074_756f_6675)
}

/// What became of changes.
#[derive(Default)]
struct Tally {
    /// By kind of file and way of changing it.
    ways: BTreeMap<(&'static str, &'static str), u64>,
    /// By reason for the refusal.
    reasons: BTreeMap<String, u64>,
    /// The frame written another way, as the format lets a database do.
    rewritten: u64,
    /// What should not be: the number of each change that was accepted.
    accepted: Vec<(u64, &'static str)>,
}

impl Tally {
    fn add(&mut self, other: Self) {
        for (way, count) in other.ways {
            *self.ways.entry(way).or_default() += count;
        }
        for (reason, count) in other.reasons {
            *self.reasons.entry(reason).or_default() += count;
        }
        self.rewritten += other.rewritten;
        self.accepted.extend(other.accepted);
    }

    fn refused(&self) -> u64 {
        self.ways.values().sum()
    }
}

/// Makes one change, judges it, and makes another where it was none.
fn change(files: &Files, number: u64, judge: &Judge, tally: &mut Tally) {
    let mut dice = dice(number);
    loop {
        let kind = *pick(&mut dice, &[Kind::Letter, Kind::Letter, Kind::Letter, Kind::Sealed, Kind::List]);
        let (way, changed) = files.changed(kind, &mut dice);
        if files.has(kind, &changed) {
            continue;
        }
        let said = judge(files, kind, &changed);
        if let Said::Refused(reason) = said {
            *tally.ways.entry((kind.name(), way)).or_default() += 1;
            *tally.reasons.entry(reason).or_default() += 1;
            return;
        }
        let Some(original) = files.original(kind, &changed) else {
            tally.accepted.push((number, way));
            return;
        };
        assert_eq!(said, judge(files, kind, original.as_bytes()), "change {number}: {way}");
        tally.rewritten += 1;
    }
}

type Judge = dyn Fn(&Files, Kind, &[u8]) -> Said + Sync;

fn campaign(changes: std::ops::Range<u64>, judge: &Judge) -> Tally {
    let files = Files::new();
    let threads = thread::available_parallelism().map_or(1, usize::from) as u64;
    let mut tally = Tally::default();
    thread::scope(|scope| {
        let (files, changes) = (&files, &changes);
        let share = |first| {
            scope.spawn(move || {
                let mut tally = Tally::default();
                for number in changes.clone().skip(first as usize).step_by(threads as usize) {
                    change(files, number, judge, &mut tally);
                }
                tally
            })
        };
        let shares: Vec<_> = (0..threads).map(share).collect();
        for share in shares {
            tally.add(share.join().unwrap());
        }
    });
    tally
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.replace('_', "").parse().expect("a number"))
}

#[test]
fn no_change_is_accepted() {
    let from = number("TUOFU_CAMPAIGN_FROM").unwrap_or(0);
    let changes = number("TUOFU_CAMPAIGN").unwrap_or(4000);
    let tally = campaign(from..from + changes, &|files, kind, bytes| files.judge(kind, bytes));
    for ((kind, way), count) in &tally.ways {
        println!("{count:>9}  {kind}: {way}");
    }
    for (reason, count) in &tally.reasons {
        println!("{count:>9}  {reason}");
    }
    println!(
        "{changes} changes: {} refused for {} reasons, {} accepted; besides {} files whose frame was only rewritten",
        tally.refused(),
        tally.reasons.len(),
        tally.accepted.len(),
        tally.rewritten
    );
    assert_eq!(tally.accepted, []);
    assert_eq!(tally.refused(), changes);
}

/// The campaign would notice: a judge that forgets one thing accepts changes.
#[test]
fn a_forgetful_judge_is_found_out() {
    let found = |judge: &Judge| campaign(0..1500, judge).accepted.len();
    assert!(found(&|_, kind, bytes| files::without_signatures(kind, bytes)) > 50);
    assert!(found(&|_, kind, bytes| files::with_one_signature(kind, bytes)) > 5);
}

/// Changed letters for verifiers that are not ours: a file each, in the folder that `TUOFU_CAMPAIGN_OUT` names.
#[test]
fn changes_for_other_verifiers() {
    let Some(folder) = std::env::var_os("TUOFU_CAMPAIGN_OUT").map(std::path::PathBuf::from) else { return };
    let files = Files::new();
    for number in 0..400 {
        let (_, changed) = files.changed(Kind::Letter, &mut dice(number));
        std::fs::write(folder.join(format!("changed-{number:03}.tuofu.json")), changed).unwrap();
    }
}

/// One of some.
fn pick<'a, T>(dice: &mut Dice, all: &'a [T]) -> &'a T {
    &all[below(dice, all.len())]
}

/// A number below `end`, which is not 0.
fn below(dice: &mut Dice, end: usize) -> usize {
    (dice.roll() % end as u64) as usize
}
