//! Drawn signatures.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use proptest::prelude::*;
use seal::{Reason, Strokes};

fn any_strokes(points: usize) -> impl Strategy<Value = Vec<Vec<(u16, u16)>>> {
    let point = (0..=1023_u16, 0..=511_u16);
    prop::collection::vec(prop::collection::vec(point, 1..points), 1..6)
}

proptest! {
    #[test]
    fn packed_strokes_come_back(strokes in any_strokes(60)) {
        let strokes = Strokes::new(strokes).unwrap();
        let packed = strokes.encode().unwrap();
        prop_assert_eq!(Strokes::decode(&packed).unwrap(), strokes);
    }

    #[test]
    fn any_text_decodes_or_is_refused(text in "[A-Za-z0-9_-]{0,80}") {
        if let Ok(strokes) = Strokes::decode(&text) {
            prop_assert_eq!(strokes.encode().unwrap(), text, "one packing for one drawing");
        }
    }

    #[test]
    fn simplified_points_stay_near(strokes in any_strokes(40), tolerance in 0..20_u16) {
        let before = Strokes::new(strokes).unwrap();
        let after = before.simplified(tolerance);
        for (all, kept) in before.strokes().iter().zip(after.strokes()) {
            prop_assert_eq!((all.first(), all.last()), (kept.first(), kept.last()));
            for point in all {
                prop_assert!(distance(*point, kept) <= f64::from(tolerance) + 1e-6);
            }
        }
    }

    #[test]
    fn any_canvas_is_taken(x in any::<f32>(), y in any::<f32>(), w in any::<f32>(), h in any::<f32>()) {
        let _ = Strokes::from_canvas(&[vec![(x, y)]], w, h);
    }
}

/// The least distance of a point to a polyline.
fn distance(point: (u16, u16), line: &[(u16, u16)]) -> f64 {
    let float = |p: (u16, u16)| (f64::from(p.0), f64::from(p.1));
    let p = float(point);
    let segments = line.windows(2).map(|w| (float(w[0]), float(w[1])));
    let ends = line.iter().map(|q| (float(*q), float(*q)));
    segments
        .chain(ends)
        .map(|(a, b)| {
            let (dx, dy) = (b.0 - a.0, b.1 - a.1);
            let length = dx * dx + dy * dy;
            let t = if length == 0.0 {
                0.0
            } else {
                (((p.0 - a.0) * dx + (p.1 - a.1) * dy) / length).clamp(0.0, 1.0)
            };
            (p.0 - a.0 - t * dx).hypot(p.1 - a.1 - t * dy)
        })
        .fold(f64::INFINITY, f64::min)
}

#[test]
fn a_straight_line_keeps_its_ends() {
    let line = Strokes::new(vec![(0..=500).map(|i| (i, i)).collect()]).unwrap();
    assert_eq!(line.simplified(1).strokes(), [vec![(0, 0), (500, 500)]]);
}

#[test]
fn what_is_just_within_the_tolerance_is_left_out() {
    let bump = Strokes::new(vec![vec![(0, 0), (5, 3), (10, 0)]]).unwrap();
    assert_eq!(bump.simplified(2), bump);
    assert_eq!(bump.simplified(3).strokes(), [vec![(0, 0), (10, 0)]]);
}

#[test]
fn a_long_scribble_is_made_to_fit() {
    let scribble = (0..6000_u32).map(|i| ((i % 1000) as u16, ((i * 7919 % 97) + i / 20) as u16)).collect();
    let scribble = Strokes::new(vec![scribble]).unwrap();
    assert_eq!(scribble.encode(), Err(Reason::StrokesTooLarge));
    let wave = (0..1000_u16).map(|x| (x, 255 - (x % 100).abs_diff(50))).collect();
    let wave = Strokes::new(vec![wave]).unwrap();
    assert_eq!(Strokes::decode(&wave.encode_to_fit().unwrap()), Ok(wave.simplified(1)));
}

#[test]
fn a_canvas_keeps_its_proportions() {
    let strokes =
        Strokes::from_canvas(&[vec![(0.0, 0.0), (300.0, 300.0), (900.0, -5.0)]], 300.0, 300.0).unwrap();
    assert_eq!(strokes.strokes(), [vec![(0, 0), (511, 511), (1023, 0)]]);
    let wide = Strokes::from_canvas(&[vec![(2046.0, 100.0)]], 2046.0, 100.0).unwrap();
    assert_eq!(wide.strokes(), [vec![(1023, 50)]]);
}

#[test]
fn a_canvas_has_a_size() {
    for size in [0.0, -1.0, f32::INFINITY, f32::NAN] {
        assert_eq!(Strokes::from_canvas(&[vec![(1.0, 1.0)]], size, size), Err(Reason::StrokesMalformed));
    }
}

#[test]
fn lines_and_dots_are_drawn() {
    let strokes = Strokes::new(vec![vec![(10, 10), (20, 30), (5, 0)], vec![(40, 5)]]).unwrap();
    assert_eq!(strokes.to_svg_path(), "M10 10L20 30L5 0M40 5h0");
}

/// Two bytes for the number of points and two for each, the last text that may stand in a header.
#[test]
fn as_long_as_may_be() {
    let row = |points: u16| Strokes::new(vec![(0..points).map(|x| (x, x % 2)).collect()]).unwrap();
    let packed = row(767).encode().unwrap();
    assert_eq!((packed.len(), Strokes::decode(&packed)), (2048, Ok(row(767))));
    assert_eq!(row(768).encode(), Err(Reason::StrokesTooLarge));
    assert_eq!(Strokes::decode(&(packed + "A")), Err(Reason::StrokesTooLarge));
}

#[test]
fn what_is_off_the_grid_or_empty_is_refused() {
    for bad in [vec![vec![(1024, 0)]], vec![vec![(0, 512)]], vec![], vec![vec![]]] {
        assert_eq!(Strokes::new(bad), Err(Reason::StrokesMalformed));
    }
    // no stroke; no point; cut off; two bytes where one would do; below 0; beyond the grid
    for bad in [&[][..], &[0], &[1, 2], &[0x80], &[1, 0x80, 0, 0], &[1, 1, 0], &[1, 0, 0xff, 0x7f]] {
        let packed = data_encoding::BASE64URL_NOPAD.encode(bad);
        assert_eq!(Strokes::decode(&packed), Err(Reason::StrokesMalformed), "{bad:?}");
    }
}
