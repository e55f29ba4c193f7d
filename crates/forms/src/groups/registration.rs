//! What every register of children asks of itself: first entry or a later update of the same child (动态更新),
//! and who filled it in. That an update follows an earlier document, the envelope says (`supersedes`).

use crate::engine::{Asked, Field, record};
use crate::leaves::{Choices, Date, Line, Note, PersonName, Phone, codes};

codes! {
    /// 登记类型
    pub enum EntryKind {
        /// 首次登记
        First = "first",
        /// 动态更新
        Update = "update",
    }
}
codes! {
    /// 更新原因
    pub enum UpdateReason {
        /// 父母外出、返回或者状态变化
        Parents = "parents",
        /// 照护人变化
        Carer = "carer",
        /// 住址或者户口变化
        Address = "address",
        /// 就学变化
        Schooling = "schooling",
        /// 健康变化
        Health = "health",
        /// 监护评估或者风险变化
        Risk = "risk",
        /// 享受的救助帮扶变化
        Aid = "aid",
        /// 不再属于登记对象
        Ended = "ended",
        /// 更正原来的错误
        Correction = "correction",
    }
}

record! {
    /// 登记
    pub struct Entry {
        /// 登记类型
        kind: Field<EntryKind>,
        /// 首次登记日期
        first_on: Field<Date> [when |e, _| e.is_update()],
        /// 更新原因
        reasons: Field<Choices<UpdateReason>> [when |e, _| e.is_update()],
        /// 变化说明
        note: Field<Note> [optional when |e, _| e.is_update()],
    }
}

impl Entry {
    /// Whether the child was registered before.
    pub fn is_update(&self) -> Asked {
        self.kind.get().map(|kind| *kind == EntryKind::Update).into()
    }
}

record! {
    /// 填报单位和填表人
    pub struct FilledBy {
        /// 填报单位
        unit: Field<Line>,
        /// 填表人
        filler: Field<PersonName>,
        /// 填表人电话
        phone: Field<Phone>,
        /// 复核人
        reviewer: Field<PersonName>,
        /// 单位负责人
        head: Field<PersonName> [optional],
    }
}
