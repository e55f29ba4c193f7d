//! A family fills the letter in with mistakes on the way, signs it, and the village judges it. The
//! browser test tells the same story on the page.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod scenario;

use forms::{Draft, Form, engine::to_value, guardian_confirmation::FORM as LETTER, leaves::Date};
use review::{Options, Outcome, Verdict, judge};
use scenario::Scenario;
use seal::submission::{Envelope, Moment};
use seal::{Alg, PrivateJwk, ProtectedHeader, Role, SignedFile};

const FORM: &dyn Form = &LETTER;
const TODAY: Date = Date::constant(2026, 11, 24);
const CHILD_ID: &str = "/child/identity/resident_id";
const CARER: &str = "/carer/person";

fn family() -> serde_json::Value {
    to_value(FORM.example(0).as_ref())
}

fn wrong_last_character(number: &str) -> String {
    let (rest, last) = number.split_at(17);
    format!("{rest}{}", if last == "1" { "2" } else { "1" })
}

/// The whole way from the first question to a draft in which nothing is wrong.
fn filled_in() -> Draft {
    let family = Draft::of(FORM, family());
    let child_id = family.text(CHILD_ID);
    let mistyped = wrong_last_character(&child_id);
    let minor = Draft::of(FORM, FORM.invalid(0, "carer.under-age").unwrap().content);
    let father = |pointer: &str| family.text(&format!("/principal/person{pointer}"));

    Scenario::of(FORM, family.content(), TODAY)
        // The last character of the child's number is wrong.
        .up_to(CHILD_ID)
        .answer_page()
        .answer(CHILD_ID, &mistyped)
        .expect_stopped()
        .expect_finding(
            CHILD_ID,
            "resident-id.check",
            &format!("最后一位应该是 {}", child_id.chars().last().unwrap()),
        )
        .expect_kept(CHILD_ID, &mistyped)
        .expect_kept("/child/name", &family.text("/child/name"))
        .put_away_and_taken_up()
        .expect_kept(CHILD_ID, &mistyped)
        .answer(CHILD_ID, &child_id)
        .expect_good(CHILD_ID)
        // The carer is fifteen.
        .up_to("/carer/person/name")
        .answer_like(&minor, CARER)
        .expect_finding("/carer/person/birth_date", "carer.under-age", "成年")
        .expect_kept("/carer/person/name", &minor.text("/carer/person/name"))
        // Then it is the father himself.
        .answer("/carer/person/identity/resident_id", &father("/identity/resident_id"))
        .answer("/carer/person/name", &father("/name"))
        .answer("/carer/person/sex", &father("/sex"))
        .answer("/carer/person/birth_date", &father("/birth_date"))
        .expect_finding("/carer/person/identity/resident_id", "carer.is-principal", "委托人")
        .put_away_and_taken_up()
        .expect_kept("/principal/person/name", &father("/name"))
        // At last the grandmother.
        .answer_like(&family, CARER)
        .expect_good("/carer/person/identity/resident_id")
        .expect_good("/carer/person/birth_date")
        .finish()
        .finished()
}

fn signed(draft: &Draft, wants: impl Fn(&str) -> bool) -> SignedFile {
    let moment = Moment { unix_ms: 1_795_485_600_000, offset_minutes: 480, random: [9; 10] };
    let envelope =
        Envelope::first(FORM.id(), FORM.version(), "zh-CN", "连山县民政局", moment, draft.content()).unwrap();
    let mut file = SignedFile::new(envelope.to_payload().unwrap()).unwrap();
    for (at, signer) in draft.signers().iter().enumerate().filter(|(_, signer)| wants(signer.role)) {
        // Each on a device of their own; every other one has no Ed25519.
        let alg = if at % 2 == 0 { Alg::Ed25519 } else { Alg::Es256 };
        let key = PrivateJwk::generate(alg, &[at as u8 + 1; 32]).unwrap();
        let role = Role::parse(signer.role).unwrap();
        let header = ProtectedHeader::new(*key.public(), role, 1_795_485_700, signer.declaration);
        // Handed on as a file between the devices.
        file = if at == 0 { file } else { SignedFile::parse(file.to_json().as_bytes()).unwrap() };
        key.sign_file(&mut file, header).unwrap();
    }
    file
}

fn judged(bytes: &[u8]) -> Verdict {
    judge(bytes, "letter.tuofu.json", &Options::on(TODAY))
}

#[test]
fn mistakes_are_seen_mended_and_lose_nothing() {
    assert_eq!(filled_in().content(), family(), "what was typed and mended is what the family meant");
}

#[test]
fn both_parents_and_the_carer_sign_and_the_village_judges() {
    let draft = filled_in();
    let by_family = judged(signed(&draft, |role| role != "witness").to_json().as_bytes());
    assert_eq!((by_family.verdict, by_family.missing_roles), (Outcome::Warnings, vec!["witness"]));
    assert_eq!(by_family.signatures.len(), 3);
    let by_all = judged(signed(&draft, |_| true).to_json().as_bytes());
    assert_eq!((by_all.verdict, by_all.reasons), (Outcome::Accepted, vec![]));
    assert_eq!(by_all.digest, by_family.digest, "signing never changes what was signed");
}

#[test]
fn every_change_of_one_byte_is_refused() {
    let bytes = signed(&filled_in(), |role| role != "witness").to_json().into_bytes();
    // Every byte takes minutes in a build without optimisation; 13 shares no factor with base64's four.
    let step = if cfg!(debug_assertions) { 13 } else { 1 };
    for at in (0..bytes.len()).step_by(step) {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        assert_eq!(judged(&changed).verdict, Outcome::Rejected, "byte {at}");
    }
}
