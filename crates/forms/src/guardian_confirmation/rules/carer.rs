//! Rules about the carer.

use crate::groups::{CarerHealth, CarerRelation};
use super::Letter;
#[cfg(feature = "examples")]
use crate::examples::born_person;
#[cfg(feature = "examples")]
use crate::guardian_confirmation::examples::sibling;
use crate::guardian_confirmation::{Capacity, VillageView};
use crate::leaves::YesNo;
use crate::rule::rules;

rules! { Letter;
    /// A carer is an adult; at 16 and 17 only who lives on their own labour.
    "carer.under-age" Error "民法典第十七条、第十八条；未成年人保护法第二十二条第一款" at carer.person.birth_date;
    finds |l, c, found| {
        let own = l.carer.own_labour.get() == Some(&YesNo::Yes);
        found.here_if(age(l, c).is_some_and(|age| age < 16 || (age < 18 && l.carer.own_labour.get().is_some() && !own)));
    };
    breaks |l| sibling(l, -15 * 365);

    /// Sixteen or seventeen and living on their own labour: with proof.
    "carer.own-labour" Warning "民法典第十八条第二款" at carer.own_labour;
    finds |l, c, found| found.here_if(
        l.carer.own_labour.get() == Some(&YesNo::Yes) && age(l, c).is_some_and(|age| (16..18).contains(&age)));
    breaks |l| {
        sibling(l, -17 * 365);
        l.carer.own_labour = YesNo::Yes.into();
    };

    /// The carer has full capacity for civil acts.
    "carer.capacity" Error "未成年人保护法第二十一条第一款、第二十二条第一款" at carer.capacity;
    finds |l, _, found| found.here_if(l.carer.capacity.get().is_some_and(|c| *c != Capacity::Full));
    breaks |l| l.carer.capacity = Capacity::Limited.into();

    /// Nobody with a serious contagious disease.
    "carer.contagious" Error "未成年人保护法第二十一条第一款" at carer.health;
    finds |l, _, found| found.here_if(l.carer.health.get() == Some(&CarerHealth::Contagious));
    breaks |l| l.carer.health = CarerHealth::Contagious.into();

    /// Frail: staff look whether the carer can manage.
    "carer.frail" Warning "未成年人保护法第二十二条第二款" at carer.health;
    finds |l, _, found| found.here_if(l.carer.health.get() == Some(&CarerHealth::Frail));
    breaks |l| l.carer.health = CarerHealth::Frail.into();

    /// Over seventy: staff look whether the carer can manage.
    "carer.over-seventy" Warning "d" at carer.person.birth_date;
    finds |l, c, found| found.here_if(age(l, c).is_some_and(|age| (71..=80).contains(&age)));
    breaks |l| born_person(&mut l.carer.person, &l.made_on, -73 * 366);

    /// Over eighty: staff visit before they accept.
    "carer.over-eighty" Warning "d" at carer.person.birth_date;
    finds |l, c, found| found.here_if(age(l, c).is_some_and(|age| age > 80));
    breaks |l| born_person(&mut l.carer.person, &l.made_on, -83 * 366);

    /// A grandparent is at least 30 years older than the child.
    "carer.grandparent-young" Warning "d" at carer.person.birth_date;
    finds |l, _, found| {
        let grandparent = l.carer.relation.get()
            .is_some_and(|r| matches!(r, CarerRelation::PaternalGrandparent | CarerRelation::MaternalGrandparent));
        let gap = l.child.birth_date.get().and_then(|birth| l.carer.person.facts().age_on(*birth));
        found.here_if(grandparent && gap.is_some_and(|years| years < 30));
    };
    breaks |l| born_person(&mut l.carer.person, &l.child.birth_date, -29 * 365);

    /// The village found that the carer cannot care.
    "village.not-capable" Error "未成年人保护法第二十二条第一款、第四十三条第二款" at village.view;
    finds |l, _, found| found.here_if(l.village.view.get() == Some(&VillageView::NotCapable));
    breaks |l| l.village.view = VillageView::NotCapable.into();
}

fn age(letter: &Letter, context: &crate::engine::Context) -> Option<i32> {
    letter.carer.person.facts().age_on(context.on)
}
