//! A deployment's own questions: read from its configuration, typed, kept, shown, and judged by whoever does
//! not know that configuration.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use forms::engine::to_value;
use forms::extension::Questions;
use forms::{Block, Context, Draft, Severity, leaves::Date};
use proptest::prelude::*;
use serde_json::{Value, json};

const LETTER: &str = "guardian-confirmation";

fn config() -> Value {
    json!({"extension": {LETTER: [
        {"id": "meals", "ask": "孩子中午在学校吃饭吗？", "kind": "yes-no"},
        {"id": "way", "ask": "孩子怎样上学？", "kind": "choice", "options": ["走路", "坐车", "住校"]},
        {"id": "km", "ask": "离学校几公里？", "kind": "number", "max": 60, "required": false},
        {"id": "since", "ask": "从哪天开始？", "kind": "date", "required": false},
        {"id": "more", "ask": "还有要说的吗？", "hint": "没有就不填", "kind": "text", "max": 80, "lines": true, "required": false},
    ]}})
}

fn questions() -> Questions {
    Questions::of(&config(), LETTER).unwrap().unwrap()
}

fn letter() -> Draft {
    let form = forms::form(LETTER).unwrap();
    Draft::of(form, to_value(form.example(0).as_ref()))
}

fn typed(pairs: &[(&str, &str)]) -> impl Fn(&str) -> String {
    move |id: &str| {
        pairs.iter().find(|(name, _)| *name == id).map(|(_, text)| (*text).to_owned()).unwrap_or_default()
    }
}

fn found(draft: &Draft) -> Vec<(String, &'static str)> {
    let report = draft.check(&Context::today(Date::constant(2026, 11, 24)));
    report.findings().iter().map(|f| (f.pointer.clone(), f.code)).collect()
}

#[test]
fn what_people_type_stands_typed_beside_the_question() {
    let answers = questions()
        .read(typed(&[
            ("meals", "yes"),
            ("way", "坐车"),
            ("km", "１２"),
            ("since", "2026年9月1日"),
            ("more", " 晕车 "),
        ]))
        .unwrap();
    let expected = json!({
        "meals": {"ask": "孩子中午在学校吃饭吗？", "answer": true},
        "way": {"ask": "孩子怎样上学？", "answer": "坐车"},
        "km": {"ask": "离学校几公里？", "answer": 12},
        "since": {"ask": "从哪天开始？", "answer": "2026-09-01"},
        "more": {"ask": "还有要说的吗？", "answer": "晕车"},
    });
    assert_eq!(answers.as_ref(), Some(&expected));

    let mut draft = letter();
    draft.set_extension(answers);
    assert_eq!(draft.content()["extension"], expected);
    assert_eq!(found(&draft), [], "nothing is wrong with it, whoever reads it");
    let again = Draft::of(draft.form(), draft.content());
    assert_eq!(again.content(), draft.content(), "read again it is the same");
    assert!(questions().answered(again.extension()));
    for question in questions().all() {
        let text = question.text(again.extension());
        assert_eq!(
            question.read(&text).unwrap().as_ref(),
            expected.pointer(&format!("/{}/answer", question.id))
        );
    }
}

#[test]
fn the_sheet_shows_them_before_the_places_to_sign() {
    let mut draft = letter();
    let before = draft.sheet();
    draft.set_extension(
        questions().read(typed(&[("meals", "no"), ("way", "走路"), ("since", "2026-9-1")])).unwrap(),
    );
    let sheet = draft.sheet();
    assert_eq!(sheet.sections.len(), before.sections.len() + 1);
    let at = sheet.sections.iter().position(|section| section.heading == "当地补充的问题").unwrap();
    let signs = |block: &Block| matches!(block, Block::Signatures(_));
    assert!(sheet.sections[at + 1].blocks.iter().any(signs));
    let Block::Table(cells) = &sheet.sections[at].blocks[0] else { panic!("no table") };
    let told: Vec<_> = cells.iter().map(|cell| (cell.label.as_str(), cell.value.as_str())).collect();
    assert!(told.contains(&("孩子中午在学校吃饭吗？", "否")), "{told:?}");
    assert!(told.contains(&("从哪天开始？", "2026年9月1日")), "{told:?}");
}

