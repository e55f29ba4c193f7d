//! The trust list: what it vouches for, what it refuses, how one follows another.
#![cfg(all(feature = "verify", feature = "sign"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{base64url, key};
use proptest::prelude::*;
use seal::trust::{Entry, Place, Revoked, Standing, Why};
use seal::{Alg, PrivateJwk, PublicJwk, Reason, Role, SignedList, Timestamp, TrustList};
use serde_json::{Value, json};

fn time(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn day(text: &str) -> Timestamp {
    time(&format!("{text}T00:00:00+08:00"))
}

fn at(text: &str) -> i64 {
    day(text).unix_seconds()
}

fn root() -> PrivateJwk {
    key(Alg::Ed25519, 200)
}

fn next_root() -> PrivateJwk {
    key(Alg::Es256, 201)
}

/// 李桂英, child director of a village of 连山, through 2027.
fn entry() -> Entry {
    Entry {
        jwk: *key(Alg::Es256, 10).public(),
        name: "李桂英".into(),
        role: Role::Witness,
        division: "441825101201".into(),
        valid_from: day("2026-01-01"),
        valid_until: day("2028-01-01"),
        revoked: None,
    }
}

fn list(entries: Vec<Entry>) -> TrustList {
    TrustList {
        authority: "示例县民政局".into(),
        sequence: 1,
        issued: day("2026-11-24"),
        next_update: day("2027-02-24"),
        roots: vec![root().public().thumbprint()],
        entries,
    }
}

fn sealed_by(list: &TrustList, keys: &[PrivateJwk]) -> Result<String, seal::Refusal> {
    let public: Vec<PublicJwk> = keys.iter().map(|key| *key.public()).collect();
    SignedList::seal(list, &public, |index, bytes| keys[index].sign(bytes))
}

fn opened(list: &TrustList) -> SignedList {
    SignedList::open(sealed_by(list, &[root()]).unwrap().as_bytes()).unwrap()
}

/// The standing of a signature by the entry's key, in one word.
fn word(list: &TrustList, role: Role, iat: i64, codes: &[&str]) -> &'static str {
    let list = opened(list);
    let kid = entry().kid();
    let standing = list.standing(&kid, role, iat, codes);
    assert_eq!(standing, list.list().standing(&kid, role, iat, codes));
    match standing {
        Standing::Vouched { by, place: Place::Inside } if by.name == "李桂英" => "vouched",
        Standing::Vouched { place: Place::Unclear, .. } => "unclear",
        Standing::Vouched { .. } => "wrong",
        Standing::UnknownKey => "unknown",
        Standing::WrongRole(_) => "role",
        Standing::OutsideDivision(_) => "division",
        Standing::OutOfTime(_) => "time",
        Standing::Revoked(_) => "revoked",
        Standing::Distrusted(_) => "distrusted",
    }
}

const VILLAGE: [&str; 1] = ["441825101201"];

#[test]
fn a_signature_in_its_role_division_and_time_is_vouched_for() {
    let one = list(vec![entry()]);
    let now = at("2026-11-24");
    assert_eq!(word(&one, Role::Witness, now, &VILLAGE), "vouched");
    assert_eq!(word(&list(vec![]), Role::Witness, now, &VILLAGE), "unknown");
    assert_eq!(word(&one, Role::Supervisor, now, &VILLAGE), "role");
    // Registered elsewhere, living here: one is enough.
    assert_eq!(word(&one, Role::Witness, now, &["330106", "441825101201"]), "vouched");
    for (codes, wanted) in [
        (&["441825101202"][..], "division"),
        (&["4418", "330106"], "unclear"),
        (&["441825"], "unclear"),
        (&[], "unclear"),
        (&["44182"], "unclear"),
        (&["4418251012011"], "vouched"),
        (&["45"], "division"),
    ] {
        assert_eq!(word(&one, Role::Witness, now, codes), wanted, "{codes:?}");
    }
    let county = list(vec![Entry { division: "441825".into(), ..entry() }]);
    assert_eq!(word(&county, Role::Witness, now, &VILLAGE), "vouched");
}

