//! Whether one list may take the place of another.

use super::{Entry, SignedList, TrustList};
use crate::reason::Reason;

impl SignedList {
    /// Whether this list may replace `before`: newer, of a root key that `before` names too, and without loss.
    ///
    /// # Errors
    /// [`Reason::TrustSequence`], [`Reason::TrustOtherRoot`], [`Reason::TrustHistory`].
    pub fn follows(&self, before: &Self) -> Result<(), Reason> {
        if !before.list().roots.iter().any(|root| self.is_of(root)) {
            return Err(Reason::TrustOtherRoot);
        }
        self.list().follows(before.list())
    }
}

impl TrustList {
    fn follows(&self, before: &Self) -> Result<(), Reason> {
        if self.sequence <= before.sequence || self.issued.unix_seconds() < before.issued.unix_seconds() {
            return Err(Reason::TrustSequence);
        }
        let mut now = self.entries.iter();
        // Entries stay in their order, so one walk finds them all.
        let kept = before.entries.iter().all(|old| now.any(|new| old.may_become(new)));
        if kept { Ok(()) } else { Err(Reason::TrustHistory) }
    }
}

impl Entry {
    /// The same entry, at most revoked since.
    fn may_become(&self, new: &Self) -> bool {
        let revoked = self.revoked.as_ref().or(new.revoked.as_ref());
        new.revoked.as_ref() == revoked
            && Self { revoked: None, ..new.clone() } == Self { revoked: None, ..self.clone() }
    }
}
