//! The pages, a group of the paper each: who fills it in knows the paper.

use super::record::LeftBehindIntake;
use crate::form::{Step, page, page_unless};
use crate::groups::Identity;
use core::any::Any;

fn of(intake: &dyn Any, told: fn(&LeftBehindIntake) -> bool) -> bool {
    intake.downcast_ref::<LeftBehindIntake>().is_some_and(told)
}

fn born(identity: &Identity) -> bool {
    identity.birth_date().is_some()
}

/// The steps and their pages.
pub const STEPS: &[Step] = &[
    Step { id: "entry", pages: &[page("entry", &["/entry", "/made_on"])] },
    Step {
        id: "child",
        pages: &[
            page("child-name", &["/child/name", "/child/registered"]),
            page("child-identity", &["/child/identity"]),
            page("child-birth-certificate", &["/child/birth_certificate"]),
            page_unless("child-birth", &["/child/sex", "/child/birth_date"], |i| of(i, |i| i.child.told())),
            page("child-ethnicity", &["/child/ethnicity", "/rural"]),
            page("child-registered-at", &["/child/registered_at", "/child/lives_there"]),
            page("child-home", &["/child/home"]),
            page("child-schooling", &["/child/schooling", "/child/school", "/child/deferred"]),
            page("child-health", &["/child/health"]),
        ],
    },
    Step {
        id: "family",
        pages: &[
            page("father", &["/father/state", "/father/name"]),
            page("father-identity", &["/father/identity"]),
            page_unless("father-birth", &["/father/birth_date"], |i| of(i, |i| born(&i.father.identity))),
            page(
                "father-away",
                &["/father/away", "/father/able", "/father/unable_because", "/father/phone", "/father/contact"],
            ),
            page(
                "father-work",
                &["/father/works_at", "/father/range", "/father/work", "/father/leaves_on", "/father/returns_on"],
            ),
            page("mother", &["/mother/state", "/mother/name"]),
            page("mother-identity", &["/mother/identity"]),
            page_unless("mother-birth", &["/mother/birth_date"], |i| of(i, |i| born(&i.mother.identity))),
            page(
                "mother-away",
                &["/mother/away", "/mother/able", "/mother/unable_because", "/mother/phone", "/mother/contact"],
            ),
            page(
                "mother-work",
                &["/mother/works_at", "/mother/range", "/mother/work", "/mother/leaves_on", "/mother/returns_on"],
            ),
            page("marriage", &["/marriage"]),
            page("grandparents", &["/grandparents"]),
        ],
    },
    Step {
        id: "care",
        pages: &[
            page("entrusted", &["/care/entrusted", "/care/minder", "/care/letter"]),
            page("carer-name", &["/care/carer/relation", "/care/carer/person/name"]),
            page("carer-identity", &["/care/carer/person/identity"]),
            page_unless("carer-birth", &["/care/carer/person/sex", "/care/carer/person/birth_date"], |i| {
                of(i, |i| born(&i.care.carer.person.identity) && i.care.carer.person.identity.sex().is_some())
            }),
            page(
                "carer",
                &["/care/carer/phone", "/care/carer/health", "/care/carer/same_home", "/care/carer/home"],
            ),
        ],
    },
    Step {
        id: "assessment",
        pages: &[
            page("assessment", &["/guardianship", "/risks", "/assessment"]),
            page("support", &["/income", "/aid"]),
            page("filled-by", &["/filled_by"]),
        ],
    },
];
