//! Everything the interface needs from one accent colour, light and dark.
//!
//! The band (the frame's fill) keeps the accent as it is in the light and darkens it in the dark; the text on it is
//! whichever of tinted dark and tinted light reads better; the accent as ink is moved in lightness until it reads on
//! the hardest surface of its mode. Colours are OKLCH (Björn Ottosson, "A perceptual color space for image
//! processing"), contrast is that of WCAG 2.2.

use crate::Accent;
use std::fmt;

/// A client's colours, made from its accent by [`derive_brand`]. Chrome only: it never touches an action's colour.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    /// The accent's hue in degrees, to a tenth. Neutrals take it over, thinly.
    pub hue: f64,
    /// How much of it the neutrals take, 0 to 1, to a hundredth: none when the accent is grey.
    pub tint: f64,
    /// The frame's fill in light mode.
    pub band_light: Oklch,
    /// The frame's fill in dark mode.
    pub band_dark: Oklch,
    /// Text on the frame's fill in light mode.
    pub on_band_light: Oklch,
    /// Text on the frame's fill in dark mode.
    pub on_band_dark: Oklch,
    /// The brand as text or thin line on a surface in light mode.
    pub ink_light: Oklch,
    /// The brand as text or thin line on a surface in dark mode.
    pub ink_dark: Oklch,
    /// Contrast of the text on the frame's fill, light mode.
    pub on_band_light_contrast: f64,
    /// Contrast of the text on the frame's fill, dark mode.
    pub on_band_dark_contrast: f64,
    /// Contrast of the ink on the hardest surface, light mode.
    pub ink_light_contrast: f64,
    /// Contrast of the ink on the hardest surface, dark mode.
    pub ink_dark_contrast: f64,
    /// Whether the accent itself could not serve as ink in light mode and was visibly moved.
    pub moved: bool,
}

/// A colour as CSS writes it: `oklch(0.422 0.074 162.2)`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Oklch {
    /// Lightness, 0 to 1.
    pub lightness: f64,
    /// Chroma, 0 to about 0.4.
    pub chroma: f64,
    /// Hue in degrees.
    pub hue: f64,
}

/// The palette of an accent. Every accent gives one whose four contrasts are at least 4.5.
pub fn derive_brand(accent: Accent) -> Palette {
    let own = Oklch::of(accent);
    let Oklch { lightness, chroma, hue } = own;
    let tint = chroma.min(0.14) / 0.14;
    // The hardest surface of each mode for text to read on: sunken by day, raised cards by night.
    let paper = Oklch { lightness: 0.95, chroma: 0.010 * tint, hue }.linear();
    let night = Oklch { lightness: 0.228, chroma: 0.012 * tint, hue }.linear();
    let band_light = own.fitted();
    let band_dark = Oklch { lightness: lightness.min(0.34), chroma: chroma.min(0.09), hue }.fitted();
    let (on_band_light, on_band_light_contrast) = readable_on(band_light.linear(), own);
    let (on_band_dark, on_band_dark_contrast) = readable_on(band_dark.linear(), own);
    let ink_light = walk_until_readable(Oklch { lightness: lightness.min(0.60), ..own }, -0.005, paper);
    let ink_dark = walk_until_readable(Oklch { lightness: lightness.max(0.70), ..own }, 0.005, night);
    Palette {
        hue: rounded(hue, 1),
        tint: rounded(tint, 2),
        band_light,
        band_dark,
        on_band_light,
        on_band_dark,
        ink_light,
        ink_dark,
        on_band_light_contrast,
        on_band_dark_contrast,
        ink_light_contrast: contrast(ink_light.linear(), paper),
        ink_dark_contrast: contrast(ink_dark.linear(), night),
        moved: (ink_light.lightness - lightness).abs() > 0.02,
    }
}

impl Palette {
    /// The style sheet that dresses a page in this brand. It is loaded after the tokens and speaks in their layer and
    /// with their selectors, so that it wins over their defaults and over nothing else.
    pub fn css(&self) -> String {
        let Self { hue, tint, band_light, band_dark, on_band_light, on_band_dark, ink_light, ink_dark, .. } = self;
        format!(
            "@layer tokens{{:root,[data-brand]{{--hue:{hue:?};--tint:{tint:?};\
             --brand:light-dark({band_light},{band_dark});\
             --on-brand:light-dark({on_band_light},{on_band_dark});\
             --brand-ink:light-dark({ink_light},{ink_dark})}}}}\n"
        )
    }
}

