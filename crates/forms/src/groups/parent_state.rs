//! In what state a parent is, as far as it bears on caring for a child.

use crate::leaves::codes;

codes! {
    /// 父母状态. 粤民规字〔2019〕10号; 民发〔2019〕62号
    pub enum ParentState {
        /// 正常
        Normal = "normal",
        /// 重残
        SeverelyDisabled = "severely_disabled",
        /// 重病
        SeriouslyIll = "seriously_ill",
        /// 服刑在押
        Imprisoned = "imprisoned",
        /// 强制隔离戒毒
        Detoxification = "detoxification",
        /// 被执行其他限制人身自由的措施
        Restricted = "restricted",
        /// 失联
        LostContact = "lost_contact",
        /// 被撤销监护人资格
        Disqualified = "disqualified",
        /// 被遣送（驱逐）出境
        Deported = "deported",
        /// 死亡
        Deceased = "deceased",
        /// 失踪 (declared missing)
        Missing = "missing",
    }
}

impl ParentState {
    /// 死亡 or 失踪.
    pub fn is_gone(self) -> bool {
        matches!(self, Self::Deceased | Self::Missing)
    }

    /// 服刑在押, 强制隔离戒毒, or otherwise not free: counts from six months on.
    pub fn is_detained(self) -> bool {
        matches!(self, Self::Imprisoned | Self::Detoxification | Self::Restricted)
    }

    /// Somebody whom staff can ask for papers.
    pub fn is_reachable(self) -> bool {
        !self.is_gone() && !matches!(self, Self::LostContact | Self::Deported)
    }
}