#[test]
fn time_begins_at_its_first_second_and_ends_before_its_last() {
    let one = list(vec![entry()]);
    for (iat, wanted) in [
        (at("2026-01-01") - 1, "time"),
        (at("2026-01-01"), "vouched"),
        (at("2028-01-01") - 1, "vouched"),
        (at("2028-01-01"), "time"),
    ] {
        assert_eq!(word(&one, Role::Witness, iat, &VILLAGE), wanted, "{iat}");
    }
}

#[test]
fn what_was_signed_before_a_revocation_stays_unless_others_may_have_the_key() {
    for why in Why::ALL {
        let revoked = Some(Revoked { at: day("2026-06-01"), why });
        let one = list(vec![Entry { revoked, ..entry() }]);
        let told = |iat| word(&one, Role::Witness, iat, &VILLAGE);
        let (before, since) = (told(at("2026-06-01") - 1), told(at("2026-06-01")));
        let wanted = match why {
            Why::Compromised | Why::Mistaken => ("distrusted", "distrusted"),
            _ => ("vouched", "revoked"),
        };
        assert_eq!((before, since), wanted, "{}", why.as_str());
    }
}

#[test]
fn of_several_entries_for_a_key_the_best_counts_but_none_saves_a_compromised_one() {
    let supervisor = Entry { role: Role::Supervisor, division: "441825".into(), ..entry() };
    let ended = Entry { valid_until: day("2026-02-01"), ..entry() };
    let both = list(vec![ended.clone(), entry(), supervisor.clone()]);
    assert_eq!(word(&both, Role::Witness, at("2026-11-24"), &VILLAGE), "vouched");
    assert_eq!(word(&both, Role::Supervisor, at("2026-11-24"), &VILLAGE), "vouched");
    // A submission of the county is in the county, and perhaps in the village: the clear one counts.
    let county = Entry { division: "441825".into(), ..entry() };
    for entries in [vec![county.clone(), entry()], vec![entry(), county]] {
        assert_eq!(word(&list(entries), Role::Witness, at("2026-11-24"), &["441825"]), "vouched");
    }
    let revoked = Some(Revoked { at: day("2026-06-01"), why: Why::Compromised });
    let spoilt = list(vec![entry(), Entry { revoked, ..supervisor }]);
    assert_eq!(word(&spoilt, Role::Witness, at("2026-03-01"), &VILLAGE), "distrusted");
}

#[test]
fn it_grows_stale_at_its_next_update() {
    let one = list(vec![]);
    assert!(!one.is_stale(at("2027-02-24") - 1) && one.is_stale(at("2027-02-24")));
}

fn refusal(text: impl AsRef<[u8]>) -> (Reason, Option<String>) {
    let refusal = SignedList::open(text.as_ref()).unwrap_err();
    (refusal.reason(), refusal.pointer().map(str::to_owned))
}

#[test]
fn exactly_the_named_roots_sign() {
    let mut both = list(vec![entry()]);
    both.roots.push(next_root().public().thumbprint());
    let file = sealed_by(&both, &[next_root(), root()]).unwrap();
    let open = SignedList::open(file.as_bytes()).unwrap();
    assert!(open.is_of(&root().public().thumbprint()) && open.is_of(&next_root().public().thumbprint()));
    assert!(!open.is_of(&entry().kid()));

    let roots = |list: &TrustList, keys: &[PrivateJwk]| sealed_by(list, keys).unwrap_err().reason();
    assert_eq!(roots(&both, &[root()]), Reason::TrustRoots, "one of two");
    assert_eq!(roots(&list(vec![]), &[next_root()]), Reason::TrustRoots, "another");
    assert_eq!(roots(&list(vec![]), &[]), Reason::JwsNoSignatures);

    // Whoever adds a signature of their own to a good list does not become a root by it, be there room for a root or not.
    let third = key(Alg::Es256, 202);
    for (list, keys) in [(list(vec![]), vec![root()]), (both, vec![root(), next_root()])] {
        let mut grafted: Value = serde_json::from_str(&sealed_by(&list, &keys).unwrap()).unwrap();
        let payload = grafted["payload"].as_str().unwrap().to_owned();
        let header = json!({"alg": "ES256", "typ": "tuofu-trust", "kid": third.public().thumbprint(), "jwk": third.public().to_value()});
        let protected = base64url(header.to_string());
        let signature = base64url(third.sign(format!("{protected}.{payload}").as_bytes()));
        grafted["signatures"]
            .as_array_mut()
            .unwrap()
            .push(json!({"protected": protected, "signature": signature}));
        assert_eq!(refusal(grafted.to_string()).0, Reason::TrustRoots);
    }
}

