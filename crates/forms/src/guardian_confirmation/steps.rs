//! The questions of the letter, in the order in which a family is asked.

use super::record::GuardianConfirmation;
use crate::form::{Step, page, page_unless};
use crate::groups::Identity;
use crate::leaves::YesNo;
use core::any::Any;

fn told(letter: &dyn Any, identity: fn(&GuardianConfirmation) -> &Identity) -> bool {
    letter.downcast_ref::<GuardianConfirmation>().is_some_and(|l| {
        let identity = identity(l);
        identity.sex().is_some() && identity.birth_date().is_some()
    })
}

fn child_told(letter: &dyn Any) -> bool {
    let registered = letter
        .downcast_ref::<GuardianConfirmation>()
        .is_some_and(|l| l.child.registered.get() == Some(&YesNo::Yes));
    registered && told(letter, |l| &l.child.identity)
}

/// The steps and their pages.
pub const STEPS: &[Step] = &[
    Step {
        id: "child",
        pages: &[
            page("child-name", &["/child/name"]),
            page("child-registered", &["/child/registered"]),
            page("child-identity", &["/child/identity"]),
            page("child-birth-certificate", &["/child/birth_certificate"]),
            page_unless("child-birth", &["/child/sex", "/child/birth_date"], child_told),
            page("child-ethnicity", &["/child/ethnicity"]),
            page("child-registered-at", &["/child/registered_at"]),
            page("child-lives-there", &["/child/lives_there"]),
            page("child-home", &["/child/home"]),
            page("child-schooling", &["/child/schooling"]),
            page("child-school", &["/child/school/name", "/child/school/class", "/child/school/boards"]),
            page("child-teacher", &["/child/school/teacher", "/child/school/teacher_phone"]),
            page(
                "child-health",
                &[
                    "/child/health/state",
                    "/child/health/disability",
                    "/child/health/level",
                    "/child/health/certificate",
                    "/child/health/illness",
                ],
            ),
            page("child-medicines", &["/child/health/allergies", "/child/health/medicines"]),
            page("child-special", &["/child/health/special", "/child/health/special_care"]),
        ],
    },
    Step {
        id: "parents",
        pages: &[
            page("reason", &["/reason", "/reason_text"]),
            page("relation", &["/standing/relation"]),
            page(
                "standing",
                &[
                    "/standing/parents_state",
                    "/standing/is_guardian",
                    "/standing/earlier_able",
                    "/standing/consent",
                ],
            ),
            page("principal-name", &["/principal/person/name"]),
            page("principal-identity", &["/principal/person/identity"]),
            page_unless("principal-birth", &["/principal/person/sex", "/principal/person/birth_date"], |l| {
                told(l, |l| &l.principal.person.identity)
            }),
            page("principal-registered-at", &["/principal/registered_at"]),
            page("principal-work", &["/principal/works_at", "/principal/employer"]),
            page("principal-phone", &["/principal/phone", "/principal/other_phone"]),
            page("principal-dates", &["/principal/leaves_on", "/principal/returns_on"]),
            page("other-parent", &["/other_parent/situation", "/other_parent/reason"]),
            page("second-name", &["/other_parent/principal/person/name"]),
            page("second-identity", &["/other_parent/principal/person/identity"]),
            page_unless(
                "second-birth",
                &["/other_parent/principal/person/sex", "/other_parent/principal/person/birth_date"],
                |l| told(l, |l| &l.other_parent.principal.person.identity),
            ),
            page("second-registered-at", &["/other_parent/principal/registered_at"]),
            page("second-work", &["/other_parent/principal/works_at", "/other_parent/principal/employer"]),
            page("second-phone", &["/other_parent/principal/phone", "/other_parent/principal/other_phone"]),
            page(
                "second-dates",
                &["/other_parent/principal/leaves_on", "/other_parent/principal/returns_on"],
            ),
        ],
    },
    Step {
        id: "carer",
        pages: &[
            page("carer-relation", &["/carer/relation"]),
            page("carer-name", &["/carer/person/name"]),
            page("carer-identity", &["/carer/person/identity"]),
            page_unless("carer-birth", &["/carer/person/sex", "/carer/person/birth_date"], |l| {
                told(l, |l| &l.carer.person.identity)
            }),
            page("carer-own-labour", &["/carer/own_labour"]),
            page("carer-home", &["/carer/same_home", "/carer/home"]),
            page("carer-phone", &["/carer/phone", "/carer/occupation"]),
            page("carer-health", &["/carer/health", "/carer/capacity"]),
            page("carer-household", &["/carer/household", "/carer/children"]),
            page("carer-emergency", &["/carer/emergency_name", "/carer/emergency_phone"]),
        ],
    },
    Step {
        id: "assessment",
        pages: &[
            page("living", &["/living", "/attended"]),
            page("character", &["/assessment/character", "/assessment/family"]),
            page("wellbeing", &["/assessment/health", "/assessment/bond"]),
            page(
                "bars",
                &["/assessment/violence", "/assessment/vices", "/assessment/neglect", "/assessment/other"],
            ),
            page("opinion", &["/opinion/stance", "/opinion/words", "/opinion/reason"]),
        ],
    },
    Step {
        id: "agreed",
        pages: &[
            page("term", &["/term/start", "/term/end", "/term/review_on"]),
            page("contact", &["/agreed/contact_means", "/agreed/contact_every"]),
            page("costs", &["/agreed/costs_monthly", "/agreed/costs_paid_by"]),
            page("medical", &["/agreed/medical_consent", "/agreed/medical_costs"]),
            page("plans", &["/agreed/homecoming", "/agreed/emergencies"]),
        ],
    },
    Step {
        id: "notice",
        pages: &[
            page("village", &["/village/committee", "/village/director", "/village/phone"]),
            page("village-notice", &["/village_notice"]),
            page("village-view", &["/village/view", "/village/remarks"]),
            page("township", &["/township"]),
            page("school-notice", &["/school_notice"]),
        ],
    },
    Step {
        id: "duties",
        pages: &[
            page("parent-duties", &["/parent_duties"]),
            page("carer-duties", &["/carer_duties"]),
            page("signing", &["/principal_signs", "/other_parent_signs", "/made_on"]),
        ],
    },
];
