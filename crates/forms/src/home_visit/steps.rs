//! The pages. Harm is asked as soon as the child was seen: what cannot wait comes first.

use crate::form::{Step, page};

/// The steps and their pages.
pub const STEPS: &[Step] = &[
    Step {
        id: "visit",
        pages: &[
            page("visit", &["/made_on", "/way", "/visitor"]),
            page("child", &["/child"]),
            page("seen", &["/present", "/seen", "/not_seen_because"]),
        ],
    },
    Step {
        id: "found",
        pages: &[
            page("harm", &["/harm", "/reported", "/reported_to", "/reported_on"]),
            page("dangers", &["/dangers"]),
            page("state", &["/food", "/health", "/mood", "/attendance"]),
        ],
    },
    Step {
        id: "care",
        pages: &[
            page("carer", &["/carer_changed", "/carer_now", "/carer_state"]),
            page("parents", &["/parent_contact_on", "/phone_valid"]),
        ],
    },
    Step {
        id: "next",
        pages: &[
            page("needs", &["/entitlements", "/needs"]),
            page("handling", &["/handling", "/referred_to"]),
            page("risk", &["/risk_before", "/risk", "/risk_because", "/next_on"]),
        ],
    },
];
