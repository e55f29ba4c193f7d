//! [`divisions::Finder`] for the page, a module of its own: who picks a place step by step never loads it.

use divisions::{Finder, Table, unpack};
use wasm_bindgen::prelude::*;

/// The names that the page has, and the index over them, made anew when they have changed.
#[wasm_bindgen]
pub struct Places {
    names: Table,
    finder: Option<Finder>,
}

#[wasm_bindgen]
impl Places {
    /// Begins with the country to county level, lines of `code<TAB>name`.
    #[wasm_bindgen(constructor)]
    pub fn new(country: &str) -> Self {
        Self { names: Table::parse(country), finder: None }
    }

    /// Adds the townships and villages of a packed file of a prefecture, four digits.
    pub fn add(&mut self, prefecture: &str, packed: &str) {
        self.names.add(&unpack(prefecture, packed));
        self.finder = None;
    }

    /// A deployment's own lines, which win.
    pub fn amend(&mut self, lines: &str) {
        self.names.amend(lines);
        self.finder = None;
    }

    /// What fits best, a line each: twelve digits, a tab, the name. Of equals, those in `near` come first.
    pub fn find(&mut self, typed: &str, near: &str, most: usize) -> String {
        let finder = self.finder.get_or_insert_with(|| Finder::new(&self.names));
        finder.prefer(near);
        let found = finder.find(typed, "", most);
        found.iter().fold(String::new(), |lines, code| {
            lines + code.as_str() + "\t" + &self.names.full_name(code.as_str()).unwrap_or_default() + "\n"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn what_is_added_is_found_and_what_is_amended_is_put_right() {
        let mut places = Places::new("44\t广东省\n4418\t清远市\n441881\t英德市\n");
        assert_eq!(places.find("luodong", "", 9), "");
        places.add("4418", "#81\n=沙口z\n罗洞c\n");
        assert_eq!(places.find("luodong", "44", 9), "441881001200\t广东省清远市英德市沙口镇罗洞村委会\n");
        places.amend("441881001200\t罗东村委会\n");
        assert_eq!(places.find("ld", "", 9), "441881001200\t广东省清远市英德市沙口镇罗东村委会\n");
    }
}
