//! Townships and villages, against the figures of the list they were made from.
#![cfg(feature = "villages")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use divisions::{Code, Level, Table, full_name, nearest_name, pack, part_of, parts, unpack};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// How many lines of each length of code, and how many are quasi.
fn counted(province: &str) -> (BTreeMap<usize, usize>, usize) {
    let (mut levels, mut quasi) = (BTreeMap::new(), 0);
    for part in parts().iter().filter(|part| part.key.starts_with(province)) {
        for line in unpack(part.prefecture(), &part.packed()).lines() {
            let (code, name) = line.split_once('\t').unwrap();
            let code = Code::parse(code).unwrap();
            assert!(!name.is_empty() && name == name.trim(), "{line}");
            assert!(
                name.chars().last().unwrap() > '\u{ff}' || name.ends_with(|c: char| c.is_ascii_digit()),
                "{line}"
            );
            *levels.entry(code.short().len()).or_default() += 1;
            quasi += usize::from(code.level() == Level::Township && code.is_quasi());
        }
    }
    (levels, quasi)
}

#[test]
fn as_many_as_the_bureau_listed() {
    let (guangdong, quasi) = counted("44");
    assert_eq!((guangdong[&9], guangdong[&12], quasi), (1757, 26842, 147));
    let (country, _) = counted("");
    assert_eq!(
        country,
        BTreeMap::from([(9, 41_352 - 1), (12, 620_573 - 1)]),
        "金门县 is listed as a township of its own"
    );
}

/// What a family loads at once.
#[test]
fn no_part_is_larger_than_20_kb() {
    let largest = parts().iter().map(|part| part.brotli.len()).max();
    assert!(largest.is_some_and(|bytes| (10_000..=20_000).contains(&bytes)), "{largest:?}");
    assert!(
        parts().iter().filter(|part| part.key.starts_with("44")).all(|part| part.key.len() == 4),
        "none in Guangdong is cut"
    );
}

#[test]
fn every_township_has_a_county_and_every_village_a_township() {
    for part in parts() {
        let mut table = divisions::table().clone();
        table.add(&unpack(part.prefecture(), &part.packed()));
        for (code, _) in table.all() {
            assert!(code.parent().is_none_or(|parent| table.name(parent.as_str()).is_some()), "{code}");
            if code.level() > Level::County {
                assert_eq!(part_of(&code), Some(part), "{code}");
            }
        }
    }
}

#[test]
fn addresses_down_to_the_village() {
    for (code, said) in [
        ("440117002206", "广东省广州市从化区江埔街道罗洞村委会"),
        ("441900003", "广东省东莞市东城街道"), // no county between
        ("445321101209", "广东省云浮市新兴县新城镇㙟头村民委员会"), // the list has (土郎)头
        ("441424103203", "广东省梅州市五华县龙村镇輋𣒍村委会"), // beyond the basic plane
        ("110105035200", "北京市朝阳区王四营乡西会村委会"),
        ("620201001", "甘肃省嘉峪关市雄关街道"),
    ] {
        let name = full_name(code).unwrap_or_default();
        assert!(
            name == said || (code.len() == 12 && name.starts_with(said.get(..18).unwrap())),
            "{code} {name}"
        );
    }
    assert_eq!(
        nearest_name("441881101999").as_deref().map(|name| name.ends_with("（441881101999）")),
        Some(true)
    );
    assert_eq!(nearest_name("449900").as_deref(), Some("广东省（4499）"));
    assert_eq!((nearest_name("99"), nearest_name("x"), full_name("441881101999")), (None, None, None));
}

#[test]
fn a_deployments_corrections_win() {
    let mut table = Table::parse(
        "44\t广东省\n4418\t清远市\n441881\t英德市\n441881101\t沙口镇\n441881101200\t甲村委会\n441881102\t望埠镇\n441881102200\t乙村委会\n",
    );
    table.amend("441881101200\t甲新村委会\n441881101201\t丙村委会\n441881102\t-\n");
    let names: Vec<_> =
        table.all().filter(|(code, _)| code.level() > Level::County).map(|(_, name)| name).collect();
    assert_eq!(names, ["沙口镇", "甲新村委会", "丙村委会"]);
}

#[test]
fn marks_say_where_the_rest_is() {
    let table = Table::parse(
        "11\t北京市\n1101\t市辖区\n110101\t东城区\tab\n110105\t朝阳区\n110109\t门头沟区\tcd\n4418\t清远市\tef\n441881\t英德市\n4419\t东莞市\t12\n",
    );
    assert_eq!(table.name("4418"), Some("清远市"), "the mark is no part of the name");
    for (code, marked) in [
        ("110105001", Some(("110101", "ab"))),
        ("110109", Some(("110109", "cd"))),
        ("441881101200", Some(("4418", "ef"))),
        ("441900003", Some(("4419", "12"))),
        ("44", None),
        ("120101", None),
    ] {
        assert_eq!(table.marked(code), marked, "{code}");
    }
}

proptest! {
    #[test]
    fn any_text_unpacks(prefecture in "[0-9]{0,4}", text in any::<String>()) {
        let _ = Table::parse(&unpack(&prefecture, &text));
        let _ = Table::parse(&unpack(&prefecture, &text.replace(char::is_alphabetic, "\n9")));
    }

    /// Whatever names come in the order of their codes, they come back.
    #[test]
    fn what_is_packed_comes_back(rows in prop::collection::btree_map("4418(81|82|00)([1-5][0-9]{2}|001)([0-9]{3})?", "[0-9A-Za-z会村c一丁罗.洞街道]{0,6}[村A.居9]", 1..40)) {
        let mut rows: BTreeMap<String, String> = rows.into_iter().filter(|(code, _)| !code.ends_with("000")).collect();
        // A village stands under a township.
        for code in rows.keys().cloned().collect::<Vec<_>>() {
            rows.entry(code[..9].to_owned()).or_insert_with(|| "某镇".to_owned());
        }
        let rows = rows.iter().map(|(code, name)| (code.as_str(), name.as_str()));
        let lines = rows.clone().map(|(code, name)| format!("{code}\t{name}\n")).collect::<Vec<_>>().concat();
        prop_assert_eq!(unpack("4418", &pack(rows)), lines);
    }

    #[test]
    fn amending_never_fails(text in "([0-9]{0,12}\t?[-村]?\n){0,8}") {
        let mut table = divisions::table().clone();
        table.amend(&text);
        table.add(&text);
    }
}
