//! Numbers that must pass and numbers that must not, from the standards, the issuing offices' samples, other
//! libraries' bug reports, and our own pen (those marked "made up").
#![allow(clippy::unwrap_used, clippy::panic)]

use idcode::*;
use jiff::civil::date;

/// What a parser says: the normal form, or the code of the refusal.
fn read<T: Identifier>(text: &str) -> Result<String, &'static str> {
    text.parse::<T>().map(|id| id.to_string()).map_err(|why| why.code())
}

fn all_pass<T: Identifier>(texts: &[&str]) {
    for text in texts {
        assert_eq!(read::<T>(text).as_deref(), Ok(*text));
    }
}

fn each_refused<T: Identifier>(texts_and_codes: &[(&str, &str)]) {
    for (text, code) in texts_and_codes {
        assert_eq!(read::<T>(text), Err(*code), "{text}");
    }
}

#[test]
fn resident_ids() {
    all_pass::<ResidentId>(&[
        "11010519491231002X", // GB 11643-1999, its own examples
        "440524188001010014",
        "34052419800101001X",
        "440122197001010014", // made up; 440122 was 从化县 until 1993
        "440103195001010016",
        "441823201202290010", // made up; a leap day
    ]);
    each_refused::<ResidentId>(&[
        ("110105194912310021", "resident-id.check"),
        ("440308199902300011", "resident-id.date"), // 30 February
        ("440308190002290013", "resident-id.date"), // 1900 was no leap year
        ("440308179912310012", "resident-id.date"), // nobody is that old
        ("000000199001010018", "resident-id.province"),
        ("990000199001010018", "resident-id.permanent-residence-card"),
        ("610104620927690", "resident-id.fifteen-digits"),
        ("000000620927690", "resident-id.province"),
        ("610104621327690", "resident-id.date"),
        ("", "resident-id.length"),
        ("1101051949123100", "resident-id.length"),
        ("11010519491231002X0", "resident-id.characters"),
        ("1101051949123100200", "resident-id.length"),
        ("1101051949X2310020", "resident-id.characters"),
        ("11010519491231002K", "resident-id.characters"),
        ("身份证号码", "resident-id.characters"),
        ("一一〇一〇五一九四九一二三一〇〇二", "resident-id.characters"),
    ]);
}

#[test]
fn resident_id_tells_what_would_fit() {
    let why = ResidentId::parse("110105194912310021").unwrap_err();
    assert_eq!(why, ResidentIdError::Check { expected: 'X' });
    assert_eq!(why.params(), [("expected", "X".to_owned())]);
    assert_eq!(why.to_string(), "compare every digit with the card: one of them is wrong (expected: X)");

    let why = ResidentId::parse("610104620927690").unwrap_err();
    let suggestion = why.suggestion().unwrap();
    assert_eq!(suggestion.as_str(), "610104196209276908");
    assert!(why.params().is_empty(), "a suggestion is personal data");
}

#[test]
fn resident_id_facts() {
    let id = ResidentId::parse("11010519491231002x").unwrap();
    assert_eq!((id.birth_date(), id.sex()), (date(1949, 12, 31), Sex::Female));
    assert_eq!((id.region(), id.region_code(), id.province()), ("110105", 110_105, "11"));
    assert_eq!((id.age_on(date(1967, 12, 30)), id.age_on(date(1967, 12, 31))), (17, 18));
}

#[test]
fn a_future_birth_parses_and_says_so() {
    let id = ResidentId::parse("440308209901010019").unwrap();
    assert!(id.born_after(date(2026, 11, 24)));
    assert!(!id.born_after(date(2099, 1, 1)), "born today is not the future");
}

#[test]
fn residence_permits() {
    all_pass::<ResidencePermit>(&["810000199408230021", "830000199201300022"]);
    let permit = ResidencePermit::parse("830000199201300022").unwrap();
    assert_eq!((permit.region_code(), permit.province()), (830_000, "83"));
    each_refused::<ResidencePermit>(&[
        ("110105194912310021", "residence-permit.region"),
        ("810000199408230022", "residence-permit.check"),
        ("810000199402300021", "residence-permit.date"),
        ("81000019940823002", "residence-permit.length"),
        ("H12345678", "residence-permit.characters"),
    ]);
    // Typed into the wrong box, each is told which box is right.
    each_refused::<ResidentId>(&[
        ("810000199408230021", "resident-id.residence-permit"),
        ("830000199201300022", "resident-id.residence-permit"),
        ("911124198108030024", "resident-id.permanent-residence-card"),
    ]);
}

