//! The printed sheet, and on a page of its own the handover with its receipt.

use super::record::ProtectionReferral;
use crate::engine::Asked;
use crate::sheet::{Layout, Section};

/// The sections of a sheet, whole or half-finished.
pub(super) fn sections(referral: &ProtectionReferral, page: &Layout<'_>) -> Vec<Section> {
    let child = if referral.is_identified() == Asked::No { page.value("/unknown/called") } else { page.blank("/child/name") };
    let child = if child.is_empty() { page.words("sheet-handover.unknown").to_owned() } else { child };
    vec![
        page.section("why", vec![page.table(&["/grounds", "/ground_text", "/account", "/urgency", "/police", "/police_station", "/police_on"])]),
        page.section("child", vec![page.table(&["/identified", "/child", "/unknown", "/guardian"])]),
        page.section("state", vec![page.table(&["/injured", "/injuries", "/examined", "/medicines", "/view", "/words"])]),
        page.section("signatures", vec![page.table(&["/filled_by", "/made_on"]), page.signatures(&["unit"])]),
        page.section(
            "handover",
            vec![
                page.line(
                    "sheet-handover.text",
                    &[
                        ("to", &page.blank("/institution/name")),
                        ("unit", &page.blank("/filled_by/unit")),
                        ("child", &child),
                        ("on", &page.blank("/handed_on")),
                    ],
                ),
                page.table(&["/institution", "/handed_on", "/first_escort", "/second_escort", "/papers", "/belongings", "/received"]),
                page.paragraph("sheet-handover.law"),
                page.by_hand(&["first-escort", "second-escort", "receiver"]),
            ],
        ),
    ]
}
