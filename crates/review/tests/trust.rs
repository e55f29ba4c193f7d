//! The judgement by a trust list: who vouches, in which division and time, and what becomes of the rest.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use forms::leaves::Date;
use forms::{Draft, Form};
use review::{COUNTERSIGNATURE, Options, Outcome, Verdict, declaration, judge, next_declaration};
use seal::submission::{Envelope, Moment};
use seal::trust::{Entry, Revoked, Why};
use seal::{Alg, PrivateJwk, ProtectedHeader, Role, SignedFile, SignedList, Timestamp, TrustList};
use serde_json::{Value, json};
use std::sync::Arc;

const DIRECTOR: u8 = 50;
const SUPERVISOR: u8 = 51;
const ROOT: u8 = 52;
/// 24 November 2026, noon in China: when staff sign.
const SIGNED: i64 = 1_795_492_800;

fn letter() -> &'static dyn Form {
    forms::form("guardian-confirmation").unwrap()
}

fn key(seed: u8) -> PrivateJwk {
    PrivateJwk::generate(if seed.is_multiple_of(2) { Alg::Ed25519 } else { Alg::Es256 }, &[seed; 32]).unwrap()
}

fn day(text: &str) -> Timestamp {
    Timestamp::parse(&format!("{text}T00:00:00+08:00")).unwrap()
}

/// A letter of a child registered and living in the division, signed by the family and, as wanted, by staff.
fn signed(division: Option<&str>, staff: &[(u8, Role)]) -> Vec<u8> {
    let mut content = Draft::of(letter(), forms::engine::to_value(letter().example(0).as_ref())).content();
    for place in ["registered_at", "home"] {
        if let Some(Value::Object(place)) = content["child"].get_mut(place) {
            place.remove("division");
            if let Some(code) = division {
                place.insert("division".into(), json!(code));
            }
        }
    }
    let moment = Moment { unix_ms: 1_772_330_400_000, offset_minutes: 480, random: [7; 10] };
    let envelope =
        Envelope::first(letter().id(), letter().version(), "zh-CN", "test", moment, content).unwrap();
    let mut file = SignedFile::new(envelope.to_payload().unwrap()).unwrap();
    let family = Draft::of(letter(), envelope.content).signers();
    for (seed, signer) in (1..).zip(family.iter().filter(|signer| signer.required)) {
        let header = ProtectedHeader::new(
            *key(seed).public(),
            Role::parse(signer.role).unwrap(),
            1_772_330_500,
            signer.declaration,
        );
        key(seed).sign_file(&mut file, header).unwrap();
    }
    for (seed, role) in staff {
        let declaration = next_declaration(&file, *role).unwrap();
        let header = ProtectedHeader::new(*key(*seed).public(), *role, SIGNED, &declaration);
        key(*seed).sign_file(&mut file, header).unwrap();
    }
    file.to_json().into_bytes()
}

fn entry(seed: u8, name: &str, role: Role, division: &str) -> Entry {
    Entry {
        jwk: *key(seed).public(),
        name: name.into(),
        role,
        division: division.into(),
        valid_from: day("2026-01-01"),
        valid_until: day("2028-01-01"),
        revoked: None,
    }
}

fn staff() -> Vec<Entry> {
    vec![
        entry(DIRECTOR, "李桂英", Role::Witness, "441825101201"),
        entry(SUPERVISOR, "陈志强", Role::Supervisor, "441825101"),
    ]
}

fn by(entries: Vec<Entry>) -> Options {
    let list = TrustList {
        authority: "示例县民政局".into(),
        sequence: 7,
        issued: day("2026-11-01"),
        next_update: day("2027-02-01"),
        roots: vec![key(ROOT).public().thumbprint()],
        entries,
    };
    let text = SignedList::seal(&list, &[*key(ROOT).public()], |_, bytes| key(ROOT).sign(bytes)).unwrap();
    let list = SignedList::open(text.as_bytes()).unwrap();
    Options::on(Date::constant(2026, 11, 25)).trusting(Arc::new(list))
}

fn codes(verdict: &Verdict) -> Vec<&str> {
    verdict.reasons.iter().map(|reason| reason.code).collect()
}

fn names(verdict: &Verdict) -> Vec<Option<&str>> {
    let staff = verdict.signatures.iter().filter(|s| matches!(s.role, Role::Witness | Role::Supervisor));
    staff.map(|signature| signature.vouched_by.as_deref()).collect()
}

const BOTH: [(u8, Role); 2] = [(DIRECTOR, Role::Witness), (SUPERVISOR, Role::Supervisor)];
const VILLAGE: Option<&str> = Some("441825101201");

#[test]
fn the_verdict_says_who_vouches() {
    let verdict = judge(&signed(VILLAGE, &BOTH), "f", &by(staff()));
    assert_eq!((verdict.verdict, codes(&verdict)), (Outcome::Accepted, vec![]));
    assert_eq!(names(&verdict), [Some("李桂英"), Some("陈志强")]);
    let family = verdict.signatures.iter().filter(|s| matches!(s.role, Role::Parent | Role::Guardian));
    assert!(
        family.clone().count() >= 2 && family.clone().all(|s| s.vouched_by.is_none()),
        "no list knows families"
    );
}

