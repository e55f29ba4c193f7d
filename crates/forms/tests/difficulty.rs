//! Which guarantees a child may be due: told by the answers, never a finding, on the sheet with who decides.

use forms::child_in_difficulty_intake::FORM;
use forms::{Block, Context, Draft, Form, leaves::Date};

const TODAY: Context = Context::today(Date::constant(2026, 11, 24));

fn story(seed: u64) -> Draft {
    Draft::of(&FORM, forms::engine::to_value(FORM.example(seed).as_ref()))
}

fn codes(draft: &Draft) -> Vec<&'static str> {
    let on = FORM.day(draft.record(), TODAY.today);
    FORM.advice(draft.record(), &Context::today(on)).into_iter().map(|advice| advice.code).collect()
}

#[test]
fn each_story_has_its_guarantees() {
    assert_eq!(codes(&story(0)), ["unsupported", "minimum-living-alone", "minimum-living", "education"]);
    assert_eq!(codes(&story(1)), ["orphan", "minimum-living", "education"]);
    assert_eq!(
        codes(&story(2)),
        ["minimum-living", "disabled-living", "disabled-care", "rehabilitation", "education"]
    );
    assert_eq!(codes(&story(3)), ["minimum-living", "education", "temporary"]);
    assert_eq!(codes(&story(4)), ["unsupported", "minimum-living-alone", "minimum-living", "education"]);
    assert_eq!(codes(&story(5)), ["minimum-living", "medical", "education"]);
}

#[test]
fn each_parent_is_looked_at_alone() {
    let mut draft = story(0);
    let due = |draft: &Draft| codes(draft).contains(&"unsupported");
    assert!(due(&draft), "dead and out of contact for two years");
    for (since, counts) in [("2025-09-01", true), ("2025-09-02", false), ("2025-08-31", true)] {
        draft.set("/mother/since", since);
        assert_eq!(due(&draft), counts, "six months to 1 March 2026 since {since}");
    }
    draft.set("/mother/state", "severely_disabled");
    for (class, level, counts) in [
        ("physical", "2", true),
        ("physical", "3", false),
        ("mental", "4", true),
        ("intellectual", "3", true),
    ] {
        draft.set("/mother/disability", class);
        draft.set("/mother/level", level);
        assert_eq!(due(&draft), counts, "{class} {level}");
    }
    draft.set("/mother/state", "normal");
    assert!(!due(&draft), "one able parent is enough");
    draft.set("/mother/state", "missing");
    assert!(!due(&draft) && codes(&draft).contains(&"orphan"), "dead and missing: an orphan");
    draft.set("/mother/state", "");
    assert!(!due(&draft) && !codes(&draft).contains(&"orphan"), "not answered: nothing is said");
}

#[test]
fn elsewhere_registered_means_asking_there() {
    let mut draft = story(0);
    draft.set("/guangdong", "no");
    assert!(codes(&draft).contains(&"unsupported-elsewhere") && !codes(&draft).contains(&"unsupported"));
}

#[test]
fn the_sheet_says_ground_and_who_decides() {
    let draft = story(0);
    let sheet = draft.sheet();
    let texts: Vec<&String> = sheet
        .sections
        .iter()
        .flat_map(|section| &section.blocks)
        .flat_map(|block| match block {
            Block::Paragraph(text) => vec![text],
            Block::Clauses(all) => all.iter().collect(),
            _ => Vec::new(),
        })
        .collect();
    assert!(texts.iter().any(|text| text.contains("由民政部门审核决定")));
    assert!(texts.iter().any(|text| text.contains("粤民规字〔2019〕10号")));
    assert_eq!(draft.advice(&TODAY).len(), 4);
    assert!(draft.check(&TODAY).findings().is_empty(), "advice is no finding");
}
