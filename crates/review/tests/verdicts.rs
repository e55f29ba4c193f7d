//! The judgement: who signed, what the rules say, what was changed after signing.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::expect_used)]

use forms::leaves::Date;
use forms::{Draft, Form, Severity, form, forms};
use proptest::prelude::*;
use review::{COUNTERSIGNATURE, Options, Outcome, RECORD, Summary, Verdict, judge, open_content};
use seal::submission::{Envelope, Moment};
use seal::{Alg, PrivateJwk, ProtectedHeader, Role, SignedFile};
use serde_json::{Value, json};

const TODAY: Options = Options::on(Date::constant(2026, 11, 24));
const LETTER: &dyn Form = &forms::guardian_confirmation::FORM;
/// 1 March 2026, ten o'clock in China.
const MADE: u64 = 1_772_330_400_000;

fn key(seed: u8) -> PrivateJwk {
    let alg = if seed.is_multiple_of(2) { Alg::Ed25519 } else { Alg::Es256 };
    PrivateJwk::generate(alg, &[seed + 1; 32]).unwrap()
}

fn envelope(content: Value) -> Envelope {
    envelope_of(LETTER, content)
}

fn envelope_of(form: &dyn Form, content: Value) -> Envelope {
    let moment = Moment { unix_ms: MADE, offset_minutes: 480, random: [7; 10] };
    Envelope::first(form.id(), form.version(), "zh-CN", "test", moment, content).unwrap()
}

fn good() -> Value {
    Draft::of(LETTER, forms::engine::to_value(LETTER.example(0).as_ref())).content()
}

/// Signed by everybody whose declaration `wants` says yes to.
fn signed_by(envelope: &Envelope, wants: impl Fn(&str) -> bool) -> SignedFile {
    let mut file = SignedFile::new(envelope.to_payload().unwrap()).unwrap();
    let form = form(&envelope.form).unwrap_or(LETTER);
    let signers = Draft::of(form, envelope.content.clone()).signers();
    for (seed, signer) in (0..).zip(signers) {
        if wants(signer.declaration) {
            add(&mut file, seed, Role::parse(signer.role).unwrap(), signer.declaration);
        }
    }
    file
}

fn add(file: &mut SignedFile, seed: u8, role: Role, declaration: &str) {
    let key = key(seed);
    key.sign_file(file, ProtectedHeader::new(*key.public(), role, 1_772_330_500, declaration)).unwrap();
}

fn verdict(file: &SignedFile) -> Verdict {
    judge(file.to_json().as_bytes(), "f", &TODAY)
}

fn codes(verdict: &Verdict) -> Vec<&str> {
    verdict.reasons.iter().map(|reason| reason.code).collect()
}

#[test]
fn a_good_letter_signed_by_all_is_accepted() {
    let verdict = verdict(&signed_by(&envelope(good()), |_| true));
    assert_eq!((verdict.verdict, codes(&verdict)), (Outcome::Accepted, vec![]));
    assert_eq!(verdict.signatures.len(), 4);
    assert!(verdict.missing_roles.is_empty() && verdict.findings.is_empty());
}

#[test]
fn the_json_line_has_exactly_the_members_of_the_contract() {
    let verdict = verdict(&signed_by(&envelope(good()), |d| d != "letter-village-1"));
    let line = serde_json::to_value(&verdict).unwrap();
    let members: Vec<&String> = line.as_object().unwrap().keys().collect();
    let mut wanted = [
        "file",
        "digest",
        "receipt",
        "form",
        "verdict",
        "reasons",
        "findings",
        "signatures",
        "missing_roles",
    ];
    wanted.sort_unstable();
    assert_eq!(members, wanted);
    assert_eq!(line["verdict"], "warnings");
    assert_eq!(line["missing_roles"], json!(["witness"]));
    assert_eq!(line["signatures"][0]["role"], "parent");
    assert_eq!(line["signatures"][0]["vouched_by"], Value::Null);
    assert_eq!(line["signatures"][0].as_object().unwrap().len(), 5);
}

#[test]
fn each_required_signer_is_wanted() {
    for (declaration, role) in [
        ("letter-principal-1", "parent"),
        ("letter-other-parent-1", "parent"),
        ("letter-carer-1", "guardian"),
    ] {
        let verdict = verdict(&signed_by(&envelope(good()), |d| d != declaration));
        assert_eq!(verdict.verdict, Outcome::Rejected, "{declaration}");
        assert_eq!(codes(&verdict), ["signature.missing"]);
        assert_eq!(verdict.reasons[0].detail.as_deref(), Some(declaration));
        assert_eq!(verdict.missing_roles, [role]);
    }
}

