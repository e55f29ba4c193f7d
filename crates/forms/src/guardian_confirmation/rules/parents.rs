//! Rules about who entrusts, and why.

use super::{Letter, parents};
use crate::engine::Asked;
#[cfg(feature = "examples")]
use crate::examples::born_person;
#[cfg(feature = "examples")]
use crate::guardian_confirmation::examples::by_guardian;
use crate::guardian_confirmation::{Consent, OtherSituation, ParentsState, Reason, Relation};
use crate::leaves::{Sex, YesNo};
use crate::rule::rules;

rules! { Letter;
    /// Without a just reason a child may not be entrusted.
    "reason.none" Error "未成年人保护法第二十二条第一款" at reason;
    finds |l, _, found| found.here_if(l.reason.get() == Some(&Reason::NoneJust));
    breaks |l| l.reason = Reason::NoneJust.into();

    /// Parents who are able are the guardians: then it is they who entrust.
    "standing.parents-able" Error "民法典第二十七条第一款" at standing.parents_state;
    finds |l, _, found| found.here_if(l.standing.parents_state.get() == Some(&ParentsState::Able));
    breaks |l| {
        by_guardian(l, Relation::Grandparent);
        l.standing.parents_state = ParentsState::Able.into();
    };

    /// Where no guardian is set, a letter is the wrong paper: temporary or long-term guardianship is due.
    "standing.no-guardian" Error "民法典第三十一条、第三十二条；未成年人保护法第九十二条至第九十四条" at standing.is_guardian;
    finds |l, _, found| found.here_if(l.standing.is_guardian.get() == Some(&YesNo::No));
    breaks |l| {
        by_guardian(l, Relation::Grandparent);
        l.standing.is_guardian = YesNo::No.into();
    };

    /// Guardians follow an order: grandparents, then brothers and sisters, then others.
    "standing.earlier-able" Warning "民法典第二十七条第二款" at standing.earlier_able;
    finds |l, _, found| found.here_if(l.standing.earlier_able.get() == Some(&YesNo::Yes));
    breaks |l| {
        by_guardian(l, Relation::Sibling);
        l.standing.earlier_able = YesNo::Yes.into();
    };

    /// Somebody outside the family is guardian only with the village's or the civil-affairs office's consent.
    "standing.no-consent" Error "民法典第二十七条第二款第三项" at standing.consent;
    finds |l, _, found| found.here_if(l.standing.consent.get() == Some(&Consent::NotYet));
    breaks |l| {
        by_guardian(l, Relation::Other);
        l.standing.consent = Consent::NotYet.into();
    };

    /// A father is a man, a mother a woman.
    "standing.relation-sex" Error "d" at standing.relation;
    finds |l, _, found| found.here_if(matches!(
        (l.standing.relation.get(), l.principal.person.sex.get()),
        (Some(Relation::Father), Some(Sex::Female)) | (Some(Relation::Mother), Some(Sex::Male))));
    breaks |l| l.standing.relation = Relation::Mother.into();

    /// A parent at home who is able: why is the child entrusted?
    "other-parent.able-at-home" Warning "国发〔2016〕13号；未成年人保护法第二十二条第一款" at other_parent.situation;
    finds |l, _, found| found.here_if(l.other_parent.situation.get() == Some(&OtherSituation::AbleAtHome));
    breaks |l| {
        l.other_parent = Default::default();
        l.other_parent.situation = OtherSituation::AbleAtHome.into();
        l.other_parent.reason = crate::engine::Field::typed("在镇上工厂上夜班，晚上不能照顾孩子");
        l.other_parent_signs = Default::default();
    };

    /// A parent is at least 14 years older than the child.
    "parent.too-young" Error "d" at principal.person.birth_date;
    finds |l, _, found| for (at, parent) in parents(l) {
        if gap(l, &parent).is_some_and(|years| years < 14) {
            found.at(format!("{at}/birth_date"), Vec::new());
        }
    };
    breaks |l| born_person(&mut l.principal.person, &l.child.birth_date, -13 * 365);

    /// A parent less than 18 years older than the child: worth a second look.
    "parent.young" Warning "d" at principal.person.birth_date;
    finds |l, _, found| for (at, parent) in parents(l) {
        if gap(l, &parent).is_some_and(|years| (14..18).contains(&years)) {
            found.at(format!("{at}/birth_date"), Vec::new());
        }
    };
    breaks |l| born_person(&mut l.principal.person, &l.child.birth_date, -16 * 365);

    /// Nobody returns before leaving.
    "principal.returns-before-leaving" Warning "d" at principal.returns_on;
    finds |l, _, found| {
        found.here_if(matches!((l.principal.leaves_on.get(), l.principal.returns_on.get()), (Some(a), Some(b)) if b < a));
        if l.signs_jointly() == Asked::Yes
            && let second = &l.other_parent.principal
            && let (Some(a), Some(b)) = (second.leaves_on.get(), second.returns_on.get())
            && b < a
        {
            found.at("/other_parent/principal/returns_on", Vec::new());
        }
    };
    breaks |l| {
        l.principal.returns_on = l.principal.leaves_on.get().and_then(|d| d.yesterday().ok()).map_or_else(Default::default, Into::into);
    };
}

/// Completed years between the birth of the parent and of the child.
fn gap(letter: &Letter, parent: &crate::groups::Facts<'_>) -> Option<i32> {
    parent.age_on(*letter.child.birth_date.get()?)
}
