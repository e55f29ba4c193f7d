//! The pages. Why the child is referred comes first: it decides how much hurry there is.

use super::record::ProtectionReferral;
use crate::form::{Step, page, page_unless};

/// The steps and their pages.
pub const STEPS: &[Step] = &[
    Step {
        id: "why",
        pages: &[
            page("grounds", &["/grounds", "/ground_text"]),
            page("account", &["/account", "/urgency"]),
            page("police", &["/police", "/police_station", "/police_on"]),
        ],
    },
    Step {
        id: "child",
        pages: &[
            page("identified", &["/identified"]),
            page("child-name", &["/child/name", "/child/registered"]),
            page("child-identity", &["/child/identity"]),
            page_unless("child-birth", &["/child/sex", "/child/birth_date"], |referral| {
                referral.downcast_ref::<ProtectionReferral>().is_some_and(|referral| referral.child.told())
            }),
            page("child-home", &["/child/home"]),
            page("unknown", &["/unknown"]),
            page("guardian", &["/guardian/relation", "/guardian/name", "/guardian/now", "/guardian/phone", "/guardian/told"]),
        ],
    },
    Step {
        id: "state",
        pages: &[
            page("health", &["/injured", "/injuries", "/examined", "/medicines"]),
            page("view", &["/view", "/words"]),
        ],
    },
    Step {
        id: "handover",
        pages: &[
            page("institution", &["/institution"]),
            page("handover", &["/made_on", "/handed_on", "/first_escort", "/second_escort"]),
            page("papers", &["/papers", "/belongings"]),
            page("received", &["/received"]),
            page("filled-by", &["/filled_by"]),
        ],
    },
];
