//! Files encrypted to an authority, by the command: made, opened, judged, and what is said when not.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

/// A folder that is gone with the test.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("tuofu-sealed-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Runs the command here; its exit code, output and errors.
    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        let ran =
            Command::new(env!("CARGO_BIN_EXE_tuofu")).args(arguments).current_dir(&self.0).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (ran.status.code().unwrap(), text(ran.stdout), text(ran.stderr))
    }

    /// The output, kept as a file.
    fn made(&self, name: &str, arguments: &[&str]) -> String {
        let (code, out, err) = self.run(arguments);
        assert_eq!(code, 0, "{arguments:?}: {err}");
        std::fs::write(self.0.join(name), &out).unwrap();
        out
    }

    /// A signed letter, and two authorities' keys `a` and `b` with a stranger's `c`.
    fn with_keys(name: &str) -> (Self, String) {
        let folder = Self::new(name);
        folder.made("letter.json", &["example", "guardian-confirmation", "--seed", "7"]);
        folder.made("pen.jwk", &["keys", "new"]);
        let sign = ["sign", "--key", "pen.jwk", "--role", "parent", "letter.json"];
        let signed = folder.made("signed.tuofu.json", &sign);
        for key in ["a", "b", "c"] {
            folder.made(&format!("{key}.jwk"), &["keys", "new", "--use", "enc"]);
            folder.made(&format!("{key}.pub"), &["keys", "show", &format!("{key}.jwk")]);
        }
        let seal = ["seal", "--to", "a.pub", "--to", "b.pub", "signed.tuofu.json"];
        folder.made("sealed.tuofu.json", &seal);
        (folder, signed)
    }

    fn reasons(&self, arguments: &[&str]) -> (i32, Vec<String>) {
        let (code, out, _) = self.run(arguments);
        let line: Value = serde_json::from_str(&out).unwrap();
        let codes = line["reasons"].as_array().unwrap().iter();
        (code, codes.map(|reason| reason["code"].as_str().unwrap().to_owned()).collect())
    }
}

