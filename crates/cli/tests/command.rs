//! The command as scripts rely on it: what it prints, and its exit codes. Runs the built program.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::expect_used)]

use serde_json::Value;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

struct Ran {
    out: String,
    err: String,
    code: i32,
}

impl Ran {
    fn json(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).expect(line)).collect()
    }
}

fn tuofu(arguments: &[&str]) -> Ran {
    fed(arguments, b"")
}

fn fed(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tuofu"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // From a thread of its own: the program may answer before it has read everything.
    let feeding = std::thread::spawn(move || _ = stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    Ran {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().expect("ended by itself, not by a signal"),
    }
}

/// A folder that is gone with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("tuofu-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }

    fn key(&self, name: &str, alg: &str) -> String {
        self.put(name, tuofu(&["keys", "new", "--alg", alg]).out)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const DAY: [&str; 2] = ["--today", "2026-11-24"];
const LETTER: &str = "guardian-confirmation";

fn verify(arguments: &[&str]) -> Ran {
    tuofu(&[&["verify"], &DAY[..], arguments].concat())
}

/// Lines signed by both parents, the carer and, if wanted, the village.
fn signed(folder: &Folder, lines: &str, roles: &[&str]) -> String {
    roles.iter().zip(["Ed25519", "ES256"].iter().cycle()).enumerate().fold(
        lines.to_owned(),
        |lines, (at, (role, alg))| {
            let key = folder.key(&format!("{at}.jwk"), alg);
            let ran = fed(&["sign", "--key", &key, "--role", role, "-"], lines.as_bytes());
            assert_eq!((ran.code, ran.err.as_str()), (0, ""));
            ran.out
        },
    )
}

const FAMILY: [&str; 3] = ["parent", "parent", "guardian"];

#[test]
fn examples_are_the_same_for_the_same_seed_and_canonical() {
    let one = tuofu(&["example", LETTER, "--seed", "5"]).out;
    assert_eq!(one, tuofu(&["example", LETTER, "--seed", "5"]).out);
    let many = tuofu(&["example", LETTER, "--seed", "4", "--count", "3"]).out;
    assert_eq!(many.lines().nth(1).unwrap(), one.trim_end());
    for line in many.lines() {
        let value = seal::strict::parse(line.as_bytes()).unwrap();
        assert_eq!(seal::canonical::to_string(&value).unwrap(), line);
        seal::Envelope::from_value(&value).unwrap();
    }
    assert_eq!(tuofu(&["example", LETTER, "--count", "0"]).out, "");
}

#[test]
fn every_rule_can_be_broken_and_is_found() {
    for rule in forms::form(LETTER).unwrap().rules() {
        let line = tuofu(&["example", LETTER, "--invalid", rule.code]).out;
        let ran = fed(&[&["check", "--json"], &DAY[..], &["-"]].concat(), line.as_bytes());
        assert_eq!(ran.json()[0]["findings"][0]["code"], rule.code);
        assert_eq!(ran.code == 1, rule.severity == forms::Severity::Error, "{}", rule.code);
    }
    let ran = tuofu(&["example", LETTER, "--invalid", "no.such-rule"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.lines().count()), (2, "", 1));
    assert!(ran.err.contains("carer.under-age") && ran.err.contains("rule.unknown"));
    assert_eq!(tuofu(&["example", "pets"]).code, 2);
}

#[test]
fn a_family_signs_and_staff_judge() {
    let folder = Folder::new("family");
    let letter = tuofu(&["example", LETTER]).out;
    let without = signed(&folder, &letter, &["parent", "guardian"]);
    let family = signed(&folder, &letter, &FAMILY);
    let all = signed(&folder, &letter, &["parent", "parent", "guardian", "witness"]);
    for (name, file, verdict, missing, code) in [
        ("a.tuofu.json", without, "rejected", r#"["parent","witness"]"#, 1),
        ("b.tuofu.json", family, "warnings", r#"["witness"]"#, 0),
        ("c.tuofu.json", all, "accepted", "[]", 0),
    ] {
        let path = folder.put(name, file);
        let ran = verify(&["--json", &path]);
        let line = &ran.json()[0];
        assert_eq!(line["verdict"], verdict);
        assert_eq!(line["missing_roles"].to_string(), missing);
        assert_eq!(line["file"], path.as_str());
        assert_eq!((ran.code, ran.err.as_str()), (code, ""));
        let shown = tuofu(&["show", &path]);
        assert!(shown.out.lines().next().unwrap().starts_with(review::words(&format!("verdict-{verdict}"))));
        assert!(shown.out.contains("委托监护（照护）责任确认书"));
        assert_eq!(tuofu(&["show", "--json", &path]).out, letter);
    }
}

#[test]
fn ndjson_goes_in_and_out_in_order() {
    let folder = Folder::new("lines");
    let lines = tuofu(&["example", LETTER, "--count", "700", "--seed", "6"]).out;
    let mut signed: Vec<String> = signed(&folder, &lines, &FAMILY).lines().map(str::to_owned).collect();
    assert_eq!(signed.len(), 700);
    signed[300] = "{\"payload\":".into(); // one that broke off
    signed.insert(100, String::new()); // and an empty line
    let input = signed.join("\n");
    let ran = fed(&[&["verify", "--json"], &DAY[..], &["-"]].concat(), input.as_bytes());
    let verdicts = ran.json();
    assert_eq!((ran.code, verdicts.len()), (1, 700));
    for (line, verdict) in verdicts.iter().enumerate() {
        let number = if line < 100 { line + 1 } else { line + 2 };
        assert_eq!(verdict["file"], format!("-:{number}"));
        assert_eq!(verdict["verdict"] == "rejected", line == 300, "{verdict}");
    }
    let file = folder.put("all.ndjson", &input);
    let again = verify(&["--json", &file]);
    assert_eq!(again.out.replace(&format!("{file}:"), "-:"), ran.out);
    let table = verify(&[&file]);
    assert!(table.out.ends_with("退回 1\n"), "{}", table.out.lines().last().unwrap());
}

#[test]
fn folders_are_judged_in_the_order_of_names() {
    let folder = Folder::new("folder");
    let file = signed(&folder, &tuofu(&["example", LETTER]).out, &FAMILY);
    let drop = folder.0.join("drop");
    for name in ["drop/b.tuofu.json", "drop/a/z.tuofu.json", "drop/c.ndjson"] {
        folder.put(name, &file);
    }
    folder.put("drop/.part", "half");
    let ran = verify(&["--json", drop.to_str().unwrap()]);
    let names: Vec<String> = ran.json().iter().map(|v| v["file"].as_str().unwrap().to_owned()).collect();
    let below: Vec<&str> = names.iter().map(|name| name.rsplit_once("drop/").unwrap().1).collect();
    assert_eq!(below, ["a/z.tuofu.json", "b.tuofu.json", "c.ndjson:1"]);
    assert_eq!(ran.code, 0);
}

/// What arrives in a drop box besides letters.
fn malformed() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let deep = [b"[".repeat(100_000), b"]".repeat(100_000)].concat();
    let good = tuofu(&["example", LETTER]).out;
    vec![
        ("empty", Vec::new(), "file.empty"),
        ("space", b" \n\n".to_vec(), "file.empty"),
        ("bom", [b"\xef\xbb\xbf".as_slice(), good.as_bytes()].concat(), "file.bom"),
        ("binary", (0..=255).cycle().take(5000).collect(), "file.utf8"),
        ("utf16", good.encode_utf16().flat_map(u16::to_le_bytes).collect(), "file.utf8"),
        ("deep", deep, "json.depth"),
        ("cut", good.as_bytes()[..good.len() / 2].to_vec(), ""),
        ("duplicate", br#"{"payload":"","payload":"","signatures":[]}"#.to_vec(), "json.duplicate-member"),
        ("unsigned", good.into_bytes(), "jws.shape"),
        ("nobody", br#"{"payload":"e30","signatures":[]}"#.to_vec(), "jws.no-signatures"),
        ("huge", vec![b' '; 3 << 20], "file.too-large"),
        ("number", b"1e999".to_vec(), "json.float"),
        ("surrogate", br#"{"payload":"\ud800"}"#.to_vec(), "json.lone-surrogate"),
    ]
}

#[test]
fn malformed_files_are_rejected_with_one_reason_each() {
    let folder = Folder::new("malformed");
    for (name, bytes, code) in malformed() {
        let path = folder.put(name, bytes);
        let ran = verify(&["--json", &path]);
        assert_eq!((ran.code, ran.err.as_str()), (1, ""), "{name}");
        let lines = ran.json();
        assert_eq!(lines.len(), 1, "{name}");
        assert_eq!(lines[0]["reasons"].as_array().unwrap().len(), 1, "{name}");
        let found = lines[0]["reasons"][0]["code"].as_str().unwrap();
        assert!(code.is_empty() || code == found, "{name}: {found}");
        let people = verify(&[&path]);
        assert_eq!(people.out.lines().count(), 3, "{name}: {}", people.out);
        assert!(people.out.contains(found));
        // No other command falls over it either.
        let key = folder.key("k.jwk", "Ed25519");
        for arguments in [
            vec!["check", &path],
            vec!["show", &path],
            vec!["show", "--json", &path],
            vec!["sign", "--key", &key, "--role", "parent", &path],
            vec!["sign", "--key", &path, "--role", "parent", &path],
        ] {
            let ran = tuofu(&arguments);
            assert!((0..=2).contains(&ran.code), "{arguments:?}");
            assert!(ran.err.lines().count() <= 1, "{arguments:?}: {}", ran.err);
        }
    }
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_goes_on() {
    let folder = Folder::new("unreadable");
    let good = folder.put("good.tuofu.json", signed(&folder, &tuofu(&["example", LETTER]).out, &FAMILY));
    let missing = folder.0.join("none").display().to_string();
    let ran = verify(&["--json", &missing, &good]);
    assert_eq!((ran.code, ran.json().len(), ran.err.lines().count()), (2, 1, 1));
    assert!(ran.err.contains("input.not-found") && ran.err.contains(&missing), "{}", ran.err);
    let locked = folder.put("locked", "x");
    lock(Path::new(&locked));
    if std::fs::read(&locked).is_err() {
        // As root nothing is locked.
        let ran = verify(&[&locked]);
        assert!(ran.code == 2 && ran.err.contains("input.unreadable"));
    }
    // A folder where a file is wanted, the trust list of a later version, nonsense.
    for arguments in [
        vec!["sign", "--key", &good, "--role", "parent", &good],
        vec!["show", folder.0.to_str().unwrap()],
        vec!["verify", "--trust", &good, &good],
        vec!["check", "--form", "pets", &good],
        vec!["schema", "pets"],
    ] {
        let ran = tuofu(&arguments);
        assert_eq!(
            (ran.code, ran.err.lines().count(), ran.out.as_str()),
            (2, 1, ""),
            "{arguments:?} {}",
            ran.err
        );
    }
    for arguments in [
        vec!["verify"],
        vec!["fly"],
        vec!["verify", "--today", "soon", &good],
        vec!["keys", "new", "--alg", "RS256"],
    ] {
        assert_eq!(tuofu(&arguments).code, 2, "{arguments:?}");
    }
}

#[cfg(unix)]
fn lock(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o000)).unwrap();
}

#[cfg(not(unix))]
fn lock(_: &Path) {}

#[test]
fn check_takes_submissions_signed_files_and_bare_content() {
    let folder = Folder::new("check");
    let letter = tuofu(&["example", LETTER, "--invalid", "carer.under-age"]).out;
    let value: Value = serde_json::from_str(&letter).unwrap();
    let bare = folder.put("bare.json", value["content"].to_string());
    let pretty = folder.put("pretty.json", serde_json::to_string_pretty(&value).unwrap());
    let signed = folder.put("signed.json", signed(&folder, &letter, &["parent"]));
    let form = ["--form", LETTER];
    for (options, path) in [(&form[..], &bare), (&[], &pretty), (&[], &signed)] {
        let ran = tuofu(&[&["check", "--json"], &DAY[..], options, &[path]].concat());
        assert_eq!(ran.json()[0]["findings"][0]["code"], "carer.under-age", "{path}");
        assert_eq!(ran.code, 1);
    }
    assert_eq!(tuofu(&["check", "--json", &bare]).json()[0]["reasons"][0]["code"], "form.not-named");
    let twice = letter.replacen("\"term\":", "\"term\":{},\"term\":", 1);
    let found = fed(&[&["check", "--json"], &DAY[..], &["-"]].concat(), twice.as_bytes());
    assert!(found.out.contains("member.duplicate"), "{}", found.out);
}

#[test]
fn private_keys_work_again_and_do_not_sign_twice() {
    let folder = Folder::new("keys");
    let letter = folder.put("u.json", tuofu(&["example", LETTER]).out);
    for alg in ["Ed25519", "ES256"] {
        let key = folder.key("k.jwk", alg);
        let once = tuofu(&["sign", "--key", &key, "--role", "parent", &letter]);
        let twice = fed(&["sign", "--key", &key, "--role", "parent", "-"], once.out.as_bytes());
        assert_eq!((twice.code, twice.out.as_str()), (1, ""));
        assert!(twice.err.contains("jws.same-role-and-key"), "{}", twice.err);
        assert!(!twice.err.contains("\"d\""));
    }
}

#[test]
fn copies_signed_apart_join_and_other_content_does_not() {
    let folder = Folder::new("merge");
    let letter = tuofu(&["example", "guardian-confirmation", "--seed", "3"]).out;
    let sign = |text: &str, name: &str, alg: &str, role: &str| {
        let key = folder.key(&format!("{name}.jwk"), alg);
        let signed = fed(&["sign", "--key", &key, "--role", role, "-"], text.as_bytes()).out;
        folder.put(&format!("{name}.tuofu.json"), signed)
    };
    let mother = sign(&letter, "mother", "Ed25519", "parent");
    let grandmother = sign(&letter, "grandmother", "ES256", "guardian");
    let village = sign(&letter, "village", "ES256", "witness");
    let merged = tuofu(&["merge", &village, &mother, &grandmother, &mother]);
    assert_eq!((merged.code, merged.err.as_str()), (0, ""));
    let verdict = &verify(&["--json", &folder.put("merged.tuofu.json", &merged.out)]).json()[0];
    let roles: Vec<&str> =
        verdict["signatures"].as_array().unwrap().iter().map(|s| s["role"].as_str().unwrap()).collect();
    assert_eq!(roles, ["witness", "parent", "guardian"], "{verdict}");
    assert!(verdict["signatures"].as_array().unwrap().iter().all(|s| s["valid"] == true));

    // One answer differs: which, and what each copy says.
    let other = letter.replace("\"contact_every\":\"", "\"contact_every\":\"x");
    assert_ne!(other, letter);
    let other = sign(&other, "other", "Ed25519", "guardian");
    let refused = tuofu(&["merge", &mother, &other]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("jws.other-payload") && refused.err.contains("第一份写"), "{}", refused.err);
    assert_eq!(refused.err.lines().count(), 2, "{}", refused.err);

    // A copy with a broken signature spoils nothing.
    let mut broken: Value = serde_json::from_str(&std::fs::read_to_string(&grandmother).unwrap()).unwrap();
    broken["signatures"][0]["signature"] =
        serde_json::from_str::<Value>(&std::fs::read_to_string(&village).unwrap()).unwrap()["signatures"][0]
            ["signature"]
            .clone();
    let broken = folder.put("broken.tuofu.json", broken.to_string());
    let refused = tuofu(&["merge", &mother, &broken]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("signature.invalid"), "{}", refused.err);
}

#[test]
fn the_schema_knows_every_answer() {
    let schema: Value = serde_json::from_str(&tuofu(&["schema", LETTER]).out).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["additionalProperties"], false);
    assert_eq!(schema["properties"]["parent_duties"]["properties"]["liable"]["const"], true);
    assert!(schema["required"].as_array().unwrap().contains(&"child".into()));
    assert!(!schema["required"].as_array().unwrap().contains(&"attended".into()));
    let whole: Value = serde_json::from_str(&tuofu(&["schema"]).out).unwrap();
    assert_eq!(whole["$defs"][LETTER]["properties"], schema["properties"]);
}

mod any_bytes {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        /// Each line of any input gets one verdict, and the program ends by itself.
        #[test]
        fn have_a_verdict(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let lines = bytes.split(|b| *b == b'\n').filter(|line| !line.trim_ascii().is_empty()).count();
            let ran = fed(&["verify", "--json", "-"], &bytes);
            prop_assert_eq!(ran.json().len(), lines);
            prop_assert_eq!(ran.code, i32::from(lines > 0));
            prop_assert_eq!(ran.err, "");
        }
    }
}
