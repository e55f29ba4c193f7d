//! A site's configuration at the command, and its own questions in a judgement.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::{Command, Output};

fn tuofu(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tuofu")).args(arguments).output().unwrap()
}

/// A file that is gone with the test.
struct Kept(PathBuf);

impl Kept {
    fn new(name: &str, text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("tuofu-config-{}-{name}", std::process::id()));
        std::fs::write(&path, text).unwrap();
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn asking() -> Value {
    json!({"extension": {"guardian-confirmation": [
        {"id": "meals", "ask": "孩子中午在学校吃饭吗？", "kind": "yes-no"},
        {"id": "way", "ask": "孩子怎样上学？", "kind": "choice", "options": ["走路", "坐车"]},
    ]}})
}

#[test]
fn a_good_configuration_passes_and_a_bad_one_says_where() {
    let good = Kept::new("good.json", &asking().to_string());
    let ran = tuofu(&["config", "check", good.path()]);
    assert_eq!(ran.status.code(), Some(0), "{ran:?}");

    let mut bad = asking();
    bad["extension"]["guardian-confirmation"][1]["kind"] = json!("colour");
    bad["uplaod"] = json!(null);
    let bad = Kept::new("bad.json", &bad.to_string());
    let ran = tuofu(&["config", "check", bad.path()]);
    assert_eq!(ran.status.code(), Some(1));
    let out = String::from_utf8(ran.stdout).unwrap();
    assert_eq!(out.lines().count(), 2, "{out}");
    assert!(out.contains("/extension/guardian-confirmation/1/kind：kind 请写 text"), "{out}");
    assert!(out.contains("/uplaod："), "{out}");

    // Its own names of places lie beside it.
    let own = Kept::new("places.txt", "441881101299\t云山新村委会\n4418811\t短了\n");
    let name = std::path::Path::new(own.path()).file_name().unwrap().to_str().unwrap().to_owned();
    let places = Kept::new("places.json", &json!({"places": {"pins": ["4418"], "own": name}}).to_string());
    let ran = tuofu(&["config", "check", places.path()]);
    assert_eq!(ran.status.code(), Some(1));
    let out = String::from_utf8(ran.stdout).unwrap();
    assert!(out.contains("/places/own：") && out.contains("第 2 行：代码要写"), "{out}");
    assert_eq!(out.lines().count(), 1, "{out}");

    let none = tuofu(&["config", "check", "nowhere.json"]);
    assert_eq!(none.status.code(), Some(2));
    let refused = tuofu(&["verify", "--config", bad.path(), "x"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("config.refused"));
}

#[test]
fn a_file_is_judged_with_and_without_the_questions_of_its_site() {
    let payload = tuofu(&["example", "guardian-confirmation", "--seed", "3"]).stdout;
    let mut payload: Value = serde_json::from_slice(&payload).unwrap();
    payload["content"]["extension"] = json!({
        "meals": {"ask": "孩子中午在学校吃饭吗？", "answer": true},
        "way": {"ask": "孩子怎样上学？", "answer": "骑马"},
    });
    let payload = Kept::new("payload.json", &payload.to_string());
    let key = |name| Kept::new(name, std::str::from_utf8(&tuofu(&["keys", "new"]).stdout).unwrap());
    let (one, other) = (key("one.jwk"), key("other.jwk"));
    let mut signed = Kept::new("signed0.json", &std::fs::read_to_string(payload.path()).unwrap());
    let signers = [(&one, "parent"), (&other, "parent"), (&one, "guardian"), (&one, "witness")];
    for (at, (key, role)) in signers.into_iter().enumerate() {
        let ran = tuofu(&["sign", "--key", key.path(), "--role", role, signed.path()]);
        if ran.status.success() && !ran.stdout.is_empty() {
            signed = Kept::new(&format!("signed{}.json", at + 1), std::str::from_utf8(&ran.stdout).unwrap());
        }
    }
    let config = Kept::new("asked.json", &asking().to_string());
    let verdict = |extra: &[&str]| {
        let arguments = [&["verify", "--json"], extra, &[signed.path()]].concat();
        serde_json::from_slice::<Value>(&tuofu(&arguments).stdout).unwrap()
    };
    let extension = |verdict: &Value| {
        let all = verdict["findings"].as_array().unwrap().iter();
        let own = all.filter(|f| f["pointer"].as_str().unwrap().starts_with("/extension"));
        own.map(|f| (f["pointer"].clone(), f["code"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(extension(&verdict(&[])), []);
    let by_site = verdict(&["--config", config.path()]);
    assert_eq!(extension(&by_site), [(json!("/extension/way"), json!("extension.differs"))]);
    assert_ne!(by_site["verdict"], "rejected", "{by_site}");

    let shown = String::from_utf8(tuofu(&["show", signed.path()]).stdout).unwrap();
    assert!(shown.contains("孩子怎样上学？") && shown.contains("骑马"), "{shown}");
}
