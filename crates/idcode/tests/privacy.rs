//! An identifier reaches no log by accident: not in `Debug`, not in an error, not through `serde`.
#![allow(clippy::unwrap_used, clippy::panic)]

use idcode::*;

#[test]
fn debug_is_masked() {
    let shown = |text: &str| format!("{:?}", ResidentId::parse(text).unwrap());
    assert_eq!(shown("440122197001010014"), "ResidentId(4401**********0014)");
    assert_eq!(format!("{:?}", Passport::parse("E12345678").unwrap()), "Passport(E1*****78)");
    assert_eq!(format!("{:?}", TaiwanPermit::parse("01234567").unwrap()), "TaiwanPermit(01****67)");
    assert_eq!(format!("{:?}", Phone::parse("13800138000").unwrap()), "Phone(138****8000)");
    assert_eq!(format!("{:?}", Phone::parse("0763-3366888").unwrap()), "Phone(076*****6888)");
    assert_eq!(format!("{:?}", PersonName::parse("陈秀英").unwrap()), "PersonName(陈**)");
    // what holds an identifier masks it too
    let certificate = DisabilityCertificate::parse("44012219700101001443").unwrap();
    assert_eq!(certificate.masked(), "4401************1443");
}

/// Nothing of five characters or more from the text may come back in any face of the error.
fn keeps_silent<T: Identifier>(text: &str) {
    let Err(why) = text.parse::<T>() else { panic!("{text} should be refused") };
    let said = format!("{why} {why:?} {:?} {}", why.params(), why.code());
    let typed: Vec<char> = text.chars().collect();
    for run in typed.windows(5) {
        let run: String = run.iter().collect();
        assert!(!said.contains(&run), "{said}");
    }
}

#[test]
fn errors_never_repeat_what_was_typed() {
    keeps_silent::<ResidentId>("110105194912310021");
    keeps_silent::<ResidentId>("610104620927690");
    keeps_silent::<ResidentId>("陈秀英陈秀英陈秀英");
    keeps_silent::<DisabilityCertificate>("61010462092769043000");
    keeps_silent::<StudentNumber>("G110105194912310021");
    keeps_silent::<SocialCreditCode>("91110000600037341N");
    keeps_silent::<Phone>("1380013800");
    keeps_silent::<PersonName>("陈秀英陈秀英7");
    keeps_silent::<Passport>("E1234567890123456789012");
}

#[cfg(feature = "serde")]
#[test]
fn serde_writes_the_normal_form_and_reads_by_parsing() {
    let id: ResidentId = serde_json::from_str("\"１1010519491231002x\"").unwrap();
    assert_eq!(serde_json::to_string(&id).unwrap(), "\"11010519491231002X\"");
    for json in [
        "441823201409120017",
        "-441823201409120017",
        "4418232014.09120017",
        "\"441823201409120017\"",
        "[1]",
        "null",
    ] {
        let Err(why) = serde_json::from_str::<ResidentId>(json) else { panic!("{json} should be refused") };
        assert!(!why.to_string().contains("4418"), "{why}");
    }
    assert_eq!(serde_json::to_string(&Sex::Female).unwrap(), "\"female\"");
}
