//! Rules about parents and grandparents.

use super::{Intake, parents};
use crate::engine::Asked;
#[cfg(feature = "examples")]
use crate::examples::days;
#[cfg(feature = "examples")]
use crate::left_behind_intake::examples::{at_home, born};
use crate::left_behind_intake::{Contact, Parent};
#[cfg(feature = "examples")]
use crate::leaves::YesNo;
use crate::rule::rules;

rules! { Intake;
    /// Both parents away, or one away and the other unable: else the child is not left behind.
    "family.not-left-behind" Warning "国发〔2016〕13号" at mother.away;
    finds |i, _, found| found.here_if(i.is_left_behind() == Some(false));
    breaks |i| at_home(&mut i.mother, YesNo::Yes);

    /// A parent is at least 14 years older than the child.
    "parent.too-young" Error "d" at father.birth_date;
    finds |i, _, found| young(i, 0..14, found);
    breaks |i| born(&mut i.father, &i.child.birth_date, -13 * 365);

    /// A parent less than 18 years older than the child: worth a second look.
    "parent.young" Warning "d" at father.birth_date;
    finds |i, _, found| young(i, 14..18, found);
    breaks |i| born(&mut i.father, &i.child.birth_date, -16 * 365);

    /// Nobody returns before leaving.
    "parent.returns-before-leaving" Warning "d" at father.returns_on;
    finds |i, _, found| for (at, parent) in away(i) {
        if matches!((parent.leaves_on.get(), parent.returns_on.get()), (Some(a), Some(b)) if b < a) {
            found.at(format!("{at}/returns_on"), Vec::new());
        }
    };
    breaks |i| i.father.returns_on = days(&i.father.leaves_on, -1);

    /// Parents who are away speak with the child at least weekly.
    "parent.contact-too-rare" Warning "未成年人保护法第二十三条第一款" at father.contact;
    finds |i, _, found| for (at, parent) in away(i) {
        if parent.contact.get().is_some_and(|c| !matches!(c, Contact::Daily | Contact::Weekly)) {
            found.at(format!("{at}/contact"), Vec::new());
        }
    };
    breaks |i| i.father.contact = Contact::Monthly.into();

    /// A grandparent is at least 30 years older than the child.
    "grandparent.young" Warning "d" at grandparents.paternal_grandfather.birth_date;
    finds |i, _, found| for (at, elder) in i.grandparents.all() {
        if let (Some(elder), Some(child)) = (elder.birth_date.get(), i.child.birth_date.get())
            && idcode::age::age_on(*elder, *child) < 30
        {
            found.at(format!("{at}/birth_date"), Vec::new());
        }
    };
    breaks |i| i.grandparents.paternal_grandfather.birth_date = days(&i.child.birth_date, -29 * 365);
}

fn away(intake: &Intake) -> impl Iterator<Item = (&'static str, &Parent)> {
    let both = [("/father", &intake.father), ("/mother", &intake.mother)];
    both.into_iter().filter(|(_, parent)| parent.is_away() == Asked::Yes)
}

fn young(intake: &Intake, years: core::ops::Range<i32>, found: &mut crate::rule::Breaches<'_>) {
    let Some(child) = intake.child.birth_date.get() else { return };
    for (at, parent) in parents(intake) {
        // A parent younger than the child, too.
        let gap = parent.age_on(*child).map(|gap| gap.max(0));
        if gap.is_some_and(|gap| years.contains(&gap)) {
            found.at(format!("{at}/birth_date"), Vec::new());
        }
    }
}
