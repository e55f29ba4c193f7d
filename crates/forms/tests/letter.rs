//! What only the letter shows.
#![allow(clippy::panic)]

use forms::guardian_confirmation::FORM;
use forms::{Block, Context, Draft, Form, engine::to_value, leaves::Date};

const TODAY: Context = Context::today(Date::constant(2026, 11, 24));

#[test]
fn what_is_not_asked_is_dropped_before_signing() {
    let mut draft = Draft::begin(&FORM, TODAY.today);
    for (pointer, text) in [
        ("/other_parent/situation", "joint"),
        ("/other_parent/principal/phone", "13800138000"),
        ("/other_parent/situation", "deceased"),
        ("/standing/relation", "father"),
    ] {
        draft.set(pointer, text);
    }
    assert!(draft.check(&TODAY).at("/other_parent/principal/phone").any(|f| f.code == "value.not-asked"));
    draft.drop_not_asked(&TODAY);
    assert_eq!(draft.text("/other_parent/principal/phone"), "");
    assert_eq!(draft.text("/other_parent/situation"), "deceased");
    assert_eq!(draft.text("/standing/relation"), "father");
}

/// 未成年人保护法第二十三条: the sheet brings the written notices with it.
#[test]
fn slips_to_school_and_village_come_with_the_letter() {
    let content = forms::engine::to_value(FORM.example(0).as_ref());
    let mut draft = Draft::of(&FORM, content);
    let text = |draft: &Draft| {
        let sheet = draft.sheet();
        let slips: Vec<_> = sheet.sections.into_iter().filter(|section| section.slip).collect();
        slips.into_iter().map(|slip| (slip.new_page, format!("{:?}", slip.blocks))).collect::<Vec<_>>()
    };
    let slips = text(&draft);
    let [(true, school), (false, village)] = slips.as_slice() else { panic!("{slips:?}") };
    for at in
        ["/child/name", "/principal/person/name", "/principal/phone", "/carer/person/name", "/carer/phone"]
    {
        assert!(school.contains(&draft.text(at)) && village.contains(&draft.text(at)), "{at}");
    }
    assert!(school.contains(&draft.text("/child/school/name")));
    assert!(village.contains(&draft.text("/village/committee")));
    assert!(!village.contains('＿'), "nothing is left for the pen: {village}");
    draft.set("/child/schooling", "not_yet");
    let slips = text(&draft);
    assert!(
        matches!(slips.as_slice(), [(true, _)]),
        "no school, and the village's begins the page: {slips:?}"
    );
    let empty = text(&Draft::new(&FORM));
    assert!(empty.len() == 2 && empty.iter().all(|(_, slip)| slip.contains('＿')), "blanks for the pen");
    let last = draft.sheet().sections.pop().map(|slip| slip.blocks);
    assert!(matches!(last.as_deref(), Some([.., Block::Signatures(spaces)]) if spaces.len() == 2));
}

/// Of the child, and of the person who entrusts: a suggestion for 户籍地, and for no other place.
#[test]
fn a_number_says_where_a_person_may_be_registered() {
    let family = Draft::of(&FORM, to_value(FORM.example(0).as_ref()));
    for person in ["/child", "/principal"] {
        let number =
            ["", "/person"].map(|at| family.text(&format!("{person}{at}/identity/resident_id"))).concat();
        let region = family.region_of(&format!("{person}/registered_at/division"));
        assert_eq!((region.as_deref(), number.len()), (number.get(..6), 18), "{person}");
        assert!(region.and_then(|six| divisions::today(&six)).is_some(), "{person}");
    }
    assert_eq!(family.region_of("/carer/home/division"), None);
    assert_eq!(family.region_of("/principal/works_at/division"), None);
    let mut draft = Draft::begin(&FORM, TODAY.today);
    assert_eq!(draft.region_of("/child/registered_at/division"), None, "no number yet");
    let number = family.text("/child/identity/resident_id");
    draft.set("/child/identity/kind", "resident_id");
    draft.set("/child/identity/resident_id", number.get(..17).unwrap_or_default());
    assert_eq!(draft.region_of("/child/registered_at/division"), None, "a number with a mistake");
    draft.set("/child/identity/resident_id", &number);
    assert!(draft.region_of("/child/registered_at/division").is_some());
    draft.set("/child/identity/kind", "passport");
    assert_eq!(draft.region_of("/child/registered_at/division"), None, "another document");
    assert_eq!(draft.text("/child/registered_at/division"), "", "suggested, never filled in");
}
