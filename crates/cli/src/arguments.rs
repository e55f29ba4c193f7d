//! What can be asked for on the command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

/// 托付 Tuofu：委托监护责任确认书的签名、检查与审核.
/// Exit codes: 0 nothing rejected, 1 something rejected, 2 could not run.
#[derive(Parser)]
#[command(name = "tuofu", version)]
pub struct Tuofu {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// 生成虚构人物的未签名文件 An unsigned submission of generated persons
    Example(Example),
    /// 签名钥匙 Keys to sign with
    Keys {
        #[command(subcommand)]
        command: Keys,
    },
    /// 签名 Sign a submission, or add a signature to a signed file
    Sign(Sign),
    /// 只按规则检查内容 Check content by the rules alone
    Check(Check),
    /// 审核签名文件 The whole judgement on signed files
    Verify(Verify),
    /// 显示内容 Show what a file says
    Show(Show),
    /// JSON Schema 2020-12, of a form's content or of the whole submission
    Schema {
        /// 表格名称 The form, such as guardian-confirmation
        form: Option<String>,
    },
}

#[derive(Args)]
pub struct Example {
    /// 表格名称 The form, such as guardian-confirmation
    pub form: String,
    /// 同样的数字得到同样的内容 The same number gives the same document
    #[arg(long, default_value_t = 0)]
    pub seed: u64,
    /// 生成几份，一行一份 How many, one a line, each with the next seed
    #[arg(long)]
    pub count: Option<u64>,
    /// 违反这一条规则 Break this rule and no other
    #[arg(long, value_name = "RULE")]
    pub invalid: Option<String>,
}

#[derive(Subcommand)]
pub enum Keys {
    /// 新钥匙 A new private key, a JWK, on standard output
    New {
        /// 算法 The algorithm
        #[arg(long, default_value = "Ed25519", value_parser = ["Ed25519", "ES256"])]
        alg: String,
    },
}

#[derive(Args)]
pub struct Sign {
    /// 私钥文件 A private JWK, as `tuofu keys new` writes it
    #[arg(long, value_name = "K.jwk")]
    pub key: String,
    /// 身份 In which role
    #[arg(long, value_enum)]
    pub role: RoleName,
    /// 声明的编号 The declaration's id; by default that of the first signer of the role who has not signed
    #[arg(long, value_name = "ID")]
    pub declaration: Option<String>,
    /// A submission or signed file, or one a line; - is standard input
    pub file: String,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum RoleName {
    /// 委托人
    Parent,
    /// 受委托照护人
    Guardian,
    /// 见证人（儿童主任）
    Witness,
    /// 儿童督导员
    Supervisor,
    /// 代填人
    Recorder,
}

impl From<RoleName> for seal::Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Parent => Self::Parent,
            RoleName::Guardian => Self::Guardian,
            RoleName::Witness => Self::Witness,
            RoleName::Supervisor => Self::Supervisor,
            RoleName::Recorder => Self::Recorder,
        }
    }
}

#[derive(Args)]
pub struct Check {
    /// 文件只有内容时，写明表格 The form, where a file holds content alone
    #[arg(long)]
    pub form: Option<String>,
    /// 一份一行 JSON One JSON line a document
    #[arg(long)]
    pub json: bool,
    /// 审核日期 The day of the check, YYYY-MM-DD; by default today in China
    #[arg(long, value_parser = day)]
    pub today: Option<Date>,
    /// Submissions, signed or not, or content; - is standard input
    #[arg(required = true)]
    pub files: Vec<String>,
}

#[derive(Args)]
pub struct Verify {
    /// 一份一行 JSON One JSON line a file
    #[arg(long)]
    pub json: bool,
    /// 信任名册 A trust list (not supported yet)
    #[arg(long, value_name = "T")]
    pub trust: Option<String>,
    /// 审核日期 The day of the judgement, YYYY-MM-DD; by default today in China
    #[arg(long, value_parser = day)]
    pub today: Option<Date>,
    /// Signed files, `.ndjson` files, folders; - is NDJSON on standard input
    #[arg(required = true)]
    pub files: Vec<String>,
}

#[derive(Args)]
pub struct Show {
    /// 原始 JSON The payload object
    #[arg(long)]
    pub json: bool,
    /// 审核日期 The day of the judgement, YYYY-MM-DD; by default today in China
    #[arg(long, value_parser = day)]
    pub today: Option<Date>,
    /// A submission, signed or not; - is standard input
    pub file: String,
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "日期写成 YYYY-MM-DD / a day is written YYYY-MM-DD".to_owned())
}
