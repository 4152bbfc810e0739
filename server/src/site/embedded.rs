//! The built app inside the binary, in builds that are handed out.

#[cfg(all(feature = "embed", feature = "mutants"))]
compile_error!("a binary with seeded leaks (feature `mutants`) is never handed out (feature `embed`)");

use super::Site;

#[cfg(feature = "embed")]
static BUILT: include_dir::Dir<'static> = include_dir::include_dir!("$VERANDA_EMBED");

impl Site {
    /// The app inside this binary; nothing in a build without one.
    ///
    /// # Errors
    /// When a file it lists is missing: then it was built wrongly.
    #[cfg(feature = "embed")]
    pub fn embedded() -> anyhow::Result<Option<Self>> {
        let bytes = |name: &str| BUILT.get_file(name).map(|file| axum::body::Bytes::from_static(file.contents()));
        Self::of(bytes).map(Some)
    }

    /// The app inside this binary; nothing in a build without one.
    ///
    /// # Errors
    /// Never in this build.
    #[cfg(not(feature = "embed"))]
    pub fn embedded() -> anyhow::Result<Option<Self>> {
        Ok(None)
    }
}
