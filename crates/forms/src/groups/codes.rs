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
