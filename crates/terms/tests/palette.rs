//! The palettes are those of the design's reference, figure by figure. `fixtures/palettes.py` wrote the reference.

use std::collections::HashSet;
use veranda_terms::{Accent, Palette, derive_brand};

const REFERENCE: &str = include_str!("fixtures/palettes.txt");

fn accent(line: &str) -> Accent {
    Accent::parse(line.split(' ').next().unwrap_or_default()).unwrap()
}

/// The palette written as the reference file writes it.
fn line(accent: Accent, palette: &Palette) -> String {
    let hue = whole(format!("{:.1}", palette.hue));
    let colours = [
        palette.band_light,
        palette.band_dark,
        palette.on_band_light,
        palette.on_band_dark,
        palette.ink_light,
        palette.ink_dark,
    ]
    .map(|colour| {
        let text = colour.to_string();
        let figures = text.strip_prefix("oklch(").and_then(|rest| rest.strip_suffix(')')).unwrap();
        let mut figures: Vec<_> = figures.split(' ').map(|figure| whole(figure.to_owned())).collect();
        if figures.last() == Some(&hue) {
            figures.pop();
        }
        figures.join(",")
    });
    let contrasts = contrasts(palette).map(|contrast| whole(format!("{contrast:.3}")));
    format!(
        "{accent} {hue} {} {} {} {}",
        whole(format!("{:.2}", palette.tint)),
        colours.join(" "),
        contrasts.join(" "),
        u8::from(palette.moved)
    )
}

/// The digits of a figure without point and leading noughts.
fn whole(figure: String) -> String {
    match figure.replace('.', "").trim_start_matches('0') {
        "" => "0".to_owned(),
        digits => digits.to_owned(),
    }
}

fn contrasts(palette: &Palette) -> [f64; 4] {
    [
        palette.on_band_light_contrast,
        palette.on_band_dark_contrast,
        palette.ink_light_contrast,
        palette.ink_dark_contrast,
    ]
}

#[test]
fn every_figure_is_that_of_the_reference() {
    let mut accents = HashSet::new();
    for expected in REFERENCE.lines() {
        let accent = accent(expected);
        accents.insert(accent);
        assert_eq!(line(accent, &derive_brand(accent)), expected);
    }
    assert_eq!(accents.len(), 4_096 + 5, "16 levels a channel and the five brands of the design");
}

#[test]
fn a_wrong_figure_would_be_noticed() {
    let skogholm = Accent([0x1f, 0x5a, 0x41]);
    let mut palette = derive_brand(skogholm);
    palette.ink_dark.lightness += 0.001;
    assert!(!REFERENCE.lines().any(|expected| expected == line(skogholm, &palette)));
}

#[test]
fn every_accent_gives_text_that_reads() {
    for expected in REFERENCE.lines() {
        let accent = accent(expected);
        for contrast in contrasts(&derive_brand(accent)) {
            assert!(contrast >= 4.5, "{accent}: {contrast}");
        }
    }
}

#[test]
fn the_style_sheet_is_the_one_of_the_design_pages() {
    let skogholm = derive_brand(Accent([0x1f, 0x5a, 0x41]));
    assert_eq!(
        skogholm.css(),
        "@layer tokens{:root,[data-brand]{--hue:162.2;--tint:0.53;\
         --brand:light-dark(oklch(0.422 0.074 162.2),oklch(0.340 0.074 162.2));\
         --on-brand:light-dark(oklch(0.990 0.005 162.2),oklch(0.990 0.005 162.2));\
         --brand-ink:light-dark(oklch(0.422 0.074 162.2),oklch(0.700 0.074 162.2))}}\n"
    );
}

#[test]
fn a_style_sheet_never_holds_an_exponent_or_a_sign() {
    for expected in REFERENCE.lines() {
        let css = derive_brand(accent(expected)).css();
        assert!(!css.contains("e-") && !css.contains(":-") && !css.contains("NaN") && !css.contains("inf"), "{css}");
    }
}

#[test]
fn a_mail_gets_the_accent_itself_where_the_screen_gets_the_band() {
    for expected in REFERENCE.lines() {
        let accent = accent(expected);
        assert_eq!(derive_brand(accent).band_light.to_srgb(), accent);
    }
}
