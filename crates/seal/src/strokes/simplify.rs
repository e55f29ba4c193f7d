//! Ramer, Douglas and Peucker's simplification, in whole numbers and without recursion.

type Point = (u16, u16);

pub(super) fn simplify(stroke: &[Point], tolerance: u16) -> Vec<Point> {
    let Some(last) = stroke.len().checked_sub(1) else { return Vec::new() };
    let mut kept = vec![0, last];
    let mut spans = vec![(0, last)];
    while let Some((from, to)) = spans.pop() {
        if let Some(middle) = farthest(stroke, from, to, i64::from(tolerance)) {
            kept.push(middle);
            spans.extend([(from, middle), (middle, to)]);
        }
    }
    kept.sort_unstable();
    kept.dedup();
    kept.into_iter().filter_map(|index| stroke.get(index).copied()).collect()
}

/// The point between two others that is farthest from their line, if beyond the tolerance.
fn farthest(stroke: &[Point], from: usize, to: usize, tolerance: i64) -> Option<usize> {
    let (a, b) = (*stroke.get(from)?, *stroke.get(to)?);
    let inner = stroke.iter().enumerate().take(to).skip(from + 1);
    let (index, (distance, length)) = inner
        .map(|(index, p)| (index, distance(*p, a, b)))
        .max_by(|(_, (d, l)), (_, (e, m))| (d * m).cmp(&(e * l)))?;
    (distance > tolerance * tolerance * length).then_some(index)
}

/// The squared distance of `p` from the segment `a b`, as a fraction.
fn distance(p: Point, a: Point, b: Point) -> (i64, i64) {
    let minus = |p: Point, q: Point| (i64::from(p.0) - i64::from(q.0), i64::from(p.1) - i64::from(q.1));
    let dot = |u: (i64, i64), v: (i64, i64)| u.0 * v.0 + u.1 * v.1;
    let (ab, ap, bp) = (minus(b, a), minus(p, a), minus(p, b));
    if dot(ab, ap) <= 0 {
        (dot(ap, ap), 1)
    } else if dot(ab, bp) >= 0 {
        (dot(bp, bp), 1)
    } else {
        let cross = ab.0 * ap.1 - ab.1 * ap.0;
        (cross * cross, dot(ab, ab))
    }
}
