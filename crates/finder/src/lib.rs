//! Names of places for the page, a module of its own that is fetched when the first place is asked:
//! [`divisions`] as `site/js/picker.js` and `site/js/places.js` call it, and the words that the picker shows.

use divisions::{Code, Finder, Level, Table, unpack, wrong_lines};
use messages::Catalogue;
use wasm_bindgen::prelude::*;

static WORDS: Catalogue = Catalogue::new(include!(concat!(env!("OUT_DIR"), "/words.rs")));

/// The words under `key`, with `{name}` where something is to be put in.
#[wasm_bindgen]
pub fn word(key: &str) -> String {
    WORDS.text(key).unwrap_or_default().to_owned()
}

/// The names that the page has, and the index over them, made anew when they have changed.
#[wasm_bindgen]
pub struct Places {
    names: Table,
    /// A deployment's own lines; they win over every file.
    own: String,
    finder: Option<Finder>,
}

#[wasm_bindgen]
impl Places {
    /// Begins with the country to county level, lines of `code<TAB>name<TAB>mark`; see `crates/xtask/src/site/places.rs`.
    #[wasm_bindgen(constructor)]
    pub fn new(country: &str) -> Self {
        Self { names: Table::parse(country), own: String::new(), finder: None }
    }

    /// The file of townships and villages that a division lies in, `4418.1a2b3c4d`. None where there is no such, or
    /// where a prefecture has several and its county is not known yet.
    pub fn file(&self, code: &str) -> Option<String> {
        let (key, mark) = self.names.marked(code)?;
        let is_known = key.len() == 4 || Code::parse(code).ok()?.level() > Level::Prefecture;
        is_known.then(|| format!("{key}.{mark}"))
    }

    /// Every file of a prefecture.
    pub fn files(&self, prefecture: &str) -> Vec<String> {
        let lines = self.names.all().filter(|(code, _)| code.prefecture() == Some(prefecture));
        lines
            .filter_map(|(code, _)| Some(format!("{}.{}", code.short(), self.names.mark(code.as_str())?)))
            .collect()
    }

    /// Adds a file of townships and villages.
    pub fn add(&mut self, file: &str, packed: &str) {
        self.names.add(&unpack(file.get(..4).unwrap_or_default(), packed));
        self.names.amend(&self.own); // what it takes away may have come with the file
        self.finder = None;
    }

    /// A deployment's own lines, which win. Answers which cannot be used: number, a space, why.
    pub fn amend(&mut self, lines: &str) -> Vec<String> {
        lines.clone_into(&mut self.own);
        self.names.amend(lines);
        self.finder = None;
        wrong_lines(lines).into_iter().map(|(line, why)| format!("{line} {why}")).collect()
    }

    /// The divisions right under one (`""` for the provinces), a line each: short code, a tab, the name. Farms and
    /// zones that are numbered like divisions are left out.
    pub fn under(&self, prefix: &str) -> String {
        let rows = self.names.children(prefix);
        let rows = rows.filter(|(code, _)| Code::parse(code).is_ok_and(|code| !code.is_quasi()));
        rows.fold(String::new(), |lines, (code, name)| lines + code + "\t" + name + "\n")
    }

    /// The short codes from the province down to a division: 44, 4418, 441881.
    pub fn chain(&self, code: &str) -> Vec<String> {
        let codes = std::iter::successors(Code::parse(code).ok(), Code::parent);
        let mut chain: Vec<String> = codes.map(|code| code.short().to_owned()).collect();
        chain.reverse();
        chain
    }

    /// 广东省清远市英德市沙口镇罗洞村委会, as far as the names are there; below that with the code.
    pub fn name(&self, code: &str) -> Option<String> {
        self.names.nearest_name(code)
    }

    /// Where a six-digit code lies today, twelve digits; `successors` is `data/successors.txt`.
    pub fn today(&self, six: &str, successors: &str) -> Option<String> {
        self.names.today(six, successors).map(|code| code.as_str().to_owned())
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
    use super::{Places, word};

    const COUNTRY: &str = "44\t广东省\n4418\t清远市\tab\n441881\t英德市\n4419\t东莞市\tcd\n50\t重庆市\n5001\t市辖区\n500101\t万州区\tef\n500119\t南川区\tgh\n";

    #[test]
    fn what_is_added_is_found_and_what_is_amended_is_put_right() {
        let mut places = Places::new(COUNTRY);
        assert_eq!(places.find("luodong", "", 9), "");
        assert_eq!(places.name("441881001200").as_deref(), Some("广东省清远市英德市（441881001200）"));
        places.add("4418.ab", "#81\n=沙口z\n罗洞c\n400农场q\n");
        assert_eq!(places.find("luodong", "44", 9), "441881001200\t广东省清远市英德市沙口镇罗洞村委会\n");
        assert_eq!(places.under("441881001"), "441881001200\t罗洞村委会\n", "a farm is not offered");
        assert_eq!(places.amend("441881001200\t罗东村委会\n441881001201 x\n"), ["2 own.tab"]);
        assert_eq!(places.find("ld", "", 9), "441881001200\t广东省清远市英德市沙口镇罗东村委会\n");
    }

    #[test]
    fn what_a_deployment_takes_away_stays_away() {
        let mut places = Places::new(COUNTRY);
        assert!(places.amend("441881001\t-\n").is_empty());
        places.add("4418.ab", "#81\n=沙口z\n罗洞c\n=望埠z\n");
        assert_eq!(places.under("441881"), "441881002\t望埠镇\n");
    }

    #[test]
    fn a_code_says_which_file_holds_its_villages() {
        let places = Places::new(COUNTRY);
        for (code, file) in [
            ("441881000000", Some("4418.ab")),
            ("441800000000", Some("4418.ab")),
            ("441900003001", Some("4419.cd")),
            ("500101", Some("500101.ef")),
            ("500119", Some("500119.gh")),
            ("500100", None), // of which county?
            ("44", None),
            ("x", None),
        ] {
            assert_eq!(places.file(code).as_deref(), file, "{code}");
        }
        assert_eq!(places.files("5001"), ["500101.ef", "500119.gh"]);
        assert!(places.files("99").is_empty());
    }

    #[test]
    fn from_the_province_down() {
        let places = Places::new(COUNTRY);
        assert_eq!(places.chain("441881001200"), ["44", "4418", "441881", "441881001", "441881001200"]);
        assert_eq!(places.chain("441900003000"), ["44", "4419", "441900003"], "no county between");
        assert!(places.chain("").is_empty());
        assert_eq!(places.under("99"), "");
    }

    #[test]
    fn an_old_number_leads_to_the_county_of_today() {
        let places = Places::new(COUNTRY);
        assert_eq!(places.today("441881", "").as_deref(), Some("441881000000"));
        assert_eq!(places.today("441824", "441824\t441881\n").as_deref(), Some("441881000000"));
        assert_eq!(places.today("44182x", ""), None);
    }

    #[test]
    fn words_by_their_key() {
        assert_eq!((word("pick").as_str(), word("?").as_str()), ("选{level}", ""));
    }
}
