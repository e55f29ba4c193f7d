//! Verdicts and their reasons in the words of the staff who read them.

use crate::verdict::Reason;
use messages::Catalogue;

/// Simplified Chinese.
pub static ZH_CN: Catalogue = Catalogue::new(include!(concat!(env!("OUT_DIR"), "/zh_cn.rs")));

/// The text under `key`; the key itself when there is none.
pub fn words(key: &str) -> &str {
    ZH_CN.text(key).unwrap_or(key)
}

/// What a reason means and what to do about it.
pub fn explain(reason: &Reason) -> String {
    let detail = reason.detail.as_deref().unwrap_or_default();
    // A declaration names the signer, whose words the form has.
    let detail = forms::signer_words(detail, "").unwrap_or(detail);
    let key = format!("reason-{}", reason.code.replace('.', "-"));
    let text = ZH_CN.format(&key, &[("detail", detail)]);
    // Brackets that have nothing to hold say nothing.
    text.map_or_else(|| reason.code.to_owned(), |text| text.replace("（）", ""))
}
