//! Every question, option, finding and signer has its words, and no words are left over.
#![allow(clippy::unwrap_used, clippy::panic)]

use forms::engine::{Kind, Node, Record};
use forms::{Draft, ZH_CN, forms};
use std::collections::BTreeSet;

#[test]
fn every_question_option_rule_and_signer_has_words() {
    let mut missing = BTreeSet::new();
    let mut need = |key: String| {
        if ZH_CN.text(&key).is_none() {
            missing.insert(key);
        }
    };
    for form in forms() {
        let draft = Draft::new(*form);
        need(format!("form-{}", form.id()));
        for step in form.steps() {
            need(format!("step-{}", step.id));
            step.pages.iter().for_each(|page| need(format!("page-{}", page.id)));
        }
        for rule in form.rules() {
            need(format!("found-{}", rule.code.replace('.', "-")));
        }
        for signer in form.signers(form.example(0).as_ref()) {
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
