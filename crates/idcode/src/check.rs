//! Check characters. Each function takes the part before the check character, in characters the parser has
//! already admitted, and returns the character that fits.

/// ISO 7064 MOD 11-2, as GB 11643-1999 uses it: eighteen-character identity numbers.
pub(crate) fn mod_11_2(digits: &str) -> char {
    let rest = digits.bytes().fold(0, |rest, digit| (rest + value(digit)) * 2 % 11);
    digit_or_x((12 - rest) % 11)
}

/// GB 32100-2015: unified social credit codes. The last `% 31` matters: a remainder of 0 checks as `0`.
pub(crate) fn gb_32100(body: &str) -> char {
    let mut weight = 1;
    let mut sum = 0;
    for letter in body.bytes() {
        sum += credit_value(letter).unwrap_or(0) * weight;
        weight = weight * 3 % 31;
    }
    let value = (31 - sum % 31) % 31;
    CREDIT_ALPHABET.as_bytes().get(value).map_or('?', |&letter| char::from(letter))
}

/// GB 11714-1997: the organisation code within a social credit code.
pub(crate) fn gb_11714(body: &str) -> char {
    let sum: u32 = body.bytes().zip([3, 7, 9, 10, 5, 8, 4, 2]).map(|(b, weight)| value(b) * weight).sum();
    digit_or_x((11 - sum % 11) % 11)
}

/// ICAO 9303 part 3: weights 7, 3, 1; letters count from A = 10.
pub(crate) fn icao_9303(body: &str) -> char {
    let sum: u32 = body.bytes().zip([7, 3, 1].into_iter().cycle()).map(|(b, weight)| value(b) * weight).sum();
    digit_or_x(sum % 10)
}

/// GB 32100-2015 leaves out I, O, S, V and Z, which look like digits.
const CREDIT_ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

pub(crate) fn credit_value(letter: u8) -> Option<usize> {
    CREDIT_ALPHABET.bytes().position(|known| known == letter)
}

/// `0`-`9` as 0-9, `A`-`Z` as 10-35.
fn value(letter: u8) -> u32 {
    char::from(letter).to_digit(36).unwrap_or(0)
}

fn digit_or_x(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('X')
}
