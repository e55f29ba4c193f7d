//! Keys under a passphrase: ours open, OpenSSL's open, nothing else does.
#![cfg(feature = "protect")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use seal::{Alg, PrivateJwk, Reason};
use std::io::Write as _;
use std::process::{Command, Stdio};

const WORDS: &str = "三十六个橘子 and a stone";

fn key(alg: Alg) -> PrivateJwk {
    PrivateJwk::generate(alg, &[9; 32]).unwrap()
}

#[test]
fn a_key_comes_back_the_same() {
    for alg in [Alg::Ed25519, Alg::Es256] {
        let file = key(alg).protect(WORDS, &[3; 32]).unwrap();
        assert!(!file.contains(&key(alg).to_json()[5..20]));
        let again = PrivateJwk::unlock(&file, WORDS).unwrap();
        assert_eq!(again.to_json(), key(alg).to_json());
        // As mail programs and editors leave it.
        assert!(PrivateJwk::unlock(&format!("\r\n{}\n\n", file.replace('\n', "\r\n")), WORDS).is_ok());
    }
}

/// What a program writes into its log.
#[test]
fn a_key_shown_shows_its_public_half() {
    let key = key(Alg::Ed25519);
    assert_eq!(format!("{key:?}"), format!("PrivateJwk {{ public: {:?}, .. }}", key.public()));
}

#[test]
fn the_same_key_never_looks_the_same() {
    let one = key(Alg::Ed25519).protect(WORDS, &[3; 32]).unwrap();
    assert_ne!(one, key(Alg::Ed25519).protect(WORDS, &[4; 32]).unwrap());
}

#[test]
fn each_refusal_has_its_reason() {
    let file = key(Alg::Ed25519).protect(WORDS, &[3; 32]).unwrap();
    let refusal = |file: &str, words: &str| PrivateJwk::unlock(file, words).unwrap_err();
    assert_eq!(key(Alg::Ed25519).protect("三十六个橘子", &[3; 32]).unwrap_err(), Reason::KeyPassphraseShort);
    assert_eq!(refusal(&file, "another one altogether"), Reason::KeyPassphrase);
    assert_eq!(refusal(&file, ""), Reason::KeyPassphrase);
    for no_key in
        ["", "-----BEGIN", "hello", &file.replace("ENCRYPTED PRIVATE KEY", "CERTIFICATE"), &file[..200]]
    {
        assert_eq!(refusal(no_key, WORDS), Reason::KeyFile, "{no_key}");
    }
    assert_eq!(refusal(&"x".repeat(1 << 20), WORDS), Reason::KeyFile);
    let padded = |to: usize| PrivateJwk::unlock(&format!("{file:<to$}"), WORDS).map(drop);
    assert_eq!((padded(16 * 1024), padded(16 * 1024 + 1)), (Ok(()), Err(Reason::KeyFile)));
    assert!(key(Alg::Ed25519).protect("十个字的口令也就够了", &[3; 32]).is_ok());
}

/// Our own file with other parameters of scrypt: 2 MiB at a time for each of `block`, so many `times` over.
fn asking(block: &[u8], times: u8) -> Reason {
    let file = key(Alg::Ed25519).protect(WORDS, &[3; 32]).unwrap();
    let body: String = file.lines().filter(|line| !line.starts_with('-')).collect();
    let mut der = data_encoding::BASE64.decode(body.as_bytes()).unwrap();
    // RFC 7914 section 7: a salt of 16 bytes, N, r, p. What r needs more, the salt gives.
    let ours = [&[4, 16][..], &[3; 16], &[2, 2, 0x40, 0, 2, 1, 8, 2, 1, 5]].concat();
    let salt = 17 - block.len();
    let others =
        [&[4, salt as u8], &vec![3; salt][..], &[2, 2, 0x40, 0, 2, block.len() as u8], block, &[2, 1, times]];
    let at = der.windows(ours.len()).position(|window| window == ours).unwrap();
    der.splice(at..at + ours.len(), others.concat());
    let pem = data_encoding::BASE64.encode(&der);
    let pem: Vec<&str> = pem.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    let (head, foot) = (file.lines().next().unwrap(), file.lines().last().unwrap());
    PrivateJwk::unlock(&format!("{head}\n{}\n{foot}\n", pem.join("\n")), WORDS).unwrap_err()
}

#[test]
fn how_much_work_a_file_may_ask_for() {
    assert_eq!(asking(&[8], 6), Reason::KeyPassphrase); // done, and another key comes out
    assert_eq!(asking(&[8], 65), Reason::KeyFile); // 1040 MiB one after the other
    assert_eq!(asking(&[0, 129], 1), Reason::KeyFile); // 258 MiB at a time
}

/// Runs `openssl`; None where there is none.
fn openssl(arguments: &[&str], input: &str) -> Option<String> {
    let mut child =
        Command::new("openssl").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    child.stdin.take()?.write_all(input.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    assert!(output.status.success(), "openssl {arguments:?}");
    String::from_utf8(output.stdout).ok()
}

/// OpenSSL writes the public key as PEM, whose last bytes are the point.
#[test]
fn openssl_opens_ours() {
    for alg in [Alg::Ed25519, Alg::Es256] {
        let file = key(alg).protect(WORDS, &[3; 32]).unwrap();
        let pass = format!("pass:{WORDS}");
        let Some(public) = openssl(&["pkey", "-passin", &pass, "-pubout"], &file) else { return };
        let body: String = public.lines().filter(|line| !line.starts_with('-')).collect();
        let der = data_encoding::BASE64.decode(body.as_bytes()).unwrap();
        let point = match key(alg).public() {
            seal::PublicJwk::Ed25519 { x } => x.to_vec(),
            seal::PublicJwk::P256 { x, y } | seal::PublicJwk::Sm2 { x, y } => [&x[..], &y[..]].concat(),
        };
        assert!(der.ends_with(&point));
    }
}

#[test]
fn we_open_openssls() {
    for (arguments, alg) in [
        (&["-algorithm", "ed25519"][..], Alg::Ed25519),
        (&["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"], Alg::Es256),
    ] {
        let Some(plain) = openssl(&[&["genpkey"], arguments].concat(), "") else { return };
        let pass = format!("pass:{WORDS}");
        for kdf in [&["-scrypt"][..], &["-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA256", "-iter", "600000"]]
        {
            let pem = openssl(&[&["pkcs8", "-topk8", "-passout", &pass], kdf].concat(), &plain).unwrap();
            assert_eq!(PrivateJwk::unlock(&pem, WORDS).unwrap().public().alg(), alg);
            assert_eq!(PrivateJwk::unlock(&pem, "no").unwrap_err(), Reason::KeyPassphrase);
        }
        assert_eq!(PrivateJwk::unlock(&plain, WORDS).unwrap_err(), Reason::KeyFile);
    }
}

/// A file that asks for a gibibyte is not worked on.
#[test]
fn nobodys_file_asks_for_any_amount_of_work() {
    let Some(plain) = openssl(&["genpkey", "-algorithm", "ed25519"], "") else { return };
    let pass = format!("pass:{WORDS}");
    let slow = ["pkcs8", "-topk8", "-passout", &pass, "-v2", "aes-256-cbc", "-iter", "10000001"];
    let pem = openssl(&slow, &plain).unwrap();
    assert_eq!(PrivateJwk::unlock(&pem, WORDS).unwrap_err(), Reason::KeyFile);
}
