//! The code lists of a change.

use crate::leaves::codes;

codes! {
    /// 变更还是终止
    pub enum ChangeKind {
        /// 终止委托
        End = "end",
        /// 变更受委托照护人
        NewCarer = "new_carer",
    }
}
codes! {
    /// 原因. 民法典第九百三十三条、第九百三十四条
    pub enum EndReason {
        /// 父母返回并恢复照护
        ParentReturned = "parent_returned",
        /// 委托期满
        TermOver = "term_over",
        /// 双方商定
        Agreed = "agreed",
        /// 委托人解除
        ParentEnds = "parent_ends",
        /// 受委托照护人解除
        CarerEnds = "carer_ends",
        /// 受委托照护人生病、年老, 不能照护
        CarerUnable = "carer_unable",
        /// 受委托照护人死亡
        CarerDied = "carer_died",
        /// 受委托照护人有不得作为被委托人的情形. 未成年人保护法第二十二条第三款
        CarerUnfit = "carer_unfit",
        /// 儿童年满十八周岁
        ChildAdult = "child_adult",
        /// 其他
        Other = "other",
    }
}
codes! {
    /// 终止以后由谁照护
    pub enum NextCare {
        /// 委托人
        Principal = "principal",
        /// 另一方父母
        OtherParent = "other_parent",
        /// 没有人, 自己生活
        Alone = "alone",
    }
}
codes! {
    /// 生活费、医疗费结清没有
    pub enum Settled {
        /// 已结清
        Settled = "settled",
        /// 约定日后结清
        Later = "later",
        /// 没有费用
        Nothing = "nothing",
    }
}

impl EndReason {
    /// Whether the former carer cannot, or need not, sign.
    pub fn without_carer(self) -> bool {
        matches!(self, Self::CarerDied | Self::CarerUnable | Self::CarerUnfit | Self::ChildAdult | Self::TermOver)
    }

    /// Reasons after which nobody needs to care in the parents' stead.
    pub fn ends_for_good(self) -> bool {
        matches!(self, Self::ParentReturned | Self::ChildAdult)
    }
}

/// How soon after the end of a carer's care school and village are told, in days (d); the law says in time.
pub const TOLD_WITHIN: i32 = 7;
