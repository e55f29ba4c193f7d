//! What `docs/forms/` says of a form: every field, option and rule with its law, in Chinese and English.
//!
//! The Chinese is what people read on the page. The English is what the code itself says: the names of members
//! and variants, and the sentence over each rule; so neither can fall behind.

use crate::engine::{Code, Kind, Member, Node, Record};
use crate::form::{Audience, Form, Page};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The page of one form, in Markdown.
pub fn page(form: &dyn Form) -> String {
    let mut out = Out(String::new());
    let audience = match form.audience() {
        Audience::Family | Audience::FamilyLater => "家庭填写 filled in by families",
        Audience::Staff => "工作人员填写 filled in by staff",
    };
    out.line(&format!("# {} `{}`\n", form.title(), form.id()));
    out.line(&format!("{}\n", form.words("form.about")));
    out.line(&format!(
        "网页 page: `/{}/` · 版本 version: {} · {audience} · JSON Schema: `tuofu schema {}`\n",
        form.path(),
        form.version(),
        form.id(),
    ));
    out.line(&format!("{}\n", form.words("sheet-preamble")));
    out.line(
        "由代码生成，请不要手改：`cargo xtask docs`。Made from the code: do not edit. The English is the code's own, \
         names and the sentence over each rule.\n",
    );
    fields(form, &mut out);
    options(form, &mut out);
    rules(form, &mut out);
    urgent(form, &mut out);
    signers(form, &mut out);
    out.0
}

/// The list of all forms, in Markdown.
pub fn index() -> String {
    let mut out = Out(String::new());
    out.line("# 表格目录 The forms\n");
    out.line("由代码生成，请不要手改：`cargo xtask docs`。Made from the code: do not edit.\n");
    out.row(&["表格 form", "名称 name", "填写项 fields", "规则 rules"]);
    out.row(&["---"; 4]);
    for form in crate::forms() {
        let fields = crate::form::leaves(form.empty().as_ref(), "").len().to_string();
        let link = format!("[{}]({}.md)", form.title(), form.id());
        out.row(&[&link, form.id(), &fields, &form.rules().len().to_string()]);
    }
    out.0
}

fn fields(form: &dyn Form, out: &mut Out) {
    out.line("## 填写项 Fields");
    out.line("\n有条件 = 前面的回答需要时才问 asked when earlier answers call for it.");
    let record = form.empty();
    for step in form.steps() {
        out.line(&format!("\n### {}", form.words(&format!("step-{}", step.id))));
        for page in step.pages {
            out.line(&format!("\n**{}** (`{}`)\n", form.words(&format!("page-{}", page.id)), page.id));
            table(form, record.as_ref(), page, out);
        }
    }
}

fn table(form: &dyn Form, record: &dyn Record, page: &Page, out: &mut Out) {
    out.row(&["位置 pointer", "名称 label", "English", "类型 kind", "必填 due", "说明 term and law"]);
    out.row(&["---"; 6]);
    for pointer in page.asks.iter().flat_map(|ask| crate::form::leaves(record, ask)) {
        let Some(member) = member(record, &pointer) else { continue };
        let Some(Node::Leaf(answer)) = crate::engine::lookup(record, &pointer) else { continue };
        let label = form.label(record, &pointer, "").unwrap_or_default();
        let english = pointer.trim_start_matches('/').replace('/', ": ").replace('_', " ");
        let asked = crate::form::optional(record, &pointer);
        let due = match (asked, conditional(record, &pointer)) {
            (false, false) => "必填 required",
            (false, true) => "有条件必填 required when asked",
            (true, false) => "选填 optional",
            (true, true) => "有条件选填 optional when asked",
        };
        let doc = member.doc.trim();
        let doc = if doc == label { "" } else { doc };
        out.row(&[&format!("`{pointer}`"), label, &english, &kind(answer.kind()), due, doc]);
    }
}

fn member(record: &dyn Record, pointer: &str) -> Option<&'static Member> {
    let (group, name) = pointer.rsplit_once('/')?;
    let members = if group.is_empty() {
        record.group().members
    } else {
        match crate::engine::lookup(record, group)? {
            Node::Group(group) => group.group().members,
            Node::Leaf(_) => return None,
        }
    };
    members.iter().find(|member| member.name == name)
}

