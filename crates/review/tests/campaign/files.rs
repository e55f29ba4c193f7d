//! The good files, and who judges.

use crate::frame::{self, Frame};
use crate::{below, sealed, signed};
use forms::examples::Dice;
use forms::leaves::Date;
use forms::{Draft, Form};
use review::{Options, Outcome};
use seal::submission::{Envelope, Moment};
use seal::trust::Entry;
use seal::{
    Alg, OpeningKey, PrivateJwk, ProtectedHeader, Role, SealingKey, SignedFile, SignedList, Timestamp,
    TrustList, jwe,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

const DIRECTOR: u8 = 50;
const ROOT: u8 = 52;
const DIVISION: &str = "441825101201";
const LETTERS: usize = 6;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    Letter,
    Sealed,
    List,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Letter => "signed letter",
            Self::Sealed => "sealed letter",
            Self::List => "trust list",
        }
    }
}

/// What a judge says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Said {
    /// Accepted, and what it took the file for: digest and signers, in no order.
    Accepted(Vec<String>),
    /// With the heaviest reason's code.
    Refused(String),
}

pub struct Files {
    letters: Vec<Frame>,
    sealed: Vec<Value>,
    lists: Vec<Frame>,
    texts: BTreeMap<Kind, Vec<String>>,
    keys: Vec<OpeningKey>,
    options: Options,
    root: String,
}

/// One of a letter's signers has P-256, which takes six times as long, and one of the two roots.
fn key(seed: u8) -> PrivateJwk {
    let alg = if [1, ROOT + 1].contains(&seed) { Alg::Es256 } else { Alg::Ed25519 };
    PrivateJwk::generate(alg, &[seed; 32]).unwrap()
}

impl Files {
    pub fn new() -> Self {
        let lists: Vec<String> = (7..10).map(list).collect();
        let options = Options::on(Date::constant(2026, 11, 25));
        let options = options.trusting(Arc::new(SignedList::open(lists[0].as_bytes()).unwrap()));
        let letters: Vec<String> =
            (0..).map(letter).filter(|letter| is_accepted(letter, &options)).take(LETTERS).collect();
        let keys: Vec<OpeningKey> =
            [60, 61].iter().map(|seed| OpeningKey::generate(&[*seed; 32]).unwrap()).collect();
        let to: Vec<SealingKey> = keys.iter().map(OpeningKey::public).collect();
        let mut dice = Dice::new(1);
        let mut seal = |letter: &String| {
            let random: Vec<u8> = (0..jwe::random_bytes(to.len())).map(|_| dice.roll() as u8).collect();
            jwe::seal(letter.as_bytes(), &to, &random).unwrap()
        };
        let sealed: Vec<String> = letters.iter().map(&mut seal).collect();
        let framed = |text: &String| Frame::read(text.as_bytes()).unwrap();
        Self {
            letters: letters.iter().map(framed).collect(),
            sealed: sealed.iter().map(|text| serde_json::from_str(text).unwrap()).collect(),
            lists: lists.iter().map(framed).collect(),
            texts: [(Kind::Letter, letters), (Kind::Sealed, sealed), (Kind::List, lists)].into(),
            keys,
            options,
            root: key(ROOT).public().thumbprint(),
        }
    }

    /// The way, and a file changed so.
    pub fn changed(&self, kind: Kind, dice: &mut Dice) -> (&'static str, Vec<u8>) {
        let changed = |dice: &mut Dice, mine: &[Frame], other: &[Frame]| match below(dice, 25) {
            0 => signed::crossed(dice, mine, other),
            _ => signed::changed(dice, mine),
        };
        match kind {
            Kind::Letter => changed(dice, &self.letters, &self.lists),
            Kind::List => changed(dice, &self.lists, &self.letters),
            Kind::Sealed if below(dice, 6) == 0 => {
                let to: Vec<SealingKey> = self.keys.iter().map(OpeningKey::public).collect();
                sealed::sealed_again(dice, &self.letters, &to)
            }
            Kind::Sealed => sealed::changed(dice, &self.sealed),
        }
    }

    /// Whether it is one of the good files, byte for byte.
    pub fn has(&self, kind: Kind, bytes: &[u8]) -> bool {
        self.texts[&kind].iter().any(|text| text.as_bytes() == bytes)
    }

    /// The good file that this is when its frame is written another way.
    pub fn original(&self, kind: Kind, bytes: &[u8]) -> Option<&str> {
        self.texts[&kind].iter().map(String::as_str).find(|text| frame::is_rewritten(kind, text, bytes))
    }