/// A list with one thing changed in its payload, signed again.
fn spoilt(change: impl Fn(&mut Value)) -> String {
    let mut payload = list(vec![entry()]).to_value();
    change(&mut payload);
    signed(&seal::canonical::to_string(&payload).unwrap(), |_| ())
}

fn signed(payload: &str, change: impl Fn(&mut Value)) -> String {
    let mut header = json!({"alg": "Ed25519", "typ": "tuofu-trust", "kid": root().public().thumbprint(), "jwk": root().public().to_value()});
    change(&mut header);
    let (payload, protected) = (base64url(payload), base64url(header.to_string()));
    let signature = base64url(root().sign(format!("{protected}.{payload}").as_bytes()));
    json!({"payload": payload, "signatures": [{"protected": protected, "signature": signature}]}).to_string()
}

type Change = fn(&mut Value);

#[test]
fn each_member_is_looked_at() {
    assert!(SignedList::open(spoilt(|_| ()).as_bytes()).is_ok());
    let rows: [(&str, Change); 18] = [
        ("", |p| _ = p.as_object_mut().unwrap().remove("authority")),
        ("", |p| p["note"] = json!("x")),
        ("/authority", |p| p["authority"] = json!("")),
        ("/sequence", |p| p["sequence"] = json!(0)),
        ("/issued", |p| p["issued"] = json!("2026-11-24")),
        ("/next_update", |p| p["next_update"] = p["issued"].clone()),
        ("/roots", |p| p["roots"] = json!([])),
        ("/roots", |p| p["roots"] = json!(["short"])),
        ("/roots", |p| p["roots"] = json!([p["roots"][0], p["roots"][0]])),
        ("/entries", |p| p["entries"] = json!({})),
        ("/entries/0", |p| p["entries"][0]["phone"] = json!("1")),
        ("/entries/0/name", |p| p["entries"][0]["name"] = json!(" 李桂英")),
        ("/entries/0/role", |p| p["entries"][0]["role"] = json!("mayor")),
        ("/entries/0/division", |p| p["entries"][0]["division"] = json!("44182")),
        ("/entries/0/valid_from", |p| p["entries"][0]["valid_from"] = json!(1)),
        ("/entries/0/valid_until", |p| {
            p["entries"][0]["valid_until"] = p["entries"][0]["valid_from"].clone();
        }),
        ("/entries/0/revoked/reason", |p| {
            p["entries"][0]["revoked"] = json!({"at": p["issued"], "reason": "rain"});
        }),
        ("/entries/0/revoked", |p| p["entries"][0]["revoked"] = json!({"reason": "lost"})),
    ];
    for (pointer, change) in rows {
        assert_eq!(refusal(spoilt(change)), (Reason::TrustMember, Some(pointer.to_owned())));
    }
    let private = |p: &mut Value| p["entries"][0]["jwk"]["d"] = json!("x");
    assert_eq!(refusal(spoilt(private)), (Reason::KeyPrivate, Some("/entries/0/jwk".into())));
    assert_eq!(refusal(spoilt(|p| p["format"] = json!("tuofu-trust/2"))).0, Reason::TrustFormat);
}