/// Whether the answer, or a group around it, is asked only under a condition.
fn conditional(record: &dyn Record, pointer: &str) -> bool {
    let ends = pointer.match_indices('/').map(|(at, _)| at).skip(1).chain([pointer.len()]);
    ends.filter_map(|end| member(record, pointer.get(..end)?)).any(|member| member.when.is_some())
}

fn kind(kind: Kind) -> String {
    match kind {
        Kind::Text { max, lines: true } => format!("几句话 text, at most {max}"),
        Kind::Text { max, .. } => format!("文字 text, at most {max}"),
        Kind::Name => "姓名 name".to_owned(),
        Kind::Identifier { .. } => "号码 identifier".to_owned(),
        Kind::Phone => "电话 phone".to_owned(),
        Kind::Date => "日期 date".to_owned(),
        Kind::Integer { min, max } => format!("整数 whole number, {min} to {max}"),
        Kind::Choice(code) => format!("选一个 one of `{}`", code.name),
        Kind::Choices(code) => format!("可选几个 some of `{}`", code.name),
        Kind::Acceptance => "打勾 accepted".to_owned(),
        Kind::Division => "区划 division, 12 digits".to_owned(),
    }
}

fn options(form: &dyn Form, out: &mut Out) {
    let mut lists: BTreeMap<&str, Code> = BTreeMap::new();
    let record = form.empty();
    for pointer in crate::form::leaves(record.as_ref(), "") {
        let Some(Node::Leaf(answer)) = crate::engine::lookup(record.as_ref(), &pointer) else { continue };
        if let Kind::Choice(code) | Kind::Choices(code) = answer.kind() {
            lists.insert(code.name, code);
        }
    }
    out.line("\n## 选项 Options");
    for (name, code) in lists {
        out.line(&format!("\n### `{name}`\n"));
        out.row(&["代码 code", "名称 label", "English"]);
        out.row(&["---"; 3]);
        for (option, english) in code.options.iter().zip(code.english) {
            out.row(&[&format!("`{option}`"), form.option(&code, option), &spaced(english)]);
        }
    }
}

fn rules(form: &dyn Form, out: &mut Out) {
    out.line("\n## 规则 Rules\n");
    out.line("“d” 是我们自己定的，不是法律 our own design, not law.\n");
    out.row(&["代码 code", "轻重 weight", "位置 at", "依据 law", "怎么说 said as", "English"]);
    out.row(&["---"; 6]);
    for rule in form.rules() {
        let weight = match rule.severity {
            crate::Severity::Error => "要改 error",
            crate::Severity::Warning => "请看 warning",
            crate::Severity::Information => "供参考 information",
        };
        let said = form.words(&format!("found-{}", rule.code.replace('.', "-")));
        let (code, at) = (format!("`{}`", rule.code), format!("`{}`", rule.at));
        out.row(&[&code, weight, &at, rule.law, said, rule.english.trim()]);
    }
}

/// What cannot wait, and what answers suggest: only some forms have any.
fn urgent(form: &dyn Form, out: &mut Out) {
    for (begins, heading) in
        [("alert-", "马上要做的 What cannot wait"), ("advice-", "可能符合的保障 What may be due")]
    {
        let words = form.own_words();
        let mut all = words.keys().filter(|key| key.starts_with(begins)).peekable();
        if all.peek().is_some() {
            out.line(&format!("\n## {heading}\n"));
            for key in all {
                out.line(&format!("- `{key}` {}", form.words(key)));
            }
        }
    }
}

fn signers(form: &dyn Form, out: &mut Out) {
    out.line("\n## 签名 Signatures\n");
    out.row(&["声明 declaration", "谁 who", "声明内容 declares"]);
    out.row(&["---"; 3]);
    let words = form.own_words();
    for key in words.keys().filter(|key| key.starts_with("signer-") && !key.contains('.')) {
        let declares = form.text(&format!("{key}.declares")).unwrap_or("（只在纸上签 on paper only）");
        out.row(&[&format!("`{}`", key.trim_start_matches("signer-")), form.words(key), declares]);
    }
}

/// `SocialWorker` as `social worker`.
fn spaced(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push(' ');
        }
        out.extend(c.to_lowercase());
    }
    out
}

/// Markdown, line by line.
struct Out(String);

impl Out {
    fn line(&mut self, text: &str) {
        let _ = writeln!(self.0, "{text}");
    }

    fn row(&mut self, cells: &[&str]) {
        let _ = writeln!(self.0, "| {} |", cells.join(" | ").replace('\n', " "));
    }
}