    /// As the command and the page judge.
    pub fn judge(&self, kind: Kind, bytes: &[u8]) -> Said {
        if kind == Kind::List {
            return match SignedList::open(bytes) {
                Ok(list) if list.is_of(&self.root) => Said::Accepted(vec![format!("{:?}", list.list())]),
                Ok(_) => Said::Refused("trust.other-root".into()),
                Err(refusal) => Said::Refused(refusal.code().into()),
            };
        }
        let verdict = review::review_with(&self.keys, bytes, "", &self.options).verdict;
        if verdict.verdict == Outcome::Rejected {
            return Said::Refused(verdict.reasons[0].code.into());
        }
        let mut what: Vec<String> =
            verdict.signatures.iter().map(|signature| format!("{signature:?}")).collect();
        what.sort();
        what.extend(verdict.digest);
        Said::Accepted(what)
    }
}

/// A judge who reads strictly and forgets the signatures.
pub fn without_signatures(kind: Kind, bytes: &[u8]) -> Said {
    match SignedFile::parse(bytes).and_then(|file| file.payload()) {
        Ok(payload) if kind == Kind::Letter && Envelope::from_value(&payload).is_ok() => {
            Said::Accepted(Vec::new())
        }
        _ => Said::Refused(String::new()),
    }
}

/// A judge who is content with one good signature, as "verify" of many libraries is.
pub fn with_one_signature(kind: Kind, bytes: &[u8]) -> Said {
    match seal::inspect(bytes) {
        Ok(file) if kind == Kind::Letter && file.signatures.iter().any(|one| one.valid) => {
            Said::Accepted(Vec::new())
        }
        _ => Said::Refused(String::new()),
    }
}

fn is_accepted(letter: &str, options: &Options) -> bool {
    review::judge(letter.as_bytes(), "", options).verdict == Outcome::Accepted
}

fn form() -> &'static dyn Form {
    forms::form("guardian-confirmation").unwrap()
}

/// A letter signed by everybody who must: its family with both algorithms, and the village's director.
fn letter(seed: u64) -> String {
    let mut content = Draft::of(form(), forms::engine::to_value(form().example(seed).as_ref())).content();
    for place in ["registered_at", "home"] {
        if let Some(Value::Object(place)) = content["child"].get_mut(place) {
            place.insert("division".into(), json!(DIVISION));
        }
    }
    let moment = Moment { unix_ms: 1_772_330_400_000 + seed, offset_minutes: 480, random: [7; 10] };
    let envelope = Envelope::first(form().id(), form().version(), "zh-CN", "test", moment, content).unwrap();
    let mut file = SignedFile::new(envelope.to_payload().unwrap()).unwrap();
    let family = Draft::of(form(), envelope.content).signers();
    for (seed, signer) in (1..).zip(family.iter().filter(|signer| signer.required)) {
        sign(&mut file, &key(seed), Role::parse(signer.role).unwrap(), signer.declaration);
    }
    let declaration = review::next_declaration(&file, Role::Witness).unwrap();
    sign(&mut file, &key(DIRECTOR), Role::Witness, &declaration);
    file.to_json()
}

fn sign(file: &mut SignedFile, key: &PrivateJwk, role: Role, declaration: &str) {
    let mut header = ProtectedHeader::new(*key.public(), role, 1_795_492_800, declaration);
    header.drawn = Some("AhQUFCgBKDE".into());
    key.sign_file(file, header).unwrap();
}

fn day(text: &str) -> Timestamp {
    Timestamp::parse(&format!("{text}T00:00:00+08:00")).unwrap()
}

fn list(sequence: u32) -> String {
    let entry = Entry {
        jwk: *key(DIRECTOR).public(),
        name: "李桂英".into(),
        role: Role::Witness,
        division: DIVISION.into(),
        valid_from: day("2026-01-01"),
        valid_until: day("2028-01-01"),
        revoked: None,
    };
    let roots = [key(ROOT), key(ROOT + 1)];
    // The last one is of the change of the root key: both sign.
    let roots = if sequence == 9 { &roots[..] } else { &roots[..1] };
    let list = TrustList {
        authority: "示例县民政局".into(),
        sequence,
        issued: day("2026-11-01"),
        next_update: day("2027-02-01"),
        roots: roots.iter().map(|root| root.public().thumbprint()).collect(),
        entries: vec![entry],
    };
    let public: Vec<_> = roots.iter().map(|root| *root.public()).collect();
    SignedList::seal(&list, &public, |index, bytes| roots[index].sign(bytes)).unwrap()
}
