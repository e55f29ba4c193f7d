//! The printed sheet, and the written notices of the change, to tear off.

use super::ChangeKind;
use super::record::EntrustmentChange;
use crate::engine::Asked;
use crate::sheet::{Layout, Section};

/// The sections of a sheet, whole or half-finished.
pub(super) fn sections(change: &EntrustmentChange, page: &Layout<'_>) -> Vec<Section> {
    let next = if change.is(ChangeKind::NewCarer) == Asked::Yes { "sheet-next.new-carer" } else { "sheet-next.end" };
    let mut sections = vec![
        page.section("what", vec![page.table(&["/kind", "/letter", "/reason", "/reason_text", "/ends_on"])]),
        page.section("people", vec![page.table(&["/child", "/principal", "/carer"])]),
        page.section("next", vec![page.table(&["/next", "/new_carer", "/view", "/words"]), page.paragraph(next)]),
        page.section("handover", vec![page.table(&["/handed_on", "/items", "/care_notes", "/costs"])]),
        page.section(
            "notice",
            vec![page.table(&["/at_school", "/school_name", "/school_told_on", "/village", "/village_told_on"])],
        ),
        page.section(
            "signatures",
            vec![
                page.paragraph("sheet-signatures.lead"),
                page.table(&["/made_on"]),
                page.signatures(&["child", "township"]),
            ],
        ),
    ];
    sections.extend(slips(change, page));
    sections
}

/// 书面告知: the school and the village are told of every change. 未成年人保护法第二十三条第一款
fn slips(change: &EntrustmentChange, page: &Layout<'_>) -> Vec<Section> {
    let (next, who) = match change.is(ChangeKind::NewCarer) {
        Asked::Yes => ("sheet-slip.new-carer", "/new_carer/person/name"),
        _ => ("sheet-slip.end", "/next"),
    };
    let next = page.told(next, &[("who", &page.blank(who)), ("phone", &page.blank("/new_carer/phone"))]);
    let next = next.unwrap_or_default();
    let text = page.line(
        "sheet-slip",
        &[
            ("child", &page.blank("/child/name")),
            ("birth", &page.blank("/child/birth_date")),
            ("relation", &page.blank("/principal/relation")),
            ("principal", &page.blank("/principal/person/name")),
            ("phone", &page.blank("/principal/phone")),
            ("letter", &page.blank("/letter/made_on")),
            ("carer", &page.blank("/carer/name")),
            ("ends", &page.blank("/ends_on")),
            ("next", &next),
        ],
    );
    let school = (change.attends_school() != Asked::No).then_some("/school_name");
    page.notices(&text, school, "/village/committee")
}
