//! A printed sheet as data: the page lays it out on A4, `tuofu show` writes it as text.

mod layout;

pub use layout::Layout;

use serde::Serialize;

/// A printed document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// 标题
    pub title: String,
    /// What it is by law, under the title.
    pub preamble: String,
    /// Its sections; each says whether it begins a page.
    pub sections: Vec<Section>,
    /// The form's name and version, for the foot of each page.
    pub form: String,
}

/// A section under its own heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// Whether it begins a new page of paper.
    pub new_page: bool,
    /// Whether it is a slip to tear off and hand over: on paper only, and never cut.
    pub slip: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// Labels and values, laid out as a table.
    Table(Vec<Cell>),
    /// A paragraph.
    Paragraph(String),
    /// Numbered clauses.
    Clauses(Vec<String>),
    /// Places to sign; none is ever split over two pages.
    Signatures(Vec<SignatureSpace>),
}

/// One label and its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// The label.
    pub label: String,
    /// The value as a person reads it; empty where it is filled in by hand.
    pub value: String,
    /// The pointer of the answer.
    pub pointer: String,
    /// Whether it takes the whole width.
    pub wide: bool,
}

/// A place to sign by hand, or where a drawn signature is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignatureSpace {
    /// Who signs here, such as 委托人（父亲）.
    pub label: String,
    /// Their name.
    pub name: String,
    /// The declaration whose drawn signature belongs here.
    pub declaration: &'static str,
    /// What stands under it, such as 指印 or 公章.
    pub mark: String,
}
