//! Rules about why the child is referred, and who must know at once.

use crate::engine::Asked;
#[cfg(feature = "examples")]
use crate::examples::{answer, days};
#[cfg(feature = "examples")]
use crate::protection_referral::examples::{harmed, in_future};
use crate::leaves::YesNo;
use crate::protection_referral::record::ProtectionReferral;
use crate::protection_referral::{Ground, GuardianNow, Urgency};
use crate::rule::rules;

rules! { ProtectionReferral;
    /// No referral is written before its day.
    "referral.future-date" Error "d" at made_on;
    finds |r, x, found| found.here_if(r.made_on.get().is_some_and(|made| *made > x.today));
    breaks in_future;

    /// Harm, incitement, a child on the street: the police are told at once; this record is no report.
    "ground.no-police" Warning "未成年人保护法第十一条、第一百一十七条；反家庭暴力法第十四条；高检发〔2020〕9号第四条" at police;
    finds |r, _, found| found.here_if(r.police.get() == Some(&YesNo::No)
        && (r.must_be_reported() == Asked::Yes || r.has(Ground::Vagrant) == Asked::Yes));
    breaks |r| {
        harmed(r);
        answer(r, &[("/police", "no"), ("/police_station", ""), ("/police_on", "")]);
    };

    /// The police were told before the referral was written, or on that day.
    "ground.police-later" Error "d" at police_on;
    finds |r, x, found| found.here_if(r.police_on.get().is_some_and(|on| *on > x.on));
    breaks |r| {
        harmed(r);
        r.police_on = days(&r.made_on, 1);
    };

    /// A child in danger, or without anybody, is not kept waiting for an agreed day.
    "ground.cannot-wait" Warning "未成年人保护法第九十二条第四项、第六项；民法典第三十四条第四款" at urgency;
    finds |r, _, found| found.here_if(r.urgency.get() == Some(&Urgency::Agreed)
        && [Ground::GuardianHarms, Ground::GuardianRefuses, Ground::Vagrant].iter().any(|ground| r.has(*ground) == Asked::Yes));
    breaks |r| {
        harmed(r);
        answer(r, &[("/urgency", "agreed")]);
    };

    /// A child of whom nobody knows who it is falls under the first ground.
    "ground.unidentified" Warning "未成年人保护法第九十二条第一项" at grounds;
    finds |r, _, found| found.here_if(r.is_identified() == Asked::No && r.has(Ground::Vagrant) == Asked::No);
    breaks |r| {
        crate::protection_referral::examples::unidentified(r);
        answer(r, &[("/grounds", "guardian_prevented")]);
    };

    /// A guardian who can be reached is not missing.
    "ground.not-missing" Error "未成年人保护法第九十二条第二项；d" at grounds;
    finds |r, _, found| found.here_if(r.has(Ground::GuardianMissing) == Asked::Yes
        && r.guardian.now.get() == Some(&GuardianNow::Reachable));
    breaks |r| answer(r, &[("/grounds", "guardian_missing"), ("/guardian/now", "reachable"), ("/guardian/told", "yes")]);

    /// A guardian who did nothing wrong is told where the child is.
    "guardian.not-told" Warning "未成年人保护法第四十三条第二款；d" at guardian.told;
    finds |r, _, found| found.here_if(r.guardian.told.get() == Some(&YesNo::No) && r.must_be_reported() == Asked::No);
    breaks |r| answer(r, &[("/guardian/now", "reachable"), ("/guardian/told", "no")]);

    /// Whoever may have harmed the child is not told where it is, unless the police say so.
    "guardian.told-of-harm" Warning "未成年人保护法第一百零三条；d" at guardian.told;
    finds |r, _, found| found.here_if(r.guardian.told.get() == Some(&YesNo::Yes) && r.must_be_reported() == Asked::Yes);
    breaks |r| {
        harmed(r);
        answer(r, &[("/guardian/told", "yes")]);
    };
}
