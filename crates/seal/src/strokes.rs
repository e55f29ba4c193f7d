//! A signature drawn with a finger: small, exact, the same on every screen.

use crate::members::{base64url, to_base64url};
use crate::reason::Reason;
use core::fmt::Write;

mod simplify;

/// The greatest x; the grid begins at 0, on the left.
pub const MAX_X: u16 = 1023;
/// The greatest y; the grid begins at 0, at the top.
pub const MAX_Y: u16 = 511;
/// The longest packed text.
pub const MAX_PACKED: usize = 2048;

/// One line without lifting the finger, at least one point.
pub type Stroke = Vec<(u16, u16)>;

/// The strokes of a drawn signature on a grid of 1024 by 512.
///
/// Packed: for each stroke the number of its points, then each point's x and y as the difference
/// to the point before (the first of all to 0, 0), in zigzag; every number a LEB128 varint of at
/// most two bytes; all of it base64url.
///
/// ```
/// use seal::Strokes;
/// let strokes = Strokes::new(vec![vec![(10, 10), (20, 30)], vec![(40, 5)]]).unwrap();
/// let packed = strokes.encode().unwrap();
/// assert_eq!(packed, "AhQUFCgBKDE");
/// assert_eq!(Strokes::decode(&packed), Ok(strokes.clone()));
/// assert_eq!(strokes.to_svg_path(), "M10 10L20 30M40 5h0");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strokes(Vec<Stroke>);

impl Strokes {
    /// Takes strokes that are on the grid.
    pub fn new(strokes: Vec<Stroke>) -> Result<Self, Reason> {
        let on_grid = strokes.iter().flatten().all(|(x, y)| *x <= MAX_X && *y <= MAX_Y);
        let has_points = !strokes.is_empty() && strokes.iter().all(|stroke| !stroke.is_empty());
        if on_grid && has_points { Ok(Self(strokes)) } else { Err(Reason::StrokesMalformed) }
    }

    /// Takes strokes as a canvas of this size in pixels saw them, keeping their proportions.
    pub fn from_canvas(strokes: &[Vec<(f32, f32)>], width: f32, height: f32) -> Result<Self, Reason> {
        let scale = (f32::from(MAX_X) / width).min(f32::from(MAX_Y) / height);
        if !(scale.is_finite() && scale > 0.0) {
            return Err(Reason::StrokesMalformed);
        }
        // `as` takes what lies outside, and NaN, to the nearest end of the range.
        #[allow(clippy::cast_sign_loss)]
        let on_grid = |v: f32, max: u16| ((v * scale).round() as u16).min(max);
        let convert = |stroke: &Vec<(f32, f32)>| -> Stroke {
            stroke.iter().map(|(x, y)| (on_grid(*x, MAX_X), on_grid(*y, MAX_Y))).collect()
        };
        Self::new(strokes.iter().filter(|stroke| !stroke.is_empty()).map(convert).collect())
    }

    /// The strokes.
    pub fn strokes(&self) -> &[Stroke] {
        &self.0
    }

    /// Leaves points out that lie within this distance of the line without them
    /// (Ramer, Douglas, Peucker).
    #[must_use]
    pub fn simplified(&self, tolerance: u16) -> Self {
        Self(self.0.iter().map(|stroke| simplify::simplify(stroke, tolerance)).collect())
    }

    /// Packs them as they are.
    pub fn encode(&self) -> Result<String, Reason> {
        let mut bytes = Vec::new();
        let (mut last_x, mut last_y) = (0, 0);
        for stroke in &self.0 {
            varint(
                &mut bytes,
                u16::try_from(stroke.len()).ok().filter(|n| *n < 1 << 14).ok_or(Reason::StrokesTooLarge)?,
            );
            for (x, y) in stroke {
                varint(&mut bytes, zigzag(last_x, *x));
                varint(&mut bytes, zigzag(last_y, *y));
                (last_x, last_y) = (*x, *y);
            }
        }
        let packed = to_base64url(&bytes);
        if packed.len() <= MAX_PACKED { Ok(packed) } else { Err(Reason::StrokesTooLarge) }
    }

    /// Packs them with as many points as fit.
    pub fn encode_to_fit(&self) -> Result<String, Reason> {
        let tolerances = [1, 2, 3, 4, 6, 8, 12];
        let mut packed = tolerances.into_iter().map(|tolerance| self.simplified(tolerance).encode());
        packed.find(Result::is_ok).unwrap_or(Err(Reason::StrokesTooLarge))
    }

    /// Unpacks what [`Strokes::encode`] packed, and nothing else.
    pub fn decode(packed: &str) -> Result<Self, Reason> {
        if packed.len() > MAX_PACKED {
            return Err(Reason::StrokesTooLarge);
        }
        let bytes = base64url(packed).ok_or(Reason::StrokesMalformed)?;
        unpack(&bytes).ok_or(Reason::StrokesMalformed).and_then(Self::new)
    }

    /// The `d` of an SVG path in a `viewBox` of `0 0 1024 512`, to be drawn with round caps.
    pub fn to_svg_path(&self) -> String {
        let mut path = String::new();
        for stroke in &self.0 {
            for (index, (x, y)) in stroke.iter().enumerate() {
                let _ = write!(path, "{}{x} {y}", if index == 0 { 'M' } else { 'L' });
            }
            if stroke.len() == 1 {
                path.push_str("h0"); // a dot: without a segment nothing is drawn
            }
        }
        path
    }
}

fn unpack(bytes: &[u8]) -> Option<Vec<Stroke>> {
    let mut bytes = bytes.iter();
    let (mut x, mut y) = (0, 0);
    let mut strokes = Vec::new();
    while !bytes.as_slice().is_empty() {
        let count = read_varint(&mut bytes)?;
        let mut stroke = Vec::new();
        for _ in 0..count {
            x = unzigzag(x, read_varint(&mut bytes)?)?;
            y = unzigzag(y, read_varint(&mut bytes)?)?;
            stroke.push((x, y));
        }
        strokes.push(stroke);
    }
    Some(strokes)
}

fn varint(out: &mut Vec<u8>, value: u16) {
    if value < 0x80 {
        out.push(value as u8);
    } else {
        out.extend([(value & 0x7f) as u8 | 0x80, (value >> 7) as u8]);
    }
}

/// Two bytes at most, and not two where one would do.
fn read_varint(bytes: &mut core::slice::Iter<'_, u8>) -> Option<u16> {
    let low = *bytes.next()?;
    if low < 0x80 {
        return Some(u16::from(low));
    }
    let high = *bytes.next().filter(|high| (1..0x80).contains(*high))?;
    Some(u16::from(low & 0x7f) | u16::from(high) << 7)
}

/// Small differences, up or down, to small numbers: 0, -1, 1, -2 … to 0, 1, 2, 3 …
fn zigzag(from: u16, to: u16) -> u16 {
    if to >= from { (to - from) * 2 } else { (from - to) * 2 - 1 }
}

fn unzigzag(from: u16, code: u16) -> Option<u16> {
    if code & 1 == 0 { from.checked_add(code / 2) } else { from.checked_sub(code / 2 + 1) }
}
