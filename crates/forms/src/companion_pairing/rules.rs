//! The rules of a pairing, each with its law.

use super::record::CompanionPairing;
use super::{MeetingPlace, OrganisationKind, VolunteerCheck};
#[cfg(feature = "examples")]
use crate::engine::Field;
#[cfg(feature = "examples")]
use crate::examples::{answer, days, later, shift};
use crate::leaves::{Line, SocialCreditCode, YesNo};
use crate::rule::{Rule, rules};
use idcode::age::{age_on, years_later};

/// Every rule.
pub const ALL: &[&[Rule<CompanionPairing>]] = &[RULES];

/// Whether somebody wrote an identity number where a register's number belongs: fifteen digits and more, with
/// spaces or hyphens between them or not.
fn holds_identity_number(text: &str) -> bool {
    idcode::normalise::compact(text).split(|c: char| !c.is_ascii_digit()).any(|run| run.len() >= 15)
}

/// Whether the first character of the code, who registered it, is one that this kind of organisation has. GB 32100-2015
fn registered_as(kind: OrganisationKind, code: &SocialCreditCode) -> bool {
    match kind {
        OrganisationKind::Social => code.authority() == '5',
        OrganisationKind::Company => code.authority() == '9',
        OrganisationKind::Public => matches!(code.authority(), '1' | '5'), // many a school is a social organisation
        OrganisationKind::Other => true,
    }
}

