//! Finding places as people type them.
#![cfg(all(feature = "search", feature = "villages"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use divisions::{Code, Finder, Table, full_name, parts, table, unpack};
use proptest::prelude::*;
use std::sync::LazyLock;

fn with(provinces: &str) -> Table {
    let mut table = table().clone();
    for part in parts().iter().filter(|part| part.key.starts_with(provinces)) {
        table.add(&unpack(part.prefecture(), &part.packed()));
    }
    table
}

static GUANGDONG: LazyLock<Finder> = LazyLock::new(|| Finder::new(&with("44")));

fn names(typed: &str, within: &str) -> Vec<String> {
    GUANGDONG.find(typed, within, 8).iter().map(|code| full_name(code.as_str()).unwrap()).collect()
}

#[track_caller]
fn finds(typed: &str, within: &str, wanted: &str) {
    let names = names(typed, within);
    assert!(names.iter().any(|name| name == wanted), "{typed}: {names:?}");
}

#[test]
fn by_name_pinyin_and_initials_at_any_level() {
    for typed in ["广东", "guangdong", "gd", "ＧＵＡＮＧＤＯＮＧ", "Guang'Dong", "广东省"] {
        finds(typed, "", "广东省");
    }
    for typed in ["清远", "qingyuan", "qy", "清yuan", "qyuan"] {
        finds(typed, "", "广东省清远市");
    }
    for typed in ["连山", "lianshan", "lsx", "连山县", "lianshanxian"] {
        finds(typed, "4418", "广东省清远市连山壮族瑶族自治县");
    }
    for typed in ["罗洞", "luodong", "罗洞村", "从化罗洞", "江埔 罗洞", "guangzhou luodong"] {
        finds(typed, "", "广东省广州市从化区江埔街道罗洞村委会");
    }
    finds("ldc", "440117", "广东省广州市从化区江埔街道罗洞村委会");
    finds("cunge", "", &full_name(GUANGDONG.find("cunge", "", 1)[0].as_str()).unwrap());
    finds("dongcheng", "4419", "广东省东莞市东城街道"); // no county between
    for (typed, wanted) in
        [("xianggang", "香港特别行政区"), ("aomen", "澳门特别行政区"), ("taiwan", "台湾省")]
    {
        finds(typed, "", wanted);
    }
}

/// First readings are wrong for these.
#[test]
fn every_reading_of_a_character_counts() {
    for (typed, wanted) in [
        ("panyu", "广东省广州市番禺区"),
        ("dabu", "广东省梅州市大埔县"),
        ("dapu", "广东省梅州市大埔县"),
        ("changan", "广东省东莞市长安镇"),
        ("zhangan", "广东省东莞市长安镇"),
        ("zengcheng", "广东省广州市增城区"),
        ("lvliang", "山西省吕梁市"),
        ("luliang", "山西省吕梁市"),
    ] {
        finds(typed, "", wanted);
    }
}

#[test]
fn best_first() {
    assert_eq!(names("清远", "")[0], "广东省清远市");
    assert_eq!(names("英德", "")[0], "广东省清远市英德市");
    assert_eq!(names("shenzhen", "")[0], "广东省深圳市");
    let mut nearer = GUANGDONG.clone();
    nearer.prefer("44");
    assert_eq!(
        full_name(nearer.find("py", "", 1)[0].as_str()).as_deref(),
        Some("广东省广州市番禺区"),
        "not 濮阳市"
    );
    assert!(names("罗洞", "").len() >= 5, "each of them, with what it lies in");
    assert_eq!(GUANGDONG.find("l", "", 8).len(), 8);
}

#[test]
fn nothing_is_found_where_nothing_is_called_so() {
    for typed in ["", "  ", "'", "🙂", "qqqqqqqq", "罗洞罗洞罗洞罗洞", "\u{0}", "vvv"] {
        assert_eq!(names(typed, ""), [""; 0], "{typed}");
    }
    assert_eq!(names("英德", "4401"), [""; 0], "it lies elsewhere");
}

/// Prisons, farms and zones have numbers in the list too.
#[test]
fn what_is_no_division_is_not_offered() {
    let table = with("4418");
    let quasi: Vec<_> = table.all().filter(|(code, _)| code.is_quasi()).collect();
    assert!(quasi.len() > 10);
    let finder = Finder::new(&table);
    for (code, name) in quasi {
        assert!(!finder.find(name, "", 100).contains(&code), "{code} {name}");
    }
}

/// Its own name finds a place, if need be with the names of what it lies in.
#[test]
fn every_place_of_a_prefecture_is_found_by_its_name() {
    let table = with("4418");
    let finder = Finder::new(&table);
    let mut places = table.all().filter(|(code, _)| code.as_str().starts_with("4418") && !code.is_quasi());
    assert!(
        places.all(|(code, name)| finder.find(name, code.township().unwrap_or("4418"), 20).contains(&code))
    );
}

proptest! {
    #[test]
    fn any_input(typed in any::<String>(), within in "[0-9]{0,12}") {
        let found = GUANGDONG.find(&typed, &within, 5);
        prop_assert!(found.len() <= 5);
        prop_assert!(found.iter().all(|code| Code::parse(&within).map_or(true, |within| within.covers(code))));
    }

    #[test]
    fn any_letters(typed in "[a-z罗洞村]{1,40}") {
        let _ = GUANGDONG.find(&typed, "4418", 5);
    }
}
