//! The printed sheet: the case, and on a page of its own the notice to the parents.

use super::record::InterventionCase;
use crate::engine::Asked;
use crate::leaves::CodeList;
use crate::sheet::{Block, Layout, Section};

/// The sections of a sheet, whole or half-finished.
pub(super) fn sections(case: &InterventionCase, page: &Layout<'_>) -> Vec<Section> {
    let mut measures = Vec::new();
    for (measure, at, _) in case.actions() {
        let name = page.words(&format!("Measure-{}", measure.code()));
        measures.push(page.line("sheet-measures.one", &[("measure", name), ("ground", measure.ground())]));
        if at == "/temporary" {
            measures.push(page.table(&["/placed_with", at]));
        } else {
            measures.push(page.table(&[at]));
        }
    }
    let mut sections = vec![
        page.section("case", vec![page.table(&["/number", "/source", "/opened_on", "/made_on"])]),
        page.section("child", vec![page.table(&["/child"])]),
        page.section(
            "found",
            vec![page.table(&[
                "/kinds", "/kind_text", "/school", "/found", "/reported", "/reported_to", "/reported_on", "/risk",
            ])],
        ),
        page.section(
            "parents",
            vec![page.table(&["/parent", "/other_parent", "/contacted", "/contacted_on", "/parent_says"])],
        ),
        page.section("measures", measures),
        page.section(
            "result",
            vec![page.table(&["/notify", "/not_notified_because", "/notified_on", "/state", "/review", "/closed_on", "/follow_up_on"])],
        ),
        page.section("signatures", vec![page.table(&["/filled_by"]), page.signatures(&[])]),
    ];
    if case.is_notified() != Asked::No {
        sections.push(notice(case, page));
    }
    sections
}

/// 干预帮扶告知书, as the parents read it: what was found, what to do by when, whom to ask.
fn notice(case: &InterventionCase, page: &Layout<'_>) -> Section {
    let name = |at: &str| page.blank(at);
    let mut parents = name("/parent/name");
    let other = page.value("/other_parent/name");
    if !other.is_empty() {
        parents = format!("{parents}、{other}");
    }
    let wanted = case.actions().into_iter().filter_map(|(measure, at, _)| {
        let due = page.blank(&format!("{at}/due_on"));
        let by = page.blank(&format!("{at}/by"));
        page.told(&format!("sheet-notice-{}", measure.code()), &[("due", &due), ("by", &by)])
    });
    let wanted = Block::Clauses(wanted.collect());
    let blocks = vec![
        page.line("sheet-notice.to", &[("parents", &parents)]),
        page.line("sheet-notice.found", &[("child", &name("/child/name")), ("kinds", &name("/kinds"))]),
        page.paragraph("sheet-notice.law"),
        wanted,
        page.paragraph("sheet-notice.help"),
        page.line(
            "sheet-notice.contact",
            &[("filler", &name("/filled_by/filler")), ("phone", &name("/filled_by/phone"))],
        ),
        page.line("sheet-notice.from", &[("unit", &name("/filled_by/unit")), ("on", &name("/notified_on"))]),
        page.by_hand(&["sender", "receipt"]),
    ];
    page.section("notice", blocks)
}
