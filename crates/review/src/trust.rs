//! What a trust list says of the signatures of a submission.

use crate::signers::signs;
use crate::submission::Submission;
use crate::verdict::{Reason, Signature};
use forms::{Context, Draft, Signer};
use seal::trust::{Entry, Place, Standing};
use seal::{Checked, Role, SignedList};
use serde_json::Value;

/// Whether a signature counts as the one of its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// No list was given, or the list need not know the signer: families are not on it.
    Unasked,
    /// The list vouches for it.
    Vouched,
    /// The list does not: whoever made it, it is no signature of the village's or township's.
    Nothing,
}

/// What the trust list says of one signature, for people to read; [`crate::explain`] has the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vouching {
    /// `trust.vouched`, `trust.family`, `trust.enrolling`, or why the list does not vouch.
    pub reason: Reason,
    /// What the list says of the key: [`Entry::to_value`]; none where it does not know it.
    pub entry: Option<Value>,
}

/// What a list adds to a verdict.
#[derive(Default)]
pub(crate) struct Judged {
    pub(crate) weights: Vec<Weight>,
    pub(crate) warnings: Vec<Reason>,
    /// One for each signature; none without a list.
    pub(crate) vouching: Vec<Vouching>,
}

/// Whether a list is past the day on which the next one was due.
pub fn is_stale(list: &SignedList, today: jiff::civil::Date) -> bool {
    crate::day_in_china(list.list().next_update.unix_seconds()).is_none_or(|day| day < today)
}

/// Judges every signature, and writes into `signatures` who vouches for it.
pub(crate) fn judge(
    list: Option<&SignedList>,
    submission: &Submission,
    context: &Context,
    signatures: &mut [Signature],
) -> Judged {
    let Some(list) = list else {
        let weights = submission.signatures.iter().map(|_| Weight::Unasked).collect();
        return Judged { weights, ..Judged::default() };
    };
    let mut out = Judged::default();
    if is_stale(list, context.today) {
        out.warnings.push(Reason::with("trust.stale", list.list().sequence.to_string()));
    }
    let codes = divisions(&submission.draft, context);
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    let enrolling: Vec<Signer> =
        submission.draft.signers().into_iter().filter(|signer| signer.proves.is_some()).collect();
    let both = submission.signatures.iter().zip(signatures);
    for (index, (checked, verdict)) in both.enumerate() {
        // Whoever asks to be listed is not on the list yet.
        if enrolling.iter().any(|signer| signs(checked, signer)) {
            out.weights.push(Weight::Unasked);
            out.vouching.push(Vouching { reason: Reason::new("trust.enrolling"), entry: None });
            continue;
        }
        let standing = list.standing(&checked.kid, checked.role, checked.iat, &codes);
        let (weight, code) = weigh(checked, &standing);
        if let Standing::Vouched { by, .. } = standing {
            verdict.vouched_by = Some(by.name.clone());
        }
        out.vouching.push(vouching(weight, code, &standing));
        out.weights.push(weight);
        out.warnings.extend(code.map(|code| Reason::with(code, format!("signature {index}"))));
    }
    out
}

fn vouching(weight: Weight, code: Option<&'static str>, standing: &Standing<'_>) -> Vouching {
    let plainly = if weight == Weight::Vouched { "trust.vouched" } else { "trust.family" };
    let entry = match standing {
        Standing::UnknownKey => None,
        Standing::Vouched { by: entry, .. }
        | Standing::WrongRole(entry)
        | Standing::OutsideDivision(entry)
        | Standing::OutOfTime(entry)
        | Standing::Revoked(entry)
        | Standing::Distrusted(entry) => Some(*entry),
    };
    Vouching { reason: Reason::new(code.unwrap_or(plainly)), entry: entry.map(Entry::to_value) }
}

fn weigh(checked: &Checked, standing: &Standing<'_>) -> (Weight, Option<&'static str>) {
    let is_staff = matches!(checked.role, Role::Witness | Role::Supervisor);
    let code = match standing {
        Standing::Vouched { place: Place::Inside, .. } => return (Weight::Vouched, None),
        Standing::Vouched { .. } => return (Weight::Vouched, is_staff.then_some("trust.place-unclear")),
        // A family's key is on no list, and a neighbour may have filled the form in.
        _ if !is_staff => return (Weight::Unasked, None),
        Standing::UnknownKey => "trust.unknown-key",
        Standing::WrongRole(_) => "trust.wrong-role",
        Standing::OutsideDivision(_) => "trust.outside-division",
        Standing::OutOfTime(_) => "trust.out-of-time",
        Standing::Revoked(_) => "trust.revoked",
        Standing::Distrusted(_) => "trust.distrusted",
    };
    (Weight::Nothing, Some(code))
}

/// The divisions a submission belongs to, without the zeros of levels that were not picked: where the child is
/// registered and lives; in forms about no child, every division it names.
pub fn divisions(draft: &Draft, context: &Context) -> Vec<String> {
    let below = |part: &str| {
        let answers = draft.asked(part, context).into_iter();
        let codes = answers.filter(|pointer| draft.kind(pointer) == Some(forms::engine::Kind::Division));
        let codes = codes.filter_map(|pointer| divisions::Code::parse(&draft.text(&pointer)).ok());
        codes.map(|code| code.short().to_owned()).collect::<Vec<_>>()
    };
    let child = below("/child");
    if child.is_empty() && draft.leaves("/child").is_empty() { below("") } else { child }
}
