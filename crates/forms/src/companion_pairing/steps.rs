//! The pages.

use crate::form::{Step, page};

/// The steps and their pages.
pub const STEPS: &[Step] = &[
    Step { id: "organisation", pages: &[page("organisation", &["/made_on", "/organisation"])] },
    Step {
        id: "activity",
        pages: &[
            page("services", &["/activity/year", "/activity/area", "/activity/services", "/activity/goods"]),
            page(
                "times",
                &[
                    "/activity/starts",
                    "/activity/ends",
                    "/activity/often",
                    "/activity/ways",
                    "/activity/place",
                    "/activity/accompanied",
                ],
            ),
        ],
    },
    Step {
        id: "volunteer",
        pages: &[
            page(
                "volunteer",
                &[
                    "/volunteer/name",
                    "/volunteer/sex",
                    "/volunteer/birth_date",
                    "/volunteer/unit",
                    "/volunteer/phone",
                ],
            ),
            page(
                "record-check",
                &[
                    "/volunteer/check_on",
                    "/volunteer/check_result",
                    "/volunteer/trained",
                    "/volunteer/secrecy",
                ],
            ),
        ],
    },
    Step { id: "child", pages: &[page("child", &["/child"])] },
    Step {
        id: "consent",
        pages: &[
            page("consenter", &["/consent/relation", "/consent/name", "/consent/phone"]),
            page("told", &["/consent/told"]),
            page("agreed", &["/consent/agreed", "/consent/given_on", "/consent/keep_until"]),
            page("contact", &["/contact"]),
        ],
    },
];
