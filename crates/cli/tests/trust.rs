//! The authority's list from the first key to a verdict that names who vouches. Runs the built program.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::expect_used)]

use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A folder with files, gone with the test.
struct Office(PathBuf);

impl Drop for Office {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const WORDS: &str = "三十六个橘子 and a stone";
const LETTER: &str = "guardian-confirmation";
const ROOT: [&str; 4] = ["--key", "root.pem", "--passphrase-file", "words"];

impl Office {
    /// With a protected root key and its list.
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("tuofu-trust-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        let office = Self(path);
        office.put("words", format!("{WORDS}\n"));
        office.put("root.pem", office.well("keys new --protect --passphrase-file words"));
        office.well_with(&["trust", "init", "--authority", "示例县民政局", "list.json"], &ROOT);
        office
    }

    fn put(&self, name: &str, text: impl AsRef<[u8]>) {
        std::fs::write(self.0.join(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(name)).unwrap()
    }

    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_tuofu"))
            .args(arguments)
            .current_dir(&self.0)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    fn well(&self, arguments: &str) -> String {
        self.well_with(&arguments.split(' ').collect::<Vec<_>>(), &[])
    }

    fn well_with(&self, arguments: &[&str], more: &[&str]) -> String {
        let (code, out, err) = self.run(&[arguments, more].concat());
        assert_eq!((code, err.as_str()), (0, ""), "{arguments:?}");
        out
    }

    /// Why it could not run, or what was rejected: one line that begins with the code.
    fn fails(&self, arguments: &str, code: i32, reason: &str) {
        let (ended, _, err) = self.run(&arguments.split(' ').collect::<Vec<_>>());
        assert_eq!((ended, err.lines().count()), (code, 1), "{arguments}: {err}");
        assert!(err.contains(reason), "{arguments}: {err}");
        assert!(!err.contains(WORDS) && !err.contains("\"d\""));
    }

    /// A letter signed by its family and by these staff keys.
    fn letter(&self, name: &str, staff: &[(&str, &str)]) {
        self.put(name, self.well(&format!("example {LETTER} --seed 0")));
        let family = [("mother.jwk", "parent"), ("father.jwk", "parent"), ("aunt.jwk", "guardian")];
        for (key, role) in family.iter().chain(staff) {
            if !self.0.join(key).exists() {
                self.put(key, self.well("keys new --alg ES256"));
            }
            self.put(name, self.well(&format!("sign --key {key} --role {role} {name}")));
        }
    }

    fn verdict(&self, arguments: &str) -> Value {
        let (_, out, err) = self.run(&format!("verify --json {arguments}").split(' ').collect::<Vec<_>>());
        serde_json::from_str(out.lines().next().expect(&err)).unwrap()
    }

    fn add(&self, jwk: &str, name: &str, role: &str, division: &str) {
        let said = ["trust", "add", "--jwk", jwk, "--name", name, "--role", role, "--division", division];
        self.well_with(
            &said,
            &["--since", "2026-01-01", "--until", "2036-12-31", "list.json"]
                .iter()
                .chain(&ROOT)
                .copied()
                .collect::<Vec<_>>(),
        );
    }
}

fn codes(verdict: &Value) -> Vec<&str> {
    verdict["reasons"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect()
}

#[test]
fn the_authority_lists_a_director_and_the_verdict_names_her() {
    let office = Office::new("story");
    office.letter("letter.json", &[("li.jwk", "witness")]);
    let list = "--trust list.json letter.json";
    assert_eq!(codes(&office.verdict(list)), ["witness.missing", "trust.unknown-key"]);

    // Guangdong: the generated child lives there, wherever in it.
    office.add("li.jwk", "李桂英", "witness", "440000");
    let verdict = office.verdict(list);
    assert_eq!(verdict["signatures"][3]["vouched_by"], "李桂英");
    assert!(verdict["verdict"] != "rejected", "{verdict}");
    let (code, table, _) = office.run(&["verify", "--trust", "list.json", "letter.json"]);
    assert!(code == 0 && table.contains("名册证明是李桂英"), "{table}");

    let shown = office.well("trust show list.json");
    assert!(shown.contains("示例县民政局") && shown.contains("李桂英") && shown.contains(" 44 "), "{shown}");
    let json: Value = serde_json::from_str(&office.well("trust show --json list.json")).unwrap();
    assert_eq!((json["sequence"].as_u64(), json["entries"][0]["division"].as_str()), (Some(2), Some("44")));
    assert_eq!(json["entries"][0]["valid_until"], "2037-01-01T00:00:00+08:00");

    // Only what is listed is taken over of a private key.
    assert!(!office.read("list.json").contains(office.read("li.jwk").trim().split('"').nth(7).unwrap()));

    let kid = office.well("keys thumbprint li.jwk");
    office.well_with(
        &["trust", "revoke", "--kid", &kid[..8], "--reason", "moved", "--at", "2036-01-01", "list.json"],
        &ROOT,
    );
    assert_eq!(office.verdict(list)["signatures"][3]["vouched_by"], "李桂英", "signed before");
    let (code, _, err) = office.run(
        &[&["trust", "revoke", "--kid", &kid[..8], "--reason", "lost", "list.json"][..], &ROOT].concat(),
    );
    assert!(code == 2 && err.contains("trust.revoked-already"), "{err}");
    assert!(office.well("trust show list.json").contains("停用：调岗"));
}

/// 国密, all the way: root, staff key and enrolment; the family signs with what its phone has.
#[cfg(feature = "sm2")]
#[test]
fn an_authority_works_with_sm2() {
    let office = Office::new("sm2");
    office.put("sm2.pem", office.well("keys new --alg sm2 --protect --passphrase-file words"));
    office.put("li.jwk", office.well("keys new --alg SM2"));
    let root = ["--key", "sm2.pem", "--passphrase-file", "words"];
    office.well_with(&["trust", "init", "--authority", "示例县民政局", "sm2.json"], &root);
    office.put("li.pub", office.well("keys show li.jwk"));
    let entry = "trust add --jwk li.pub --name 李桂英 --role witness --division 44 --since 2026-01-01 --until 2036-12-31 sm2.json";
    office.well_with(&entry.split(' ').collect::<Vec<_>>(), &root);
    office.letter("letter.json", &[("li.jwk", "witness")]);
    let verdict = office.verdict("--trust sm2.json letter.json");
    let witness = &verdict["signatures"][3];
    assert_eq!(
        (&witness["alg"], &witness["valid"], &witness["vouched_by"]),
        (&json!("SM2"), &json!(true), &json!("李桂英"))
    );
    assert_ne!(verdict["verdict"], "rejected", "{verdict}");
    // Nobody encrypts to SM2: the file could be opened by no other tool.
    office.fails("keys new --alg SM2 --use enc", 2, "key.opening-sm2");
}

#[test]
fn the_pinned_root_decides_whose_list_it_is() {
    let office = Office::new("root");
    office.letter("letter.json", &[]);
    let root = office.well_with(&["keys", "thumbprint", "--passphrase-file", "words", "root.pem"], &[]);
    let root = root.trim();
    office.put("config.json", json!({"trust": {"root": root, "list": "trust.json"}}).to_string());
    office.put("other.json", r#"{"trust": null}"#);
    assert!(office.well(&format!("trust verify --root {root} list.json")).contains(root));
    office.well("trust verify --root config.json list.json");
    let (code, ..) = office.run(&["verify", "--trust", "list.json", "--root", "config.json", "letter.json"]);
    assert_eq!(code, 1, "no witness");
    office.fails("trust verify --root other.json list.json", 2, "trust.root");
    let other = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";
    office.fails(&format!("trust verify --root {other} list.json"), 1, "trust.other-root");
    office.fails(&format!("verify --trust list.json --root {other} letter.json"), 2, "trust.other-root");
    office.fails("verify --trust letter.json letter.json", 2, "trust.typ");
    office.fails("verify --trust words letter.json", 2, "json.syntax");
}

#[test]
fn the_root_key_rolls_over_and_the_list_before_leads_to_the_one_after() {
    let office = Office::new("roll");
    office.put("new.jwk", office.well("keys new --alg ES256"));
    office.put("one.json", office.read("list.json"));
    let both = ["trust", "renew", "--key", "new.jwk", "list.json"];
    office.well_with(&both, &ROOT);
    office.put("two.json", office.read("list.json"));
    office.well("trust verify --after one.json two.json");
    for root in ["new.jwk", "root.pem"] {
        let root = office.well_with(&["keys", "thumbprint", "--passphrase-file", "words", root], &[]);
        office.well(&format!("trust verify --root {} two.json", root.trim()));
    }
    // While both are named, both sign.
    let (code, _, err) = office.run(
        &[
            &[
                "trust",
                "add",
                "--jwk",
                "new.jwk",
                "--name",
                "x",
                "--role",
                "witness",
                "--division",
                "44",
                "--until",
                "2036-12-31",
                "list.json",
            ][..],
            &ROOT,
        ]
        .concat(),
    );
    assert!(code == 2 && err.contains("trust.roots"), "{err}");
    office.well("trust renew --key new.jwk --days 30 list.json");
    office.well("trust verify --after two.json list.json");
    let (code, out, _) = office.run(&["trust", "verify", "--after", "one.json", "list.json"]);
    assert!(code == 1 && out.contains("trust.other-root"), "{out}");
    let (code, out, _) = office.run(&["trust", "verify", "--after", "list.json", "two.json"]);
    assert!(code == 1 && out.contains("trust.sequence"), "{out}");
    // Somebody else's key rolls nothing over.
    office.put("thief.jwk", office.well("keys new"));
    office.fails("trust renew --key thief.jwk list.json", 2, "trust.other-root");
}

#[test]
fn enrolments_come_from_files_of_any_kind() {
    let office = Office::new("enrol");
    let content = |name: &str, key: Value| json!({"name": name, "role": "witness", "division": "441825101201", "key": key});
    let key = |office: &Office| {
        office.put("k.jwk", office.well("keys new"));
        serde_json::from_str::<Value>(&office.well("keys show k.jwk")).unwrap()
    };
    let text = key(&office).to_string();
    let lines = format!("{}\n{}\n", content("李桂英", key(&office)), content("陈志强", json!(text)));
    office.put("staff.ndjson", lines);
    office
        .well_with(&["trust", "add", "--from", "staff.ndjson", "--until", "2036-12-31", "list.json"], &ROOT);

    // Signed: by the key that is to be listed, and by no other.
    let own = key(&office);
    let unsigned = json!({
        "format": "tuofu/1", "form": "staff-enrolment", "form_version": "1.0", "id": "019ab2c3-0000-7000-8000-000000000000",
        "revision": 1, "supersedes": null, "created_at": "2026-11-23T10:00:00+08:00", "locale": "zh-CN", "authority": "",
        "content": content("黄玉兰", own),
    });
    office.put("unsigned.json", unsigned.to_string());
    for (signer, code) in [("k.jwk", 0), ("other.jwk", 2)] {
        office.put("other.jwk", office.well("keys new"));
        let sign =
            ["sign", "--key", signer, "--role", "witness", "--declaration", "enrol-1", "unsigned.json"];
        office.put("signed.json", office.well_with(&sign, &[]));
        let add = [
            "trust",
            "add",
            "--from",
            "signed.json",
            "--role",
            "supervisor",
            "--until",
            "2036-12-31",
            "list.json",
        ];
        let (ended, _, err) = office.run(&[&add[..], &ROOT].concat());
        assert_eq!(ended, code, "{err}");
    }
    let shown: Value = serde_json::from_str(&office.well("trust show --json list.json")).unwrap();
    let names: Vec<&str> =
        shown["entries"].as_array().unwrap().iter().map(|e| e["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["李桂英", "陈志强", "黄玉兰"]);
    assert_eq!(shown["entries"][2]["role"], "supervisor", "the command line overrides");
    office.put("nobody.json", "{}");
    office.fails(
        "trust add --from nobody.json --until 2036-12-31 --key root.pem --passphrase-file words list.json",
        2,
        "trust.from",
    );
    office.fails(
        "trust add --jwk k.jwk --until 2036-12-31 --key root.pem --passphrase-file words list.json",
        2,
        "trust.missing",
    );
}

#[test]
fn protected_keys_sign_and_change_their_passphrase() {
    let office = Office::new("protect");
    office.put("k.jwk", office.well("keys new --alg ES256"));
    office.put("k.pem", office.well("keys protect --passphrase-file words k.jwk"));
    office.put("two", format!("{WORDS}\nanother one altogether\n"));
    office.put("again.pem", office.well("keys protect --passphrase-file two k.pem"));
    office.put("another", "another one altogether\n");
    let plain = office.well("keys show k.jwk");
    assert_eq!(office.well("keys show --passphrase-file words k.pem"), plain);
    assert_eq!(office.well("keys show --passphrase-file another again.pem"), plain);
    office.fails("keys show --passphrase-file words again.pem", 2, "key.passphrase");
    office.put("short", "short\n");
    office.fails("keys protect --passphrase-file short k.jwk", 2, "key.passphrase-short");
    office.put("none", "");
    office.fails("keys show --passphrase-file none k.pem", 2, "passphrase.missing");
    office.letter("letter.json", &[]);
    office.put(
        "signed.json",
        office.well("sign --key k.pem --passphrase-file words --role witness letter.json"),
    );
    assert_eq!(office.verdict("signed.json")["verdict"], "accepted");
}

#[test]
fn a_folder_is_countersigned_at_once_without_what_is_rejected() {
    let office = Office::new("batch");
    office.put("k.jwk", office.well("keys new"));
    std::fs::create_dir_all(office.0.join("in")).unwrap();
    for name in ["in/a.tuofu.json", "in/b.tuofu.json"] {
        office.letter(name, &[]);
    }
    let unfinished = office.well(&format!("example {LETTER} --seed 3"));
    office.put("in/c.json", unfinished);
    let (code, out, err) =
        office.run(&["sign", "--key", "k.jwk", "--role", "supervisor", "--judged", "--out", "out", "in"]);
    assert_eq!((code, out.as_str(), err.lines().count()), (1, "", 1), "{err}");
    assert!(err.contains("in/c.json"), "{err}");
    let (code, out, _) = office.run(&["verify", "--json", "out"]);
    assert_eq!((code, out.lines().count()), (0, 2), "{out}");
    for line in out.lines() {
        let verdict: Value = serde_json::from_str(line).unwrap();
        assert_eq!(verdict["signatures"][3]["role"], "supervisor");
    }
    // Nothing is written over.
    let (code, _, err) =
        office.run(&["sign", "--key", "k.jwk", "--role", "recorder", "--out", "out", "in/a.tuofu.json"]);
    assert!(code == 2 && err.contains("sign.name"), "{err}");
    // Without a folder to put them into, one a line.
    let (_, out, _) = office.run(&["sign", "--key", "k.jwk", "--role", "witness", "--judged", "in"]);
    assert_eq!(out.lines().count(), 2);
}

/// The form and the trust list speak of the same members: an enrolment as the form makes it becomes an entry.
#[test]
fn the_enrolment_form_becomes_an_entry() {
    let office = Office::new("enrolment-form");
    office.put("k.jwk", office.well("keys new"));
    let mut enrolment: Value =
        serde_json::from_str(&office.well("example staff-enrolment --seed 3")).unwrap();
    enrolment["content"]["key"] = json!(office.well("keys show k.jwk").trim());
    let name = enrolment["content"]["name"].as_str().unwrap().to_owned();
    office.put("unsigned.json", enrolment.to_string());
    let sign = [
        "sign",
        "--key",
        "k.jwk",
        "--role",
        "witness",
        "--declaration",
        "staff-enrolment-self-1",
        "unsigned.json",
    ];
    office.put("signed.json", office.well_with(&sign, &[]));
    let verdict: Value =
        serde_json::from_str(&office.well("verify --json signed.json --today 2026-11-24")).unwrap();
    assert_eq!(verdict["missing_roles"], json!([]), "{verdict}");
    assert_ne!(verdict["verdict"], "rejected", "{verdict}");
    // Whoever asks to be listed is not on the list yet, and signs with the key that is to be.
    let judged = |file: &str| {
        office.run(&["verify", "--json", "--trust", "list.json", "--today", "2026-11-24", file]).1
    };
    assert!(!judged("signed.json").contains("rejected"));
    assert!(!judged("signed.json").contains("signature.other-key"));
    office.put("other.jwk", office.well("keys new"));
    let sign = [&["sign", "--key", "other.jwk"], &sign[3..]].concat();
    office.put("by-another.json", office.well_with(&sign, &[]));
    assert!(judged("by-another.json").contains("signature.other-key"));
    office.well_with(&["trust", "add", "--from", "signed.json", "--until", "2036-12-31", "list.json"], &ROOT);
    let shown: Value = serde_json::from_str(&office.well("trust show --json list.json")).unwrap();
    let entry = &shown["entries"][0];
    assert_eq!(entry["name"], json!(name));
    assert_eq!((&entry["role"], &entry["division"]), (&json!("witness"), &json!("441825101201")));
}

/// Draws the path of a page's code as a camera sees it, each module eight points wide.
fn picture(page: &str) -> (Vec<u8>, u32) {
    const WIDE: usize = 8;
    let between = |from: &str, to: &str| page.split_once(from).unwrap().1.split_once(to).unwrap().0;
    let side: usize = between("viewBox=\"0 0 ", " ").parse().unwrap();
    let mut gray = vec![255; side * WIDE * side * WIDE];
    for run in between("<path d=\"M", "\"").split('M') {
        let numbers: Vec<usize> =
            run.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
        let [x, y, wide, ..] = numbers[..] else { panic!("{run}") };
        for row in y * WIDE..(y + 1) * WIDE {
            let start = row * side * WIDE + x * WIDE;
            gray[start..start + wide * WIDE].fill(0);
        }
    }
    (gray, u32::try_from(side * WIDE).unwrap())
}

#[test]
fn a_recovery_sheet_gives_the_key_back() {
    let office = Office::new("sheet");
    let page = office.well("keys sheet --passphrase-file words root.pem");
    let (gray, side) = picture(&page);
    let read = qr::read(&gray, side, side, true);
    assert_eq!(read, [office.read("root.pem")], "by the code, byte for byte");
    assert!(page.contains(&office.read("root.pem")), "and by its text");
    assert!(page.contains(office.well("keys thumbprint --passphrase-file words root.pem").trim()));
    office.put("bare.jwk", office.well("keys new"));
    office.fails("keys sheet bare.jwk", 2, "key.bare");
    office.put("wrong", "not the words\n");
    office.fails("keys sheet --passphrase-file wrong root.pem", 2, "key.passphrase");
}
