//! The pages.

use super::record::StaffEnrolment;
use crate::form::{Step, page, page_unless};

/// The steps and their pages.
pub const STEPS: &[Step] = &[
    Step {
        id: "person",
        pages: &[
            page("role", &["/role", "/made_on"]),
            page("name", &["/name", "/phone"]),
            page("identity", &["/identity"]),
            page_unless("birth", &["/sex", "/birth_date"], |e| {
                e.downcast_ref::<StaffEnrolment>()
                    .is_some_and(|e| e.identity.sex().is_some() && e.identity.birth_date().is_some())
            }),
        ],
    },
    Step {
        id: "post",
        pages: &[
            page("division", &["/division", "/unit"]),
            page("post", &["/post", "/background", "/engagement", "/appointed_on", "/on_duty", "/children"]),
            page("schooling", &["/schooling", "/licence", "/training"]),
        ],
    },
    Step { id: "trust", pages: &[page("record-check", &["/check"]), page("key", &["/key"])] },
];
