//! Generated pairings; the codes are of no organisation.

use super::record::CompanionPairing;
use crate::engine::Field;
use crate::examples::{Dice, accept, answer, mobile, name};
use crate::leaves::{Sex, SocialCreditCode};
use idcode::SocialCreditCodeError;

/// A code that begins so, with an organisation code that `fits` or not. No registered organisation has it: civil
/// affairs gives out such numbers one after the other, and these are drawn.
pub(super) fn credit_code(sixteen: &str, fits: bool) -> Field<SocialCreditCode> {
    let whole = |inner: char| {
        let probe = format!("{sixteen}{inner}0");
        let text = match SocialCreditCode::parse(&probe) {
            Err(SocialCreditCodeError::Check { expected }) => format!("{sixteen}{inner}{expected}"),
            _ => probe,
        };
        SocialCreditCode::parse(&text).ok()
    };
    let mut all = "0123456789X".chars().filter_map(whole);
    all.find(|code| code.organisation_code_fits() == fits).map_or(Field::Absent, Field::Valid)
}

/// The plain story: a village centre, once a month, with somebody present.
pub fn plain(seed: u64) -> CompanionPairing {
    let dice = &mut Dice::new(seed);
    let mut pairing = CompanionPairing::default();
    answer(&mut pairing, ANSWERS);
    accept(&mut pairing, "/consent/told");
    pairing.organisation.code = credit_code(&format!("52441825MJ{:06}", dice.within(0, 999_999)), true);
    pairing.organisation.head = Field::typed(&name(dice, "林", Sex::Male));
    pairing.organisation.phone = Field::typed(&mobile(dice));
    pairing.volunteer.name = Field::typed(&name(dice, "邓", Sex::Female));
    pairing.volunteer.birth_date =
        Field::typed(&format!("{}-{:02}-{:02}", dice.within(1988, 2004), dice.within(1, 12), dice.within(1, 28)));
    pairing.volunteer.phone = Field::typed(&mobile(dice));
    pairing.child.reference = Field::typed(&format!("莲塘村 2026-{:03}", dice.within(1, 120)));
    let surname = dice.one(&["陈", "李", "黄", "梁", "罗"]);
    pairing.child.called = Field::typed(&format!("小{surname}"));
    pairing.consent.name = Field::typed(&name(dice, surname, Sex::Male));
    pairing.consent.phone = Field::typed(&mobile(dice));
    pairing.contact.name = Field::typed(&name(dice, "覃", Sex::Female));
    pairing.contact.phone = Field::typed(&mobile(dice));
    pairing
}

/// A good pairing; the seed chooses among the stories.
pub fn good(seed: u64) -> CompanionPairing {
    let mut pairing = plain(seed);
    match seed % 3 {
        1 => {
            // A student far away: letters and video, no meeting.
            answer(
                &mut pairing,
                &[
                    ("/activity/services", "study,mind"),
                    ("/activity/often", "weekly"),
                    ("/activity/ways", "video,letters"),
                    ("/activity/place", "nowhere"),
                    ("/activity/accompanied", ""),
                    ("/volunteer/unit", "华南某高校志愿服务队"),
                    ("/child/age", "from_14_to_17"),
                ],
            );
        }
        2 => answer(
            &mut pairing,
            &[
                ("/activity/goods", "图书 20 册、书包 1 个"),
                ("/activity/place", "school"),
                ("/consent/relation", "mother"),
                ("/child/mind", "怕狗，对花生过敏"),
            ],
        ),
        _ => {}
    }
    pairing
}

const ANSWERS: &[(&str, &str)] = &[
    ("/made_on", "2026-03-01"),
    ("/organisation/name", "连山县青苗社会工作服务中心"),
    ("/organisation/kind", "social"),
    ("/organisation/registrar", "连山壮族瑶族自治县民政局"),
    ("/activity/year", "2026"),
    ("/activity/area", "441825000000"),
    ("/activity/services", "books,study"),
    ("/activity/starts", "2026-03-15"),
    ("/activity/ends", "2027-01-31"),
    ("/activity/often", "monthly"),
    ("/activity/ways", "meeting,phone"),
    ("/activity/place", "centre"),
    ("/activity/accompanied", "yes"),
    ("/volunteer/sex", "female"),
    ("/volunteer/unit", "连山县青苗社会工作服务中心"),
    ("/volunteer/check_on", "2026-01-20"),
    ("/volunteer/check_result", "clear"),
    ("/volunteer/trained", "yes"),
    ("/volunteer/secrecy", "true"),
    ("/child/age", "from_6_to_13"),
    ("/child/willing", "yes"),
    ("/consent/relation", "father"),
    ("/consent/agreed", "yes"),
    ("/consent/given_on", "2026-02-28"),
    ("/consent/keep_until", "2027-06-30"),
    ("/contact/unit", "太保镇莲塘村民委员会"),
];
