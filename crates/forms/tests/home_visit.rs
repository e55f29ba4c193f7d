//! What only a visit shows: a sign of harm cannot wait.
#![allow(clippy::unwrap_used)]

use forms::home_visit::FORM;
use forms::{Block, Context, Draft, leaves::Date};

const TODAY: Context = Context::today(Date::constant(2026, 11, 24));

#[test]
fn harm_turns_the_notice_on_at_the_answer_and_off_with_it() {
    let mut draft = Draft::begin(&FORM, TODAY.today);
    assert_eq!(draft.alert(), None);
    draft.set("/harm", "none");
    assert_eq!(draft.alert(), None);
    draft.set("/harm", "injuries");
    let (heading, lines) = draft.alert().unwrap();
    assert_eq!(heading, "马上报告");
    for word in ["110", "12345", "12355", "民政", "教育", "不算报告"] {
        assert!(lines.iter().any(|line| line.contains(word)), "{word}");
    }
    // Before all else on the sheet, which staff's page and `tuofu show` read too.
    let sheet = draft.sheet();
    let first = sheet.sections.first().unwrap();
    assert_eq!(first.heading, heading);
    assert!(matches!(first.blocks.first(), Some(Block::Clauses(all)) if all.len() == lines.len()));
    draft.set("/harm", "none");
    assert_eq!(draft.alert(), None);
}

#[test]
fn each_of_the_nine_signs_asks_whether_it_was_reported() {
    for harm in [
        "private_injury",
        "under_fourteen",
        "from_fourteen",
        "injuries",
        "unnatural",
        "abandoned",
        "missing",
        "begging",
        "other",
    ] {
        let mut draft = Draft::begin(&FORM, TODAY.today);
        draft.set("/harm", harm);
        assert!(draft.alert().is_some(), "{harm}");
        assert_eq!(draft.asked("/reported", &TODAY), ["/reported"], "{harm}");
        draft.set("/reported", "no");
        assert!(draft.check(&TODAY).at("/reported").any(|f| f.code == "harm.not-reported"), "{harm}");
    }
}

#[test]
fn the_next_visit_comes_within_the_interval_of_the_colour() {
    for (colour, last, late) in [
        ("red", "2026-03-08", "2026-03-09"),
        ("yellow", "2026-04-01", "2026-04-02"),
        ("blue", "2026-06-01", "2026-06-02"),
        ("green", "2026-09-01", "2026-09-02"),
    ] {
        let found = |next: &str| {
            let mut draft = Draft::begin(&FORM, Date::constant(2026, 3, 1));
            draft.set("/risk", colour);
            draft.set("/next_on", next);
            draft.check(&TODAY).at("/next_on").any(|f| f.code == "next.too-late")
        };
        assert!(!found(last), "{colour}");
        assert!(found(late), "{colour}");
    }
}
