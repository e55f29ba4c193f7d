//! The printed sheet, in the order of the ministry's form.

use super::record::LeftBehindIntake;
use crate::sheet::{Layout, Section};

/// The sections of a sheet, whole or half-finished.
pub(super) fn sections(_: &LeftBehindIntake, page: &Layout<'_>) -> Vec<Section> {
    vec![
        page.section("entry", vec![page.table(&["/entry", "/made_on"])]),
        page.section("child", vec![page.table(&["/child", "/rural"])]),
        page.section("father", vec![page.table(&["/father"])]),
        page.section("mother", vec![page.table(&["/mother", "/marriage"])]),
        page.section("grandparents", vec![page.table(&["/grandparents"])]),
        page.section("care", vec![page.table(&["/care"])]),
        page.section("assessment", vec![page.table(&["/guardianship", "/risks", "/assessment", "/income", "/aid"])]),
        page.section("signatures", vec![page.table(&["/filled_by"]), page.signatures(&["head"])]),
    ]
}
