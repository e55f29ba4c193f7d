//! What only the letter shows.

use forms::guardian_confirmation::FORM;
use forms::{Context, Draft, leaves::Date};

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
