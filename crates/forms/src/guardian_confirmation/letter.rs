//! The printed letter, as Part 1 of the domain notes lays it out: page 1 parties and term, page 2
//! agreement, assessment, duties, page 3 signatures.

use super::record::GuardianConfirmation;
use crate::engine::{Asked, Context, Node, Record, lookup};
use crate::form::{self, Form, leaves};
use crate::sheet::{Block, Cell, Section, Sheet, SignatureSpace};
use crate::words::{DivisionNames, label, show, words};

/// The sheet of a letter, whole or half-finished: what is not answered is left for the pen.
pub(super) fn sheet(form: &dyn Form, record: &dyn Record, names: DivisionNames) -> Sheet {
    let day = form.day(record, jiff::civil::Date::default());
    let context = &Context::today(day);
    let table = |parts: &[&str]| {
        Block::Table(parts.iter().flat_map(|part| cells(record, part, context, names)).collect())
    };
    let section = |id: &str, blocks: Vec<Block>| Section {
        heading: words(&format!("sheet-{id}")).to_owned(),
        new_page: words(&format!("sheet-{id}.page")) == "new",
        blocks,
    };
    let letter = record.as_any().downcast_ref::<GuardianConfirmation>();
    let by_parent = letter.is_none_or(|l| l.standing.by_parent() != Asked::No);
    let mut sections = vec![
        section("child", vec![table(&["/child"])]),
        section("principal", vec![table(&["/reason", "/reason_text", "/standing", "/principal"])]),
    ];
    if by_parent {
        sections.push(section("other-parent", vec![table(&["/other_parent"])]));
    }
    sections.extend([
        section("carer", vec![table(&["/carer"])]),
        section("term", vec![table(&["/term", "/living", "/attended"]), paragraph("sheet-term.ends")]),
        section("assessment", vec![table(&["/assessment", "/opinion"])]),
        section("agreed", vec![table(&["/agreed"])]),
        section("notice", vec![table(&["/school_notice", "/village_notice"])]),
        section(
            "parent-duties",
            vec![paragraph("sheet-parent-duties.lead"), clauses(record, "/parent_duties")],
        ),
        section("carer-duties", vec![paragraph("sheet-carer-duties.lead"), clauses(record, "/carer_duties")]),
        section(
            "authorities",
            vec![table(&["/village", "/township"]), paragraph("sheet-authorities.duties")],
        ),
        section(
            "signatures",
            vec![
                paragraph("sheet-signatures.lead"),
                table(&["/principal_signs", "/other_parent_signs", "/made_on"]),
                Block::Signatures(spaces(form, record)),
            ],
        ),
    ]);
    Sheet {
        title: words("sheet-title").to_owned(),
        preamble: words("sheet-preamble").to_owned(),
        sections,
        form: format!("{} {}", form.id(), form.version()),
    }
}

fn paragraph(key: &str) -> Block {
    Block::Paragraph(words(key).to_owned())
}

/// The answers asked at or below `part`, with their values; a place is one cell.
fn cells(record: &dyn Record, part: &str, context: &Context, names: DivisionNames) -> Vec<Cell> {
    let mut out: Vec<Cell> = Vec::new();
    for pointer in leaves(record, part) {
        if form::asked(record, &pointer, context) == Asked::No {
            continue;
        }
        let Some(Node::Leaf(answer)) = lookup(record, &pointer) else { continue };
        let value = show(answer, names);
        let division = pointer.ends_with("/division");
        let place = pointer.strip_suffix("/address").or_else(|| pointer.strip_suffix("/division"));
        if let (Some(place), Some(last)) = (place, out.last_mut())
            && last.pointer == format!("{place}/division")
        {
            last.value.push_str(&value);
            last.pointer = pointer;
            continue;
        }
        let optional_and_empty = value.is_empty() && is_optional(record, &pointer);
        if optional_and_empty && !division {
            continue;
        }
        let label = label(record, place.unwrap_or(&pointer), "").unwrap_or_default().to_owned();
        let wide = place.is_some() || value.chars().count() > 14 || label.chars().count() > 9;
        out.push(Cell { label, value, pointer, wide });
    }
    out
}

/// Optional answers about people are left out of the sheet when empty; the authorities' are left for the pen.
fn is_optional(record: &dyn Record, pointer: &str) -> bool {
    let authority = ["/village", "/township", "/school_notice", "/village_notice"];
    !authority.iter().any(|part| form::within(pointer, part)) && form::optional(record, pointer)
}

fn clauses(record: &dyn Record, part: &str) -> Block {
    let duties = leaves(record, part);
    Block::Clauses(
        duties.iter().filter_map(|pointer| label(record, pointer, "")).map(str::to_owned).collect(),
    )
}

/// Places to sign, the seal and the filing included; a child who can express a wish signs too.
fn spaces(form: &dyn Form, record: &dyn Record) -> Vec<SignatureSpace> {
    let mut spaces: Vec<SignatureSpace> = form
        .signers(record)
        .into_iter()
        .map(|signer| SignatureSpace {
            label: words(&format!("signer-{}", signer.declaration)).to_owned(),
            name: signer.name.unwrap_or_default(),
            declaration: signer.declaration,
            mark: words(&format!("signer-{}.mark", signer.declaration)).to_owned(),
        })
        .collect();
    for by_hand in ["child", "township", "school"] {
        spaces.push(SignatureSpace {
            label: words(&format!("signer-by-hand-{by_hand}")).to_owned(),
            name: String::new(),
            declaration: "",
            mark: words(&format!("signer-by-hand-{by_hand}.mark")).to_owned(),
        });
    }
    spaces
}
