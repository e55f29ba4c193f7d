//! A child director fills in the three papers of the roster and the registers, with mistakes on the way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, dead_code)]

mod scenario;

use forms::{Form, engine::to_value, leaves::Date};
use scenario::Scenario;

const TODAY: Date = Date::constant(2026, 11, 24);

fn story(form: &'static dyn Form, seed: u64) -> Scenario {
    Scenario::of(form, to_value(form.example(seed).as_ref()), TODAY)
}

#[test]
fn a_left_behind_child_is_registered() {
    let form = forms::form("left-behind-intake").unwrap();
    let draft = story(form, 0)
        // The mother is at home and able: then the child is not left behind, and the page says so.
        .up_to("/mother/away")
        .answer_page()
        .answer("/mother/away", "no")
        .answer("/mother/able", "yes")
        .expect_finding("/mother/away", "family.not-left-behind", "不属于留守儿童")
        .answer("/mother/able", "")
        .answer("/mother/away", "yes")
        .expect_good("/mother/away")
        // Nobody with the child: to be reported now, and registered all the same.
        .up_to("/care/entrusted")
        .answer("/care/entrusted", "no")
        .answer("/care/minder", "nobody")
        .expect_finding("/care/minder", "care.nobody", "110")
        .put_away_and_taken_up()
        .expect_kept("/care/minder", "nobody")
        .answer("/care/minder", "")
        .answer("/care/entrusted", "yes")
        // An assessment that contradicts itself.
        .up_to("/assessment")
        .answer_page()
        .answer("/guardianship", "carer_unfit")
        .expect_finding("/assessment", "assessment.too-good", "较好")
        .answer("/guardianship", "good")
        .expect_good("/assessment")
        .finish()
        .finished();
    assert_eq!(
        draft.signers().iter().filter(|s| s.required).map(|s| s.role).collect::<Vec<_>>(),
        ["witness"]
    );
}

#[test]
fn an_update_says_why_and_since_when() {
    let form = forms::form("left-behind-intake").unwrap();
    story(form, 2)
        .answer_page()
        .answer("/entry/first_on", "2026年12月1日")
        .expect_finding("/entry/first_on", "entry.before-first", "首次登记")
        .answer("/entry/first_on", "2025年9月1日")
        .expect_good("/entry/first_on")
        .finish()
        .finished();
}

#[test]
fn a_child_in_difficulty_and_what_it_may_be_due() {
    let form = forms::form("child-in-difficulty-intake").unwrap();
    let draft = story(form, 0)
        // Out of contact for a month only: it does not count yet, and the class does not hold.
        .up_to("/mother/state")
        .answer_page()
        .answer("/mother/since", "2026-02-10")
        .expect_finding("/mother/since", "parent.since-short", "6 个月")
        .answer("/mother/since", "2024-03-15")
        .expect_good("/mother/since")
        .up_to("/class")
        .answer("/class", "orphan")
        .answer("/hiv", "no")
        .expect_finding("/class", "class.is-unsupported", "事实无人抚养")
        .answer("/class", "unsupported")
        .answer("/hiv", "")
        .expect_good("/class")
        .finish()
        .finished();
    let advice = draft.advice(&forms::Context::today(TODAY));
    assert!(advice.iter().any(|line| line.contains("事实无人抚养儿童基本生活补贴")), "{advice:?}");
    assert!(advice.iter().all(|line| line.contains("依据：")), "{advice:?}");
}

