//! What rules of several forms look for in people: each form says in one line which people, and where
//! a breach is shown.

use super::{Facts, IdentityKind};
use crate::rule::Breaches;
use jiff::civil::Date;

/// What every document asks of its people's numbers, as `IDENTITY`. `of` says whom it is about; the examples break the
/// answers under `at`, and `unborn` makes that person one who is born after the document.
macro_rules! identity {
    ($form:ty; of $people:ident; at $($person:ident)?; unborn $unborn:expr) => {
        $crate::rule::rules! { $form as IDENTITY;
            /// The number's seventeenth digit agrees with the stated sex.
            "identity.sex-differs" Error "GB 11643-1999" at $($person.)? sex;
            finds |form, _, found| $crate::groups::rules::sex_differs(&$people(form), found);
            breaks |form| form.$($person.)? sex = $crate::examples::opposite(&form.$($person.)? sex);

            /// The number's birth date agrees with the stated one.
            "identity.birth-date-differs" Error "GB 11643-1999" at $($person.)? birth_date;
            finds |form, _, found| $crate::groups::rules::birth_date_differs(&$people(form), found);
            breaks |form| form.$($person.)? birth_date = $crate::examples::next_day(&form.$($person.)? birth_date);

            /// Nobody is born after the document was made.
            "identity.born-in-future" Error "d" at $($person.)? birth_date;
            finds |form, context, found| $crate::groups::rules::born_in_future(&$people(form), context.on, found);
            breaks $unborn;

            /// The first six digits are a code that was in use at some time since 1980.
            "identity.region-unknown" Warning "GB/T 2260" at $($person.)? identity.resident_id;
            finds |form, _, found| $crate::groups::rules::region_unknown(&$people(form), found);
            breaks |form| $crate::examples::region(&mut form.$($person.)? identity, "449999");
        }
    };
}
pub(crate) use identity;

/// People a document is about, each with the pointer of their part.
pub type People<'a> = Vec<(&'static str, Facts<'a>)>;

/// The number's seventeenth digit differs from the stated sex. GB 11643-1999
pub fn sex_differs(people: &People<'_>, found: &mut Breaches<'_>) {
    for (at, person) in people {
        if let (Some(number), Some(stated)) = (person.identity.sex(), person.sex.get())
            && number != *stated
        {
            found.at(format!("{at}/sex"), Vec::new());
        }
    }
}

/// The number's birth date differs from the stated one. GB 11643-1999
pub fn birth_date_differs(people: &People<'_>, found: &mut Breaches<'_>) {
    for (at, person) in people {
        if let (Some(number), Some(stated)) = (person.identity.birth_date(), person.birth_date.get())
            && number != *stated
        {
            found.at(format!("{at}/birth_date"), Vec::new());
        }
    }
}

/// Somebody is born after the document was made.
pub fn born_in_future(people: &People<'_>, on: Date, found: &mut Breaches<'_>) {
    for (at, person) in people {
        if person.birth_date.get().is_some_and(|birth| *birth > on) {
            found.at(format!("{at}/birth_date"), Vec::new());
        }
    }
}

/// The first six digits were never a code in use since 1980. GB/T 2260
pub fn region_unknown(people: &People<'_>, found: &mut Breaches<'_>) {
    for (at, person) in people {
        if person.identity.kind.get() == Some(&IdentityKind::ResidentId)
            && let Some(id) = person.identity.resident_id.get()
            && !divisions::ever_used(id.region_code())
        {
            found.at(format!("{at}/identity/resident_id"), Vec::new());
        }
    }
}

/// The check digit of an old permanent-residence card does not fit. GA 2102-2023
pub fn old_card_check(people: &People<'_>, found: &mut Breaches<'_>) {
    for (at, person) in people {
        if person.identity.kind.get() == Some(&IdentityKind::PermanentResidenceCard)
            && person.identity.permanent_residence_card.get().is_some_and(|card| !card.check_digit_fits())
        {
            found.at(format!("{at}/identity/permanent_residence_card"), Vec::new());
        }
    }
}

/// Two people turn out to be one: shown at the number they share, else at the name.
pub fn same_person(at: &str, person: &Facts<'_>, other: &Facts<'_>, found: &mut Breaches<'_>) {
    if person.is_same_as(other) {
        let shared = person.identity.number().is_some_and(|n| other.identity.number() == Some(n));
        let number = person.identity.number_at().filter(|_| shared);
        found.at(number.map_or_else(|| format!("{at}/name"), |n| format!("{at}/identity{n}")), Vec::new());
    }
}
