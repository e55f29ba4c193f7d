//! `tuofu export`: signed files as a table for a spreadsheet, read back by another reader of such tables.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn tuofu(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tuofu")).args(arguments).output().unwrap()
}

fn file(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path: PathBuf = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Names of columns, and rows.
fn table(ran: &Output) -> (Vec<String>, Vec<Vec<String>>) {
    let bytes = ran.stdout.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::Reader::from_reader(bytes);
    let heads = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    (heads, rows.collect())
}

fn cell<'a>(heads: &[String], row: &'a [String], head: &str) -> &'a str {
    &row[heads.iter().position(|one| one == head).unwrap_or_else(|| panic!("{head} in {heads:?}"))]
}

#[test]
fn signed_files_become_a_table() {
    let folder = std::env::temp_dir().join(format!("tuofu-export-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let key = file(&folder, "key.jwk", tuofu(&["keys", "new"]).stdout);
    let mut payloads = String::new();
    for (seed, address) in [("3", "=1+1"), ("4", "沙口镇 \"东\" 边, 第 2 间")] {
        let mut payload: Value =
            serde_json::from_slice(&tuofu(&["example", "guardian-confirmation", "--seed", seed]).stdout)
                .unwrap();
        payload["content"]["child"]["home"]["address"] = json!(address);
        if seed == "4" {
            payload["content"]["extension"] = json!({"meals": {"ask": "在学校吃饭吗？", "answer": true}});
        }
        payloads.extend([payload.to_string(), "\n".to_owned()]);
    }
    let unsigned = file(&folder, "payloads.ndjson", payloads);
    let signed = tuofu(&["sign", "--key", &key, "--role", "parent", &unsigned]);
    let signed = file(&folder, "signed.ndjson", signed.stdout);
    let first = std::fs::read_to_string(&unsigned).unwrap();
    let first: Value = serde_json::from_str(first.lines().next().unwrap()).unwrap();
    let number = first["content"]["child"]["identity"]["resident_id"].as_str().unwrap();

    let ran = tuofu(&["export", &signed]);
    assert_eq!(ran.status.code(), Some(0), "{ran:?}");
    let (heads, rows) = table(&ran);
    assert_eq!(rows.len(), 2);
    assert_eq!(heads.len(), heads.iter().collect::<std::collections::HashSet<_>>().len(), "each column once");
    let told = |row: usize, head: &str| cell(&heads, &rows[row], head);
    assert_eq!(told(0, "审核结论"), "退回");
    assert!(told(0, "还缺的签名").contains("受委托照护人"));
    assert_eq!((told(0, "在学校吃饭吗？"), told(1, "在学校吃饭吗？")), ("", "是"));
    assert!(rows[0].iter().any(|cell| cell == "'=1+1"), "no formula");
    assert!(rows[1].iter().any(|cell| cell == "沙口镇 \"东\" 边, 第 2 间"));
    let masked = format!("{}**********{}", &number[..4], &number[14..]);
    assert!(rows[0].contains(&masked), "{:?}", rows[0]);
    assert!(!String::from_utf8_lossy(&ran.stdout).contains(number));
    let (_, whole) = table(&tuofu(&["export", "--whole", &signed]));
    assert!(whole[0].iter().any(|cell| cell == number));

    // One form a table; what cannot be read is told, and the rest is there.
    let visit = file(&folder, "visit.json", tuofu(&["example", "home-visit"]).stdout);
    let visit = tuofu(&["sign", "--key", &key, "--role", "witness", &visit]);
    let visit = file(&folder, "visit.tuofu.json", visit.stdout);
    let both = tuofu(&["export", &signed, &visit]);
    assert_eq!(both.status.code(), Some(2));
    assert!(String::from_utf8(both.stderr).unwrap().contains("--form"));
    let chosen = tuofu(&["export", "--form", "home-visit", &signed, &visit]);
    assert_eq!((chosen.status.code(), table(&chosen).1.len()), (Some(0), 1));
    let broken = file(&folder, "broken.tuofu.json", "{}");
    let broken = tuofu(&["export", &broken, &signed]);
    assert_eq!((broken.status.code(), table(&broken).1.len()), (Some(1), 2));
    assert!(String::from_utf8(broken.stderr).unwrap().contains("broken.tuofu.json"));
    std::fs::remove_dir_all(&folder).unwrap();
}
