//! What became of a colour so that it can be read, in words. No view here.

use veranda_terms::Palette;
use veranda_text::Say;

/// One of the four places a colour is fitted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The frame by day.
    FrameLight,
    /// The frame by night.
    FrameDark,
    /// Lines and text by day.
    InkLight,
    /// Lines and text by night.
    InkDark,
}

/// Lightness moved by less is the same colour to the eye.
const UNSEEN: f64 = 0.02;

impl Place {
    /// All four, as they are listed.
    pub const ALL: [Place; 4] = [Place::FrameLight, Place::FrameDark, Place::InkLight, Place::InkDark];

    /// Its name.
    pub fn name(self, say: Say) -> &'static str {
        match self {
            Place::FrameLight => say.brand_frame_light(),
            Place::FrameDark => say.brand_frame_dark(),
            Place::InkLight => say.brand_ink_light(),
            Place::InkDark => say.brand_ink_dark(),
        }
    }

    /// The colour there, as CSS writes it.
    pub fn colour(self, palette: &Palette) -> String {
        match self {
            Place::FrameLight => palette.band_light,
            Place::FrameDark => palette.band_dark,
            Place::InkLight => palette.ink_light,
            Place::InkDark => palette.ink_dark,
        }
        .to_string()
    }

    /// The contrast there, to one decimal. None is below 4.5, so none is rounded up to it.
    pub fn contrast(self, palette: &Palette) -> f64 {
        let exact = match self {
            Place::FrameLight => palette.on_band_light_contrast,
            Place::FrameDark => palette.on_band_dark_contrast,
            Place::InkLight => palette.ink_light_contrast,
            Place::InkDark => palette.ink_dark_contrast,
        };
        (exact * 10.0).round() / 10.0
    }

    /// What became of the colour there.
    pub fn said(self, palette: &Palette, say: Say) -> &'static str {
        let own = palette.band_light.lightness;
        match self {
            Place::FrameLight if palette.on_band_light.lightness < 0.5 => say.brand_dark_text(),
            Place::FrameLight => say.brand_light_text(),
            Place::FrameDark if palette.band_dark.lightness < own - UNSEEN => say.brand_toned_down(),
            Place::InkLight if palette.ink_light.lightness < own - UNSEEN => say.brand_darkened(),
            Place::InkDark if palette.ink_dark.lightness > own + UNSEEN => say.brand_lightened(),
            Place::FrameDark | Place::InkLight | Place::InkDark => say.brand_your_colour(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::{Accent, Lang, derive_brand};

    fn said(colour: &str) -> [&'static str; 4] {
        let palette = derive_brand(Accent::parse(colour).unwrap());
        Place::ALL.map(|place| place.said(&palette, Say::new(Lang::En)))
    }

    #[test]
    fn what_was_changed_is_said() {
        let say = Say::new(Lang::En);
        let yellow = [say.brand_dark_text(), say.brand_toned_down(), say.brand_darkened(), say.brand_your_colour()];
        assert_eq!(said("#fbf0a8"), yellow);
        let green = [say.brand_light_text(), say.brand_toned_down(), say.brand_your_colour(), say.brand_lightened()];
        assert_eq!(said("#1f5a41"), green);
        let black = [say.brand_light_text(), say.brand_your_colour(), say.brand_your_colour(), say.brand_lightened()];
        assert_eq!(said("#101010"), black);
    }

    #[test]
    fn the_figures_are_those_of_the_design_and_none_is_below_what_is_needed() {
        let figures = |colour: &str| {
            let palette = derive_brand(Accent::parse(colour).unwrap());
            Place::ALL.map(|place| place.contrast(&palette))
        };
        assert_eq!(figures("#fbf0a8"), [15.6, 11.4, 4.6, 14.6]);
        for level in 0..=255 {
            let grey = format!("#{level:02x}{level:02x}{level:02x}");
            assert!(figures(&grey).iter().all(|figure| *figure >= 4.5), "{grey}");
        }
    }
}
