//! Letters with signatures, and pictures of their codes as a poor camera sees them.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss
)]

use qr::Code;
use seal::submission::{Envelope, Moment};
use seal::{Alg, PrivateJwk, ProtectedHeader, Role, SignedFile, Strokes};

/// Random figures that are the same each time.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

fn drawn(dice: &mut Dice) -> String {
    let mut coordinate = |most: u64| dice.roll(most) as u16;
    let strokes = (0..5).map(|_| (0..8).map(|_| (coordinate(1024), coordinate(512))).collect()).collect();
    Strokes::new(strokes).unwrap().encode_to_fit().unwrap()
}

/// A letter of generated persons, signed by three in both algorithms, with drawn signatures.
pub fn letter(seed: u64) -> String {
    let form = forms::form("guardian-confirmation").unwrap();
    let content = forms::engine::to_value(form.example(seed).as_ref());
    let moment = Moment { unix_ms: 1_772_330_400_000, offset_minutes: 480, random: [seed as u8; 10] };
    let envelope =
        Envelope::first(form.id(), form.version(), "zh-CN", "示例县民政局", moment, content).unwrap();
    let mut file = SignedFile::new(envelope.to_payload().unwrap()).unwrap();
    let mut dice = Dice(seed);
    for (role, alg) in
        [(Role::Parent, Alg::Es256), (Role::Guardian, Alg::Ed25519), (Role::Witness, Alg::Es256)]
    {
        let key = PrivateJwk::generate(alg, &[dice.roll(250) as u8 + 1; 32]).unwrap();
        let mut header = ProtectedHeader::new(*key.public(), role, 1_772_330_400, "declaration-1");
        header.drawn = Some(drawn(&mut dice));
        key.sign_file(&mut file, header).unwrap();
    }
    file.to_json()
}

/// A picture in gray.
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub gray: Vec<u8>,
}

/// The modules of a drawn code, read back from its path.
fn modules(code: &Code) -> Vec<Vec<bool>> {
    let mut dark = vec![vec![false; code.side]; code.side];
    for run in code.path.split('M').skip(1) {
        let (x, rest) = run.split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let (width, _) = rest.split_once('v').unwrap();
        let (x, y, width): (usize, usize, usize) =
            (x.parse().unwrap(), y.parse().unwrap(), width.parse().unwrap());
        dark[y][x..x + width].fill(true);
    }
    dark
}

/// A code `scale` pixels a module, turned by `degrees`, seen at an angle (`tilt`), unevenly lit and noisy.
pub fn seen(code: &Code, scale: f64, degrees: f64, tilt: f64, noise: i64, dice: &mut Dice) -> Picture {
    let dark = modules(code);
    let side = code.side as f64;
    let extent = (side * scale * 1.5) as u32;
    let (sin, cos) = degrees.to_radians().sin_cos();
    let middle = f64::from(extent) / 2.0;
    // Four samples a pixel blur the edges, as lenses do.
    let light_at = |px: f64, py: f64| -> f64 {
        let (dx, dy) = ((px - middle) / scale, (py - middle) / scale);
        let depth = 1.0 + tilt * dy / side;
        let (dx, dy) = (dx * depth, dy * depth);
        let (x, y) = (dx * cos + dy * sin + side / 2.0, dy * cos - dx * sin + side / 2.0);
        let is_dark =
            x >= 0.0 && y >= 0.0 && dark.get(y as usize).and_then(|row| row.get(x as usize)) == Some(&true);
        if is_dark { 60.0 } else { 215.0 }
    };
    let mut gray = Vec::new();
    for y in 0..extent {
        for x in 0..extent {
            let samples = [(0.2, 0.3), (0.7, 0.2), (0.3, 0.8), (0.8, 0.7)];
            let light: f64 =
                samples.iter().map(|(a, b)| light_at(f64::from(x) + a, f64::from(y) + b)).sum::<f64>() / 4.0;
            let shade = 1.0 - 0.4 * f64::from(x) / f64::from(extent);
            let grain = dice.roll(2 * noise as u64 + 1).cast_signed() - noise;
            gray.push((light * shade + grain as f64).clamp(0.0, 255.0) as u8);
        }
    }
    Picture { width: extent, height: extent, gray }
}
