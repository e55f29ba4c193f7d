//! The library's own data, against the figures of the list it was made from.
#![cfg(feature = "names")]

use divisions::{Code, Level, SUCCESSORS, children, ever_used, full_name, name, table, today};

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
        ("820000", "澳门特别行政区"),
        ("710000", "台湾省"),
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

/// By the gazetteer: what became of these, one change after the other.
#[test]
fn former_codes_lead_to_the_county_of_today() {
    for (code, place) in [
        ("440122", Some("广东省广州市从化区")), // 从化县, 从化市 440184, 从化区
        ("440524", Some("广东省汕头市潮阳区")), // 潮阳县, 潮阳市 440582
        ("442325", Some("广东省汕头市潮阳区")), // 潮阳县 while it lay in 汕头地区
        ("442522", Some("广东省河源市紫金县")), // 惠阳地区 until 1988
        ("441827", Some("广东省清远市清新区")), // 清新县 until 2012
        ("442821", Some("广东省肇庆市高要区")), // 肇庆地区 until 1988
        ("440321", Some("广东省深圳市宝安区")), // 宝安县 until 1993
        ("440621", Some("广东省佛山市三水区")), // 三水县 until 1993
        ("510202", Some("重庆市渝中区")),       // in another province today
        ("442221", Some("海南省三亚市")),       // 崖县, today a city of several districts
        ("460001", Some("海南省五指山市")),     // 通什市, whose code skipped the prefecture
        ("440581", Some("广东省潮州市")),       // 潮州市, a county-level city, went into two
        ("440101", Some("广东省广州市")),       // 市辖区 stands for none of its districts
        ("441900", Some("广东省东莞市")),       // no county between
        ("441825", Some("广东省清远市连山壮族瑶族自治县")),
        ("350527", Some("福建省泉州市金门县")),
        // A whole province is nothing to suggest; Hong Kong's, Macao's and Taiwan's numbers are those of permits.
        ("440000", None),
        ("810000", None),
        ("820000", None),
        ("830000", None),
        ("710000", None),
        ("449999", None),
        ("44012", None),
        ("", None),
    ] {
        let said = today(code).and_then(|code| full_name(code.as_str()));
        assert_eq!(said.as_deref(), place, "{code}");
    }
}

/// Of the codes of counties that are no more, nearly all lead somewhere, and always to what there is.
#[test]
fn successors_are_divisions_of_today() {
    let lines: Vec<_> = SUCCESSORS.lines().filter_map(|line| line.split_once('\t')).collect();
    assert_eq!(lines.len(), SUCCESSORS.lines().count());
    assert!(lines.is_sorted_by_key(|(former, _)| *former) && lines.len() > 3000, "{}", lines.len());
    for (former, code) in &lines {
        assert!(former.parse().is_ok_and(ever_used) && name(former).is_none(), "{former}");
        assert!(matches!(code.len(), 4 | 6) && name(code).is_some(), "{former} {code}");
        assert_eq!(today(former).map(|code| code.short().to_owned()).as_deref(), Some(*code));
    }
}