#[test]
fn each_recipient_opens_it_and_gets_the_signed_file_byte_for_byte() {
    let (folder, signed) = Folder::with_keys("each");
    for key in ["a.jwk", "b.jwk"] {
        let (code, out, _) = folder.run(&["open", "--key", key, "sealed.tuofu.json"]);
        assert_eq!((code, out), (0, signed.clone()));
    }
    let (code, out, err) = folder.run(&["open", "--key", "c.jwk", "sealed.tuofu.json"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("jwe.not-for-this-key") && err.contains("不是给这把钥匙的"), "{err}");
    // Whichever of several keys fits; a file that is not sealed comes out as it is.
    let both = ["open", "--key", "c.jwk", "--key", "b.jwk", "sealed.tuofu.json"];
    assert_eq!(folder.run(&both).1, signed);
    assert_eq!(folder.run(&["open", "--key", "a.jwk", "signed.tuofu.json"]).1, signed);
}

#[test]
fn verify_and_show_open_it_on_the_way() {
    let (folder, _) = Folder::with_keys("verify");
    let plain = folder.reasons(&["verify", "--json", "signed.tuofu.json"]);
    let sealed = folder.reasons(&["verify", "--json", "--key", "b.jwk", "sealed.tuofu.json"]);
    assert_eq!(plain, sealed);
    assert!(plain.1.contains(&"signature.missing".to_owned()), "{plain:?}");
    for (key, reason) in [(None, "jwe.key-needed"), (Some("c.jwk"), "jwe.not-for-this-key")] {
        let mut arguments = vec!["verify", "--json", "sealed.tuofu.json"];
        arguments.extend(key.into_iter().flat_map(|key| ["--key", key]));
        assert_eq!(folder.reasons(&arguments), (1, vec![reason.to_owned()]));
    }
    let shown = folder.run(&["show", "--json", "--key", "a.jwk", "sealed.tuofu.json"]).1;
    assert_eq!(shown, folder.run(&["show", "--json", "signed.tuofu.json"]).1);
    assert!(folder.run(&["show", "sealed.tuofu.json"]).1.contains("jwe.key-needed"));
}

#[test]
fn a_changed_file_is_damaged_and_another_is_not_our_format() {
    let (folder, _) = Folder::with_keys("damaged");
    let text = std::fs::read_to_string(folder.0.join("sealed.tuofu.json")).unwrap();
    let sealed: Value = serde_json::from_str(&text).unwrap();
    let with = |member: &str, value: Value| {
        let mut spoilt = sealed.clone();
        spoilt[member] = value;
        std::fs::write(folder.0.join("spoilt.json"), spoilt.to_string()).unwrap();
        let (code, _, err) = folder.run(&["open", "--key", "a.jwk", "spoilt.json"]);
        assert_eq!(code, 1);
        err
    };
    let tag = sealed["tag"].as_str().unwrap();
    let other = if tag.starts_with('A') { "B" } else { "A" };
    let err = with("tag", format!("{other}{}", tag.get(1..).unwrap()).into());
    assert!(err.contains("jwe.damaged") && err.contains("文件损坏"), "{err}");
    let mut swapped = sealed["recipients"].clone();
    swapped.as_array_mut().unwrap().reverse();
    assert!(with("recipients", swapped).contains("jwe.recipients-changed"));
    let err = with("aad", "QQ".into());
    assert!(err.contains("jwe.unknown-member") && err.contains("不是托付的加密文件"), "{err}");
}

#[test]
fn many_files_go_through_as_lines() {
    let (folder, signed) = Folder::with_keys("lines");
    std::fs::write(folder.0.join("many.ndjson"), signed.repeat(3)).unwrap();
    let sealed = folder.made("sealed.ndjson", &["seal", "--to", "a.pub", "many.ndjson"]);
    let mut lines: Vec<&str> = sealed.lines().collect();
    lines.dedup();
    assert_eq!(lines.len(), 3, "each is encrypted under keys of its own");
    assert_eq!(folder.run(&["open", "--key", "a.jwk", "sealed.ndjson"]).1, signed.repeat(3));
    let (_, out, _) = folder.run(&["verify", "--json", "--key", "a.jwk", "sealed.ndjson"]);
    assert_eq!(out.lines().count(), 3);
    assert!(!out.contains("jwe."));
}

#[test]
fn a_key_serves_one_purpose_and_may_be_under_a_passphrase() {
    let (folder, signed) = Folder::with_keys("keys");
    let (code, _, err) = folder.run(&["sign", "--key", "a.jwk", "--role", "parent", "letter.json"]);
    assert_eq!(code, 2);
    assert!(err.contains("key.refused") && err.contains("key.shape"), "{err}");
    // Encrypting wants public keys, each once.
    for to in [["--to", "a.jwk"].as_slice(), &["--to", "a.pub", "--to", "a.pub"]] {
        let mut arguments = vec!["seal", "signed.tuofu.json"];
        arguments.extend(to);
        assert_eq!(folder.run(&arguments).0, 2);
    }
    let list = format!("[{}]", std::fs::read_to_string(folder.0.join("a.pub")).unwrap());
    std::fs::write(folder.0.join("list.json"), list).unwrap();
    folder.made("listed.json", &["seal", "--to", "list.json", "signed.tuofu.json"]);
    assert_eq!(folder.run(&["open", "--key", "a.jwk", "listed.json"]).1, signed);

    std::fs::write(folder.0.join("words"), "三十六个橘子 一筐 七斤\n").unwrap();
    let new = ["keys", "new", "--use", "enc", "--protect", "--passphrase-file", "words"];
    assert!(folder.made("p.pem", &new).starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    folder.made("p.pub", &["keys", "show", "--passphrase-file", "words", "p.pem"]);
    folder.made("p.json", &["seal", "--to", "p.pub", "signed.tuofu.json"]);
    let open = ["open", "--key", "p.pem", "--passphrase-file", "words", "p.json"];
    assert_eq!(folder.run(&open).1, signed);
}

#[test]
fn only_signed_files_are_encrypted() {
    let (folder, _) = Folder::with_keys("unsigned");
    let (code, out, err) = folder.run(&["seal", "--to", "a.pub", "letter.json"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("jws.shape"), "{err}");
}
