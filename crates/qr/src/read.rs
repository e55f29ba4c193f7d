//! Finding and reading codes in a picture.
//!
//! `rxing`'s parts are put together here rather than by its `QrReader`, which turns the bytes into text by way of
//! character sets that are not compiled in, and panics.

use rxing::common::DetectorRXingResult as _;
use rxing::common::{
    BitMatrix, GlobalHistogramBinarizer, HybridBinarizer, cpp_essentials::ConcentricPattern,
};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{FindFinderPatterns, GenerateFinderPatternSets, SampleQR};
use rxing::{Binarizer as _, Luma8Source};

/// Beyond this a picture is to be made smaller first.
const SIDE: u32 = 6000;
/// Every three finder patterns could be a code; a picture of gravel has many.
const TRIES: usize = 400;

/// The texts of all QR codes in a picture of `width` times `height` gray pixels, each once. `thorough` for a
/// photograph, where there is one picture and time; without it for a camera's frames, of which the next comes soon.
pub fn read(gray: &[u8], width: u32, height: u32, thorough: bool) -> Vec<String> {
    let mut found = Vec::new();
    let fits = (21..=SIDE).contains(&width) && (21..=SIDE).contains(&height);
    let pixels = usize::try_from(u64::from(width) * u64::from(height));
    if !fits || pixels != Ok(gray.len()) {
        return found;
    }
    let source = || Luma8Source::new_with_slice(gray, width, height);
    // Each patch by its own light and shade.
    if let Ok(source) = source() {
        let hybrid = HybridBinarizer::new(source);
        if let Ok(image) = hybrid.get_black_matrix() {
            codes(image, thorough, &mut found);
        }
    }
    if thorough && let Ok(source) = source() {
        // By the light of the whole: better where a patch is dark altogether.
        let global = GlobalHistogramBinarizer::new(source);
        if let Ok(image) = global.get_black_matrix() {
            codes(image, thorough, &mut found);
        }
    }
    found
}

fn codes(image: &BitMatrix, thorough: bool, found: &mut Vec<String>) {
    let mut patterns = FindFinderPatterns(image, thorough, 0);
    let mut used: Vec<ConcentricPattern> = Vec::new();
    for set in GenerateFinderPatternSets(&mut patterns).into_iter().take(TRIES) {
        if [&set.bl, &set.tl, &set.tr].into_iter().any(|corner| used.contains(corner)) {
            continue;
        }
        let Ok(sampled) = SampleQR(image, &set) else { continue };
        let Ok(decoded) = Decode(sampled.getBits()) else { continue };
        if decoded.isValid() {
            used.extend([set.bl, set.tl, set.tr]);
            // Ours are ASCII; what is not even UTF-8 is somebody else's.
            if let Ok(text) = String::from_utf8(decoded.content().bytes().to_vec())
                && !found.contains(&text)
            {
                found.push(text);
            }
        }
    }
}

/// Gray of RGBA as a canvas gives it; `red` for the red channel alone, through which a red seal is invisible.
pub fn gray(rgba: &[u8], red: bool) -> Vec<u8> {
    let (pixels, _) = rgba.as_chunks::<4>();
    let luma =
        |[r, g, b, _]: &[u8; 4]| ((u32::from(*r) * 77 + u32::from(*g) * 150 + u32::from(*b) * 29) >> 8) as u8;
    pixels.iter().map(|pixel| if red { pixel[0] } else { luma(pixel) }).collect()
}