#[test]
fn every_wrong_answer_is_told_at_once() {
    let questions = questions();
    let wrong = questions
        .read(typed(&[("way", "飞"), ("km", "61"), ("since", "秋天"), ("more", &"字".repeat(81))]))
        .unwrap_err();
    let told: Vec<_> = wrong.iter().map(|(question, problem)| (question.id.as_str(), problem.code)).collect();
    let expected = [
        ("meals", "value.required"),
        ("way", "value.not-an-option"),
        ("km", "number.range"),
        ("since", "date.format"),
        ("more", "text.too-long"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn whoever_does_not_know_the_configuration_refuses_another_shape() {
    let one = |answer: Value| json!({"a": {"ask": "问？", "answer": answer}});
    for (value, at) in [
        (json!([]), "/extension"),
        (json!({}), "/extension"),
        (json!("x"), "/extension"),
        (json!({"A": {"ask": "问？", "answer": true}}), "/extension/A"),
        (json!({"a": true}), "/extension/a"),
        (json!({"a": {"ask": "问？"}}), "/extension/a"),
        (json!({"a": {"ask": "问？", "answer": true, "more": 1}}), "/extension/a"),
        (json!({"a": {"ask": "", "answer": true}}), "/extension/a"),
        (json!({"a": {"ask": "问".repeat(121), "answer": true}}), "/extension/a"),
        (one(json!(null)), "/extension/a"),
        (one(json!(-1)), "/extension/a"),
        (one(json!(1.5)), "/extension/a"),
        (one(json!([1])), "/extension/a"),
        (one(json!(" 空格")), "/extension/a"),
        (one(json!("\u{202E}abc")), "/extension/a"),
        (one(json!("字".repeat(301))), "/extension/a"),
    ] {
        let mut draft = letter();
        draft.set_extension(Some(value.clone()));
        assert_eq!(found(&draft), [(at.to_owned(), "extension.shape")], "{value}");
    }
    let many: serde_json::Map<_, _> =
        (0..25).map(|n| (format!("q{n}"), json!({"ask": "问？", "answer": true}))).collect();
    let mut draft = letter();
    draft.set_extension(Some(Value::Object(many)));
    assert_eq!(found(&draft), [("/extension".to_owned(), "extension.shape")]);
}

/// Only beside the whole form, and only once.
#[test]
fn elsewhere_and_twice_it_is_an_unknown_member() {
    let form = forms::form(LETTER).unwrap();
    let mut content = letter().content();
    content["child"]["extension"] = json!({"a": {"ask": "问？", "answer": true}});
    assert_eq!(found(&Draft::of(form, content)), [("/child/extension".to_owned(), "member.unknown")]);
    let one = r#"{"a":{"ask":"问？","answer":true}}"#;
    let twice = format!(r#"{{"extension":{one},"extension":{one},{}"#, &letter().content().to_string()[1..]);
    let draft = Draft::read(form, &twice).unwrap();
    assert_eq!(found(&draft), [("/extension".to_owned(), "member.duplicate")]);
}

#[test]
fn staff_are_warned_where_a_document_answers_something_else() {
    let told = |document: Option<&Value>| {
        let mut report = forms::Report::default();
        questions().compare(document, &mut report);
        assert!(report.findings().iter().all(|finding| finding.severity == Severity::Warning));
        report.findings().iter().map(|f| (f.pointer.clone(), f.code)).collect::<Vec<_>>()
    };
    assert_eq!(
        told(None),
        [
            ("/extension/meals".to_owned(), "extension.missing"),
            ("/extension/way".to_owned(), "extension.missing")
        ]
    );
    let document = json!({
        "meals": {"ask": "在校吃饭吗？", "answer": true},
        "way": {"ask": "孩子怎样上学？", "answer": "骑车"},
        "pets": {"ask": "养狗吗？", "answer": false},
    });
    let expected = ["meals", "way", "pets"].map(|id| (format!("/extension/{id}"), "extension.differs"));
    assert_eq!(told(Some(&document)), expected);
    let mut draft = letter();
    draft.set_extension(Some(document));
    assert_eq!(found(&draft), [], "without the configuration there is nothing to warn of");
}

#[test]
fn a_bad_configuration_is_told_place_by_place() {
    assert_eq!(Questions::every(&config()["extension"]).unwrap()[LETTER], questions());
    assert!(Questions::every(&Value::Null).unwrap().is_empty());
    assert_eq!(Questions::of(&config(), "home-visit"), Ok(None));
    let bad = json!({"extension": {
        "leter": [],
        LETTER: [
            {"id": "Meals", "ask": "", "kind": "yes-no"},
            {"id": "a", "ask": "一？", "kind": "colour"},
            {"id": "b", "ask": "二？", "kind": "choice", "options": ["只有一个"]},
            {"id": "b", "ask": "三？", "kind": "number", "min": 9, "max": 3},
            {"id": "c", "ask": "四？", "kind": "text", "max": 1000, "options": []},
            {"id": "d", "ask": "五？", "kind": "date", "required": "yes"},
            "六？",
        ],
        "home-visit": {},
    }});
    let faults = Questions::every(&bad["extension"]).unwrap_err();
    let told: Vec<_> = faults.iter().map(|fault| (fault.pointer.as_str(), fault.code)).collect();
    for expected in [
        ("/extension/leter", "config.form"),
        ("/extension/guardian-confirmation/0/id", "config.id"),
        ("/extension/guardian-confirmation/0/ask", "config.text"),
        ("/extension/guardian-confirmation/1/kind", "config.kind"),
        ("/extension/guardian-confirmation/2/options", "config.options"),
        ("/extension/guardian-confirmation/3/id", "config.twice"),
        ("/extension/guardian-confirmation/3/max", "config.min-max"),
        ("/extension/guardian-confirmation/4/max", "config.number"),
        ("/extension/guardian-confirmation/4/options", "config.unknown"),
        ("/extension/guardian-confirmation/5/required", "config.flag"),
        ("/extension/guardian-confirmation/6", "config.object"),
        ("/extension/home-visit", "config.list"),
    ] {
        assert!(told.contains(&expected), "{expected:?} of {told:?}");
    }
    assert_eq!(told.len(), 12, "{told:?}");
    for fault in &faults {
        assert!(!fault.words().contains(fault.code), "{} has no words", fault.code);
        assert!(!fault.words().contains('{') || fault.code == "config.object", "{}", fault.words());
    }
    assert!(Questions::of(&bad, LETTER).is_err());
    assert_eq!(Questions::every(&json!(3)).unwrap_err().len(), 1);
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
        prop::sample::select(vec!["text", "choice", "number", "date", "yes-no", "a", "问？"])
            .prop_map(Value::from),
    ];
    let key = prop::sample::select(vec![
        "id", "ask", "hint", "kind", "options", "min", "max", "lines", "required", LETTER, "a",
    ]);
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(key.clone(), inner, 0..6)
                .prop_map(|all| { Value::Object(all.into_iter().map(|(k, v)| (k.to_owned(), v)).collect()) }),
        ]
    })
}

proptest! {
    /// Whatever a configuration holds, it is either refused with a place or asks questions whose answers pass.
    #[test]
    fn any_configuration_is_refused_or_asks_what_can_be_answered(asked in any_json(), text in "\\PC{0,12}") {
        let config = json!({"extension": {LETTER: asked}});
        match Questions::of(&config, LETTER) {
            Err(faults) => prop_assert!(!faults.is_empty()),
            Ok(None) => {}
            Ok(Some(questions)) => {
                if let Ok(answers) = questions.read(|_| text.clone()) {
                    let mut draft = letter();
                    draft.set_extension(answers);
                    prop_assert_eq!(found(&draft), vec![]);
                }
            }
        }
    }

    /// Whatever stands there in a document, reading and judging it ends.
    #[test]
    fn any_extension_is_judged(value in any_json()) {
        let mut draft = letter();
        draft.set_extension(Some(value));
        let _ = (found(&draft), draft.sheet(), draft.content());
    }
}