/// On a visit a sign of harm is seen: whom to call stands there before anything else is asked.
#[test]
fn a_visit_finds_harm() {
    let form = forms::form("home-visit").unwrap();
    let draft = story(form, 2)
        .up_to("/child/birth_date")
        .answer_page()
        .answer("/child/birth_date", "2005年9月12日")
        .expect_finding("/child/birth_date", "visit.adult", "18 周岁")
        .answer("/child/birth_date", "2026年3月2日")
        .expect_finding("/child/birth_date", "visit.born-after", "走访日期之后")
        .up_to("/seen")
        .answer("/seen", "no")
        .expect_stopped()
        .answer("/not_seen_because", "去县城走亲戚")
        .expect_finding("/seen", "visit.not-seen", "尽快再去一次")
        .answer("/not_seen_because", "")
        .up_to("/harm")
        .expect_calm()
        .answer("/harm", "abandoned")
        .expect_alert("马上报告", "110")
        .put_away_and_taken_up()
        .expect_alert("马上报告", "不算报告")
        .answer("/harm", "none,abandoned")
        .expect_finding("/harm", "harm.none-and-more", "去掉一个")
        .answer("/harm", "abandoned")
        .answer("/reported", "no")
        .expect_finding("/reported", "harm.not-reported", "110")
        .up_to("/parent_contact_on")
        .answer("/parent_contact_on", "2026-02-01")
        .expect_finding("/parent_contact_on", "parents.contact-rare", "每周至少联系一次")
        .up_to("/risk")
        .answer("/risk", "yellow")
        .expect_finding("/risk", "harm.risk-not-red", "高风险")
        .finish()
        .expect_alert("马上报告", "12345")
        .finished();
    let who: Vec<_> = draft.signers().iter().map(|signer| (signer.role, signer.required)).collect();
    assert_eq!(who, [("witness", true)]);
    assert_eq!(draft.sheet().sections.first().unwrap().heading, "马上报告");
}

#[test]
fn a_director_is_enrolled() {
    let form = forms::form("staff-enrolment").unwrap();
    let private = r#"{"crv":"Ed25519","kty":"OKP","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"}"#;
    story(form, 0)
        .up_to("/check/on")
        .answer_page()
        .answer("/check/on", "2024-12-08")
        .expect_finding("/check/on", "check.too-old", "每年查询")
        .answer("/check/on", "2025-12-08")
        .expect_good("/check/on")
        .up_to("/key")
        .answer("/key", private)
        .expect_stopped()
        .expect_finding("/key", "public-key.private", "私钥不要给任何人")
        .answer(
            "/key",
            r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","ext":true}"#,
        )
        .expect_good("/key")
        .finish()
        .finished();
}

/// A volunteer is brought together with a child, of whom the paper says no more than it must.
#[test]
fn a_volunteer_and_a_child_are_paired() {
    let form = forms::form("companion-pairing").unwrap();
    let draft = story(form, 0)
        .answer_page()
        .answer("/organisation/kind", "company")
        .expect_finding("/organisation/code", "organisation.kind-differs", "类别")
        .answer("/organisation/kind", "social")
        .expect_good("/organisation/code")
        .up_to("/activity/place")
        .answer_page()
        .answer("/activity/accompanied", "no")
        .expect_finding("/activity/accompanied", "activity.alone", "单独")
        .put_away_and_taken_up()
        .expect_kept("/activity/accompanied", "no")
        .answer("/activity/accompanied", "yes")
        .expect_good("/activity/accompanied")
        // A check that is older than a year, and a volunteer who is not of age.
        .up_to("/volunteer/birth_date")
        .answer_page()
        .answer("/volunteer/birth_date", "2010年5月1日")
        .expect_finding("/volunteer/birth_date", "volunteer.under-age", "18")
        .answer("/volunteer/birth_date", "1999年5月1日")
        .expect_good("/volunteer/birth_date")
        .up_to("/volunteer/check_on")
        .answer_page()
        .answer("/volunteer/check_on", "2024-12-01")
        .expect_finding("/volunteer/check_on", "volunteer.check-too-old", "一年")
        .answer("/volunteer/check_on", "2026-01-20")
        .expect_good("/volunteer/check_on")
        .up_to("/child/reference")
        .answer_page()
        .answer("/child/reference", "441825 20150912 0014")
        .expect_finding("/child/reference", "child.identified", "身份证")
        .answer("/child/reference", "莲塘村 2026-017")
        .expect_good("/child/reference")
        .answer("/child/willing", "no")
        .expect_finding("/child/willing", "child.unwilling", "孩子")
        .answer("/child/willing", "yes")
        // Without consent nothing is passed on.
        .up_to("/consent/agreed")
        .answer_page()
        .answer("/consent/agreed", "no")
        .expect_finding("/consent/agreed", "consent.refused", "不要勉强")
        .answer("/consent/agreed", "yes")
        .expect_good("/consent/agreed")
        .finish()
        .finished();
    let child = draft.content().get("child").and_then(|child| child.as_object()).unwrap().clone();
    assert_eq!(child.keys().collect::<Vec<_>>(), ["age", "called", "reference", "willing"]);
    let required: Vec<_> = draft.signers().iter().filter(|s| s.required).map(|s| s.role).collect();
    assert_eq!(required, ["parent", "recorder"]);
}
