//! Whom the parts of a document are about, so that another document can take them over instead of
//! having them typed again.

use crate::draft::Draft;
use crate::engine::{Answer, Node, NodeMut, lookup, lookup_mut};
use crate::form::leaves;
use serde_json::{Map, Value, json};

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
    /// 委托监护责任确认书: the letter itself, as a later paper names it
    Letter,
    /// 工作人员: whoever fills the paper in for their office
    Worker,
    /// 组织: an organisation that pairs volunteers with children
    Organisation,
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
            Self::Letter => &["made_on", "receipt"],
            Self::Worker => &["name", "unit", "phone"],
            Self::Organisation => &["name", "kind", "code", "registrar", "head", "phone"],
        }
    }

    const ALL: [Self; 9] = [
        Self::Child,
        Self::Parent,
        Self::Carer,
        Self::Village,
        Self::Township,
        Self::School,
        Self::Letter,
        Self::Worker,
        Self::Organisation,
    ];

    /// The word under which it is kept.
    fn code(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Parent => "parent",
            Self::Carer => "carer",
            Self::Village => "village",
            Self::Township => "township",
            Self::School => "school",
            Self::Letter => "letter",
            Self::Worker => "worker",
            Self::Organisation => "organisation",
        }
    }

    fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|party| party.code() == code)
    }

    /// Whether what is known of `other` tells of this one: a village's child director works for it.
    fn is_told_by(self, other: Self) -> bool {
        self == other || (self == Self::Worker && other == Self::Village)
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
    /// Whether later documents take it over.
    pub gives: bool,
    /// Whether it is taken over from earlier ones.
    pub takes: bool,
}

impl Share {
    /// The part at `at` is about this party.
    pub const fn new(party: Party, at: &'static str) -> Self {
        Self { party, at, gives: true, takes: true }
    }

    /// Taken over from earlier documents, and no use to later ones.
    #[must_use]
    pub const fn only_takes(self) -> Self {
        Self { gives: false, ..self }
    }

    /// For later documents; an earlier one knows nobody who belongs here.
    #[must_use]
    pub const fn only_gives(self) -> Self {
        Self { takes: false, ..self }
    }
}

/// The name of an answer within a part, wherever a form puts the person: `person/name` is `name`, and so is
/// `filler`, who filled in a register.
fn plain(within: &str) -> &str {
    let within = within.trim_start_matches('/');
    match within.strip_prefix("person/").unwrap_or(within) {
        "filler" => "name",
        name => name,
    }
}

/// What one document knows of one party: to be kept beside it, and offered when another is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub party: Party,
    /// Answers by their name within the part: `name`, `identity/resident_id`.
    pub facts: Map<String, Value>,
}

impl Known {
    /// What the party is called: a person's name, a committee's.
    pub fn called(&self) -> &str {
        let name =
            ["name", "committee", "supervisor"].iter().find_map(|name| self.facts.get(*name)?.as_str());
        name.unwrap_or_default()
    }

    /// What is known under `name`, or tells as much: a child who lives where it is registered has its home
    /// there, and a village names its director.
    fn fact(&self, name: &str) -> Option<&Value> {
        self.facts.get(name).or_else(|| {
            let at_home = self.facts.get("lives_there").and_then(Value::as_str) == Some("yes");
            match (self.party, name) {
                (Party::Village, "name") => self.facts.get("director"),
                (Party::Village, "unit") => self.facts.get("committee"),
                (Party::Child, "home/division") if at_home => self.facts.get("registered_at/division"),
                (Party::Child, "home/address") if at_home => self.facts.get("registered_at/address"),
                _ => None,
            }
        })
    }

    /// As JSON, to be kept.
    pub fn to_value(&self) -> Value {
        json!({"party": self.party.code(), "facts": self.facts})
    }

    /// From JSON; nothing where it is something else.
    pub fn of(value: &Value) -> Option<Self> {
        let party = Party::of(value.get("party")?.as_str()?)?;
        Some(Self { party, facts: value.get("facts")?.as_object()?.clone() })
    }
}

impl Draft {
    /// What this document knows of everybody it is about.
    pub fn parties(&self) -> Vec<Known> {
        let known = |share: &Share| {
            let facts = leaves(self.record(), share.at).into_iter().filter_map(|pointer| {
                let name =
                    pointer.strip_prefix(share.at).map(plain).filter(|name| share.party.keeps(name))?;
                match lookup(self.record(), &pointer) {
                    Some(Node::Leaf(answer)) if answer.problem().is_none() => {
                        Some((name.to_owned(), answer.value()?))
                    }
                    _ => None,
                }
            });
            Known { party: share.party, facts: facts.collect() }
        };
        let shares = self.form().shares().iter().filter(|share| share.gives);
        shares.map(known).filter(|known| !known.called().is_empty()).collect()
    }

    /// The document itself, where it is the letter that a later paper may end.
    pub fn as_letter(&self, receipt: &str) -> Option<Known> {
        let is_letter = self.form().id() == crate::form::Form::id(&crate::guardian_confirmation::FORM);
        let facts = json!({"made_on": self.text("/made_on"), "receipt": receipt});
        Some(Known { party: Party::Letter, facts: facts.as_object()?.clone() }).filter(|_| is_letter)
    }

