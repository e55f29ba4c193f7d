//! The code lists: Guangdong's six classes and four colours, the national three. They are data of their day.

use crate::leaves::codes;

codes! {
    /// 广东困境儿童类别
    pub enum DifficultyClass {
        /// 孤儿（含艾滋病病毒感染儿童）
        Orphan = "orphan",
        /// 事实无人抚养儿童
        Unsupported = "unsupported",
        /// 困难家庭儿童
        PoorFamily = "poor_family",
        /// 重残儿童
        SeverelyDisabled = "severely_disabled",
        /// 兜底监护儿童
        StateGuardianship = "state_guardianship",
        /// 其他困境儿童
        Other = "other",
    }
}
codes! {
    /// 国家困境儿童类别. 国发〔2016〕36号
    pub enum NationalClass {
        /// 家庭贫困导致生活、就医、就学等困难
        Poverty = "poverty",
        /// 自身残疾导致康复、照料、护理和社会融入等困难
        Disability = "disability",
        /// 家庭监护缺失或监护不当
        Guardianship = "guardianship",
    }
}
codes! {
    /// 家庭经济状况. 社会救助法第十五条
    pub enum Household {
        /// 低保家庭
        MinimumLiving = "minimum_living",
        /// 低保边缘家庭
        Marginal = "marginal",
        /// 刚性支出困难家庭
        HardExpenses = "hard_expenses",
        /// 一般家庭
        Ordinary = "ordinary",
        /// 还没有核查
        Unknown = "unknown",
    }
}
codes! {
    /// 已经享受的保障
    pub enum Guarantee {
        /// 孤儿基本生活费
        Orphan = "orphan",
        /// 事实无人抚养儿童基本生活补贴
        Unsupported = "unsupported",
        /// 艾滋病病毒感染儿童基本生活费
        Hiv = "hiv",
        /// 低保
        MinimumLiving = "minimum_living",
        /// 特困供养
        ExtremeHardship = "extreme_hardship",
        /// 困难残疾人生活补贴
        DisabledLiving = "disabled_living",
        /// 重度残疾人护理补贴
        DisabledCare = "disabled_care",
        /// 残疾儿童康复救助
        Rehabilitation = "rehabilitation",
        /// 医疗救助
        Medical = "medical",
        /// 教育救助
        Education = "education",
        /// 临时救助
        Temporary = "temporary",
        /// 慈善帮扶
        Charity = "charity",
    }
}
