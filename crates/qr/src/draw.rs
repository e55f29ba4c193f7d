//! A code as one SVG path: sharp at every size, on screens and on paper.

use crate::fault::Fault;
use fast_qr::{ECL, QRBuilder, QRCode};
use std::fmt::Write as _;

/// The quiet zone around a code, in modules (ISO/IEC 18004, 6.3.8).
const QUIET: usize = 4;

/// A QR code of error correction level M.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Width and height in modules, quiet zone included: the path's `viewBox` is `0 0 side side`.
    pub side: usize,
    /// The `d` of the dark modules' `<path>`. The ground must be light, in dark views too.
    pub path: String,
}

impl Code {
    /// Draws any text: digits, then capitals with `$%*+-./:` and spaces, take least room.
    ///
    /// # Errors
    /// [`Fault::TooLong`] beyond some 2,300 bytes.
    pub fn draw(text: &str) -> Result<Self, Fault> {
        let code = QRBuilder::new(text).ecl(ECL::M).build().map_err(|_| Fault::TooLong)?;
        Ok(Self { side: code.size + 2 * QUIET, path: path(&code) })
    }
}

/// For whoever wants one code and nothing else, such as a printed sheet: the text as an SVG path, and the side of
/// its `viewBox`. The WASM module exports it as `svgPath(text)`, answering `{side, path}`.
///
/// # Errors
/// [`Fault::TooLong`].
///
/// ```
/// let (side, path) = qr::svg_path("7KQ4-9M2X").unwrap();
/// assert!(path.starts_with("M4 4h7v1h-7z") && side == 29); // the upper edge of the first finder pattern
/// ```
pub fn svg_path(text: &str) -> Result<(usize, String), Fault> {
    Code::draw(text).map(|code| (code.side, code.path))
}

/// A run of dark modules in a row is one rectangle.
fn path(code: &QRCode) -> String {
    let mut out = String::new();
    for (y, row) in code.data.chunks(code.size).take(code.size).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a.value() == b.value()) {
            if run.first().is_some_and(|module| module.value()) {
                let width = run.len();
                let _ = write!(out, "M{} {}h{width}v1h-{width}z", x + QUIET, y + QUIET);
            }
            x += run.len();
        }
    }
    out
}
