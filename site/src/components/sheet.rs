//! The letter itself, from `forms::Sheet`: to read through on a phone, or laid out for A4.

use forms::{Block, Cell, Section, Sheet, SignatureSpace};
use leptos::prelude::*;

/// A signature drawn on a screen, and whose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Where it belongs: the declaration that was signed.
    pub declaration: String,
    /// The `d` of an SVG path in `0 0 1024 512`; empty when it was signed without drawing.
    pub path: String,
    /// The day, as it is written.
    pub on: String,
}

/// Something to say beside an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Which answer.
    pub pointer: String,
    pub text: String,
    pub weight: Weight,
}

/// How much a remark weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Information,
    Look,
    Error,
}

impl Weight {
    /// By the name of a finding's severity.
    pub fn of(severity: &str) -> Self {
        match severity {
            "error" => Self::Error,
            "warning" => Self::Look,
            _ => Self::Information,
        }
    }

    /// The class, and what is said before the remark.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Error => ("remark error", t!("remark-error")),
            Self::Look => ("remark", t!("remark-look")),
            Self::Information => ("remark information", t!("remark-information")),
        }
    }
}

impl Remark {
    /// Whether it belongs to the cell; a place is one cell of a division and an address.
    fn is_about(&self, cell: &Cell) -> bool {
        let place = |pointer: &str| {
            pointer.strip_suffix("/address").or(pointer.strip_suffix("/division")).map(str::to_owned)
        };
        self.pointer == cell.pointer
            || place(&cell.pointer).is_some_and(|own| place(&self.pointer) == Some(own))
    }
}

/// The whole letter to read on a screen; each section can be folded away.
#[component]
pub fn ReadSheet(
    sheet: Sheet,
    /// What was drawn so far.
    #[prop(optional)]
    drawn: Vec<Drawn>,
    #[prop(optional)] remarks: Vec<Remark>,
) -> impl IntoView {
    let section = |section: Section| {
        let blocks = section.blocks.into_iter().map(|one| block(one, &drawn, &remarks, false));
        view! {
            <details open class="part">
                <summary><h3>{section.heading}</h3></summary>
                {blocks.collect_view()}
            </details>
        }
        .into_any()
    };
    view! {
        <div class="reading">
            <p class="hint">{sheet.preamble}</p>
            {sheet.sections.into_iter().filter(|one| !one.slip).map(section).collect_view()}
        </div>
    }
}

/// The letter on paper.
#[component]
pub fn PaperSheet(
    sheet: Sheet,
    #[prop(optional)] drawn: Vec<Drawn>,
    /// The receipt code; empty while nobody has signed.
    #[prop(into)]
    number: String,
) -> impl IntoView {
    let section = |section: Section| {
        let class = match (section.new_page, section.slip) {
            (true, true) => "part slip new-page",
            (false, true) => "part slip",
            (true, false) => "part new-page",
            (false, false) => "part",
        };
        let blocks = section.blocks.into_iter().map(|one| block(one, &drawn, &[], true));
        view! { <section class=class><h2>{section.heading}</h2>{blocks.collect_view()}</section> }.into_any()
    };
    let number =
        if number.is_empty() { t!("paper-unsigned").to_owned() } else { t!("paper-number", code = number) };
    view! {
        <article class="paper">
            <h1 class="paper-title">{sheet.title}</h1>
            <p class="number">{number}</p>
            <p class="preamble">{sheet.preamble}</p>
            {sheet.sections.into_iter().map(section).collect_view()}
        </article>
    }
}

fn block(block: Block, drawn: &[Drawn], remarks: &[Remark], paper: bool) -> AnyView {
    match block {
        Block::Table(cells) if paper => table(cells),
        Block::Table(cells) => {
            let cells = cells.into_iter().map(|one| cell(one, remarks));
            view! { <dl class="cells">{cells.collect_view()}</dl> }.into_any()
        }
        Block::Paragraph(text) => view! { <p>{text}</p> }.into_any(),
        Block::Clauses(clauses) => {
            let clauses = clauses.into_iter().map(|text| view! { <li>{text}</li> }.into_any());
            view! { <ol class="clauses">{clauses.collect_view()}</ol> }.into_any()
        }
        Block::Signatures(spaces) => {
            let spaces = spaces.into_iter().filter(|one| paper || !one.declaration.is_empty());
            let spaces = spaces.map(|one| {
                let own = drawn.iter().find(|d| d.declaration == one.declaration).cloned();
                if paper { space(one, own) } else { signed(one, own) }
            });
            view! { <div class="spaces">{spaces.collect_view()}</div> }.into_any()
        }
    }
}

