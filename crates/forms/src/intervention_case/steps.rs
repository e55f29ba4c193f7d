//! The pages. What was found comes before who is to blame; each measure has a page of its own.

use super::record::InterventionCase;
use crate::form::{Step, page, page_unless};

/// The steps and their pages.
pub const STEPS: &[Step] = &[
    Step {
        id: "case",
        pages: &[
            page("case", &["/made_on", "/opened_on", "/source", "/number"]),
            page("child", &["/child/name", "/child/registered"]),
            page("child-identity", &["/child/identity"]),
            page_unless("child-birth", &["/child/sex", "/child/birth_date"], |case| {
                case.downcast_ref::<InterventionCase>().is_some_and(|case| case.child.told())
            }),
            page("child-home", &["/child/home"]),
        ],
    },
    Step {
        id: "found",
        pages: &[
            page("kinds", &["/kinds", "/kind_text", "/school", "/reported", "/reported_to", "/reported_on"]),
            page("found", &["/found", "/risk"]),
        ],
    },
    Step {
        id: "parents",
        pages: &[
            page("parent", &["/parent/relation", "/parent/name", "/parent/phone"]),
            page("other-parent", &["/other_parent/relation", "/other_parent/name", "/other_parent/phone"]),
            page("contact", &["/contacted", "/contacted_on", "/parent_says"]),
        ],
    },
    Step {
        id: "measures",
        pages: &[
            page("measures", &["/measures"]),
            page("admonition", &["/admonition"]),
            page("return-or-entrust", &["/return_or_entrust"]),
            page("letter", &["/letter"]),
            page("registration", &["/registration"]),
            page("schooling", &["/schooling"]),
            page("medical", &["/medical"]),
            page("temporary", &["/placed_with", "/temporary"]),
            page("reprimand", &["/reprimand"]),
            page("revocation", &["/revocation"]),
        ],
    },
    Step {
        id: "result",
        pages: &[
            page("notice", &["/notify", "/not_notified_because", "/notified_on"]),
            page("state", &["/state", "/review", "/closed_on", "/follow_up_on"]),
            page("filled-by", &["/filled_by"]),
        ],
    },
];
