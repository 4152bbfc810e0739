//! The sign of a house without a logo: a roof on two posts, as an icon.

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder, ImageError};
use veranda_terms::{Accent, derive_brand};

/// The strokes, in a square of 32: the same as the sign in the browser's tab.
const STROKES: [((f64, f64), (f64, f64)); 5] = [
    ((5.0, 14.0), (16.0, 7.0)),
    ((16.0, 7.0), (27.0, 14.0)),
    ((9.0, 14.0), (9.0, 25.0)),
    ((23.0, 14.0), (23.0, 25.0)),
    ((5.0, 25.0), (27.0, 25.0)),
];

/// Half the width of a stroke, in the same square.
const HALF: f64 = 1.3;

/// How much of the icon the sign takes: what counts of an icon lies within the circle a phone may cut out.
const TAKES: f64 = 0.72;

/// The sign in an accent as a PNG of `side` pixels.
///
/// # Errors
/// When it cannot be written down.
pub fn sign(accent: Accent, side: u32) -> Result<Vec<u8>, ImageError> {
    let palette = derive_brand(accent);
    let (ground, stroke) = (palette.band_light.to_srgb().0, palette.on_band_light.to_srgb().0);
    let scale = 32.0 / (f64::from(side) * TAKES);
    let aside = f64::from(side) * (1.0 - TAKES) / 2.0;
    let mut pixels = Vec::with_capacity(3 * (side * side) as usize);
    for y in 0..side {
        for x in 0..side {
            let at = |pixel: u32| (f64::from(pixel) + 0.5 - aside) * scale;
            let away = STROKES.iter().map(|stroke| distance((at(x), at(y)), *stroke)).fold(f64::MAX, f64::min);
            // One pixel of softness at the edge of a stroke.
            let covered = ((HALF - away) / scale + 0.5).clamp(0.0, 1.0);
            for (ground, stroke) in ground.into_iter().zip(stroke) {
                let mixed = f64::from(ground) + (f64::from(stroke) - f64::from(ground)) * covered;
                pixels.push(mixed.round() as u8);
            }
        }
    }
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes).write_image(&pixels, side, side, ExtendedColorType::Rgb8)?;
    Ok(bytes)
}

/// How far a point is from a stroke.
fn distance((x, y): (f64, f64), ((x1, y1), (x2, y2)): ((f64, f64), (f64, f64))) -> f64 {
    let (dx, dy) = (x2 - x1, y2 - y1);
    let along = (((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)).clamp(0.0, 1.0);
    (x - x1 - along * dx).hypot(y - y1 - along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_is_drawn_in_the_clients_colour() {
        let accent = Accent([0x1f, 0x5a, 0x41]);
        let picture = image::load_from_memory(&sign(accent, 192).unwrap()).unwrap().into_rgb8();
        assert_eq!(picture.dimensions(), (192, 192));
        assert_eq!(picture.get_pixel(0, 0).0, accent.0);
        let stroke = derive_brand(accent).on_band_light.to_srgb().0;
        assert!(picture.pixels().any(|pixel| pixel.0 == stroke));
        // The roof's top, in the middle.
        assert_ne!(picture.get_pixel(96, 56).0, accent.0);
    }
}