fn cell(cell: Cell, remarks: &[Remark]) -> AnyView {
    let own = remarks.iter().filter(|one| one.is_about(&cell)).map(|one| {
        let (class, kind) = one.weight.words();
        view! { <p class=class><b>{kind}</b>{one.text.clone()}</p> }.into_any()
    });
    let own = own.collect_view();
    let value = if cell.value.is_empty() { t!("sheet-blank").to_owned() } else { cell.value };
    view! { <div><dt>{cell.label}</dt><dd>{value}{own}</dd></div> }.into_any()
}

/// Two answers a row, or one that takes the whole of it. Rows of a table are never cut, nor parted from
/// their heading, by any engine; those of a grid are.
fn table(cells: Vec<Cell>) -> AnyView {
    let mut rows = Vec::new();
    let mut cells = cells.into_iter().peekable();
    while let Some(cell) = cells.next() {
        let beside = if cell.wide { None } else { cells.next_if(|next| !next.wide) };
        // A sentence as a label takes the width that its short answer leaves.
        let is_sentence = beside.is_none() && cell.label.chars().count() > 12;
        let (label, span) =
            if is_sentence { ("3", "1") } else { ("1", if beside.is_some() { "1" } else { "3" }) };
        let beside = beside.map(|cell| view! { <th scope="row">{cell.label}</th><td>{cell.value}</td> });
        rows.push(
            view! { <tr><th scope="row" colspan=label>{cell.label}</th><td colspan=span>{cell.value}</td>{beside}</tr> }.into_any(),
        );
    }
    view! { <table class="grid"><colgroup><col class="label"/><col/><col class="label"/><col/></colgroup><tbody>{rows}</tbody></table> }.into_any()
}

/// What was drawn; decoration beside words that say who signed.
pub fn strokes(path: String) -> AnyView {
    view! { <svg class="strokes" viewBox="0 0 1024 512" aria-hidden="true"><path d=path/></svg> }.into_any()
}

/// On a screen: whether this person has signed.
fn signed(space: SignatureSpace, drawn: Option<Drawn>) -> AnyView {
    let SignatureSpace { label, name, .. } = space;
    let said = match &drawn {
        Some(Drawn { on, path, .. }) if path.is_empty() => t!("signed-plain", on = on),
        Some(Drawn { on, .. }) => t!("signed-drawn", on = on),
        None => t!("signed-not-yet").to_owned(),
    };
    let path = drawn.map(|one| one.path).filter(|path| !path.is_empty());
    view! { <div class="signed"><p><b>{label}</b>" "{name}</p>{path.map(strokes)}<p class="hint">{said}</p></div> }.into_any()
}

/// On paper: a place for pen, fingerprint, seal and date, as the form's message lists them.
fn space(space: SignatureSpace, drawn: Option<Drawn>) -> AnyView {
    let marks = space.mark.split('、').map(|mark| match mark {
        "签名" => {
            let (path, on) = drawn.clone().map_or_else(Default::default, |one| (one.path, one.on));
            let phone = (!on.is_empty()).then(|| view! { <small>{t!("paper-by-phone", on = on)}</small> });
            let path = (!path.is_empty()).then(|| strokes(path));
            view! { <div class="by-pen"><span>{t!("paper-sign")}</span>{path}{phone}</div> }.into_any()
        }
        "指印" => view! { <div class="box finger">{t!("paper-finger")}</div> }.into_any(),
        "公章" => view! { <div class="box stamp-here">{t!("paper-stamp")}</div> }.into_any(),
        "日期" => view! { <div class="by-pen date">{t!("paper-date")}</div> }.into_any(),
        other => view! { <div class="by-pen"><span>{format!("{other}：")}</span></div> }.into_any(),
    });
    let marks = marks.collect_view();
    view! {
        <div class="space">
            <p><b>{space.label}</b>{(!space.name.is_empty()).then(|| format!("（{}）", space.name))}</p>
            {marks}
        </div>
    }
    .into_any()
}