rules! { CompanionPairing;
    /// No pairing is recorded before it was made.
    "pairing.future-date" Error "d" at made_on;
    finds |p, c, found| found.here_if(p.made_on.get().is_some_and(|made| *made > c.today));
    breaks |p| {
        shift(p, 100);
        answer(p, &[("/activity/year", "2126")]);
    };

    /// The organisation code within the code has a check character of its own.
    "organisation.code-inside" Warning "GB 11714-1997" at organisation.code;
    finds |p, _, found| found.here_if(p.organisation.code.get().is_some_and(|code| !code.organisation_code_fits()));
    breaks |p| p.organisation.code = super::examples::credit_code("52441825MJ123456", false);

    /// Who registered the organisation stands in its code.
    "organisation.kind-differs" Warning "GB 32100-2015" at organisation.code;
    finds |p, _, found| found.here_if(matches!(
        (p.organisation.kind.get(), p.organisation.code.get()), (Some(kind), Some(code)) if !registered_as(*kind, code)));
    breaks |p| p.organisation.kind = OrganisationKind::Company.into();

    /// The activity is of the year in which it begins.
    "activity.year-differs" Warning "d" at activity.year;
    finds |p, _, found| found.here_if(matches!(
        (p.activity.year.get(), p.activity.starts.get()), (Some(year), Some(starts)) if i64::from(year.get()) != i64::from(starts.year())));
    breaks |p| answer(p, &[("/activity/year", "2024")]);

    /// It ends after it begins.
    "activity.ends-before" Error "d" at activity.ends;
    finds |p, _, found| found.here_if(matches!(
        (p.activity.starts.get(), p.activity.ends.get()), (Some(starts), Some(ends)) if ends <= starts));
    breaks |p| {
        p.activity.ends = days(&p.activity.starts, -1);
        p.consent.keep_until = p.activity.ends.clone();
    };

    /// After a year the pairing is looked at anew.
    "activity.too-long" Warning "d" at activity.ends;
    finds |p, _, found| found.here_if(matches!(
        (p.activity.starts.get(), p.activity.ends.get()), (Some(starts), Some(ends)) if *ends > years_later(*starts, 1)));
    breaks |p| {
        p.activity.ends = later(&p.activity.starts, 2);
        p.consent.keep_until = p.activity.ends.clone();
    };

    /// Nobody meets a child alone.
    "activity.alone" Error "d" at activity.accompanied;
    finds |p, _, found| found.here_if(p.activity.accompanied.get() == Some(&YesNo::No));
    breaks |p| p.activity.accompanied = YesNo::No.into();

    /// At a child's home the family and the village know of each visit.
    "activity.at-home" Warning "未成年人保护法第四十三条；d" at activity.place;
    finds |p, _, found| found.here_if(p.activity.place.get() == Some(&MeetingPlace::Home));
    breaks |p| p.activity.place = MeetingPlace::Home.into();

    /// Who looks after a child one to one is an adult.
    "volunteer.under-age" Error "民法典第十七条；d" at volunteer.birth_date;
    finds |p, c, found| found.here_if(p.volunteer.birth_date.get().is_some_and(|birth| age_on(*birth, c.on) < 18));
    breaks |p| p.volunteer.birth_date = days(&p.made_on, -17 * 365);

    /// The record check is made every year: an older one does not count.
    "volunteer.check-too-old" Error "未成年人保护法第六十二条第二款" at volunteer.check_on;
    finds |p, c, found| found.here_if(p.volunteer.check_on.get().is_some_and(|on| years_later(*on, 1) < c.on));
    breaks |p| p.volunteer.check_on = days(&p.made_on, -370);

    /// The check was made before the entry.
    "volunteer.check-future" Error "d" at volunteer.check_on;
    finds |p, c, found| found.here_if(p.volunteer.check_on.get().is_some_and(|on| *on > c.on));
    breaks |p| p.volunteer.check_on = days(&p.made_on, 1);

    /// Whoever has such a record does not come near children.
    "volunteer.record" Error "未成年人保护法第六十二条第一款" at volunteer.check_result;
    finds |p, _, found| found.here_if(p.volunteer.check_result.get() == Some(&VolunteerCheck::Record));
    breaks |p| p.volunteer.check_result = VolunteerCheck::Record.into();

    /// A volunteer is trained before the first meeting.
    "volunteer.untrained" Warning "d" at volunteer.trained;
    finds |p, _, found| found.here_if(p.volunteer.trained.get() == Some(&YesNo::No));
    breaks |p| p.volunteer.trained = YesNo::No.into();

    /// Volunteer and guardian are two people.
    "volunteer.is-guardian" Error "d" at volunteer.name;
    finds |p, _, found| found.here_if(p.volunteer.name.get().is_some() && p.volunteer.name.get() == p.consent.name.get()
        && p.volunteer.phone.get() == p.consent.phone.get());
    breaks |p| {
        p.volunteer.name = p.consent.name.clone();
        p.volunteer.phone = p.consent.phone.clone();
    };

    /// The child is named by a number of its file, never by an identity number.
    "child.identified" Error "个人信息保护法第六条、第二十八条" at child.reference;
    finds |p, _, found| found.here_if(p.child.reference.get().map(Line::as_str).is_some_and(holds_identity_number));
    breaks |p| p.child.reference = Field::typed("441825201509120014");

    /// The child's own wish is heard.
    "child.unwilling" Error "未成年人保护法第四条第五项、第十九条" at child.willing;
    finds |p, _, found| found.here_if(p.child.willing.get() == Some(&YesNo::No));
    breaks |p| p.child.willing = YesNo::No.into();

    /// Without the guardian's consent nothing of the child is passed on.
    "consent.refused" Error "个人信息保护法第二十三条、第二十九条、第三十一条；未成年人保护法第七十二条" at consent.agreed;
    finds |p, _, found| found.here_if(p.consent.agreed.get() == Some(&YesNo::No));
    breaks |p| p.consent.agreed = YesNo::No.into();

    /// Consent comes before the activity.
    "consent.late" Error "个人信息保护法第二十三条" at consent.given_on;
    finds |p, _, found| found.here_if(matches!(
        (p.consent.given_on.get(), p.activity.starts.get()), (Some(given), Some(starts)) if given > starts));
    breaks |p| {
        p.made_on = days(&p.activity.starts, 2);
        p.consent.given_on = days(&p.activity.starts, 1);
    };

    /// Consent was given by the day of the entry.
    "consent.future" Error "d" at consent.given_on;
    finds |p, c, found| found.here_if(p.consent.given_on.get().is_some_and(|given| *given > c.on));
    breaks |p| p.consent.given_on = days(&p.made_on, 1);

    /// What is kept is kept as long as the activity lasts, at least.
    "consent.kept-too-short" Error "d" at consent.keep_until;
    finds |p, _, found| found.here_if(matches!(
        (p.consent.keep_until.get(), p.activity.ends.get()), (Some(until), Some(ends)) if until < ends));
    breaks |p| p.consent.keep_until = days(&p.activity.ends, -1);

    /// And no longer than its purpose needs.
    "consent.kept-too-long" Warning "个人信息保护法第十九条；d" at consent.keep_until;
    finds |p, _, found| found.here_if(matches!(
        (p.consent.keep_until.get(), p.activity.ends.get()), (Some(until), Some(ends)) if *until > years_later(*ends, 1)));
    breaks |p| p.consent.keep_until = later(&p.activity.ends, 2);
}
