//! Rules about the assessment, the three bars, and the child's opinion.

use super::Letter;
#[cfg(feature = "examples")]
use crate::engine::Field;
use crate::groups::Stance;
use crate::guardian_confirmation::Bar;
use crate::rule::rules;

rules! { Letter;
    /// 曾实施性侵害、虐待、遗弃、拐卖、暴力伤害等违法犯罪行为
    "bar.violence" Error "未成年人保护法第二十二条第三款第一项" at assessment.violence;
    finds |l, _, found| found.here_if(l.assessment.violence.get() == Some(&Bar::Yes));
    breaks |l| l.assessment.violence = Bar::Yes.into();

    /// 有吸毒、酗酒、赌博等恶习
    "bar.vices" Error "未成年人保护法第二十二条第三款第二项" at assessment.vices;
    finds |l, _, found| found.here_if(l.assessment.vices.get() == Some(&Bar::Yes));
    breaks |l| l.assessment.vices = Bar::Yes.into();

    /// 曾拒不履行或者长期怠于履行监护、照护职责
    "bar.neglect" Error "未成年人保护法第二十二条第三款第三项" at assessment.neglect;
    finds |l, _, found| found.here_if(l.assessment.neglect.get() == Some(&Bar::Yes));
    breaks |l| l.assessment.neglect = Bar::Yes.into();

    /// 其他不适宜担任被委托人的情形
    "bar.other" Error "未成年人保护法第二十二条第三款第四项" at assessment.other;
    finds |l, _, found| found.here_if(l.assessment.other.get() == Some(&Bar::Yes));
    breaks |l| l.assessment.other = Bar::Yes.into();

    /// Not known whether a bar stands: the family may hand the letter in, staff cannot accept it so.
    "bar.unknown" Warning "未成年人保护法第二十二条第三款" at assessment.violence;
    finds |l, _, found| {
        let a = &l.assessment;
        for (name, bar) in
            [("violence", &a.violence), ("vices", &a.vices), ("neglect", &a.neglect), ("other", &a.other)]
        {
            if bar.get() == Some(&Bar::Unknown) {
                found.at(format!("/assessment/{name}"), Vec::new());
            }
        }
    };
    breaks |l| l.assessment.violence = Bar::Unknown.into();

    /// From eight years on a child is heard.
    "opinion.not-heard" Error "未成年人保护法第十九条、第二十二条第二款；民法典第十九条" at opinion.stance;
    finds |l, c, found| found.here_if(unheard(l, c) && l.opinion.reason.get().is_none());
    breaks |l| {
        l.opinion.stance = Stance::CannotExpress.into();
        l.opinion.words = Field::Absent;
    };

    /// Eight or older and not heard for a stated reason: staff hear the child.
    "opinion.not-heard-with-reason" Warning "未成年人保护法第十九条、第二十二条第二款" at opinion.reason;
    finds |l, c, found| found.here_if(unheard(l, c) && l.opinion.reason.get().is_some());
    breaks |l| {
        l.opinion.stance = Stance::CannotExpress.into();
        l.opinion.words = Field::Absent;
        l.opinion.reason = Field::typed("孩子重度智力残疾，不能用语言表达");
    };

    /// A child who says no: staff talk with child and parents first.
    "opinion.disagrees" Warning "未成年人保护法第四条第五项、第二十二条第二款" at opinion.stance;
    finds |l, _, found| found.here_if(l.opinion.stance.get() == Some(&Stance::Disagrees));
    breaks |l| l.opinion.stance = Stance::Disagrees.into();
}

fn unheard(letter: &Letter, context: &crate::engine::Context) -> bool {
    letter.opinion.stance.get() == Some(&Stance::CannotExpress)
        && letter.child_age(context).is_some_and(|age| age >= 8)
}