#[test]
fn without_a_list_nothing_is_vouched_for_and_the_witness_may_be_missing() {
    let today = Options::on(Date::constant(2026, 11, 25));
    let verdict = judge(&signed(VILLAGE, &BOTH), "f", &today);
    assert_eq!(codes(&verdict), ["signature.not-vouched-for"]);
    assert_eq!(names(&verdict), [None, None]);
    let without = judge(&signed(VILLAGE, &[]), "f", &today);
    assert_eq!((without.verdict, codes(&without)), (Outcome::Warnings, vec!["witness.missing"]));
    let with_list = judge(&signed(VILLAGE, &[]), "f", &by(staff()));
    assert_eq!((with_list.verdict, codes(&with_list)), (Outcome::Rejected, vec!["witness.missing"]));
    assert_eq!(with_list.missing_roles, ["witness"]);
}

/// What is said when the director's entry is changed so, or the child lives there.
fn director(division: Option<&str>, change: impl FnOnce(&mut Entry)) -> Verdict {
    let mut entries = staff();
    change(&mut entries[0]);
    judge(&signed(division, &BOTH[..1]), "f", &by(entries))
}

#[test]
fn a_witness_whom_the_list_does_not_vouch_for_is_none() {
    let revoked = |at, why| move |e: &mut Entry| e.revoked = Some(Revoked { at: day(at), why });
    let rows: [(&str, Verdict); 7] = [
        ("trust.unknown-key", director(VILLAGE, |e| e.jwk = *key(99).public())),
        ("trust.wrong-role", director(VILLAGE, |e| e.role = Role::Supervisor)),
        ("trust.outside-division", director(Some("441825101202"), |_| ())),
        ("trust.out-of-time", director(VILLAGE, |e| e.valid_until = day("2026-11-24"))),
        ("trust.out-of-time", director(VILLAGE, |e| e.valid_from = day("2026-11-25"))),
        ("trust.revoked", director(VILLAGE, revoked("2026-11-24", Why::Moved))),
        ("trust.distrusted", director(VILLAGE, revoked("2026-11-25", Why::Compromised))),
    ];
    for (code, verdict) in rows {
        assert_eq!((verdict.verdict, codes(&verdict)), (Outcome::Rejected, vec!["witness.missing", code]));
        assert_eq!(names(&verdict), [None], "{code}");
        assert_eq!(verdict.reasons[1].detail.as_deref(), Some("signature 3"));
    }
    let before = director(VILLAGE, revoked("2026-11-25", Why::Left));
    assert_eq!((before.verdict, names(&before)), (Outcome::Accepted, vec![Some("李桂英")]));
}

#[test]
fn a_supervisor_whom_the_list_does_not_know_is_told_and_does_no_harm() {
    let verdict = judge(&signed(VILLAGE, &BOTH), "f", &by(staff()[..1].to_vec()));
    assert_eq!((verdict.verdict, codes(&verdict)), (Outcome::Warnings, vec!["trust.unknown-key"]));
    assert_eq!(names(&verdict), [Some("李桂英"), None]);
}

#[test]
fn an_address_without_its_village_is_told() {
    for division in [None, Some("441825000000"), Some("441825101000")] {
        let verdict = director(division, |_| ());
        assert_eq!(
            (verdict.verdict, codes(&verdict)),
            (Outcome::Warnings, vec!["trust.place-unclear"]),
            "{division:?}"
        );
        assert_eq!(names(&verdict), [Some("李桂英")]);
    }
    // The works of parents are elsewhere, and do not count.
    assert_eq!(codes(&director(Some("441825102201"), |_| ()))[1], "trust.outside-division");
}

#[test]
fn a_list_past_its_date_warns() {
    let Options { trust, .. } = by(staff());
    let told = |day| {
        let options = Options::on(day).trusting(trust.clone().unwrap());
        let verdict = judge(&signed(VILLAGE, &BOTH), "f", &options);
        codes(&verdict).contains(&"trust.stale")
    };
    assert!(!told(Date::constant(2027, 2, 1)));
    assert!(told(Date::constant(2027, 2, 2)));
}

#[test]
fn of_each_signature_it_is_told_what_the_list_says() {
    let told = |options: &Options| review::review(&signed(VILLAGE, &BOTH), "f", options).vouching;
    let said = told(&by(staff()[..1].to_vec()));
    let codes: Vec<&str> = said.iter().map(|one| one.reason.code).collect();
    assert_eq!(codes, ["trust.family", "trust.family", "trust.family", "trust.vouched", "trust.unknown-key"]);
    let names: Vec<Option<&str>> =
        said.iter().map(|one| one.entry.as_ref().and_then(|entry| entry["name"].as_str())).collect();
    assert_eq!(names, [None, None, None, Some("李桂英"), None]);
    assert!(said.iter().all(|one| review::explain(&one.reason).contains("名册")));
    assert!(told(&Options::on(Date::constant(2026, 11, 25))).is_empty());
}

#[test]
fn every_staff_declaration_has_words() {
    for id in ["letter-village-1", COUNTERSIGNATURE, review::RECORD] {
        assert!(declaration(letter().id(), id).is_some_and(|words| words.ends_with('。')), "{id}");
    }
    assert_eq!(declaration(letter().id(), "other-1"), None);
}
