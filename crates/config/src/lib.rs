//! A site's configuration: `config.json` beside the pages. Whoever hosts the site writes it; the build, the
//! command and the pages read it. What it may hold stands here once.
//!
//! ```
//! let text = r#"{"handler": {"name": "村民委员会", "phone": "12"}, "uplaod": null}"#;
//! let faults = config::check_with(text, |_| None);
//! let places: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
//! assert_eq!(places, ["/handler/phone", "/uplaod"]);
//! ```
#![deny(missing_docs)]

mod places;
mod upload;

pub use upload::upload_origin;

use forms::extension::Questions;
use idcode::Phone;
use messages::Catalogue;
use seal::{Reason, SealingKey};
use serde_json::{Map, Value};
use std::fmt;
use std::path::Path;

static ZH_CN: Catalogue = Catalogue::new(include!(concat!(env!("OUT_DIR"), "/zh_cn.rs")));

/// Something to mend: where, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// An RFC 6901 pointer; empty for the file as a whole.
    pub pointer: String,
    /// What to mend, in Chinese.
    pub text: String,
}

/// On one line.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let separator = if self.pointer.is_empty() { "" } else { "：" };
        write!(f, "{}{separator}{}", self.pointer, self.text)
    }
}

/// All that must be mended in the `config.json` at `file` and in the files that it names; nothing when the site can
/// use it.
///
/// # Errors
/// It cannot be read.
pub fn check_file(file: &Path) -> std::io::Result<Vec<Fault>> {
    let text = std::fs::read_to_string(file)?;
    let folder = file.parent().unwrap_or(Path::new("."));
    Ok(check_with(&text, |name| std::fs::read_to_string(folder.join(name)).ok()))
}

/// All that must be mended in the text of a `config.json` and in the files beside it, which `read` reads by name.
pub fn check_with(text: &str, read: impl Fn(&str) -> Option<String>) -> Vec<Fault> {
    let mut faults = Faults(Vec::new());
    match serde_json::from_str(text) {
        Ok(Value::Object(settings)) => faults.settings(&settings, &read),
        Ok(_) => faults.add("", "no-object", &[]),
        Err(error) => {
            let params = [("line", error.line().to_string()), ("column", error.column().to_string())];
            faults.add("", "syntax", &params);
        }
    }
    faults.0
}

struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, pointer: &str, key: &str, params: &[(&str, String)]) {
        let text = ZH_CN.format(key, params).unwrap_or_default();
        self.0.push(Fault { pointer: pointer.to_owned(), text });
    }

    fn settings(&mut self, settings: &Map<String, Value>, read: &impl Fn(&str) -> Option<String>) {
        for (name, value) in settings {
            let at = format!("/{name}");
            match name.as_str() {
                // 送交给谁: stands in every document.
                "authority" => self.line(value, &at, 200),
                // 由谁办理: whom a family asks.
                "handler" => self.members(value, &at, |faults, name, value, at| match name {
                    "name" => faults.line(value, at, 60),
                    "phone" => faults.one(value, at, "phone", |text| Phone::parse(text).is_ok()),
                    _ => faults.add(at, "unknown", &[]),
                }),
                // 文件箱: where files are sent.
                "upload" => {
                    if upload::origin_of(value).is_err() {
                        self.add(&at, "upload", &[]);
                    }
                }
                // 受理单位的公钥: finished files are encrypted to them.
                "encrypt_to" => self.keys(value, &at),
                // 信任名册: which root key, and where the list lies.
                "trust" => self.members(value, &at, |faults, name, value, at| match name {
                    "root" => faults.one(value, at, "thumbprint", seal::trust::is_thumbprint),
                    "list" => faults.one(value, at, "path", |text| !text.is_empty()),
                    _ => faults.add(at, "unknown", &[]),
                }),
                // 地名: which are fetched ahead, which are put right.
                "places" => places::check(self, value, &at, read),
                // 当地补充的问题
                "extension" => {
                    let all = Questions::every(value).err().unwrap_or_default().into_iter();
                    self.0.extend(all.map(|fault| Fault { text: fault.words(), pointer: fault.pointer }));
                }
                _ => self.add(&at, "unknown", &[]),
            }
        }
    }

    fn members(&mut self, value: &Value, at: &str, check: impl Fn(&mut Self, &str, &Value, &str)) {
        match value {
            Value::Null => {}
            Value::Object(members) => {
                for (name, value) in members {
                    check(self, name, value, &format!("{at}/{name}"));
                }
            }
            _ => self.add(at, "object", &[]),
        }
    }

    fn keys(&mut self, value: &Value, at: &str) {
        if value.is_null() {
            return;
        }
        let Err(refusal) = SealingKey::list(value) else { return };
        let key = match refusal.reason() {
            Reason::KeyPrivate => "encrypt-private",
            Reason::JweSameRecipient => "encrypt-same",
            _ => "encrypt",
        };
        self.add(&format!("{at}{}", refusal.pointer().unwrap_or_default()), key, &[]);
    }

    fn line(&mut self, value: &Value, at: &str, max: usize) {
        let fits = |text: &str| text.chars().count() <= max && forms::leaves::tidy(text, false) == text;
        if !(value.is_null() || value.as_str().is_some_and(fits)) {
            self.add(at, "text", &[("max", max.to_string())]);
        }
    }

    fn one(&mut self, value: &Value, at: &str, key: &str, fits: impl Fn(&str) -> bool) {
        if !(value.is_null() || value.as_str().is_some_and(fits)) {
            self.add(at, key, &[]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, check_with};

    fn check(text: &str) -> Vec<Fault> {
        check_with(text, |_| None)
    }

    fn places(text: &str) -> Vec<String> {
        check(text).into_iter().map(|fault| fault.pointer).collect()
    }

    #[test]
    fn the_site_s_own_configuration_is_good() {
        assert_eq!(check(include_str!("../../../site/public/config.json")), []);
    }

    #[test]
    fn says_where_and_how() {
        let broken = check("{\n  \"upload\": null,,\n}");
        assert!(broken.iter().any(|fault| fault.to_string().contains("第 2 行")), "{broken:?}");
        for (text, expected) in [
            ("[]", vec![""]),
            (r#"{"authority": "", "handler": null, "trust": null, "upload": "/drop/"}"#, vec![]),
            (r#"{"authority": 3}"#, vec!["/authority"]),
            (r#"{"handler": "村委会"}"#, vec!["/handler"]),
            (r#"{"handler": {"phone": "110110"}, "color": 1}"#, vec!["/handler/phone", "/color"]),
            (r#"{"handler": {"phone": "13800138000"}}"#, vec![]),
            (r#"{"upload": "ftp://a.cn/"}"#, vec!["/upload"]),
            (r#"{"trust": {"root": "abc", "lists": "x"}}"#, vec!["/trust/root", "/trust/lists"]),
            (r#"{"encrypt_to": null}"#, vec![]),
            (r#"{"encrypt_to": []}"#, vec!["/encrypt_to"]),
            (r#"{"encrypt_to": "key.json"}"#, vec!["/encrypt_to"]),
            (r#"{"encrypt_to": [{"kty": "OKP", "crv": "Ed25519", "x": "AAAA"}]}"#, vec!["/encrypt_to/0"]),
            (r#"{"extension": {"letter": []}}"#, vec!["/extension/letter"]),
        ] {
            let mut found = places(text);
            found.sort();
            let mut expected: Vec<String> = expected.into_iter().map(str::to_owned).collect();
            expected.sort();
            assert_eq!(found, expected, "{text}");
        }
        // RFC 7517, appendix A.1.
        let (x, y) =
            ("MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4", "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM");
        let good = serde_json::json!({"kty": "EC", "crv": "P-256", "x": x, "y": y, "use": "enc"});
        let told = |keys: serde_json::Value| places(&serde_json::json!({"encrypt_to": keys}).to_string());
        assert!(told(serde_json::json!([good])).is_empty());
        assert_eq!(told(serde_json::json!([good, good])), ["/encrypt_to"]);
        assert_eq!(
            told(serde_json::json!([good, {"kty": "EC", "crv": "P-256", "x": x, "y": x}])),
            ["/encrypt_to/1"]
        );
        assert_eq!(
            told(serde_json::json!([{"kty": "EC", "crv": "P-256", "x": x, "y": y, "d": x}])),
            ["/encrypt_to/0"]
        );
        assert!(check("{\"x\": 1}").iter().all(|fault| !fault.text.is_empty()));
    }
}