#[test]
fn a_role_alone_is_not_enough() {
    // The carer's role over the parent's declaration.
    let mut file = signed_by(&envelope(good()), |d| d != "letter-carer-1");
    add(&mut file, 9, Role::Guardian, "letter-principal-1");
    let verdict = verdict(&file);
    assert_eq!(codes(&verdict), ["signature.missing", "signature.unexpected"]);
}

#[test]
fn recorders_and_supervisors_may_sign_any_form() {
    let mut file = signed_by(&envelope(good()), |_| true);
    add(&mut file, 9, Role::Recorder, RECORD);
    assert_eq!(verdict(&file).verdict, Outcome::Accepted);
    add(&mut file, 10, Role::Supervisor, COUNTERSIGNATURE);
    assert_eq!(codes(&verdict(&file)), ["signature.not-vouched-for"]);
    add(&mut file, 11, Role::Parent, "letter-principal-1");
    assert_eq!(codes(&verdict(&file)), ["signature.not-vouched-for", "signature.repeated"]);
    assert_eq!(verdict(&file).verdict, Outcome::Warnings);
}

#[test]
fn every_rule_decides_by_its_severity() {
    for form in forms() {
        for rule in form.rules() {
            let content = form.invalid(3, rule.code).unwrap().content;
            let verdict = verdict(&signed_by(&envelope_of(*form, content), |_| true));
            let wanted = match rule.severity {
                Severity::Error => Outcome::Rejected,
                Severity::Warning => Outcome::Warnings,
                Severity::Information => Outcome::Accepted,
            };
            assert_eq!(verdict.verdict, wanted, "{}: {:?}", rule.code, verdict.reasons);
            assert_eq!(verdict.findings[0].code, rule.code);
        }
    }
}

#[test]
fn another_writing_is_told_where_it_stands() {
    let mut content = good();
    content["agreed"]["contact_means"] = json!(["phone", "video"]); // not in the order of the list
    content["principal"]["leaves_on"] = json!("2026.3.2");
    content["child"]["school"]["nickname"] = json!("x"); // worse is said of this one
    let verdict = verdict(&signed_by(&envelope(content), |_| true));
    let found: Vec<_> = verdict.findings.iter().map(|f| (f.pointer.as_str(), f.code)).collect();
    assert_eq!(
        found,
        [
            ("/child/school/nickname", "member.unknown"),
            ("/principal/leaves_on", "value.not-normal"),
            ("/agreed/contact_means", "value.not-normal"),
        ]
    );
    assert_eq!(codes(&verdict), ["findings", "warnings"]);
}

#[test]
fn unknown_forms_and_versions_are_refused() {
    let mut other = envelope(good());
    other.form = "pet-registration".into();
    assert_eq!(codes(&verdict(&signed_by(&other, |_| true))), ["form.unknown"]);
    let mut newer = envelope(good());
    newer.form_version = "9.0".into();
    assert_eq!(codes(&verdict(&signed_by(&newer, |_| true))), ["form.version-unknown"]);
    assert!(open_content(signed_by(&newer, |_| true).to_json().as_bytes()).is_err());
}

#[test]
fn a_clock_may_be_one_day_ahead() {
    for (time, is_refused) in
        [("2026-11-25T23:59:59+08:00", false), ("2026-11-25T16:00:00Z", true), ("9999-12-31T23:59:59Z", true)]
    {
        let mut envelope = envelope(good());
        envelope.created_at = seal::Timestamp::parse(time).unwrap();
        let verdict = verdict(&signed_by(&envelope, |_| true));
        assert_eq!(codes(&verdict) == ["created.in-future"], is_refused, "{time}");
    }
}

#[test]
fn broken_signatures_hide_the_content_and_are_all_named() {
    let text = signed_by(&envelope(good()), |_| true).to_json();
    let mut value: Value = serde_json::from_str(&text).unwrap();
    let other = value["signatures"][0]["signature"].clone();
    value["signatures"][2]["signature"] = other.clone();
    value["signatures"][3]["signature"] = other;
    let verdict = judge(value.to_string().as_bytes(), "f", &TODAY);
    assert_eq!(verdict.verdict, Outcome::Rejected);
    let places: Vec<_> = verdict.reasons.iter().map(|reason| reason.detail.as_deref().unwrap()).collect();
    assert_eq!(places, ["signature 2", "signature 3"]);
    let valid: Vec<bool> = verdict.signatures.iter().map(|s| s.valid).collect();
    assert_eq!(valid, [true, true, false, false]);
    assert!(verdict.form.is_none() && verdict.findings.is_empty() && verdict.digest.is_some());
}

