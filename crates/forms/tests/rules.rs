//! Each rule is shown failing by an example that breaks it and nothing else, and passing by good ones.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

use std::fmt::Write as _;

use forms::{Context, Draft, forms, leaves::Date};

const TODAY: Context = Context::today(Date::constant(2026, 11, 24));

#[test]
fn good_examples_have_no_findings() {
    for form in forms() {
        for seed in 0..600 {
            let record = form.example(seed);
            let report = forms::check(*form, record.as_ref(), &TODAY);
            assert!(report.findings().is_empty(), "{} seed {seed}: {report:#?}", form.id());
        }
    }
}

#[test]
fn each_rule_has_an_example_that_breaks_it_and_nothing_else() {
    let mut table = String::new();
    for form in forms() {
        for rule in form.rules() {
            for seed in 0..40 {
                let example = form.invalid(seed, rule.code).expect(rule.code);
                let draft = Draft::of(*form, example.content);
                let report = draft.check(&TODAY);
                let found: Vec<_> =
                    report.findings().iter().map(|f| (f.code, f.pointer.as_str(), f.severity)).collect();
                if found != [(rule.code, example.pointer.as_str(), rule.severity)] {
                    let wants = &example.pointer;
                    let _ = writeln!(
                        table,
                        "{} {} seed {seed}: found {found:?}, wants {wants}",
                        form.id(),
                        rule.code
                    );
                    break;
                }
            }
        }
    }
    assert!(table.is_empty(), "rules without both a passing and a failing example:\n{table}");
}

#[test]
fn documents_survive_reading_and_writing() {
    for form in forms() {
        for seed in 0..50 {
            let content = forms::engine::to_value(form.example(seed).as_ref());
            let again = Draft::read(*form, &content.to_string()).unwrap();
            assert_eq!(again.content(), content);
        }
    }
}
