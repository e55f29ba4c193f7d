use std::sync::OnceLock;

/// Ascending codes as differences in LEB128; `data/make.py` writes it.
static DELTAS: &[u8] = include_bytes!("../data/former.bin");

/// Whether a six-digit code was ever one of a province, prefecture or county, in any year since 1980.
///
/// Identity numbers keep the code of the day they were given. A code not known here is a reason to look again,
/// never to refuse: lists before 1980 are not public.
///
/// ```
/// assert!(divisions::ever_used(440_122)); // 从化县, until 1993: on living people's cards
/// assert!(!divisions::ever_used(449_999));
/// ```
pub fn ever_used(code: u32) -> bool {
    static CODES: OnceLock<Vec<u32>> = OnceLock::new();
    CODES.get_or_init(|| decode(DELTAS)).binary_search(&code).is_ok()
}

fn decode(deltas: &[u8]) -> Vec<u32> {
    let (mut code, mut delta, mut shift) = (0, 0, 0);
    let mut codes = Vec::with_capacity(deltas.len());
    for byte in deltas {
        delta |= u32::from(byte & 127) << shift;
        shift += 7;
        if byte & 128 == 0 {
            code += delta;
            codes.push(code);
            (delta, shift) = (0, 0);
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_every_list_is_there() {
        let codes = decode(DELTAS);
        assert_eq!(codes.len(), 7334);
        assert_eq!((codes.first(), codes.last()), (Some(&110_000), Some(&830_000)));
        assert!(codes.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn differences_of_one_two_and_three_bytes() {
        assert_eq!(decode(&[5, 0x80, 1, 0xFF, 0xFF, 1]), [5, 133, 133 + 32_767]);
    }
}
