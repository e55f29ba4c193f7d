//! Every question, option, finding and signer has its words, and no words are left over.
#![allow(clippy::unwrap_used, clippy::panic)]

use forms::engine::{Kind, Node, Record, to_value};
use forms::{Draft, forms};
use std::collections::BTreeSet;

#[test]
fn every_question_option_rule_and_signer_has_words() {
    let mut missing = BTreeSet::new();
    for form in forms() {
        let draft = Draft::new(*form);
        let mut need = |key: String| {
            if form.text(&key).is_none() {
                missing.insert(format!("{}: {key}", form.id()));
            }
        };
        for key in [
            "form",
            "form.about",
            "form.lead",
            "form.papers",
            "form.people",
            "form.time",
            "form.send",
            "form.check",
            "form.then",
            "form.who",
            "form.what",
            "form.refuse",
            "form.paper",
            "sheet-title",
            "sheet-preamble",
        ] {
            need(key.to_owned());
        }
        for step in form.steps() {
            need(format!("step-{}", step.id));
            step.pages.iter().for_each(|page| need(format!("page-{}", page.id)));
        }
        for rule in form.rules() {
            need(format!("found-{}", rule.code.replace('.', "-")));
        }
        // An alert may show in no good example: those that break a rule are asked too.
        let broken = form.rules().into_iter().filter_map(|rule| form.invalid(0, rule.code));
        let good = (0..24).map(|seed| to_value(form.example(seed).as_ref()));
        for content in broken.map(|example| example.content).chain(good) {
            if let Some(alert) = form.alert(Draft::of(*form, content).record()) {
                for line in ["", ".now", ".police", ".civil", ".saving"] {
                    need(format!("alert-{alert}{line}"));
                }
            }
        }
        for seed in 0..24 {
            let record = form.example(seed);
            let day = form.day(record.as_ref(), forms::leaves::Date::constant(2026, 11, 24));
            for advice in form.advice(record.as_ref(), &forms::Context::today(day)) {
                need(format!("advice-{}", advice.code));
                need(format!("advice-{}.why", advice.code));
                need("advice".to_owned());
                need("advice.decided".to_owned());
            }
        }
        for signer in (0..24).flat_map(|seed| form.signers(form.example(seed).as_ref())) {
            need(format!("signer-{}", signer.declaration));
            need(format!("signer-{}.mark", signer.declaration));
            need(format!("signer-{}.declares", signer.declaration));
        }
        visit(draft.record(), "", &mut |pointer, kind| {
            if draft.label(pointer, "").is_none() {
                need(pointer.to_owned());
            }
            if let Kind::Choice(code) | Kind::Choices(code) = kind {
                code.options.iter().for_each(|option| need(format!("{}-{option}", code.name)));
            }
        });
    }
    assert!(missing.is_empty(), "no words for {missing:#?}");
}

/// A declaration names its text wherever it stands signed, so no two forms share one.
#[test]
fn forms_share_neither_name_nor_place_nor_declaration_nor_reserved_page() {
    let mut seen = BTreeSet::new();
    let mut once = |what: String| assert!(seen.insert(what.clone()), "{what} stands twice");
    for form in forms() {
        once(format!("id {}", form.id()));
        once(format!("path {}", form.path()));
        for key in form.own_words().keys().filter(|key| key.starts_with("signer-") && !key.contains('.')) {
            if !key.starts_with("signer-by-hand-") {
                once(key.to_owned());
            }
        }
        for page in form.steps().iter().flat_map(|step| step.pages) {
            assert!(!["check", "sign", "done", "print", "receive"].contains(&page.id), "{}", page.id);
        }
    }
}

#[test]
fn every_page_asks_something_and_every_answer_is_asked_on_one_page() {
    for form in forms() {
        let draft = Draft::new(*form);
        let pages: Vec<_> = form.steps().iter().flat_map(|step| step.pages).collect();
        visit(draft.record(), "", &mut |pointer, _| {
            let asked = pages.iter().filter(|page| {
                page.asks.iter().any(|ask| pointer == *ask || pointer.starts_with(&format!("{ask}/")))
            });
            assert_eq!(asked.count(), 1, "{pointer}");
        });
        let ids: BTreeSet<_> = pages.iter().map(|page| page.id).collect();
        assert_eq!(ids.len(), pages.len(), "page ids are unique");
    }
}

fn visit(record: &dyn Record, at: &str, see: &mut dyn FnMut(&str, Kind)) {
    for (index, member) in record.group().members.iter().enumerate() {
        let here = format!("{at}/{}", member.name);
        match record.part(index).unwrap() {
            Node::Leaf(answer) => see(&here, answer.kind()),
            Node::Group(group) => visit(group, &here, see),
        }
    }
}
