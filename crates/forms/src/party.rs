//! Whom the parts of a document are about, so that another document can take them over instead of
//! having them typed again.

use crate::draft::Draft;
use crate::engine::{Answer, Node, NodeMut, lookup, lookup_mut};
use crate::form::leaves;

/// Who or what a part of a document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// 儿童
    Child,
    /// 父母（委托人）: whoever entrusts, and the other parent.
    Parent,
    /// 受委托照护人
    Carer,
    /// 村（居）民委员会, with its child director
    Village,
    /// 乡镇（街道）
    Township,
    /// 学校（园）
    School,
}

impl Party {
    /// What stays true of the party from one paper to the next; opinions, dates and filing numbers do not.
    fn facts(self) -> &'static [&'static str] {
        match self {
            Self::Child => &[
                "name",
                "registered",
                "identity",
                "birth_certificate",
                "sex",
                "birth_date",
                "ethnicity",
                "registered_at",
                "lives_there",
                "home",
                "schooling",
                "school",
                "health",
                "student_number",
            ],
            Self::Parent => &[
                "name",
                "identity",
                "sex",
                "birth_date",
                "registered_at",
                "works_at",
                "employer",
                "phone",
                "other_phone",
            ],
            Self::Carer => &[
                "name",
                "identity",
                "sex",
                "birth_date",
                "relation",
                "home",
                "same_home",
                "phone",
                "occupation",
            ],
            Self::Village => &["committee", "director", "phone", "division"],
            Self::Township => &["name", "supervisor", "phone", "division"],
            Self::School => &["name", "class", "boards", "teacher", "teacher_phone"],
        }
    }

    fn keeps(self, name: &str) -> bool {
        self.facts().contains(&name.split('/').next().unwrap_or_default())
    }
}

/// A part of a form, and whom it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Who.
    pub party: Party,
    /// The pointer of the part.
    pub at: &'static str,
}

impl Share {
    /// The part at `at` is about this party.
    pub const fn new(party: Party, at: &'static str) -> Self {
        Self { party, at }
    }
}

/// The name of an answer within a part, wherever a form puts the person: `person/name` is `name`.
fn plain(within: &str) -> &str {
    let within = within.trim_start_matches('/');
    within.strip_prefix("person/").unwrap_or(within)
}

impl Draft {
    /// The part that holds the answer at `pointer`, if it is about somebody.
    pub fn share_of(&self, pointer: &str) -> Option<&'static Share> {
        self.form().shares().iter().find(|share| crate::form::within(pointer, share.at))
    }

    /// What the part calls whom it is about: a person's name, a committee's.
    pub fn called(&self, share: &Share) -> Option<String> {
        let mut all = leaves(self.record(), share.at).into_iter();
        let named = all.find(|leaf| {
            let name = leaf.strip_prefix(share.at).map(plain);
            matches!(name, Some("name" | "committee"))
        })?;
        Some(self.text(&named)).filter(|name| !name.is_empty())
    }

    /// Takes over from `other` what both ask of the party at `from`, into the part at `to`. What `other`
    /// does not know or this form would not accept stays as it is. Returns how many answers were taken.
    pub fn take_over(&mut self, to: &Share, other: &Self, from: &Share) -> usize {
        let known = leaves(other.record(), from.at);
        let mut taken = 0;
        for pointer in leaves(self.record(), to.at) {
            let Some(own) = pointer.strip_prefix(to.at).map(plain).filter(|own| to.party.keeps(own)) else {
                continue;
            };
            let Some(theirs) = known.iter().find(|leaf| leaf.strip_prefix(from.at).map(plain) == Some(own))
            else {
                continue;
            };
            let value = match lookup(other.record(), theirs) {
                Some(Node::Leaf(answer)) if answer.problem().is_none() => answer.value(),
                _ => None,
            };
            let (Some(value), Some(NodeMut::Leaf(answer))) = (value, lookup_mut(self.record_mut(), &pointer))
            else {
                continue;
            };
            let before = answer.value();
            answer.set_value(value);
            if <dyn Answer>::problem(answer).is_some() {
                answer.set_value(before.unwrap_or_default()); // the same word, another code list
            } else {
                taken += 1;
            }
        }
        self.filled();
        taken
    }

    /// Takes over every party that both forms know, each from its first place. Returns how many answers.
    pub fn begin_from(&mut self, other: &Self) -> usize {
        let (own, theirs) = (self.form().shares(), other.form().shares());
        let mut used = Vec::new();
        let mut taken = 0;
        for share in own {
            // Two parents go to two places.
            let from = theirs.iter().find(|from| from.party == share.party && !used.contains(&from.at));
            if let Some(from) = from {
                used.push(from.at);
                taken += self.take_over(share, other, from);
            }
        }
        taken
    }

    /// The answers that differ from those of an earlier document of the same form: pointer, before, now.
    pub fn changes(&self, earlier: &Self) -> Vec<(String, String, String)> {
        let mut out = Vec::new();
        for pointer in self.leaves("") {
            let (before, now) = (earlier.shown(&pointer), self.shown(&pointer));
            if before != now {
                out.push((pointer, before, now));
            }
        }
        out
    }
}

#[cfg(all(test, feature = "examples"))]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::form::Form;
    use crate::guardian_confirmation::FORM;
    use jiff::civil::Date;

    fn letter(seed: u64) -> Draft {
        Draft::of(&FORM, crate::engine::to_value(crate::Form::example(&FORM, seed).as_ref()))
    }

    #[test]
    fn a_letter_begins_with_the_people_of_an_earlier_one() {
        let earlier = letter(0);
        let mut draft = Draft::begin(&FORM, Date::constant(2026, 11, 24));
        assert!(draft.begin_from(&earlier) > 20);
        for same in [
            "/child/name",
            "/child/identity/resident_id",
            "/principal/person/name",
            "/principal/phone",
            "/other_parent/principal/person/name",
            "/carer/person/birth_date",
            "/village/committee",
        ] {
            assert_eq!(draft.text(same), earlier.text(same), "{same}");
            assert!(!draft.text(same).is_empty(), "{same}");
        }
        for anew in ["/term/start", "/carer/health", "/village/view", "/principal/leaves_on"] {
            assert_eq!(draft.text(anew), "", "{anew} is asked anew");
        }
        assert_eq!(draft.text("/made_on"), "2026-11-24");
    }

    #[test]
    fn a_person_is_taken_into_another_place() {
        let (earlier, mut draft) = (letter(0), Draft::new(&FORM));
        let child = draft.share_of("/child/name").unwrap();
        assert_eq!(
            (child.party, earlier.called(child).as_deref()),
            (Party::Child, Some(earlier.text("/child/name").as_str()))
        );
        let [first, second] = ["/principal", "/other_parent/principal"]
            .map(|at| *FORM.shares().iter().find(|share| share.at == at).unwrap());
        draft.take_over(&first, &earlier, &second);
        assert_eq!(draft.text("/principal/person/name"), earlier.text("/other_parent/principal/person/name"));
    }

    #[test]
    fn changes_are_told_as_people_read_them() {
        let (earlier, mut now) = (letter(0), letter(0));
        assert_eq!(now.changes(&earlier), vec![]);
        now.set("/agreed/contact_every", "daily");
        now.set("/term/end", "2027-02-28");
        let told = now.changes(&earlier);
        assert!(told.iter().any(|(at, _, now)| at == "/term/end" && now == "2027年2月28日"), "{told:?}");
    }
}
