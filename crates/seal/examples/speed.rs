//! How many signed files a second this machine opens, and how many bare signatures of theirs the curves' own
//! libraries verify: `speed SECONDS FILES.ndjson [NAME]` prints a JSON object. `tests/scale/verify.mjs`
//! runs it in turn with its peers.

use seal::{PublicJwk, SignedFile};
use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// What one signature was made over, with its key ready for use: as bare as verification gets.
enum Bare {
    Ed25519(ed25519_dalek::VerifyingKey, ed25519_dalek::Signature, Vec<u8>),
    Es256(p256::ecdsa::VerifyingKey, p256::ecdsa::Signature, Vec<u8>),
}

impl Bare {
    fn of(file: &SignedFile) -> Result<Self, Box<dyn Error>> {
        let signature = file.signatures().first().ok_or("not signed")?;
        let message = file.signed_bytes(signature);
        Ok(match signature.header().jwk {
            PublicJwk::Ed25519 { x } => Self::Ed25519(
                ed25519_dalek::VerifyingKey::from_bytes(&x)?,
                ed25519_dalek::Signature::from_bytes(signature.bytes()),
                message,
            ),
            PublicJwk::P256 { x, y } => Self::Es256(
                p256::ecdsa::VerifyingKey::from_sec1_bytes(&[&[4][..], &x, &y].concat())?,
                p256::ecdsa::Signature::from_slice(signature.bytes())?,
                message,
            ),
            PublicJwk::Sm2 { .. } => return Err("not measured: SM2".into()),
        })
    }

    fn holds(&self) -> bool {
        use ed25519_dalek::Verifier;
        match self {
            Self::Ed25519(key, signature, message) => key.verify(message, signature).is_ok(),
            Self::Es256(key, signature, message) => key.verify(message, signature).is_ok(),
        }
    }
}

type Rate = Result<f64, Box<dyn Error>>;

/// How many a second go well; all of them must.
fn rate<T>(time: Duration, all: &[T], work: impl Fn(&T) -> bool) -> Rate {
    let (start, mut done) = (Instant::now(), 0_u32);
    while start.elapsed() < time {
        for one in all {
            if !work(black_box(one)) {
                return Err("one of the files is not good".into());
            }
            done += 1;
        }
    }
    Ok(f64::from(done) / start.elapsed().as_secs_f64())
}

fn signature_holds(file: &SignedFile) -> bool {
    let signed = |one: &seal::jws::Signature| one.header().jwk.verify(&file.signed_bytes(one), one.bytes());
    file.signatures().iter().all(|one| signed(one).is_ok())
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(seconds), Some(path)) = (arguments.next(), arguments.next()) else {
        return Err("usage: speed SECONDS FILES.ndjson [NAME]".into());
    };
    let only = arguments.next(); // for a profiler
    let time = Duration::from_secs_f64(seconds.parse()?);
    let text = std::fs::read_to_string(path)?;
    let files: Vec<&[u8]> = text.lines().map(str::as_bytes).collect();
    let parsed = files.iter().map(|file| SignedFile::parse(file)).collect::<Result<Vec<_>, _>>()?;
    let bare = parsed.iter().map(Bare::of).collect::<Result<Vec<_>, _>>()?;
    let payloads: Vec<&[u8]> = parsed.iter().map(SignedFile::payload_bytes).collect();
    let envelopes = files.iter().map(|file| seal::open(file)).collect::<Result<Vec<_>, _>>()?;
    // The last five: what opening takes beside the curve's own work.
    let all: [(&str, &dyn Fn() -> Rate); 7] = [
        ("bare", &|| rate(time, &bare, Bare::holds)),
        ("open", &|| rate(time, &files, |file| seal::open(file).is_ok())),
        ("signature", &|| rate(time, &parsed, signature_holds)),
        ("frame", &|| rate(time, &files, |file| SignedFile::parse(file).is_ok())),
        ("payload", &|| rate(time, &parsed, |file| file.payload().is_ok())),
        ("strict", &|| rate(time, &payloads, |text| seal::strict::parse(text).is_ok())),
        ("envelope", &|| rate(time, &envelopes, |opened| opened.envelope.read().to_payload().is_ok())),
    ];
    let mut rates = serde_json::Map::new();
    for (name, run) in all.iter().filter(|(name, _)| only.as_deref().is_none_or(|only| only == *name)) {
        rates.insert((*name).to_owned(), run()?.into());
    }
    let rates = serde_json::Value::Object(rates);
    println!("{rates}");
    Ok(())
}
