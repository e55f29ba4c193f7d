//! Code lists that several forms use.

use crate::leaves::codes;

codes! {
    /// 民族, GB/T 3304: two digits; 97 其他, 98 外国血统中国籍人士.
    #[allow(missing_docs)] // the names are the documentation
    pub enum Ethnicity {
        Han = "01", Mongol = "02", Hui = "03", Tibetan = "04", Uyghur = "05", Miao = "06", Yi = "07",
        Zhuang = "08", Bouyei = "09", Korean = "10", Manchu = "11", Dong = "12", Yao = "13", Bai = "14",
        Tujia = "15", Hani = "16", Kazakh = "17", Dai = "18", Li = "19", Lisu = "20", Va = "21", She = "22",
        Gaoshan = "23", Lahu = "24", Sui = "25", Dongxiang = "26", Naxi = "27", Jingpo = "28", Kyrgyz = "29",
        Tu = "30", Daur = "31", Mulao = "32", Qiang = "33", Blang = "34", Salar = "35", Maonan = "36",
        Gelao = "37", Xibe = "38", Achang = "39", Pumi = "40", Tajik = "41", Nu = "42", Uzbek = "43",
        Russian = "44", Evenki = "45", Deang = "46", Bonan = "47", Yugur = "48", Gin = "49", Tatar = "50",
        Derung = "51", Oroqen = "52", Hezhen = "53", Monba = "54", Lhoba = "55", Jino = "56", Other = "97",
        Foreign = "98",
    }
}
codes! {
    /// 身体状况
    pub enum HealthState {
        /// 健康
        Healthy = "healthy",
        /// 残疾
        Disabled = "disabled",
        /// 患病
        Ill = "ill",
    }
}
codes! {
    /// 残疾类别
    pub enum DisabilityClass {
        /// 视力
        Visual = "visual",
        /// 听力
        Hearing = "hearing",
        /// 言语
        Speech = "speech",
        /// 肢体
        Physical = "physical",
        /// 智力
        Intellectual = "intellectual",
        /// 精神
        Mental = "mental",
        /// 多重
        Multiple = "multiple",
    }
}
codes! {
    /// 残疾等级
    pub enum DisabilityLevel {
        /// 一级
        One = "1",
        /// 二级
        Two = "2",
        /// 三级
        Three = "3",
        /// 四级
        Four = "4",
    }
}
codes! {
    /// 受委托照护人与儿童的关系
    pub enum CarerRelation {
        /// 祖父母
        PaternalGrandparent = "paternal_grandparent",
        /// 外祖父母
        MaternalGrandparent = "maternal_grandparent",
        /// 兄、姐
        Sibling = "sibling",
        /// 叔伯姑舅姨
        UncleAunt = "uncle_aunt",
        /// 其他亲属
        Relative = "relative",
        /// 邻居、朋友
        Friend = "friend",
        /// 其他
        Other = "other",
    }
}
codes! {
    /// 照护人健康状况
    pub enum CarerHealth {
        /// 健康
        Healthy = "healthy",
        /// 有慢性病, 不影响照护
        Chronic = "chronic",
        /// 体弱, 照护有困难
        Frail = "frail",
        /// 患有严重传染性疾病
        Contagious = "contagious",
    }
}
codes! {
    /// 风险等级: the colour always with its word
    pub enum RiskLevel {
        /// 高（红色）
        Red = "red",
        /// 中高（黄色）
        Yellow = "yellow",
        /// 中低（蓝色）
        Blue = "blue",
        /// 低（绿色）
        Green = "green",
    }
}
codes! {
    /// 报告、转介的部门
    pub enum Office {
        /// 公安
        Police = "police",
        /// 民政
        CivilAffairs = "civil_affairs",
        /// 教育
        Education = "education",
        /// 卫健
        Health = "health",
        /// 残联
        Disabled = "disabled",
        /// 妇联
        Women = "women",
        /// 镇（街道）
        Township = "township",
        /// 村（居）委会
        Village = "village",
    }
}
codes! {
    /// 父母或者其他监护人
    pub enum ParentRelation {
        /// 父亲
        Father = "father",
        /// 母亲
        Mother = "mother",
        /// 其他监护人
        Guardian = "guardian",
    }
}
codes! {
    /// 儿童的意见
    pub enum Stance {
        /// 同意
        Agrees = "agrees",
        /// 不同意
        Disagrees = "disagrees",
        /// 还不能表达
        CannotExpress = "cannot_express",
    }
}
