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
    /// 信任名册 The authority's list of staff keys
    Trust {
        #[command(subcommand)]
        command: Trust,
    },
    /// 签名 Sign a submission, or add a signature to a signed file
    Sign(Sign),
    /// 合并分头签的几份 Join copies of one submission that were signed apart
    Merge(Merge),
    /// 加密给受理单位 Encrypt signed files to an authority's keys
    Seal(Seal),
    /// 解密 Decrypt sealed files; signed ones come out as they are
    Open(Open),
    /// 只按规则检查内容 Check content by the rules alone
    Check(Check),
    /// 审核签名文件 The whole judgement on signed files
    Verify(Verify),
    /// 显示内容 Show what a file says
    Show(Show),
    /// 导出表格 Signed files of one form as a table for a spreadsheet (CSV), numbers masked
    Export(Export),
    /// JSON Schema 2020-12, of a form's content or of the whole submission
    Schema {
        /// 表格名称 The form, such as guardian-confirmation
        form: Option<String>,
    },
    /// 站点设置 The configuration of a site
    Config {
        #[command(subcommand)]
        command: ConfigCommand,
    },
}

#[derive(Subcommand)]
pub enum ConfigCommand {
    /// 检查设置 All that must be mended in a `config.json`
    Check {
        /// The file
        file: String,
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
    /// 新钥匙 A new private key on standard output: a JWK, or under a passphrase
    New {
        /// 算法 The algorithm; SM2 (国密) for staff and root keys of authorities that must use it
        #[arg(long, default_value = "Ed25519", value_parser = ["Ed25519", "ES256", "SM2"], ignore_case = true)]
        alg: String,
        /// 用途：签名或解密 To sign with, or to open with what is encrypted to it (P-256)
        #[arg(long = "use", value_name = "USE", default_value = "sig", value_parser = ["sig", "enc"])]
        purpose: String,
        /// 用密码保护 Under a passphrase: an encrypted PKCS#8 file, which `openssl pkey` opens
        #[arg(long)]
        protect: bool,
        #[command(flatten)]
        passphrase: Passphrase,
    },
    /// 加密码、换密码 Put a key under a passphrase, or under another one
    Protect {
        #[command(flatten)]
        passphrase: Passphrase,
        /// The private key
        file: String,
    },
    /// 恢复单 A page to print and lock away: the protected key as a code and as text
    Sheet {
        #[command(flatten)]
        passphrase: Passphrase,
        /// The private key, under a passphrase
        file: String,
    },
    /// 公钥 The public key, a JWK: what the authority lists
    Show {
        #[command(flatten)]
        passphrase: Passphrase,
        /// The private key
        file: String,
    },
    /// 钥匙编号 The key's RFC 7638 thumbprint: what `config.json` pins of a root key
    Thumbprint {
        #[command(flatten)]
        passphrase: Passphrase,
        /// The private key
        file: String,
    },
}

/// What opens sealed files on the way.
#[derive(Args)]
pub struct OpeningKeys {
    /// 解密钥匙 A private key that sealed files were encrypted to; may stand more than once
    #[arg(long, value_name = "KEY")]
    pub key: Vec<String>,
    #[command(flatten)]
    pub passphrase: Passphrase,
}

#[derive(Args)]
pub struct Seal {
    /// 加密给谁 A public key, or a list of them, as `config.json` holds it; may stand more than once
    #[arg(long, value_name = "K.jwk", required = true)]
    pub to: Vec<String>,
    /// A signed file, or one a line; - is standard input
    pub file: String,
}

#[derive(Args)]
pub struct Open {
    #[command(flatten)]
    pub keys: OpeningKeys,
    /// A sealed file, or one a line; - is standard input
    pub file: String,
}

#[derive(Args)]
pub struct Passphrase {
    /// 密码文件 A file with the passphrase, one a line; without it, the terminal asks
    #[arg(long = "passphrase-file", value_name = "FILE")]
    pub passphrase_file: Option<String>,
}

#[derive(Subcommand)]
pub enum Trust {
    /// 新名册 A new list without entries
    Init(TrustInit),
    /// 登记 Add entries
    Add(TrustAdd),
    /// 停用 End the entries of a key before their time
    Revoke(TrustRevoke),
    /// 续期、换根钥匙 The same entries under a new date, or under another root key
    Renew(TrustRenew),
    /// 查看 Show what a list says
    Show {
        /// 原始 JSON The payload object
        #[arg(long)]
        json: bool,
        /// The list
        file: String,
    },
    /// 核对 Whether a list may be used: exit 1 if not
    Verify(TrustVerify),
}

#[derive(Args)]
pub struct RootKeys {
    /// 根钥匙 The root key; twice while the old and the new one both sign
    #[arg(long, value_name = "K", required = true)]
    pub key: Vec<String>,
    #[command(flatten)]
    pub passphrase: Passphrase,
}

#[derive(Args)]
pub struct TrustInit {
    #[command(flatten)]
    pub keys: RootKeys,
    /// 主管部门 Whose list it is
    #[arg(long)]
    pub authority: String,
    /// 多少天内更新 Within how many days the next list follows
    #[arg(long, default_value_t = 90, value_parser = clap::value_parser!(u16).range(1..))]
    pub days: u16,
    /// The list to be made
    pub file: String,
}

#[derive(Args)]
pub struct TrustAdd {
    #[command(flatten)]
    pub keys: RootKeys,
    /// 人员登记 Staff enrolments, signed or not, one or one a line; - is standard input
    #[arg(long, value_name = "FILE")]
    pub from: Option<String>,
    /// 公钥 The public key, a JWK
    #[arg(long, value_name = "JWK")]
    pub jwk: Option<String>,
    /// 姓名 The person's name
    #[arg(long)]
    pub name: Option<String>,
    /// 身份 In which role the key vouches
    #[arg(long, value_enum)]
    pub role: Option<RoleName>,
    /// 负责的区划 The division and all below: 2, 4, 6, 9 or 12 digits
    #[arg(long)]
    pub division: Option<String>,
    /// 起 The first day, YYYY-MM-DD; by default today in China
    #[arg(long, value_parser = day)]
    pub since: Option<Date>,
    /// 止 The last day, YYYY-MM-DD
    #[arg(long, value_parser = day)]
    pub until: Date,
    /// The list
    pub file: String,
}

#[derive(Args)]
pub struct TrustRevoke {
    #[command(flatten)]
    pub keys: RootKeys,
    /// 钥匙编号 The key's thumbprint, or its beginning
    #[arg(long, allow_hyphen_values = true)]
    pub kid: String,
    /// 只停用这种身份 This role only
    #[arg(long, value_enum)]
    pub role: Option<RoleName>,
    /// 原因 Why: left, moved, replaced, lost; compromised or mistaken void earlier signatures too
    #[arg(long, value_parser = ["left", "moved", "replaced", "lost", "compromised", "mistaken"])]
    pub reason: String,
    /// 从哪天起 From which day on, YYYY-MM-DD; by default from now
    #[arg(long, value_parser = day)]
    pub at: Option<Date>,
    /// The list
    pub file: String,
}

#[derive(Args)]
pub struct TrustRenew {
    #[command(flatten)]
    pub keys: RootKeys,
    /// 多少天内更新 Within how many days the next list follows; by default as before
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    pub days: Option<u16>,
    /// The list
    pub file: String,
}

#[derive(Args)]
pub struct TrustVerify {
    /// 认定的根钥匙 The pinned root key's thumbprint, or a `config.json` that names it
    #[arg(long, allow_hyphen_values = true)]
    pub root: Option<String>,
    /// 以前的名册 The list that this one takes the place of
    #[arg(long, value_name = "LIST")]
    pub after: Option<String>,
    /// The list
    pub file: String,
}

#[derive(Args)]
pub struct Sign {
    /// 私钥文件 A private key, as `tuofu keys new` writes it
    #[arg(long, value_name = "K")]
    pub key: String,
    #[command(flatten)]
    pub passphrase: Passphrase,
    /// 身份 In which role
    #[arg(long, value_enum)]
    pub role: RoleName,
    /// 声明的编号 The declaration's id; by default that of the first signer of the role who has not signed
    #[arg(long, value_name = "ID")]
    pub declaration: Option<String>,
    /// 退回的不签 Leave out what `verify` would reject for another reason than this signature
    #[arg(long)]
    pub judged: bool,
    /// 放到这个文件夹 Into a folder, each under its own name; else on standard output, one a line
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<String>,
    /// A submission or signed file, one a line, or a folder of them; - is standard input
    pub file: String,
}

#[derive(Args)]
pub struct Merge {
    /// Signed files of the same content; the joined file goes to standard output
    #[arg(required = true, num_args = 2..)]
    pub files: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
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

/// What is judged, and on which day.
#[derive(Args)]
pub struct Judged {
    #[command(flatten)]
    pub keys: OpeningKeys,
    /// 审核日期 The day of the judgement, YYYY-MM-DD; by default today in China
    #[arg(long, value_parser = day)]
    pub today: Option<Date>,
    /// Signed or sealed files, `.ndjson` files, folders; - is NDJSON on standard input
    #[arg(required = true)]
    pub files: Vec<String>,
}

#[derive(Args)]
pub struct Verify {
    /// 一份一行 JSON One JSON line a file
    #[arg(long)]
    pub json: bool,
    /// 信任名册 A trust list: says whose staff keys are
    #[arg(long, value_name = "T")]
    pub trust: Option<String>,
    /// 认定的根钥匙 The root key the list must be of: its thumbprint, or a `config.json` that names it
    #[arg(long, requires = "trust", allow_hyphen_values = true)]
    pub root: Option<String>,
    /// 站点设置 A site's `config.json`: warns where its own questions are not answered as it asks them
    #[arg(long, value_name = "C")]
    pub config: Option<String>,
    #[command(flatten)]
    pub judged: Judged,
}

#[derive(Args)]
pub struct Export {
    /// 表格名称 The form, where the files hold several
    #[arg(long)]
    pub form: Option<String>,
    /// 证件和电话号码不打星号 With identity and telephone numbers in full
    #[arg(long)]
    pub whole: bool,
    #[command(flatten)]
    pub judged: Judged,
}

#[derive(Args)]
pub struct Show {
    /// 原始 JSON The payload object
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub keys: OpeningKeys,
    /// 审核日期 The day of the judgement, YYYY-MM-DD; by default today in China
    #[arg(long, value_parser = day)]
    pub today: Option<Date>,
    /// A submission, signed or not, or sealed; - is standard input
    pub file: String,
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "日期写成 YYYY-MM-DD / a day is written YYYY-MM-DD".to_owned())
}

#[cfg(test)]
mod tests {
    use super::Tuofu;
    use clap::Parser;

    /// One thumbprint in sixty-four does.
    #[test]
    fn a_thumbprint_may_begin_with_a_hyphen() {
        let kid = "-iBWPCFDI3o3aM953QAZkOx6AmXhjcU8ckI0VvPpBzk";
        for line in [
            &["tuofu", "trust", "verify", "--root", kid, "list.json"] as &[&str],
            &["tuofu", "trust", "revoke", "--key", "k", "--kid", kid, "--reason", "lost", "list.json"],
            &["tuofu", "verify", "--trust", "list.json", "--root", kid, "file.json"],
        ] {
            assert!(Tuofu::try_parse_from(line).is_ok(), "{line:?}");
        }
    }
}
