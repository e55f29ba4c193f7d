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
            let (heading, blocks) = (heading.to_owned(), vec![Block::Clauses(lines)]);
            sections.insert(0, Section { heading, new_page: false, slip: false, blocks });
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
            slip: false,
            blocks,
        }
    }

    /// As [`Layout::section`], to tear off and hand over: repeats what the document says, so it stands on
    /// paper only.
    pub fn slip(&self, id: &str, blocks: Vec<Block>) -> Section {
        Section { slip: true, ..self.section(id, blocks) }
    }

    /// The answers asked at or below the parts, with their labels.
    pub fn table(&self, parts: &[&str]) -> Block {
        Block::Table(parts.iter().flat_map(|part| self.cells(part)).collect())
    }

    /// A paragraph of the form's own words.
    pub fn paragraph(&self, key: &str) -> Block {
        Block::Paragraph(self.form.words(key).to_owned())
    }

    /// The form's own words with what stands in their place, where there are such words.
    pub fn told(&self, key: &str, params: &[(&str, &str)]) -> Option<String> {
        self.form.tell(key, params)
    }

    /// A paragraph of the form's own words with what stands in their place.
    pub fn line(&self, key: &str, params: &[(&str, &str)]) -> Block {
        Block::Paragraph(self.told(key, params).unwrap_or_default())
    }

    /// The form's own words under `key`.
    pub fn words(&self, key: &str) -> &'static str {
        self.form.words(key)
    }

    /// One answer as a person reads it; empty while it is not given, or not asked.
    pub fn value(&self, pointer: &str) -> String {
        match lookup(self.record, pointer) {
            Some(Node::Leaf(answer)) if form::asked(self.record, pointer, &self.context) != Asked::No => {
                self.form.show(answer, self.names)
            }
            _ => String::new(),
        }
    }

    /// As [`Layout::value`], with a line for the pen while it is not given.
    pub fn blank(&self, pointer: &str) -> String {
        let value = self.value(pointer);
        if value.is_empty() { "＿＿＿＿＿＿".to_owned() } else { value }
    }

    /// A place in one line: its division by name, then the address.
    pub fn place(&self, at: &str) -> String {
        format!("{}{}", self.value(&format!("{at}/division")), self.blank(&format!("{at}/address")))
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

    /// 书面告知: what is told, as a slip for the school where there is one and one for the village, by the
    /// pointers of their names; each with its receipt. 未成年人保护法第二十三条第一款
    pub fn notices(&self, told: &Block, school: Option<&str>, village: &str) -> Vec<Section> {
        let slip = |id: &str, to: &str| {
            let (to, child) = (self.blank(to), self.blank("/child/name"));
            let receipt = self.line("sheet-slip-receipt", &[("to", &to), ("child", &child)]);
            let to = self.line("sheet-slip-to", &[("to", &to)]);
            self.slip(id, vec![to, told.clone(), receipt, self.by_hand(&["teller", "receiver"])])
        };
        let school = school.map(|school| slip("slip-school", school));
        let village = Section { new_page: school.is_none(), ..slip("slip-village", village) };
        school.into_iter().chain([village]).collect()
    }

    /// Places to sign for everybody who signs, then for those of `signer-by-hand-…`, who sign on paper only.
    pub fn signatures(&self, by_hand: &[&str]) -> Block {
        let signers = self.form.signers(self.record).into_iter();
        let signers =
            signers.map(|s| self.space(&format!("signer-{}", s.declaration), s.name, s.declaration));
        Block::Signatures(signers.chain(self.spaces(by_hand)).collect())
    }

    /// Places for those of `signer-by-hand-…` alone, such as who receives a notice.
    pub fn by_hand(&self, who: &[&str]) -> Block {
        Block::Signatures(self.spaces(who).collect())
    }

    fn spaces(&self, who: &[&str]) -> impl Iterator<Item = SignatureSpace> {
        who.iter().map(|who| self.space(&format!("signer-by-hand-{who}"), None, ""))
    }

    fn space(&self, key: &str, name: Option<String>, declaration: &'static str) -> SignatureSpace {
        SignatureSpace {
            label: self.form.words(key).to_owned(),
            name: name.unwrap_or_default(),
            declaration,
            mark: self.form.words(&format!("{key}.mark")).to_owned(),
        }
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
