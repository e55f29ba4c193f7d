//! Whether the list vouches for one signature.

use super::{Entry, TrustList};
use crate::header::Role;

/// What a list says of a signature that is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// Vouched for by this entry.
    Vouched {
        /// Whose key it is.
        by: &'a Entry,
        /// Whether the submission says precisely enough where it belongs.
        place: Place,
    },
    /// The list does not know the key.
    UnknownKey,
    /// The key is listed, for other roles.
    WrongRole(&'a Entry),
    /// The key is listed, for other divisions.
    OutsideDivision(&'a Entry),
    /// Signed before the entry began or after it ended.
    OutOfTime(&'a Entry),
    /// Signed after the entry was revoked.
    Revoked(&'a Entry),
    /// Revoked for a reason after which no signature of the key counts, whenever it was made.
    Distrusted(&'a Entry),
}

/// How a submission's place stands to an entry's division.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Somewhere else.
    Outside,
    /// Not said, or only a larger division that the entry's lies in.
    Unclear,
    /// In it.
    Inside,
}

impl Place {
    /// Compares a division's prefix with a submission's codes, written without the zeros of levels below. One
    /// code inside is enough: a child is registered in one village and may live in another.
    pub fn of(division: &str, codes: &[&str]) -> Self {
        let of = |code: &&str| match (code.starts_with(division), division.starts_with(code)) {
            (true, _) => Self::Inside,
            (false, true) => Self::Unclear,
            (false, false) => Self::Outside,
        };
        codes.iter().map(of).max().unwrap_or(Self::Unclear)
    }
}

impl TrustList {
    /// Judges a valid signature by its key, its role, its own time and the submission's divisions (prefixes of 2 to
    /// 12 digits; none where the form asks for no place). Of several entries for a key the best one counts.
    pub fn standing(&self, kid: &str, role: Role, iat: i64, codes: &[&str]) -> Standing<'_> {
        best(self.entries.iter().filter(|entry| entry.kid() == kid), role, iat, codes)
    }
}

/// The best standing among a key's entries.
pub(super) fn best<'a>(
    entries: impl Iterator<Item = &'a Entry>,
    role: Role,
    iat: i64,
    codes: &[&str],
) -> Standing<'a> {
    let standings = entries.map(|entry| entry.standing(role, iat, codes));
    standings.max_by_key(rank).unwrap_or(Standing::UnknownKey)
}

impl Entry {
    fn standing(&self, role: Role, iat: i64, codes: &[&str]) -> Standing<'_> {
        let place = Place::of(&self.division, codes);
        let in_time = (self.valid_from.unix_seconds()..self.valid_until.unix_seconds()).contains(&iat);
        match &self.revoked {
            Some(revoked) if !revoked.why.keeps_history() => Standing::Distrusted(self),
            _ if self.role != role => Standing::WrongRole(self),
            _ if place == Place::Outside => Standing::OutsideDivision(self),
            _ if !in_time => Standing::OutOfTime(self),
            Some(revoked) if iat >= revoked.at.unix_seconds() => Standing::Revoked(self),
            _ => Standing::Vouched { by: self, place },
        }
    }
}

/// How near a standing is to being vouched for.
fn rank(standing: &Standing<'_>) -> u8 {
    match standing {
        Standing::UnknownKey => 0,
        Standing::WrongRole(_) => 1,
        Standing::OutsideDivision(_) => 2,
        Standing::OutOfTime(_) => 3,
        Standing::Revoked(_) => 4,
        Standing::Vouched { place, .. } => 5 + *place as u8,
        // A key that others may have is not saved by another entry.
        Standing::Distrusted(_) => 9,
    }
}
