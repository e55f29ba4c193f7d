//! The questions, one a page; what is on the phone from the letter is answered already.

use super::record::EntrustmentChange;
use crate::form::{Step, page, page_unless};
use core::any::Any;

fn of(change: &dyn Any, told: fn(&EntrustmentChange) -> bool) -> bool {
    change.downcast_ref::<EntrustmentChange>().is_some_and(told)
}

fn known(person: &crate::groups::Person) -> bool {
    person.identity.sex().is_some() && person.identity.birth_date().is_some()
}

/// The steps and their pages.
pub const STEPS: &[Step] = &[
    Step {
        id: "what",
        pages: &[
            page("kind", &["/kind"]),
            page("letter", &["/letter"]),
            page("reason", &["/reason", "/reason_text"]),
            page("ends", &["/ends_on"]),
        ],
    },
    Step {
        id: "people",
        pages: &[
            page("child-name", &["/child/name", "/child/registered"]),
            page("child-identity", &["/child/identity"]),
            page_unless("child-birth", &["/child/sex", "/child/birth_date"], |c| of(c, |c| c.child.told())),
            page("child-home", &["/child/home"]),
            page("principal-name", &["/principal/relation", "/principal/person/name"]),
            page("principal-identity", &["/principal/person/identity"]),
            page_unless("principal-birth", &["/principal/person/sex", "/principal/person/birth_date"], |c| {
                of(c, |c| known(&c.principal.person))
            }),
            page("principal-phone", &["/principal/phone"]),
            page("carer", &["/carer/name", "/carer/phone"]),
        ],
    },
    Step {
        id: "next",
        pages: &[
            page("next", &["/next"]),
            page("new-carer-name", &["/new_carer/relation", "/new_carer/person/name"]),
            page("new-carer-identity", &["/new_carer/person/identity"]),
            page_unless("new-carer-birth", &["/new_carer/person/sex", "/new_carer/person/birth_date"], |c| {
                of(c, |c| known(&c.new_carer.person))
            }),
            page("new-carer-phone", &["/new_carer/phone", "/new_carer/health"]),
            page("new-carer-barred", &["/new_carer/barred"]),
            page("new-carer-letter", &["/new_carer/signed"]),
            page("view", &["/view", "/words"]),
        ],
    },
    Step {
        id: "handover",
        pages: &[
            page("handover", &["/handed_on", "/items", "/care_notes"]),
            page("costs", &["/costs"]),
            page("school", &["/at_school", "/school_name", "/school_told_on"]),
            page("village", &["/village", "/village_told_on"]),
            page("made-on", &["/made_on"]),
        ],
    },
];
