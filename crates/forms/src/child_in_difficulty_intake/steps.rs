//! The pages, a group of the paper each.

use super::record::DifficultyIntake;
use crate::form::{Step, page, page_unless};

/// The steps and their pages.
pub const STEPS: &[Step] = &[
    Step { id: "entry", pages: &[page("entry", &["/entry", "/made_on"])] },
    Step {
        id: "child",
        pages: &[
            page("child-name", &["/child/name", "/child/registered"]),
            page("child-identity", &["/child/identity"]),
            page("child-birth-certificate", &["/child/birth_certificate"]),
            page_unless("child-birth", &["/child/sex", "/child/birth_date"], |i| {
                i.downcast_ref::<DifficultyIntake>().is_some_and(|i| i.child.told())
            }),
            page("child-ethnicity", &["/child/ethnicity", "/guangdong"]),
            page("child-registered-at", &["/child/registered_at", "/child/lives_there"]),
            page("child-home", &["/child/home"]),
            page("child-schooling", &["/child/schooling", "/child/school", "/child/deferred"]),
            page("child-health", &["/child/health"]),
        ],
    },
    Step {
        id: "family",
        pages: &[
            page(
                "father",
                &["/father/state", "/father/since", "/father/disability", "/father/level", "/father/proof", "/father/name", "/father/phone"],
            ),
            page("father-identity", &["/father/identity"]),
            page(
                "mother",
                &["/mother/state", "/mother/since", "/mother/disability", "/mother/level", "/mother/proof", "/mother/name", "/mother/phone"],
            ),
            page("mother-identity", &["/mother/identity"]),
            page("guardian", &["/guardian"]),
            page("household", &["/household", "/sudden"]),
        ],
    },
    Step {
        id: "class",
        pages: &[
            page("class", &["/class", "/hiv", "/national"]),
            page("received", &["/received"]),
            page("risk", &["/risk", "/risk_because"]),
            page("filled-by", &["/filled_by"]),
        ],
    },
];