#[test]
fn permanent_residence_cards() {
    all_pass::<PermanentResidenceCard>(&["932682198501010017", "911124198108030024", "KAZ110090123105"]);
    let card = PermanentResidenceCard::parse("932682198501010017").unwrap();
    assert_eq!((card.province(), card.country()), (Some("32"), "682")); // Jiangsu, Saudi Arabia
    assert_eq!((card.birth_date(), card.sex()), (Some(date(1985, 1, 1)), Some(Sex::Male)));
    assert!(card.born_after(date(1984, 12, 31)) && card.check_digit_fits());

    let old = PermanentResidenceCard::parse("kaz110090123105").unwrap();
    assert_eq!((old.birth_date(), old.sex(), old.born_after(date(1000, 1, 1))), (None, None, false));
    assert!(old.check_digit_fits());
    assert!(
        !PermanentResidenceCard::parse("KAZ110090123106").unwrap().check_digit_fits(),
        "a warning at most"
    );

    each_refused::<PermanentResidenceCard>(&[
        ("932682198501010018", "permanent-residence-card.check"),
        ("932682198513010017", "permanent-residence-card.date"),
        ("999682198501010017", "permanent-residence-card.prefix"),
        ("11010519491231002X", "permanent-residence-card.prefix"),
        ("KAZ110090133105", "permanent-residence-card.date"),
        ("KAZ11009012310", "permanent-residence-card.length"),
        ("KA1110090123105", "permanent-residence-card.characters"),
    ]);
}

#[test]
fn permits_to_travel() {
    all_pass::<HomeReturnPermit>(&["H12345678", "M1234567801", "HA1234567"]); // made up
    each_refused::<HomeReturnPermit>(&[
        ("12345678", "home-return-permit.prefix"),
        ("H1234567", "home-return-permit.length"),
        ("H123456789", "home-return-permit.length"),
        ("HB1234567", "home-return-permit.characters"),
    ]);
    all_pass::<TaiwanPermit>(&["01234567"]);
    each_refused::<TaiwanPermit>(&[
        ("0123456", "taiwan-permit.length"),
        ("T0123456", "taiwan-permit.characters"),
    ]);
    all_pass::<Passport>(&["E12345678", "EA1234567", "G12345678", "533401372", "AB12345"]);
    each_refused::<Passport>(&[
        ("E123", "passport.length"),
        ("E12345678901234567890", "passport.length"),
        ("PASSPORT", "passport.no-digits"),
        ("护照12345", "passport.characters"),
    ]);
}

#[test]
fn birth_certificates() {
    all_pass::<BirthCertificate>(&["X320101001"]);
    each_refused::<BirthCertificate>(&[
        ("3201010011", "birth-certificate.characters"),
        ("X32010100", "birth-certificate.length"),
    ]);
    let unknown = BirthCertificate::parse("T990123456").unwrap();
    assert_eq!(unknown.likely_province(), None);
}

#[test]
fn social_credit_codes() {
    all_pass::<SocialCreditCode>(&[
        "91350100M000100Y43", // GB 32100-2015, its own example
        "91110000600037341L",
        "911522010783762860", // check 0: a remainder of 0, not of 31
        "91340600MA2PBP2120",
        "N2440106MF1234567F", // made up; N2 is a village collective
    ]);
    each_refused::<SocialCreditCode>(&[
        ("91110000600037341N", "social-credit-code.check"),
        ("9111000060003IOZSV", "social-credit-code.characters"),
        ("9111000060003734", "social-credit-code.length"),
        ("91A10000600037341L", "social-credit-code.characters"),
        ("统一社会信用代码", "social-credit-code.characters"),
    ]);
    let code = SocialCreditCode::parse("91350100M000100Y43").unwrap();
    assert_eq!(code.organisation_code(), "M000100Y4");
    for issued in ["91350100M000100Y43", "91110000600037341L", "911522010783762860", "9115220107837941X1"] {
        assert!(SocialCreditCode::parse(issued).unwrap().organisation_code_fits(), "{issued}");
    }
    assert_eq!(
        SocialCreditCode::parse("91110000600037341N").unwrap_err().params(),
        [("expected", "L".to_owned())]
    );
}

#[test]
fn disability_certificates() {
    all_pass::<DisabilityCertificate>(&["44012219700101001443", "11010519491231002X71B9"]);
    let certificate = DisabilityCertificate::parse("11010519491231002x71b9").unwrap();
    assert_eq!((certificate.kind(), certificate.level()), (DisabilityKind::Multiple, 1));
    each_refused::<DisabilityCertificate>(&[
        ("440122197001010014", "disability-certificate.length"),
        ("44012219700101001543", "disability-certificate.holder"),
        ("44012219700101001483", "disability-certificate.kind"),
        ("44012219700101001445", "disability-certificate.level"),
        ("44012219700101001440", "disability-certificate.level"),
        ("44012219700101001443C1", "disability-certificate.reissue"),
        ("44012219700101001443B0", "disability-certificate.reissue"),
        ("残疾人证", "disability-certificate.characters"),
    ]);
}

