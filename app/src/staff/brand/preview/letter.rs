//! A mail.

use super::*;

/// A mail. No logo in it: a picture fetched from us would tell when the mail is read.
#[component]
pub fn Letter(
    /// The colour of its strip.
    accent: Memo<Accent>,
    /// Whose portal it is from.
    name: Memo<String>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <div inert=true>
            <p class="strip-of-brand bold" style=("background", move || accent.get().to_string())>{name}</p>
            <div class="pad stack tight">
                <p class="size-l bold">{move || say().brand_preview_mail_subject()}</p>
                <p>{move || say().brand_preview_ask()}<br/><span class="soft">{move || say().brand_preview_ask_why()}</span></p>
                <p><span class="btn ink">{move || say().brand_preview_mail_open()}</span></p>
            </div>
        </div>
    }
}
