//! Rules about telling school and village. 未成年人保护法第二十三条

use crate::entrustment_change::TOLD_WITHIN;
use crate::entrustment_change::record::EntrustmentChange;
#[cfg(feature = "examples")]
use crate::entrustment_change::examples::new_carer;
#[cfg(feature = "examples")]
use crate::examples::days;
use crate::leaves::Date;
use crate::rule::rules;

rules! { EntrustmentChange;
    /// Every change is told in time.
    "notice.late" Warning "未成年人保护法第二十三条第一款" at village_told_on;
    finds |c, _, found| if let Some(ends) = c.ends_on.get() {
        let late = |told: Option<&Date>| told.is_some_and(
            |told| ends.until(*told).is_ok_and(|span| span.get_days() > TOLD_WITHIN));
        let days = || vec![("days", TOLD_WITHIN.to_string())];
        if late(c.village_told_on.get()) {
            found.here(days());
        }
        if late(c.school_told_on.get()) {
            found.at("/school_told_on", days());
        }
    };
    breaks |c| c.village_told_on = days(&c.ends_on, TOLD_WITHIN + 1);

    /// The new carer can be reached on another phone than the parents.
    "new-carer.same-phone" Warning "d" at new_carer.phone;
    finds |c, _, found| found.here_if(
        c.new_carer.phone.get().is_some_and(|phone| Some(phone) == c.principal.phone.get()));
    breaks |c| {
        new_carer(c);
        c.new_carer.phone = c.principal.phone.clone();
    };
}
