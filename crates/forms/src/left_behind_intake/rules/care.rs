//! Rules about who cares for the child, and the assessment.

use crate::groups::{CarerHealth, CarerRelation};
use super::Intake;
use crate::engine::{Asked, Context};
#[cfg(feature = "examples")]
use crate::examples::born_person;
#[cfg(feature = "examples")]
use crate::left_behind_intake::examples::{entrust_nobody, sibling};
use crate::left_behind_intake::{Assessment, GuardianshipKind, Minder};
#[cfg(feature = "examples")]
use crate::left_behind_intake::Risk;
#[cfg(feature = "examples")]
use crate::leaves::CodeList;
use crate::leaves::YesNo;
use crate::rule::rules;

rules! { Intake;
    /// Parents who are away entrust somebody able to care.
    "care.not-entrusted" Warning "未成年人保护法第二十二条第一款；国发〔2016〕13号" at care.entrusted;
    finds |i, _, found| found.here_if(
        i.is_left_behind() == Some(true) && i.care.entrusted.get() == Some(&YesNo::No)
            && i.care.minder.get().is_some_and(|m| *m != Minder::Nobody));
    breaks |i| entrust_nobody(i, Minder::Grandparent);

    /// Nobody with the child: to be reported and provided for at once, never only registered.
    "care.nobody" Warning "未成年人保护法第十一条第二款、第二十一条第二款、第九十二条" at care.minder;
    finds |i, _, found| found.here_if(
        i.care.entrusted.get() == Some(&YesNo::No) && i.care.minder.get() == Some(&Minder::Nobody));
    breaks |i| {
        entrust_nobody(i, Minder::Nobody);
        i.guardianship = GuardianshipKind::Nobody.into();
    };

    /// Entrusted by word only: the letter is to be made.
    "care.no-letter" Warning "未成年人保护法第二十二条、第二十三条；国发〔2016〕13号" at care.letter;
    finds |i, _, found| found.here_if(i.care.is_entrusted() == Asked::Yes && i.care.letter.get() == Some(&YesNo::No));
    breaks |i| i.care.letter = YesNo::No.into();

    /// The carer is an adult.
    "carer.under-age" Warning "民法典第十七条、第十八条；未成年人保护法第二十二条第一款" at care.carer.person.birth_date;
    finds |i, c, found| found.here_if(age(i, c).is_some_and(|age| age < 18));
    breaks |i| sibling(i, -17 * 365);

    /// Nobody with a serious contagious disease.
    "carer.contagious" Warning "未成年人保护法第二十一条第一款" at care.carer.health;
    finds |i, _, found| found.here_if(i.care.carer.health.get() == Some(&CarerHealth::Contagious));
    breaks |i| i.care.carer.health = CarerHealth::Contagious.into();

    /// Frail: look whether the carer can manage.
    "carer.frail" Warning "未成年人保护法第二十二条第二款" at care.carer.health;
    finds |i, _, found| found.here_if(i.care.carer.health.get() == Some(&CarerHealth::Frail));
    breaks |i| i.care.carer.health = CarerHealth::Frail.into();

    /// Over seventy: look whether the carer can manage.
    "carer.over-seventy" Warning "d" at care.carer.person.birth_date;
    finds |i, c, found| found.here_if(age(i, c).is_some_and(|age| (71..=80).contains(&age)));
    breaks |i| born_person(&mut i.care.carer.person, &i.made_on, -73 * 366);

    /// Over eighty: somebody else, or a second one to help.
    "carer.over-eighty" Warning "d" at care.carer.person.birth_date;
    finds |i, c, found| found.here_if(age(i, c).is_some_and(|age| age > 80));
    breaks |i| born_person(&mut i.care.carer.person, &i.made_on, -83 * 366);

    /// A grandparent is at least 30 years older than the child.
    "carer.grandparent-young" Warning "d" at care.carer.person.birth_date;
    finds |i, _, found| {
        let relation = i.care.carer.relation.get();
        let elder = relation.is_some_and(|r| matches!(r, CarerRelation::PaternalGrandparent | CarerRelation::MaternalGrandparent));
        let gap = i.child.birth_date.get().and_then(|birth| i.care.carer.person.facts().age_on(*birth));
        found.here_if(elder && gap.is_some_and(|years| years < 30));
    };
    breaks |i| born_person(&mut i.care.carer.person, &i.child.birth_date, -29 * 365);

    /// The carer can be reached on another phone than the parents.
    "carer.same-phone" Warning "d" at care.carer.phone;
    finds |i, _, found| found.here_if(
        i.care.carer.phone.get().is_some_and(|p| Some(p) == i.father.phone.get() || Some(p) == i.mother.phone.get()));
    breaks |i| i.care.carer.phone = i.father.phone.clone();

    /// "Nobody" and an entrusted carer, or "the carer is unfit" and none: one of the two is wrong.
    "guardianship.contradicts-care" Error "民发〔2016〕42号" at guardianship;
    finds |i, _, found| found.here_if(matches!(
        (i.guardianship.get(), i.care.is_entrusted()),
        (Some(GuardianshipKind::Nobody), Asked::Yes) | (Some(GuardianshipKind::CarerUnfit), Asked::No)));
    breaks |i| {
        i.guardianship = GuardianshipKind::Nobody.into();
        i.assessment = Assessment::Fair.into();
    };

    /// Without anybody fit to care, guardianship is not "good".
    "assessment.too-good" Error "民发〔2016〕42号" at assessment;
    finds |i, _, found| found.here_if(
        i.guardianship.get().is_some_and(|k| k.is_bad()) && i.assessment.get() == Some(&Assessment::Good));
    breaks |i| {
        i.guardianship = GuardianshipKind::CarerUnfit.into();
        i.assessment = Assessment::Good.into();
    };

    /// Nobody fit, and trouble with it: the ministry's form calls it poor.
    "assessment.should-be-poor" Warning "民发〔2016〕42号" at assessment;
    finds |i, _, found| found.here_if(
        i.guardianship.get().is_some_and(|k| k.is_bad()) && i.risks.get().is_some() && i.assessment.get() == Some(&Assessment::Fair));
    breaks |i| {
        i.guardianship = GuardianshipKind::CarerUnfit.into();
        i.risks = crate::engine::Field::typed(Risk::Dropout.code());
        i.assessment = Assessment::Fair.into();
    };

    /// Poor: an intervention is opened.
    "assessment.poor" Warning "国发〔2016〕13号；未成年人保护法第四十三条第二款" at assessment;
    finds |i, _, found| found.here_if(i.assessment.get() == Some(&Assessment::Poor));
    breaks |i| {
        i.guardianship = GuardianshipKind::CarerUnfit.into();
        i.risks = crate::engine::Field::typed(Risk::Behaviour.code());
        i.assessment = Assessment::Poor.into();
    };
}

fn age(intake: &Intake, context: &Context) -> Option<i32> {
    (intake.care.is_entrusted() == Asked::Yes).then(|| intake.care.carer.person.facts().age_on(context.on)).flatten()
}
