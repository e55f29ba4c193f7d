//! Where two copies of a document say different things, for people who must choose between them.

use crate::draft::Draft;
use crate::form::within;

/// One answer that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Its pointer.
    pub pointer: String,
    /// The part of the form it stands in, such as 受委托照护人.
    pub part: &'static str,
    /// What is asked.
    pub label: &'static str,
    /// What this copy says; empty where it says nothing.
    pub here: String,
    /// What the other copy says.
    pub there: String,
}

impl Draft {
    /// Every answer that differs from the other copy's, in the order of the form, as people read it.
    pub fn differences(&self, other: &Self) -> Vec<Difference> {
        let changes = self.changes(other).into_iter();
        changes.map(|(pointer, there, here)| self.difference(pointer, here, there)).collect()
    }

    /// The part of the form that an answer stands in, such as 受委托照护人.
    pub fn part(&self, pointer: &str) -> &'static str {
        let asks = |page: &crate::Page| page.asks.iter().any(|part| within(pointer, part));
        let step = self.form().steps().iter().find(|step| step.pages.iter().any(asks));
        step.map(|step| self.form().words(&format!("step-{}", step.id))).unwrap_or_default()
    }

    fn difference(&self, pointer: String, here: String, there: String) -> Difference {
        let part = self.part(&pointer);
        let label = self.label(&pointer, "").unwrap_or_default();
        Difference { pointer, part, label, here, there }
    }
}

#[cfg(all(test, feature = "examples"))]
#[allow(clippy::indexing_slicing)]
mod tests {
    use crate::draft::Draft;
    use crate::guardian_confirmation::FORM;

    #[test]
    fn a_difference_is_told_by_its_label_with_both_answers() {
        let letter = || Draft::of(&FORM, crate::engine::to_value(crate::Form::example(&FORM, 0).as_ref()));
        let (here, mut there) = (letter(), letter());
        assert_eq!(here.differences(&there), []);
        there.set("/term/end", "2027-02-28");
        let told = here.differences(&there);
        assert_eq!(told[0].pointer, "/term/end");
        assert_eq!(told[0].there, "2027年2月28日");
        assert_ne!(told[0].here, told[0].there);
        assert!(!told[0].label.is_empty() && !told[0].part.is_empty());
    }

    #[test]
    fn places_without_names_differ_by_their_codes() {
        let letter = || {
            let content = crate::engine::to_value(crate::Form::example(&FORM, 0).as_ref());
            Draft::of(&FORM, content).with_names(|_| None)
        };
        let (here, mut there) = (letter(), letter());
        assert!(there.set("/child/registered_at/division", "440402"));
        let told = here.differences(&there);
        let code = told.iter().find(|one| one.pointer == "/child/registered_at/division");
        let code = code.map(|one| (one.here.as_str(), one.there.as_str()));
        assert_eq!(code, Some((here.text("/child/registered_at/division").as_str(), "440402000000")));
    }
}
