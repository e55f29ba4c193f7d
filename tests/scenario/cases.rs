//! A child director opens a case and refers a child, with mistakes on the way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, dead_code)]

mod scenario;

use forms::{Block, Draft, Form, engine::to_value, leaves::Date};
use scenario::Scenario;

const TODAY: Date = Date::constant(2026, 11, 24);

fn story(form: &'static dyn Form, seed: u64) -> Scenario {
    Scenario::of(form, to_value(form.example(seed).as_ref()), TODAY)
}

#[test]
fn a_child_without_anybody_in_charge() {
    let form = forms::form("intervention-case").unwrap();
    let draft = story(form, 0)
        // Admonished only: that does not bring anybody to the child.
        .up_to("/measures")
        .answer("/measures", "admonition")
        .expect_finding("/measures", "kind.no-guardian", "责令父母返回")
        .answer("/measures", "admonition,return_or_entrust")
        .expect_good("/measures")
        .next()
        // By an office that may not, and later than a child alone can wait.
        .answer_page()
        .answer("/admonition/by", "education")
        .expect_finding("/admonition/by", "measure.admonition-by", "村（居）民委员会")
        .answer("/admonition/by", "village")
        .next()
        .answer_page()
        .answer("/return_or_entrust/due_on", "2026年4月1日")
        .expect_finding("/return_or_entrust/due_on", "measure.due-too-late", "7 天")
        .put_away_and_taken_up()
        .expect_kept("/return_or_entrust/due_on", "2026-04-01")
        .answer("/return_or_entrust/due_on", "2026年3月4日")
        .expect_good("/return_or_entrust/due_on")
        // Closed before anything was done.
        .up_to("/state")
        .answer("/state", "closed")
        .expect_finding("/state", "case.closed-while-pending", "不能结案")
        .answer("/state", "open")
        .finish()
        .finished();
    let required: Vec<_> = draft.signers().iter().filter(|s| s.required).map(|s| s.role).collect();
    assert_eq!(required, ["witness"]);
    let sheet = draft.sheet();
    let notice = sheet.sections.last().unwrap();
    assert!(notice.new_page, "the notice is a page of its own");
    let parents = draft.text("/parent/name");
    assert!(matches!(&notice.blocks[0], Block::Paragraph(to) if to.starts_with(&parents)), "{notice:?}");
    assert!(
        matches!(&notice.blocks[3], Block::Clauses(all) if all.len() == 2 && all[1].starts_with("2026年3月4日以前")),
        "{notice:?}"
    );
}

#[test]
fn a_case_begins_from_the_visit_that_found_it() {
    let visit = forms::form("home-visit").unwrap();
    let visit = Draft::of(visit, to_value(visit.example(0).as_ref()));
    for id in ["intervention-case", "protection-referral"] {
        let mut case = Draft::begin(forms::form(id).unwrap(), TODAY);
        case.begin_from(&visit.parties());
        for (here, there) in [
            ("/child/name", "/child/name"),
            ("/child/birth_date", "/child/birth_date"),
            ("/child/home/address", "/child/home/address"),
            ("/filled_by/filler", "/visitor/name"),
            ("/filled_by/unit", "/visitor/unit"),
        ] {
            assert!(!case.text(here).is_empty(), "{id} {here}");
            assert_eq!(case.text(here), visit.text(there), "{id} {here}");
        }
    }
}

#[test]
fn whoever_may_have_harmed_the_child_is_not_warned() {
    let form = forms::form("intervention-case").unwrap();
    let draft = story(form, 3)
        .up_to("/kinds")
        .answer_page()
        .answer("/reported", "no")
        .expect_finding("/reported", "harm.not-reported", "110")
        .answer("/reported", "yes")
        .expect_good("/reported")
        .up_to("/notify")
        .answer("/notify", "yes")
        .expect_finding("/notify", "harm.notified", "先听公安的意见")
        .answer("/notify", "no")
        .finish()
        .finished();
    assert_eq!(draft.alert().unwrap().0, "马上报告");
    let sheet = draft.sheet();
    assert!(sheet.sections.iter().all(|section| !section.new_page), "no notice is printed");
}

#[test]
fn a_child_is_referred_to_the_protection_institution() {
    let form = forms::form("protection-referral").unwrap();
    let draft = story(form, 1)
        .answer_page()
        .next()
        .answer_page()
        .answer("/urgency", "agreed")
        .expect_finding("/urgency", "ground.cannot-wait", "不能等")
        .answer("/urgency", "now")
        .expect_good("/urgency")
        .next()
        .answer_page()
        .answer("/police", "no")
        .expect_finding("/police", "ground.no-police", "110")
        .answer("/police", "yes")
        .answer("/police_on", "2026年3月1日")
        .expect_good("/police")
        .up_to("/guardian/told")
        .answer_page()
        .answer("/guardian/told", "yes")
        .expect_finding("/guardian/told", "guardian.told-of-harm", "公安")
        .answer("/guardian/told", "no")
        .up_to("/handed_on")
        .answer_page()
        .answer("/second_escort", "")
        .expect_stopped()
        .finish()
        .finished();
    assert_eq!(draft.alert().unwrap().0, "马上报告");
    let handover = draft.sheet().sections.pop().unwrap();
    assert!(handover.new_page && handover.heading == "交接单");
    let told = format!("{:?}", handover.blocks);
    for at in ["/institution/name", "/child/name", "/first_escort", "/second_escort"] {
        assert!(told.contains(&draft.text(at)), "{at}");
    }
}

#[test]
fn a_child_nobody_knows_is_described() {
    let form = forms::form("protection-referral").unwrap();
    let draft = story(form, 2)
        .up_to("/identified")
        .answer_page()
        .next()
        .answer_page()
        .answer("/unknown/age", "十八")
        .expect_stopped()
        .answer("/unknown/age", "7")
        .finish()
        .finished();
    assert_eq!(draft.text("/child/name"), "", "nothing is asked of a child nobody knows");
    let handover = format!("{:?}", draft.sheet().sections.pop().unwrap().blocks);
    assert!(handover.contains("将小军移送"), "{handover}");
}