#[test]
fn nothing_personal_is_in_a_verdict() {
    let mut content = good();
    content["child"]["name"] = json!("陈1小明");
    let line = serde_json::to_string(&verdict(&signed_by(&envelope(content), |_| true))).unwrap();
    assert!(line.contains("person-name.digit"));
    assert!(line.is_ascii(), "{line}");
}

#[test]
fn summaries_merge_in_any_grouping() {
    let some = [
        verdict(&signed_by(&envelope(good()), |_| true)),
        verdict(&signed_by(&envelope(good()), |_| false)),
        judge(b"", "f", &TODAY),
    ];
    let [a, b, c] = some.each_ref().map(Summary::of);
    let left = a.clone().merge(b.clone()).merge(c.clone());
    assert_eq!(left, a.clone().merge(b.clone().merge(c.clone())));
    assert_eq!(left, c.merge(b).merge(a).merge(Summary::default()));
    assert_eq!((left.files, left.verdicts["rejected"], left.forms["guardian-confirmation"]), (3, 2, 1));
}

#[test]
fn every_reason_has_words() {
    let own = [
        "findings",
        "warnings",
        "form.unknown",
        "form.version-unknown",
        "created.in-future",
        "signature.missing",
        "witness.missing",
        "signature.unexpected",
        "signature.repeated",
        "signature.not-vouched-for",
        "signer.none",
        "trust.stale",
        "trust.unknown-key",
        "trust.wrong-role",
        "trust.outside-division",
        "trust.out-of-time",
        "trust.revoked",
        "trust.distrusted",
        "trust.place-unclear",
    ];
    for code in own.into_iter().chain(seal::Reason::ALL.iter().map(|reason| reason.code())) {
        let key = format!("reason-{}", code.replace('.', "-"));
        assert!(review::ZH_CN.text(&key).is_some(), "{key}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_have_a_verdict(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(judge(&bytes, "f", &TODAY).verdict, Outcome::Rejected);
    }

    #[test]
    fn any_content_has_a_verdict(value in json_value()) {
        let mut content = good();
        for name in ["child", "term", "carer"] {
            content[name] = value.clone();
        }
        let file = signed_by(&envelope(content), |_| true);
        prop_assert_eq!(verdict(&file).verdict, Outcome::Rejected);
    }

    #[test]
    fn any_changed_byte_is_refused(at in any::<prop::sample::Index>(), by in 1..=255_u8) {
        let file = signed_by(&envelope(good()), |_| true);
        let mut bytes = file.to_json().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= by;
        prop_assert_eq!(judge(&bytes, "f", &TODAY).verdict, Outcome::Rejected);
    }
}

fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-9_007_199_254_740_991_i64..=9_007_199_254_740_991).prop_map(Value::from),
        "[a-z0-9 王小明~/]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map("(name|start|person|birth_date|[a-z~/]{1,6})", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

#[test]
fn a_sealed_file_is_opened_on_the_way() {
    let file = signed_by(&envelope(good()), |_| true).to_json();
    let key = |seed: u8| seal::OpeningKey::generate(&[seed; 32]).unwrap();
    let random: Vec<u8> = (0..76).collect();
    let sealed = seal::jwe::seal(file.as_bytes(), &[key(1).public()], &random).unwrap();
    let with = |keys: &[seal::OpeningKey], text: &str| {
        review::review_with(keys, text.as_bytes(), "x", &TODAY).verdict
    };
    assert_eq!(with(&[key(2), key(1)], &sealed), judge(file.as_bytes(), "x", &TODAY));
    assert_eq!(with(&[key(1)], &file), judge(file.as_bytes(), "x", &TODAY));
    assert_eq!(codes(&judge(sealed.as_bytes(), "x", &TODAY)), ["jwe.key-needed"]);
    assert_eq!(codes(&with(&[key(2)], &sealed)), ["jwe.not-for-this-key"]);
    let damaged = sealed.replace("\"tag\":\"", "\"tag\":\"A");
    let damaged = with(&[key(1)], &damaged);
    assert_eq!(codes(&damaged), ["jwe.base64url"]);
    assert_eq!(damaged.digest, None);
    assert!(open_content(sealed.as_bytes()).is_err());
}