impl fmt::Display for Oklch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "oklch({:.3} {:.3} {:.1})", self.lightness, self.chroma, self.hue)
    }
}

/// Linear-light sRGB, each from 0 to 1 when the screen can show it.
type Linear = [f64; 3];

impl Oklch {
    fn of(accent: Accent) -> Self {
        let [r, g, b] = accent.0.map(|level| {
            let c = f64::from(level) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        let l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b).powf(1.0 / 3.0);
        let m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b).powf(1.0 / 3.0);
        let s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b).powf(1.0 / 3.0);
        let lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        let a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        let b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        Self { lightness, chroma: a.hypot(b), hue: b.atan2(a).to_degrees().rem_euclid(360.0) }
    }

    /// The colour as sRGB, for where CSS colours are not understood: mails, documents, the browser's own frame.
    pub fn to_srgb(self) -> Accent {
        Accent(self.linear().map(|c| {
            let encoded = if c <= 0.0031308 { 12.92 * c } else { 1.055 * c.powf(1.0 / 2.4) - 0.055 };
            (255.0 * encoded).round_ties_even() as u8
        }))
    }

    fn unclipped(self) -> Linear {
        let (a, b) = (self.chroma * self.hue.to_radians().cos(), self.chroma * self.hue.to_radians().sin());
        let l = (self.lightness + 0.3963377774 * a + 0.2158037573 * b).powi(3);
        let m = (self.lightness - 0.1055613458 * a - 0.0638541728 * b).powi(3);
        let s = (self.lightness - 0.0894841775 * a - 1.2914855480 * b).powi(3);
        [
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
        ]
    }

    fn can_be_shown(self) -> bool {
        self.unclipped().iter().all(|c| (-2e-4..=1.0 + 2e-4).contains(c))
    }

    /// The same lightness and hue with as much of the chroma as sRGB can show.
    fn fitted(self) -> Self {
        if self.can_be_shown() {
            return self;
        }
        let (mut shown, mut too_much) = (0.0, self.chroma);
        for _ in 0..30 {
            let between = (shown + too_much) / 2.0;
            if (Self { chroma: between, ..self }).can_be_shown() { shown = between } else { too_much = between }
        }
        Self { chroma: shown, ..self }
    }

    fn linear(self) -> Linear {
        self.fitted().unclipped().map(|c| c.clamp(0.0, 1.0))
    }
}

fn contrast(one: Linear, other: Linear) -> f64 {
    let [one, other] = [one, other].map(|[r, g, b]| 0.2126 * r + 0.7152 * g + 0.0722 * b);
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Text for a brand fill: tinted dark or light, whichever reads better; pure black or white if neither reaches 4.5.
fn readable_on(fill: Linear, own: Oklch) -> (Oklch, f64) {
    let measured = |colour: Oklch| (colour, contrast(colour.linear(), fill));
    let better = |best: (Oklch, f64), next: (Oklch, f64)| if next.1 > best.1 { next } else { best };
    let grey = |lightness| Oklch { lightness, chroma: 0.0, hue: 0.0 };
    let dark = measured(Oklch { lightness: 0.20, chroma: own.chroma.min(0.04), hue: own.hue });
    let light = measured(Oklch { lightness: 0.99, chroma: 0.005, hue: own.hue });
    let tinted = better(dark, light);
    if tinted.1 >= 4.5 {
        return tinted;
    }
    let black = better(tinted, measured(grey(0.0)));
    if black.1 >= 4.5 { black } else { better(black, measured(grey(1.0))) }
}

/// The accent, moved in lightness until it reads on the surface; 4.6 rather than 4.5 leaves room for rounding.
fn walk_until_readable(start: Oklch, step: f64, surface: Linear) -> Oklch {
    let mut ink = start;
    while contrast(ink.linear(), surface) < 4.6 && 0.05 < ink.lightness && ink.lightness < 0.99 {
        ink.lightness += step;
    }
    ink.fitted()
}

/// Rounded to so many decimals, ties to even, as the reference rounds.
fn rounded(figure: f64, places: u32) -> f64 {
    let scale = 10f64.powi(places as i32);
    (figure * scale).round_ties_even() / scale
}
