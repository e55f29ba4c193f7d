//! The printed letter, as Part 1 of the domain notes lays it out: page 1 parties and term, page 2
//! agreement, assessment, duties, page 3 signatures; then the written notices to school and village, to tear off.

use super::Reason;
use super::record::GuardianConfirmation;
use crate::engine::Asked;
use crate::sheet::{Layout, Section};

/// The sections of a letter, whole or half-finished.
pub(super) fn sections(letter: &GuardianConfirmation, page: &Layout<'_>) -> Vec<Section> {
    let mut sections = vec![
        page.section("child", vec![page.table(&["/child"])]),
        page.section("principal", vec![page.table(&["/reason", "/reason_text", "/standing", "/principal"])]),
    ];
    if letter.standing.by_parent() != Asked::No {
        sections.push(page.section("other-parent", vec![page.table(&["/other_parent"])]));
    }
    sections.extend([
        page.section("carer", vec![page.table(&["/carer"])]),
        page.section(
            "term",
            vec![page.table(&["/term", "/living", "/attended"]), page.paragraph("sheet-term.ends")],
        ),
        page.section("assessment", vec![page.table(&["/assessment", "/opinion"])]),
        page.section("agreed", vec![page.table(&["/agreed"])]),
        page.section("notice", vec![page.table(&["/school_notice", "/village_notice"])]),
        page.section(
            "parent-duties",
            vec![page.paragraph("sheet-parent-duties.lead"), page.clauses("/parent_duties")],
        ),
        page.section(
            "carer-duties",
            vec![page.paragraph("sheet-carer-duties.lead"), page.clauses("/carer_duties")],
        ),
        page.section(
            "authorities",
            vec![page.table(&["/village", "/township"]), page.paragraph("sheet-authorities.duties")],
        ),
        page.section(
            "signatures",
            vec![
                page.paragraph("sheet-signatures.lead"),
                page.table(&["/principal_signs", "/other_parent_signs", "/made_on"]),
                page.signatures(&["child", "township", "school"]),
            ],
        ),
    ]);
    sections.extend(slips(letter, page));
    sections
}

/// 书面告知: one slip for the school where there is one, one for the village. 未成年人保护法第二十三条第一款
fn slips(letter: &GuardianConfirmation, page: &Layout<'_>) -> Vec<Section> {
    let home = if letter.child.lives_elsewhere() == Asked::Yes { "/child/home" } else { "/child/registered_at" };
    let reason = if letter.reason.get() == Some(&Reason::Other) { "/reason_text" } else { "/reason" };
    let text = page.line(
        "sheet-slip",
        &[
            ("child", &page.blank("/child/name")),
            ("birth", &page.blank("/child/birth_date")),
            ("relation", &page.blank("/standing/relation")),
            ("principal", &page.blank("/principal/person/name")),
            ("phone", &page.blank("/principal/phone")),
            ("reason", &page.blank(reason)),
            ("start", &page.blank("/term/start")),
            ("end", &page.blank("/term/end")),
            ("carer", &page.blank("/carer/person/name")),
            ("carer_relation", &page.blank("/carer/relation")),
            ("carer_phone", &page.blank("/carer/phone")),
            ("home", &page.place(home)),
        ],
    );
    let school = (letter.child.attends_school() != Asked::No).then_some("/child/school/name");
    page.notices(&text, school, "/village/committee")
}
