//! Logos: from whatever was uploaded to pictures that are safe to hand out.
//!
//! Nothing of the file goes on: it is decoded to pixels and drawn anew, so that no text, place, script or second file in it
//! survives. It is looked at before it is decoded, because a few bytes can ask for gigabytes.

mod drawn;
mod sign;

pub use drawn::{Unfit, drawn};
pub use sign::sign;

use crate::http::Refused;
use axum::body::Bytes;
use veranda_api::Code;
use veranda_api::staff::LARGEST_LOGO;
use veranda_store::LogoPictures;
use veranda_text::Say;

/// The pictures of an uploaded file, or the sentence that says what to do.
///
/// # Errors
/// [`Code::UnreadableLogo`], [`Code::TooLarge`], or the machine lets us down.
pub async fn of_upload(file: Bytes, say: Say) -> Result<LogoPictures, Refused> {
    if file.len() as u64 > LARGEST_LOGO {
        let detail = say.brand_logo_too_large((LARGEST_LOGO / 1024 / 1024) as i64);
        return Err(Refused { detail: Some(detail), ..Refused::because(Code::TooLarge) });
    }
    // Some milliseconds of arithmetic for an ordinary logo, and up to a second for the largest.
    let drawn = tokio::task::spawn_blocking(move || drawn(&file)).await.map_err(Refused::broken)?;
    drawn.map_err(|unfit| match unfit {
        Unfit::Broken(cause) => {
            tracing::debug!(error = %cause, "a logo that cannot be read");
            refused(say.brand_logo_broken().to_owned())
        }
        Unfit::Drawing => refused(say.brand_logo_drawing().to_owned()),
        Unfit::Unknown => refused(say.brand_logo_unknown().to_owned()),
        Unfit::TooManyPixels => refused(say.brand_logo_too_many_pixels(i64::from(drawn::MOST_PIXELS))),
        Unfit::TooFewPixels => refused(say.brand_logo_too_few_pixels(i64::from(drawn::LEAST_PIXELS))),
        Unfit::Nothing => refused(say.brand_logo_nothing().to_owned()),
        Unfit::Ours(cause) => Refused::broken(cause),
    })
}

fn refused(detail: String) -> Refused {
    Refused { detail: Some(detail), ..Refused::because(Code::UnreadableLogo) }
}
