//! Parts from a camera: any order, again and again, torn, mixed, and not ours.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::letter;
use proptest::prelude::*;
use qr::{Added, Collector, Fault, pack, parts, read, unpack};

fn codes(seed: u64) -> Vec<String> {
    parts(&pack(&letter(seed)).unwrap()).unwrap()
}

#[test]
fn the_missing_parts_are_named() {
    let texts = codes(1);
    let mut collector = Collector::default();
    assert_eq!((collector.of(), collector.missing()), (0, vec![]));
    collector.add(&texts[1]);
    assert_eq!(collector.of(), texts.len());
    let others: Vec<usize> = (1..=texts.len()).filter(|number| *number != 2).collect();
    assert_eq!(collector.missing(), others);
    assert_eq!(collector.file(), None);
}

#[test]
fn parts_of_two_letters_are_never_mixed() {
    let (one, two) = (codes(1), codes(2));
    let mut collector = Collector::default();
    for text in &one[1..] {
        collector.add(text);
    }
    assert_eq!(collector.add(&two[0]), Added::Another);
    assert_eq!(collector.missing().len(), two.len() - 1);
    // Back to the first letter: nothing of it is lost.
    assert_eq!(collector.add(&one[0]), Added::New);
    assert_eq!(collector.file(), Some(Ok(letter(1))));
}

#[test]
fn a_part_that_was_changed_is_found_out_and_scanned_again() {
    let texts = codes(3);
    let mut collector = Collector::default();
    let last = texts[0].len() - 1;
    let other = if texts[0].ends_with('0') { "1" } else { "0" };
    collector.add(&format!("{}{other}", &texts[0][..last]));
    for text in &texts[1..] {
        collector.add(text);
    }
    assert_eq!(collector.file(), Some(Err(Fault::Damaged)));
    assert_eq!(collector.of(), 0, "begins again");
    for text in &texts {
        collector.add(text);
    }
    assert_eq!(collector.file(), Some(Ok(letter(3))));
}

#[test]
fn a_change_that_still_unpacks_is_found_out_by_the_digest() {
    let file = letter(4);
    // Stored, not compressed: a changed byte inflates to a changed file.
    let cbor = miniz_oxide::inflate::decompress_to_vec(&pack(&file).unwrap()).unwrap();
    let mut packed = miniz_oxide::deflate::compress_to_vec(&cbor, 0);
    let texts = parts(&packed).unwrap();
    packed[100] ^= 1;
    assert_ne!(unpack(&packed), Ok(file.clone()));
    assert!(unpack(&packed).is_ok(), "only the digest tells");
    let changed = parts(&packed).unwrap();
    let (head, _) = texts[0].split_once(':').unwrap();
    let (_, body) = changed[0].split_once(':').unwrap();
    let mut collector = Collector::default();
    collector.add(&format!("{head}:{body}"));
    for text in &texts[1..] {
        collector.add(text);
    }
    assert_eq!(collector.file(), Some(Err(Fault::Damaged)));
}

#[test]
fn what_is_not_ours_is_told_and_ignored() {
    let mut collector = Collector::default();
    collector.add(&codes(1)[0]);
    let missing = collector.missing();
    for foreign in [
        "",
        "https://example.cn/",
        "7KQ4-9M2X",
        "TF2.1.1.00000000:00",
        "TF1.0.1.00000000:00",
        "TF1.2.1.00000000:00",
        "TF1.01.1.00000000:00",
        "TF1.1.100.00000000:00",
        "TF1.1.1.0000000a:00",
        "TF1.1.1.00000000:",
        "TF1.1.1.00000000:0",
        "TF1.1.1.00000000:a0",
        "TF1.1.1.1.00000000:00",
        "TF1.1.1:00",
        "TF1.+1.1.00000000:00",
    ] {
        assert_eq!(collector.add(foreign), Added::Foreign, "{foreign}");
    }
    assert_eq!(collector.missing(), missing);
}

#[test]
fn a_small_code_cannot_swell() {
    let bomb = miniz_oxide::deflate::compress_to_vec(&vec![0; 64 << 20], 9);
    assert!(bomb.len() < 424 * 99 * 4);
    assert_eq!(unpack(&bomb), Err(Fault::Damaged));
}

proptest! {
    #[test]
    fn any_text_and_any_bytes_are_taken_calmly(texts in prop::collection::vec("(TF1\\.[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9A-F]{8}:)?[ -~]{0,40}", 0..20), bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut collector = Collector::default();
        for text in &texts {
            collector.add(text);
            let _ = collector.file();
        }
        let _ = unpack(&bytes);
    }

    #[test]
    fn no_picture_makes_it_stumble(width in 21_u32..90, height in 21_u32..90, seed in any::<u64>(), coarse in 1_u32..9) {
        // Random blocks look like finder patterns more often than random pixels do.
        let mut dice = common::Dice(seed);
        let blocks: Vec<u8> = (0..90 * 90).map(|_| if dice.roll(2) == 0 { 20 } else { 230 }).collect();
        let gray: Vec<u8> = (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| blocks[(y / coarse * 90 + x / coarse) as usize]).collect();
        read(&gray, width, height, true);
    }
}
