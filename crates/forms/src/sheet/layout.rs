//! How a form lays its sheet out: sections of tables, clauses and places to sign, from the record itself.

use super::{Block, Cell, Section, Sheet, SignatureSpace};
use crate::engine::{Asked, Context, Node, Record, lookup};
use crate::extension;
use crate::form::{self, Form, leaves};
use crate::words::DivisionNames;

/// What a form's sheet is laid out from. What is not answered is left for the pen.
pub struct Layout<'a> {
    form: &'a dyn Form,
    record: &'a dyn Record,
    context: Context,
    names: DivisionNames,
    pen: &'static [&'static str],
}

impl<'a> Layout<'a> {
    pub(crate) fn new(
        form: &'a dyn Form,
        record: &'a dyn Record,
        names: DivisionNames,
        pen: &'static [&'static str],
    ) -> Self {
        let day = form.day(record, jiff::civil::Date::default());
        Self { form, record, context: Context::today(day), names, pen }
    }

    pub(crate) fn sheet(&self, mut sections: Vec<Section>) -> Sheet {
        if let Some((heading, lines)) = self.form.alerts(self.record) {
            let lines = lines.into_iter().map(str::to_owned).collect();
            let alert =
                Section { heading: heading.to_owned(), new_page: false, blocks: vec![Block::Clauses(lines)] };
            sections.insert(0, alert);
        }
        self.beside(&mut sections);
        Sheet {
            title: self.form.words("sheet-title").to_owned(),
            preamble: self.form.words("sheet-preamble").to_owned(),
            sections,
            form: format!("{} {}", self.form.id(), self.form.version()),
        }
    }

    /// What a deployment asked beside the form stands before the places to sign.
    fn beside(&self, sections: &mut Vec<Section>) {
        let asked = extension::told(extension::of(self.record)).into_iter();
        let cells: Vec<Cell> = asked
            .map(|(id, ask, value)| {
                let pointer = format!("/{}/{id}", extension::MEMBER);
                Cell { label: ask.to_owned(), value, pointer, wide: true }
            })
            .collect();
        if cells.is_empty() {
            return;
        }
        let signs =
            |section: &Section| section.blocks.iter().any(|block| matches!(block, Block::Signatures(_)));
        let at = sections.iter().position(signs).unwrap_or(sections.len());
        sections.insert(at, self.section(extension::MEMBER, vec![Block::Table(cells)]));
    }

    /// The section `sheet-ID`; it begins a page where `sheet-ID.page` says `new`.
    pub fn section(&self, id: &str, blocks: Vec<Block>) -> Section {
        Section {
            heading: self.form.words(&format!("sheet-{id}")).to_owned(),
            new_page: self.form.words(&format!("sheet-{id}.page")) == "new",
            blocks,
        }
    }

    /// The answers asked at or below the parts, with their labels.
    pub fn table(&self, parts: &[&str]) -> Block {
        Block::Table(parts.iter().flat_map(|part| self.cells(part)).collect())
    }

    /// A paragraph of the form's own words.
    pub fn paragraph(&self, key: &str) -> Block {
        Block::Paragraph(self.form.words(key).to_owned())
    }

    /// The labels of all answers below a part, numbered: duties that were accepted one by one.
    pub fn clauses(&self, part: &str) -> Block {
        let duties = leaves(self.record, part);
        let labels = duties.iter().filter_map(|pointer| self.form.label(self.record, pointer, ""));
        Block::Clauses(labels.map(str::to_owned).collect())
    }

    /// What the answers suggest, numbered, each with its ground.
    pub fn advice(&self) -> Block {
        let all = self.form.advice(self.record, &self.context);
        Block::Clauses(all.iter().map(|advice| self.form.advise(advice)).collect())
    }

    /// Places to sign for everybody who signs, then for those of `signer-by-hand-…`, who sign on paper only.
    pub fn signatures(&self, by_hand: &[&str]) -> Block {
        let space = |key: String, name: Option<String>, declaration| SignatureSpace {
            label: self.form.words(&key).to_owned(),
            name: name.unwrap_or_default(),
            declaration,
            mark: self.form.words(&format!("{key}.mark")).to_owned(),
        };
        let signers = self.form.signers(self.record).into_iter();
        let signers = signers.map(|s| space(format!("signer-{}", s.declaration), s.name, s.declaration));
        let by_hand = by_hand.iter().map(|who| space(format!("signer-by-hand-{who}"), None, ""));
        Block::Signatures(signers.chain(by_hand).collect())
    }

    /// The answers at or below `part` in rows; a place is one cell.
    fn cells(&self, part: &str) -> Vec<Cell> {
        let mut out: Vec<Cell> = Vec::new();
        for pointer in leaves(self.record, part) {
            if form::asked(self.record, &pointer, &self.context) == Asked::No {
                continue;
            }
            let Some(Node::Leaf(answer)) = lookup(self.record, &pointer) else { continue };
            let value = self.form.show(answer, self.names);
            let division = pointer.ends_with("/division");
            let place = pointer.strip_suffix("/address").or_else(|| pointer.strip_suffix("/division"));
            let place = place.filter(|place| !place.is_empty()); // a division that stands alone
            if let (Some(place), Some(last)) = (place, out.last_mut())
                && last.pointer == format!("{place}/division")
            {
                last.value.push_str(&value);
                last.pointer = pointer;
                continue;
            }
            if value.is_empty() && self.may_be_left_out(&pointer) && !division {
                continue;
            }
            let label = self.form.label(self.record, place.unwrap_or(&pointer), "").unwrap_or_default();
            let wide = place.is_some() || value.chars().count() > 14 || label.chars().count() > 9;
            out.push(Cell { label: label.to_owned(), value, pointer, wide });
        }
        out
    }

    /// Optional answers are left out when empty, but for those that somebody writes on the paper.
    fn may_be_left_out(&self, pointer: &str) -> bool {
        !self.pen.iter().any(|part| form::within(pointer, part)) && form::optional(self.record, pointer)
    }
}
