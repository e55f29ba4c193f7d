//! Parents end what a letter entrusted, or somebody else takes over, with mistakes on the way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, dead_code)]

mod scenario;

use forms::{Draft, Form, Party, engine::to_value, leaves::Date};
use scenario::Scenario;

const TODAY: Date = Date::constant(2026, 11, 24);

fn change() -> &'static dyn Form {
    forms::form("entrustment-change").unwrap()
}

fn story(seed: u64) -> Scenario {
    Scenario::of(change(), to_value(change().example(seed).as_ref()), TODAY)
}

#[test]
fn the_father_is_back() {
    let draft = story(0)
        .answer_page()
        .next()
        .answer_page()
        .next()
        .answer_page()
        .answer("/reason", "child_adult")
        .next()
        .answer_page()
        .up_to("/child/home")
        .expect_finding("/reason", "change.child-minor", "还不满 18 周岁")
        .answer("/reason", "parent_returned")
        .expect_good("/reason")
        .up_to("/next")
        .answer("/next", "alone")
        .expect_finding("/next", "next.alone", "不能一个人生活")
        .answer("/next", "principal")
        .up_to("/handed_on")
        .answer_page()
        .answer("/handed_on", "2026年3月5日")
        .expect_finding("/handed_on", "handover.gap", "中间谁照顾孩子")
        .answer("/handed_on", "2026年2月28日")
        .finish()
        .finished();
    let roles: Vec<_> = draft.signers().iter().filter(|s| s.required).map(|s| s.role).collect();
    assert_eq!(roles, ["parent", "guardian"], "the former carer signs the end");
    let slips: Vec<_> = draft.sheet().sections.into_iter().filter(|section| section.slip).collect();
    assert_eq!(slips.len(), 2, "school and village are told in writing");
    assert!(
        slips.iter().all(|slip| format!("{:?}", slip.blocks).contains("2025年9月1日签订的")),
        "{slips:?}"
    );
}

#[test]
fn an_aunt_takes_over() {
    let draft = story(1)
        .up_to("/new_carer/barred")
        .answer("/new_carer/barred", "yes")
        .expect_stopped()
        .expect_finding("/new_carer/barred", "new-carer.barred", "法律不允许")
        .answer("/new_carer/barred", "no")
        .next()
        .answer("/new_carer/signed", "no")
        .expect_finding("/new_carer/signed", "new-carer.no-letter", "由您自己照顾")
        .answer("/new_carer/signed", "yes")
        .finish()
        .finished();
    let declared: Vec<_> = draft.signers().iter().filter(|s| s.required).map(|s| s.declaration).collect();
    assert_eq!(declared.len(), 3, "parent, former carer, new carer: {declared:?}");
    // The new letter begins with the new carer, never with the former one.
    let mut letter = Draft::begin(forms::form("guardian-confirmation").unwrap(), TODAY);
    letter.begin_from(&draft.parties());
    assert_eq!(letter.text("/carer/person/name"), draft.text("/new_carer/person/name"));
    assert_eq!(letter.text("/child/name"), draft.text("/child/name"));
}

#[test]
fn it_begins_from_the_letter_on_the_phone_and_names_it() {
    let form = forms::form("guardian-confirmation").unwrap();
    let letter = Draft::of(form, to_value(form.example(0).as_ref()));
    let known: Vec<_> = letter.parties().into_iter().chain(letter.as_letter("A1B2-C3D4")).collect();
    assert_eq!(known.iter().filter(|known| known.party == Party::Letter).count(), 1);
    let mut draft = Draft::begin(change(), TODAY);
    draft.begin_from(&known);
    for (here, there) in [
        ("/letter/made_on", "/made_on"),
        ("/child/name", "/child/name"),
        ("/principal/person/name", "/principal/person/name"),
        ("/principal/phone", "/principal/phone"),
        ("/carer/name", "/carer/person/name"),
        ("/carer/phone", "/carer/phone"),
        ("/village/committee", "/village/committee"),
    ] {
        assert!(!draft.text(here).is_empty(), "{here}");
        assert_eq!(draft.text(here), letter.text(there), "{here}");
    }
    assert_eq!(draft.text("/letter/receipt"), "A1B2-C3D4");
    assert_eq!(draft.text("/new_carer/person/name"), "", "nobody is chosen for them");
    assert!(draft.as_letter("x").is_none(), "a change is no letter");
}