#[test]
fn the_frame_is_as_strict_as_a_submissions() {
    let good = spoilt(|_| ());
    let payload = seal::canonical::to_string(&list(vec![entry()]).to_value()).unwrap();
    let header = |name: &'static str, value: Value| signed(&payload, move |h| h[name] = value.clone());
    assert_eq!(refusal(header("typ", json!("tuofu-submission"))).0, Reason::TrustTyp);
    assert_eq!(refusal(header("alg", json!("none"))).0, Reason::JwsAlgNone);
    assert_eq!(refusal(header("alg", json!("ES256"))).0, Reason::JwsKeyMismatch);
    assert_eq!(refusal(header("crit", json!(["x"]))).0, Reason::JwsCrit);
    assert_eq!(refusal(header("role", json!("witness"))).0, Reason::JwsHeaderMember);
    assert_eq!(
        refusal(header("kid", json!("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"))).0,
        Reason::JwsKidMismatch
    );
    assert_eq!(
        refusal(signed(&payload.replace(",\"entries", " ,\"entries"), |_| ())).0,
        Reason::PayloadNotCanonical
    );
    assert_eq!(refusal(vec![b' '; seal::text::limits::TRUST + 1]).0, Reason::TrustTooLarge);
    assert_eq!(refusal(good.replace("{\"payload\"", "{\"x\":1,\"payload\"")).0, Reason::JwsUnknownMember);
    // A submission is no list, and a list is no submission.
    assert_eq!(refusal(common::signed().to_json()).0, Reason::TrustTyp);
    assert_eq!(seal::open(good.as_bytes()).unwrap_err().reason(), Reason::JwsTyp);
    assert!(seal::trust::looks_like_list(good.as_bytes()));
    assert!(!seal::trust::looks_like_list(common::signed().to_json().as_bytes()));
}

#[test]
fn a_list_follows_only_what_it_carries_on() {
    let before = opened(&list(vec![entry()]));
    let later = |change: fn(&mut TrustList)| {
        let mut next = list(vec![entry(), Entry { name: "陈志强".into(), ..entry() }]);
        next.sequence = 2;
        change(&mut next);
        opened(&next).follows(&before)
    };
    assert_eq!(later(|_| ()), Ok(()));
    assert_eq!(
        later(|l| l.entries[0].revoked = Some(Revoked { at: day("2026-11-24"), why: Why::Left })),
        Ok(())
    );
    assert_eq!(later(|l| l.sequence = 1), Err(Reason::TrustSequence));
    assert_eq!(later(|l| l.issued = day("2026-11-23")), Err(Reason::TrustSequence));
    assert_eq!(later(|l| _ = l.entries.remove(0)), Err(Reason::TrustHistory));
    assert_eq!(later(|l| l.entries[0].valid_until = day("2030-01-01")), Err(Reason::TrustHistory));

    // A revocation is carried on, and not taken back.
    let revoked = Entry { revoked: Some(Revoked { at: day("2026-11-01"), why: Why::Lost }), ..entry() };
    let next = |entry: Entry| TrustList { sequence: 2, ..list(vec![entry]) };
    let before = opened(&list(vec![revoked.clone()]));
    assert_eq!(opened(&next(revoked)).follows(&before), Ok(()));
    assert_eq!(opened(&next(entry())).follows(&before), Err(Reason::TrustHistory));
}

#[test]
fn the_root_key_rolls_over_by_a_list_that_both_sign() {
    let old = opened(&list(vec![entry()]));
    let mut both = TrustList { sequence: 2, ..list(vec![entry()]) };
    both.roots.push(next_root().public().thumbprint());
    let both = SignedList::open(sealed_by(&both, &[root(), next_root()]).unwrap().as_bytes()).unwrap();
    let new =
        TrustList { sequence: 3, roots: vec![next_root().public().thumbprint()], ..list(vec![entry()]) };
    let new = SignedList::open(sealed_by(&new, &[next_root()]).unwrap().as_bytes()).unwrap();
    assert_eq!(both.follows(&old), Ok(()));
    assert_eq!(new.follows(&both), Ok(()));
    assert_eq!(
        new.follows(&old),
        Err(Reason::TrustOtherRoot),
        "without the list between nobody vouches for the new"
    );
}

#[test]
fn long_lists_are_read() {
    let many: Vec<Entry> = (0..3000).map(|n| Entry { name: format!("员{n}"), ..entry() }).collect();
    let open = opened(&list(many));
    assert_eq!(open.list().entries.len(), 3000);
    assert_eq!(open.entries_of(&entry().kid()).count(), 3000);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_changed_byte_is_believed(at in any::<prop::sample::Index>(), by in 1..=255_u8) {
        let mut bytes = sealed_by(&list(vec![entry()]), &[root()]).unwrap().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= by;
        prop_assert!(SignedList::open(&bytes).is_err());
    }

    #[test]
    fn any_bytes_have_a_reason(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(SignedList::open(&bytes).is_err());
    }
}
