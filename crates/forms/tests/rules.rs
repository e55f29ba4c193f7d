//! Each rule is shown failing by an example that breaks it and nothing else, and passing by good ones.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

use std::fmt::Write as _;

use forms::engine::to_value;
use forms::{Context, Draft, Form, RuleInfo, forms, leaves::Date};

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

/// The table in the output lists every rule that is not shown both failing and passing; it must be empty.
#[test]
fn each_rule_is_shown_failing_and_passing() {
    let (mut table, mut rules) = (String::new(), 0);
    for form in forms() {
        let good: Vec<Draft> =
            (0..60).map(|seed| Draft::of(*form, to_value(form.example(seed).as_ref()))).collect();
        for rule in form.rules() {
            rules += 1;
            if let Some(why) = (0..40).find_map(|seed| not_failing(*form, &rule, seed)) {
                let _ = writeln!(table, "{:<28} {:<30} fails: {why}", form.id(), rule.code);
            }
            if !good.iter().chain(&mended(*form, &rule)).any(|draft| passes(draft, &rule)) {
                let at = rule.at;
                let _ = writeln!(
                    table,
                    "{:<28} {:<30} passes: no good example answers {at}",
                    form.id(),
                    rule.code
                );
            }
        }
    }
    println!("{rules} rules of {} forms. Without a failing and a passing example:", forms().len());
    println!("{}", if table.is_empty() { "(none)" } else { &table });
    assert!(table.is_empty(), "rules without both a failing and a passing example:\n{table}");
}

/// Why the rule's own example does not break it and nothing else.
fn not_failing(form: &'static dyn Form, rule: &RuleInfo, seed: u64) -> Option<String> {
    let example = form.invalid(seed, rule.code).expect(rule.code);
    let report = Draft::of(form, example.content).check(&TODAY);
    let found: Vec<_> = report.findings().iter().map(|f| (f.code, f.pointer.as_str(), f.severity)).collect();
    let wants = [(rule.code, example.pointer.as_str(), rule.severity)];
    (found != wants).then(|| format!("seed {seed}: found {found:?}, wants {wants:?}"))
}

/// By pointer, as somebody types them.
type Answers = &'static [(&'static str, &'static str)];

/// Where no good example answers what the rule looks at: how its own broken example is mended.
const MENDED: &[(&str, &str, Answers)] = &[
    ("guardian-confirmation", "standing.earlier-able", &[("/standing/earlier_able", "no")]),
    ("guardian-confirmation", "standing.no-consent", &[("/standing/consent", "village")]),
    ("guardian-confirmation", "carer.own-labour", &[("/carer/own_labour", "no")]),
    ("guardian-confirmation", "village.not-capable", &[("/village/view", "capable")]),
    ("guardian-confirmation", "identity.old-card-check", OLD_CARD),
    (
        "guardian-confirmation",
        "opinion.not-heard-with-reason",
        &[("/child/registered", "no"), ("/child/identity/kind", ""), ("/child/birth_date", "2020-09-12")],
    ),
    ("guardian-confirmation", "term.no-review", &[("/term/review_on", "2026-09-01")]),
    ("guardian-confirmation", "term.review-outside", &[("/term/review_on", "2026-09-01")]),
    ("child-in-difficulty-intake", "disability.certificate-differs", &[("/child/health/level", "2")]),
    ("child-in-difficulty-intake", "parent.not-severe", &[("/father/level", "1")]),
    ("left-behind-intake", "parent.returns-before-leaving", &[("/father/returns_on", "2026-12-31")]),
    ("left-behind-intake", "identity.old-card-check", OLD_CARD_OF_CARE),
    ("left-behind-intake", "care.nobody", &[("/care/minder", "grandparent")]),
    (
        "entrustment-change",
        "identity.old-card-check",
        &[("/principal/person/identity/permanent_residence_card", "KAZ110090123105")],
    ),
    ("intervention-case", "measure.revocation-by", &[("/revocation/by", "civil_affairs")]),
];
/// A card whose check digit is right.
const OLD_CARD: Answers = &[("/carer/person/identity/permanent_residence_card", "KAZ110090123105")];
const OLD_CARD_OF_CARE: Answers =
    &[("/care/carer/person/identity/permanent_residence_card", "KAZ110090123105")];

fn mended(form: &'static dyn Form, rule: &RuleInfo) -> Option<Draft> {
    let (_, _, answers) = MENDED.iter().find(|(id, code, _)| (*id, *code) == (form.id(), rule.code))?;
    let mut draft = Draft::of(form, form.invalid(0, rule.code)?.content);
    for (pointer, text) in *answers {
        assert!(draft.set(pointer, text), "{} has no {pointer}", form.id());
    }
    Some(draft)
}

/// The rule had something to look at, an answer where it would show a breach, and was content. Two people are
/// compared by whatever number they have.
fn passes(draft: &Draft, rule: &RuleInfo) -> bool {
    let one_of_many = ["/passport", "/resident_id"].iter().find_map(|number| rule.at.strip_suffix(number));
    let at = one_of_many.filter(|at| at.ends_with("/identity")).unwrap_or(rule.at);
    let answered = draft.asked(at, &TODAY).iter().any(|pointer| !draft.text(pointer).is_empty());
    answered && !draft.check(&TODAY).findings().iter().any(|finding| finding.code == rule.code)
}

#[test]
fn documents_survive_reading_and_writing() {
    for form in forms() {
        for seed in 0..50 {
            let content = to_value(form.example(seed).as_ref());
            let again = Draft::read(*form, &content.to_string()).unwrap();
            assert_eq!(again.content(), content);
        }
    }
}
