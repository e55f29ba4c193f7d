//! Writes signed files for other programs to verify: `sign_samples DIR [COUNT]`.
//!
//! Deterministic: the keys are made of the file's number, never to be used in earnest.

use seal::submission::{Envelope, Moment};
use seal::{Alg, PrivateJwk, ProtectedHeader, Refusal, Role, SignedFile, Strokes};
use std::error::Error;
use std::path::Path;

const SIGNERS: [(Alg, Role); 4] = [
    (Alg::Ed25519, Role::Parent),
    (Alg::Es256, Role::Guardian),
    (Alg::Ed25519, Role::Witness),
    (Alg::Es256, Role::Supervisor),
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let directory = arguments.next().ok_or("usage: sign_samples DIR [COUNT]")?;
    let count = arguments.next().map_or(Ok(12), |count| count.parse())?;
    std::fs::create_dir_all(&directory)?;
    for number in 0..count {
        let file = sample(number)?;
        std::fs::write(Path::new(&directory).join(format!("sample-{number:05}.tuofu.json")), file.to_json())?;
    }
    Ok(())
}

/// One to four signatures, both algorithms in either order, every second one drawn.
fn sample(number: u16) -> Result<SignedFile, Refusal> {
    let moment = Moment { unix_ms: 1_795_399_200_000, offset_minutes: 480, random: repeated(number) };
    let content = serde_json::json!({
        "child": {"name": "阿依古丽·买买提", "rare": "𠮷", "emoji": "😀", "halfwidth": "ｱ"},
        "note": format!("第一行\n第二行 \"{number}\" \\"), "count": number, "big": 9_007_199_254_740_991_i64,
    });
    let envelope = Envelope::first("guardian-confirmation", "1.0", "zh-CN", "示例县民政局", moment, content)?;
    let mut file = SignedFile::new(envelope.to_payload()?)?;
    let skipped = usize::from(number % 2);
    for (alg, role) in SIGNERS.into_iter().cycle().skip(skipped).take(usize::from(number % 4) + 1) {
        let key = PrivateJwk::generate(alg, &repeated(number + 1))?;
        let mut header = ProtectedHeader::new(*key.public(), role, 1_795_399_200, "guardian-confirmation/1");
        if role == Role::Parent {
            header.drawn = Some(Strokes::new(vec![vec![(9, 300), (500, 20), (1000, 400)]])?.encode()?);
        }
        key.sign_file(&mut file, header)?;
    }
    Ok(file)
}

/// Bytes for a test, never for a key in earnest.
fn repeated<const N: usize>(number: u16) -> [u8; N] {
    let mut bytes = number.to_be_bytes().into_iter().cycle();
    std::array::from_fn(|_| bytes.next().unwrap_or_default())
}
