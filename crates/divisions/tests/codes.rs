//! Codes and tables, without the library's own names.
#![allow(clippy::unwrap_used)]

use divisions::{Code, CodeError, Level, Table, ever_used};
use proptest::prelude::*;

fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

#[test]
fn every_level() {
    for (text, level, parent) in [
        ("44", Level::Province, None),
        ("4418", Level::Prefecture, Some("44")),
        ("441823", Level::County, Some("4418")),
        ("441823101", Level::Township, Some("441823")),
        ("441823101201", Level::Village, Some("441823101")),
        ("441900003", Level::Township, Some("4419")), // Dongguan has no counties
        ("441900003001", Level::Village, Some("441900003")),
    ] {
        let code = code(text);
        assert_eq!((code.level(), code.short()), (level, text));
        assert_eq!(code.parent().as_ref().map(Code::short), parent);
        assert_eq!(code, Code::parse(&format!("{text:0<12}")).unwrap());
    }
    assert_eq!(code("441900003001").county(), None);
    assert_eq!(code("441900003001").prefecture(), Some("4419"));
    assert_eq!(code("441823101201").township(), Some("441823101"));
}

#[test]
fn what_is_no_code() {
    for (text, why) in [
        ("", CodeError::Length),
        ("441", CodeError::Length),
        ("4418231012011", CodeError::Length),
        ("广东", CodeError::Characters),
        ("44182X", CodeError::Characters),
        ("000000", CodeError::Province),
        ("001823", CodeError::Province),
        ("440023", CodeError::Gap),
        ("440000101", CodeError::Gap),
        ("441823000201", CodeError::Gap),
    ] {
        assert_eq!(Code::parse(text), Err(why), "{text}");
    }
    assert_eq!(CodeError::Gap.code(), "division.gap");
}

#[test]
fn who_may_act_for_whom() {
    let county = code("441823");
    assert!(county.covers(&county) && county.covers(&code("441823101201")));
    assert!(!county.covers(&code("441825")) && !county.covers(&code("4418")));
    assert!(code("441900").covers(&code("441900003001")));
}

#[test]
fn farms_and_zones_are_quasi() {
    assert!(code("441823400").is_quasi() && code("441823101498").is_quasi());
    assert!(!code("441823101201").is_quasi() && !code("44").is_quasi());
}

#[test]
fn codes_of_the_past() {
    // 从化县 until 1993, 荔湾区, 潮阳县 until 1992; a prefecture without counties, a region, a province
    for used in [440_122, 440_103, 440_524, 441_900, 810_000, 110_000] {
        assert!(ever_used(used), "{used}");
    }
    for never in [0, 449_999, 999_999, u32::MAX] {
        assert!(!ever_used(never), "{never}");
    }
}

#[test]
fn a_deployments_own_table() {
    let table = Table::parse(
        "\u{23} newest first\r\n441900003\t东城街道\r\n4419\t东莞市\r\n44\t广东省\r\n\nbad line\nxx\t?\n44\t粤\n441900003001\t岗贝社区",
    );
    assert_eq!(table.len(), 4);
    assert_eq!(table.name("44"), Some("广东省"), "the first line of a code counts");
    assert_eq!(table.children("441900").collect::<Vec<_>>(), [("441900003", "东城街道")]);
    assert_eq!(table.children("441900003").collect::<Vec<_>>(), [("441900003001", "岗贝社区")]);
    assert_eq!(table.full_name("441900003001").as_deref(), Some("广东省东莞市东城街道岗贝社区"));
    // codes padded with zeros come out short
    let padded = Table::parse("440000\t广东省\n441800\t清远市");
    assert_eq!(padded.children("44").collect::<Vec<_>>(), [("4418", "清远市")]);
    assert!(Table::parse("").is_empty());
}

proptest! {
    #[test]
    fn any_text(text in any::<String>(), code in "[0-9 x\t\n]{0,14}") {
        let table = Table::parse(&format!("{text}\n{code}\t{text}"));
        let _ = (table.name(&code), table.full_name(&code), table.children(&code).count());
        if let Ok(code) = Code::parse(&code) {
            prop_assert_eq!(Code::parse(code.as_str()), Ok(code));
            prop_assert_eq!(Code::parse(code.short()), Ok(code));
        }
    }

    /// A parent covers its child and is above it, up to a province.
    #[test]
    fn parents_lead_up(text in "[1-9][0-9]{11}") {
        let mut next = Code::parse(&text).ok();
        while let Some(child) = next {
            next = child.parent();
            let Some(parent) = next else {
                prop_assert_eq!(child.level(), Level::Province);
                break;
            };
            prop_assert!(parent.covers(&child) && parent.level() < child.level());
        }
    }
}
