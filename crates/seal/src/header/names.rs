//! The closed lists of a header: algorithms and roles.

use crate::reason::Reason;
use core::fmt;

/// The three algorithms. Only one of them fits each kind of key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Alg {
    /// RFC 9864; its older name `EdDSA` (RFC 8037) is read, never written.
    Ed25519,
    /// RFC 7518 section 3.4, with S in the lower half.
    Es256,
    /// 国密: SM2 with SM3, GB/T 32918.2 and GB/T 32905, for staff and root keys. Every build can read it; only one
    /// with the feature `sm2` checks it.
    Sm2,
}

impl Alg {
    /// The name in a header.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ed25519 => "Ed25519",
            Self::Es256 => "ES256",
            Self::Sm2 => "SM2",
        }
    }

    /// Reads a name; `none` and the HMACs of RFC 7518 section 3.2 have reasons of their own.
    pub fn parse(name: &str) -> Result<Self, Reason> {
        match name {
            "Ed25519" | "EdDSA" => Ok(Self::Ed25519),
            "ES256" => Ok(Self::Es256),
            "SM2" => Ok(Self::Sm2),
            "HS256" | "HS384" | "HS512" => Err(Reason::JwsAlgSymmetric),
            _ if name.eq_ignore_ascii_case("none") => Err(Reason::JwsAlgNone),
            _ => Err(Reason::JwsAlgUnknown),
        }
    }
}

/// In which role somebody signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// 委托人: the parent or other statutory guardian who entrusts.
    Parent,
    /// 受委托人: who takes over the care.
    Guardian,
    /// 见证: the village's child director.
    Witness,
    /// 儿童督导员: the township.
    Supervisor,
    /// 代填: who filled it in for them.
    Recorder,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 5] =
        [Role::Parent, Role::Guardian, Role::Witness, Role::Supervisor, Role::Recorder];

    /// The name in a header.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Guardian => "guardian",
            Self::Witness => "witness",
            Self::Supervisor => "supervisor",
            Self::Recorder => "recorder",
        }
    }

    /// Reads a name exactly as [`Role::as_str`] writes it.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

macro_rules! by_name {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    )*};
}
by_name!(Alg, Role);