#[test]
fn student_numbers() {
    all_pass::<StudentNumber>(&["G440122197001010014", "J440122201401010014", "L441823201409120017"]);
    let temporary = StudentNumber::parse("L441823201409120017").unwrap();
    assert!(temporary.is_temporary() && temporary.holder().is_none());
    assert_eq!(temporary.birth_date(), Some(date(2014, 9, 12)));
    assert_eq!(StudentNumber::parse("L441823201413120017").unwrap().birth_date(), None);
    assert_eq!(StudentNumber::parse("J441823201409120017").unwrap().birth_date(), None);
    each_refused::<StudentNumber>(&[
        ("440122197001010014", "student-number.prefix"),
        ("G440122197001010015", "student-number.holder"),
        ("G44012219700101001", "student-number.length"),
        ("G4401221970010100Y4", "student-number.characters"),
    ]);
}

#[test]
fn telephones() {
    all_pass::<Mobile>(&["13800138000", "19912345678"]);
    for typed in [
        "+86 138 0013 8000",
        "0086-13800138000",
        "8613800138000",
        "１３８００１３８０００",
        "(+86)13800138000",
    ] {
        assert_eq!(read::<Mobile>(typed).as_deref(), Ok("13800138000"), "{typed}");
        assert_eq!(read::<Phone>(typed).as_deref(), Ok("13800138000"), "{typed}");
    }
    each_refused::<Mobile>(&[
        ("12800138000", "mobile.prefix"),
        ("1380013800", "mobile.length"),
        ("1380013800a", "mobile.characters"),
        ("电话", "mobile.characters"),
    ]);
    for typed in ["02087654321", "020-8765 4321", "(020)87654321", "+86 20 8765 4321", "+86 (0)20 87654321"] {
        assert_eq!(read::<Landline>(typed).as_deref(), Ok("020-87654321"), "{typed}");
        assert_eq!(read::<Phone>(typed).as_deref(), Ok("020-87654321"), "{typed}");
    }
    all_pass::<Landline>(&["0763-3366888", "010-62345678", "021-62345678"]);
    assert_eq!(read::<Phone>("+861062345678").as_deref(), Ok("010-62345678"));
    each_refused::<Phone>(&[
        ("87654321", "landline.area-code"),
        ("020-876543", "landline.length"),
        ("020-17654321", "landline.local"),
        ("0763-33x6888", "landline.characters"),
        ("12800138000", "mobile.prefix"),
        ("", "landline.area-code"),
    ]);
}

#[test]
fn names() {
    all_pass::<PersonName>(&[
        "张三",
        "欧阳夏丹",
        "阿卜杜拉·买买提·吐尔逊",
        "李𣍒",        // extension B
        "王\u{30EDE}", // extension G
        "赵\u{2EBF0}", // extension I
        "龙\u{9FFF}",  // the last of the first block
        "李〇",
        "Mary O'Brien",
        "Jean-Luc Godard",
        "José Núñez",
        "Nguyễn Văn An",
    ]);
    for (typed, name) in [
        ("买买提•吐尔逊", "买买提·吐尔逊"),
        ("买买提 ・ 吐尔逊", "买买提·吐尔逊"),
        ("买买提．吐尔逊", "买买提·吐尔逊"),
        ("\u{FEFF}陈 秀\u{200B}英\n", "陈秀英"),
        ("Ｍａｒｙ　Ann", "Mary Ann"),
    ] {
        assert_eq!(read::<PersonName>(typed).as_deref(), Ok(name), "{typed}");
    }
    each_refused::<PersonName>(&[
        ("", "person-name.too-short"),
        ("张", "person-name.too-short"),
        ("𣍒", "person-name.too-short"), // one code point, two UTF-16 units
        ("张3", "person-name.digit"),
        ("张３", "person-name.digit"),
        ("·张三", "person-name.mark"),
        ("张三·", "person-name.mark"),
        ("张··三", "person-name.mark"),
        ("张-三", "person-name.character"),
        ("张三（小名）", "person-name.character"),
        ("张三@", "person-name.character"),
        ("たなか", "person-name.character"),
        ("张san", "person-name.mixed"),
        ("Mary·Ann", "person-name.mark"),
        ("Mary -", "person-name.mark"),
    ]);
    assert_eq!(read::<PersonName>(&"张".repeat(50)), Ok("张".repeat(50)));
    assert_eq!(read::<PersonName>(&"𣍒".repeat(51)), Err("person-name.too-long"));
    assert_eq!(PersonName::parse("张三@").unwrap_err().params(), [("position", "3".to_owned())]);
}