    /// The part that holds the answer at `pointer`, if it is about somebody.
    pub fn share_of(&self, pointer: &str) -> Option<&'static Share> {
        self.form().shares().iter().find(|share| crate::form::within(pointer, share.at))
    }

    /// Takes over into the part at `to` what is known. What this form does not ask or would not accept
    /// stays as it is. Returns how many answers were taken.
    pub fn take_over(&mut self, to: &Share, known: &Known) -> usize {
        let mut taken = 0;
        for pointer in leaves(self.record(), to.at) {
            let name = pointer.strip_prefix(to.at).map(plain).filter(|name| to.party.keeps(name));
            let Some(value) = name.and_then(|name| known.fact(name)) else { continue };
            let Some(NodeMut::Leaf(answer)) = lookup_mut(self.record_mut(), &pointer) else { continue };
            let before = answer.value();
            answer.set_value(value.clone());
            if <dyn Answer>::problem(answer).is_some() {
                answer.set_value(before.unwrap_or_default()); // the same word, another code list
            } else {
                taken += 1;
            }
        }
        self.filled();
        taken
    }

    /// Takes over everybody this form asks for, each from the first who is known. Returns how many answers.
    pub fn begin_from(&mut self, known: &[Known]) -> usize {
        let mut left: Vec<&Known> = known.iter().collect();
        let mut taken = 0;
        for share in self.form().shares().iter().filter(|share| share.takes) {
            // Two parents go to two places.
            if let Some(at) = left.iter().position(|known| share.party.is_told_by(known.party)) {
                taken += self.take_over(share, left.remove(at));
            }
        }
        taken
    }

    /// The answers that differ from those of an earlier document of the same form: pointer, before, now. A place
    /// whose name is not there (yet) is told by its code.
    pub fn changes(&self, earlier: &Self) -> Vec<(String, String, String)> {
        let told = |draft: &Self, pointer: &str| {
            let shown = draft.shown(pointer);
            if shown.is_empty() { draft.text(pointer) } else { shown }
        };
        let mut pointers = self.leaves("");
        pointers.retain(|pointer| self.text(pointer) != earlier.text(pointer));
        let changes = pointers.into_iter().map(|pointer| {
            let (before, now) = (told(earlier, &pointer), told(self, &pointer));
            (pointer, before, now)
        });
        changes.collect()
    }
}

#[cfg(all(test, feature = "examples"))]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::guardian_confirmation::FORM;
    use jiff::civil::Date;

    fn letter(seed: u64) -> Draft {
        Draft::of(&FORM, crate::engine::to_value(crate::Form::example(&FORM, seed).as_ref()))
    }

    #[test]
    fn a_letter_begins_with_the_people_of_an_earlier_one() {
        let earlier = letter(0);
        let known: Vec<Known> =
            earlier.parties().iter().map(|known| Known::of(&known.to_value()).unwrap()).collect();
        assert_eq!(known, earlier.parties(), "kept and read again");
        let mut draft = Draft::begin(&FORM, Date::constant(2026, 11, 24));
        assert!(draft.begin_from(&known) > 20);
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
        let mother =
            earlier.parties().into_iter().filter(|known| known.party == Party::Parent).nth(1).unwrap();
        assert_eq!(mother.called(), earlier.text("/other_parent/principal/person/name"));
        let first = draft.share_of("/principal/person/name").unwrap();
        draft.take_over(first, &mother);
        assert_eq!(draft.text("/principal/person/name"), mother.called());
    }

    #[cfg(feature = "staff")]
    #[test]
    fn a_visit_begins_from_a_register_or_a_letter() {
        let register = |id, seed| {
            let form = crate::form(id).unwrap();
            Draft::of(form, crate::engine::to_value(form.example(seed).as_ref()))
        };
        for (earlier, home, visitor, unit) in [
            (letter(0), "/child/registered_at", "/village/director", "/village/committee"),
            (
                register("left-behind-intake", 0),
                "/child/registered_at",
                "/filled_by/filler",
                "/filled_by/unit",
            ),
            (register("home-visit", 1), "/child/home", "/visitor/name", "/visitor/unit"),
        ] {
            let mut visit = Draft::begin(&crate::home_visit::FORM, Date::constant(2026, 11, 24));
            visit.begin_from(&earlier.parties());
            for (to, from) in [
                ("/child/name", "/child/name"),
                ("/child/birth_date", "/child/birth_date"),
                ("/child/home/division", &format!("{home}/division")),
                ("/child/home/address", &format!("{home}/address")),
                ("/visitor/name", visitor),
                ("/visitor/unit", unit),
            ] {
                assert!(!earlier.text(from).is_empty(), "{} {from}", earlier.form().id());
                assert_eq!(visit.text(to), earlier.text(from), "{} {from}", earlier.form().id());
            }
            assert_eq!(visit.text("/harm"), "", "what was seen is asked anew");
        }
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
