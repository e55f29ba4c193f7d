//! The library's own data, against the figures of the list it was made from.
#![cfg(feature = "names")]

use divisions::{Code, Level, children, ever_used, full_name, name, table};

fn count(prefix: &str) -> usize {
    children(prefix).count()
}

#[test]
fn as_many_as_the_bureau_listed() {
    let provinces: Vec<_> = children("").collect();
    let mainland = provinces.iter().filter(|(code, _)| *code < "71").count();
    let prefectures: Vec<_> = provinces.iter().flat_map(|(code, _)| children(code)).collect();
    let counties: usize = prefectures.iter().map(|(code, _)| count(code)).sum();
    let childless = prefectures.iter().filter(|(code, _)| count(code) == 0).count();
    assert_eq!((provinces.len(), mainland, prefectures.len()), (34, 31, 342));
    assert_eq!((counties, childless), (2975, 3), "the bureau counts the three as counties too: 2978");
    assert_eq!(table().len(), 34 + 342 + 2975);
}

#[test]
fn guangdong_has_21_prefectures_and_124_counties() {
    assert_eq!(count("44"), 21);
    let counties: usize = children("440000").map(|(code, _)| count(code)).sum();
    assert_eq!(counties + 2, 124, "Dongguan and Zhongshan have none");
}

#[test]
fn names_by_codes_of_every_length() {
    for code in ["441825", "441825000", "441825000000"] {
        assert_eq!(name(code), Some("连山壮族瑶族自治县"), "{code}");
    }
    assert_eq!(name("44"), Some("广东省"));
    assert_eq!(name("440000"), Some("广东省"));
    assert_eq!(name("71"), Some("台湾省"));
    for unknown in ["449999", "", "4", "广东", "441825001"] {
        assert_eq!(name(unknown), None, "{unknown}");
        assert_eq!(full_name(unknown), None, "{unknown}");
    }
}

#[test]
fn full_names_are_said_as_people_say_them() {
    for (code, said) in [
        ("441825", "广东省清远市连山壮族瑶族自治县"),
        ("441800", "广东省清远市"),
        ("441900", "广东省东莞市"), // no county between
        ("110101", "北京市东城区"), // not 北京市市辖区东城区
        ("500229", "重庆市城口县"), // not 重庆市县城口县
        ("429004", "湖北省仙桃市"),
        ("659001", "新疆维吾尔自治区石河子市"),
        ("620201", "甘肃省嘉峪关市"), // prefecture and county of one name
        ("81", "香港特别行政区"),
    ] {
        assert_eq!(full_name(code).as_deref(), Some(said));
    }
}

#[test]
fn prefectures_without_counties_skip_the_level() {
    for code in ["441900", "442000", "460400"] {
        assert_eq!(Code::parse(code).map(|code| code.level()), Ok(Level::Prefecture), "{code}");
        assert_eq!(count(code), 0, "{code}");
    }
    assert_eq!(children("6202").collect::<Vec<_>>(), [("620201", "嘉峪关市")]);
    assert_eq!(count("4603"), 3);
}

/// Children of nothing known are none, not the provinces.
#[test]
fn children_of_an_unknown_place_are_none() {
    for unknown in ["99", "4499", "x", "123"] {
        assert_eq!(count(unknown), 0, "{unknown}");
    }
}

#[test]
fn every_line_has_a_parent_and_was_ever_used() {
    let mut todo: Vec<_> = children("").collect();
    let mut seen = 0;
    while let Some((code, name)) = todo.pop() {
        seen += 1;
        assert!(!name.is_empty() && name == name.trim(), "{code}");
        let six: u32 = format!("{code:0<6}").parse().unwrap_or(0);
        assert!(ever_used(six), "{code} {name}");
        todo.extend(children(code));
    }
    assert_eq!(seen, table().len(), "no line hangs in the air");
}
