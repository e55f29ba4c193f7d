//! Rules about the term and the letter's own dates.

use super::Letter;
#[cfg(feature = "examples")]
use crate::engine::Field;
#[cfg(feature = "examples")]
use crate::examples::days;
use crate::rule::rules;
use idcode::age::years_later;

rules! { Letter;
    /// The term ends after it begins. 民法典 201: the first day does not count.
    "term.end-not-after-start" Error "未成年人保护法第二十二条第一款；民法典第二百零一条" at term.end;
    finds |l, _, found| found.here_if(matches!((l.term.start.get(), l.term.end.get()), (Some(a), Some(b)) if b <= a));
    breaks |l| {
        l.term.end = l.term.start.clone();
        l.term.review_on = Field::Absent;
    };

    /// The term ends at the eighteenth birthday at the latest.
    "term.past-majority" Error "未成年人保护法第二条；民法典第十七条" at term.end;
    finds |l, _, found| {
        let majority = l.child.birth_date.get().map(|birth| years_later(*birth, 18));
        // An adult child is another rule's finding.
        let begins_before = matches!((l.term.start.get(), majority), (Some(a), Some(b)) if *a < b);
        found.here_if(begins_before && matches!((l.term.end.get(), majority), (Some(a), Some(b)) if *a > b));
    };
    breaks |l| {
        l.term.end = l.child.birth_date.get().and_then(|b| years_later(*b, 18).tomorrow().ok()).map_or_else(Default::default, Into::into);
        l.term.review_on = days(&l.term.start, 180);
    };

    /// Longer than twelve months and no day to look at it again.
    "term.no-review" Warning "未成年人保护法第二十二条第一款；d" at term.review_on;
    finds |l, _, found| {
        let long = matches!((l.term.start.get(), l.term.end.get()), (Some(a), Some(b)) if *b > years_later(*a, 1));
        found.here_if(long && l.term.review_on.is_absent());
    };
    breaks |l| {
        l.term.end = days(&l.term.start, 400);
        l.term.review_on = Field::Absent;
    };

    /// The day of review lies within the term.
    "term.review-outside" Warning "d" at term.review_on;
    finds |l, _, found| found.here_if(matches!(
        (l.term.start.get(), l.term.review_on.get(), l.term.end.get()),
        (Some(start), Some(review), Some(end)) if start < end && (review <= start || review > end)));
    breaks |l| l.term.review_on = days(&l.term.end, 1);

    /// Who cares for the child between the departure and the beginning of the term?
    "term.gap-after-leaving" Warning "未成年人保护法第二十一条第二款；d" at term.start;
    finds |l, _, found| found.here_if(matches!(
        (l.principal.leaves_on.get(), l.term.start.get()), (Some(leaves), Some(start)) if start > leaves));
    breaks |l| l.principal.leaves_on = days(&l.term.start, -1);

    /// No letter is made in the future.
    "letter.future-date" Error "d" at made_on;
    finds |l, c, found| found.here_if(l.made_on.get().is_some_and(|made| *made > c.today));
    breaks |l| crate::guardian_confirmation::examples::in_future(l);
}
