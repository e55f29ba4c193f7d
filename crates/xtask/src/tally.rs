//! Counts over every kind of test report.

/// How many tests went well and how many did not.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl Tally {
    /// Reads one line of output: cargo's `test result:`, node's `# pass 3` and `ℹ pass 3`, pytest's `== 3 passed in`,
    /// or our own `3 passed, 0 failed`.
    pub fn read(&mut self, line: &str) {
        let line = line.trim().trim_start_matches("ℹ ").trim_start_matches("# ");
        if let Some(count) = line.strip_prefix("pass ") {
            self.passed += count.parse().unwrap_or(0);
        } else if let Some(count) = line.strip_prefix("fail ") {
            self.failed += count.parse().unwrap_or(0);
        } else if line.starts_with("test result:")
            || line.starts_with("==")
            || line.starts_with(|c: char| c.is_ascii_digit())
        {
            self.passed += before(line, "passed");
            self.failed += before(line, "failed");
        }
    }

    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// The number that stands before `word`.
fn before(line: &str, word: &str) -> u64 {
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    words
        .windows(2)
        .find_map(|pair| {
            if let [n, w] = pair
                && *w == word
            {
                n.parse().ok()
            } else {
                None
            }
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn every_report_is_counted_once() {
        let mut tally = Tally::default();
        for line in [
            "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "# pass 10",
            "ℹ fail 2",
            "======== 4 passed, 1 failed in 0.12s ========",
            "5 passed, 0 failed",
            "test a::b ... ok",
            "that makes 7 passed",
        ] {
            tally.read(line);
        }
        assert_eq!(tally, Tally { passed: 22, failed: 4 });
    }
}
