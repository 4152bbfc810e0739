//! The one style sheet: `style/main.css` and what it imports, minified, with its fonts under their hashed names.

use anyhow::{Context, Result, anyhow, bail};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions};
use lightningcss::targets::{Browsers, Features, Targets};
use std::fs;
use std::path::Path;

/// A font of the house.
pub struct Font {
    /// Its file name in `style/fonts`.
    pub file: String,
    /// The file name without its ending.
    pub stem: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The fonts of a folder, shortest name first: the one most readers need before its extensions.
pub fn fonts(folder: &Path) -> Result<Vec<Font>> {
    let mut fonts = Vec::new();
    for file in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = file?.path();
        if path.extension().is_some_and(|kind| kind == "woff2") {
            let word = |part: Option<&std::ffi::OsStr>| {
                part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default()
            };
            fonts.push(Font { file: word(path.file_name()), stem: word(path.file_stem()), bytes: fs::read(&path)? });
        }
    }
    fonts.sort_by_key(|font| (font.file.len(), font.file.clone()));
    Ok(fonts)
}

/// Bundles and minifies; `fonts` gives each font's file name and its name in the site.
pub fn bundle(main: &Path, fonts: &[(String, String)]) -> Result<String> {
    let files = FileProvider::new();
    let targets = modern();
    let mut sheet = Bundler::new(&files, None, ParserOptions::default())
        .bundle(main)
        .map_err(|error| anyhow!("{}: {error}", main.display()))?;
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| anyhow!("{}: {error}", main.display()))?;
    let mut css = sheet
        .to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() })
        .map_err(|error| anyhow!("{}: {error}", main.display()))?
        .code;
    for (file, name) in fonts {
        let written = format!("fonts/{file}");
        if !css.contains(&written) {
            bail!("no style sheet uses style/fonts/{file}");
        }
        css = css.replace(&written, name);
    }
    if let Some(at) = css.find("url(fonts/").or_else(|| css.find("url(\"fonts/")) {
        bail!(
            "a style sheet names a font that is not in style/fonts: {}",
            css[at..].chars().take(60).collect::<String>()
        );
    }
    Ok(css)
}

/// Browsers of the last two years. Nesting, `light-dark()` and `oklch()` are what the sheets are made of and stay as written.
fn modern() -> Targets {
    let version = |major: u32, minor: u32| Some((major << 16) | (minor << 8));
    Targets {
        browsers: Some(Browsers {
            chrome: version(125, 0),
            edge: version(125, 0),
            firefox: version(128, 0),
            safari: version(17, 5),
            ios_saf: version(17, 5),
            ..Browsers::default()
        }),
        exclude: Features::Nesting | Features::LightDark | Features::Colors,
        ..Targets::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str, fonts: &[(String, String)]) -> Result<String> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("main.css");
        fs::write(&path, text)?;
        bundle(&path, fonts)
    }

    #[test]
    fn layers_nesting_and_both_themes_survive_bundling() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style");
        let named: Vec<(String, String)> = fonts(&root.join("fonts"))
            .expect("fonts")
            .into_iter()
            .map(|font| (font.file, format!("{}-x.woff2", font.stem)))
            .collect();
        let css = bundle(&root.join("main.css"), &named).expect("it bundles");
        // The minifier puts each layer where the list at the top declared it; the first mention of a layer ranks it.
        let places =
            ["reset", "tokens", "base", "components", "utilities"].map(|layer| css.find(&format!("@layer {layer}")));
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
        for kept in ["light-dark(oklch(", "&:hover", "color-mix(in oklab", "url(figtree-latin-x.woff2)"] {
            assert!(css.contains(kept), "{kept} is gone");
        }
        assert!(!css.contains("@import"));
    }

    #[test]
    fn a_font_that_is_missing_or_unused_is_refused() {
        let face = "@font-face{font-family:A;src:url(fonts/a.woff2)}";
        assert!(sheet(face, &[("a.woff2".into(), "a-1.woff2".into())]).is_ok());
        assert!(sheet(face, &[]).is_err());
        assert!(sheet("a{color:red}", &[("a.woff2".into(), "a-1.woff2".into())]).is_err());
    }
}
