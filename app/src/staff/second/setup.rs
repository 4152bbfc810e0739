//! The secret goes into an app, and the app's first digits come back.

use crate::door::Form;
use crate::problem::Problem;
use crate::session::session;
use crate::staff::report::copy::Copy;
use crate::ui::{Button, Field, Look, Refusal};
use leptos::prelude::*;
use veranda_api::Code;
use veranda_api::door::{ConfirmSecond, NewSecond, QrCode, SecondCode, Secret};
use veranda_text::Say;

/// Picture and secret, and a field for the first digits.
#[component]
pub fn SetUp(
    /// What the app needs.
    new: NewSecond,
    /// It counts: the spare codes.
    #[prop(into)]
    on_set: Callback<Vec<String>>,
    /// It was begun anew elsewhere, or given up.
    #[prop(into)]
    on_gone: Callback<()>,
) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let typed = RwSignal::new(String::new());
    let NewSecond { uri: _, groups, qr } = new;
    let (secret, shown) = (groups.concat(), groups.join(" "));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let digits: String = typed.read_untracked().chars().filter(|c| !c.is_whitespace()).collect();
        let six = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_digit());
        let short = (!six).then(|| session.say_now().second_digits_short().to_owned());
        if !form.check(&[("code", short)]) {
            return;
        }
        form.send_or(
            ConfirmSecond { body: SecondCode { code: Secret(digits) } },
            move |reply| on_set.run(reply.codes),
            move |problem| match problem.code {
                Some(Code::NotLetIn) => Some(Problem::field("code", session.say_now().second_confirm_wrong())),
                Some(Code::Missing) => {
                    on_gone.run(());
                    None
                }
                _ => Some(problem),
            },
        );
    };
    view! {
        <div class="stack tight gap-1">
            <h3>{session.words(Say::second_scan_title)}</h3>
            <p class="s soft">{session.words(Say::second_scan_how)}</p>
        </div>
        <div class="row gap-5 top enrol">
            <Picture qr/>
            <div class="stack grow">
                <div class="stack tight gap-1">
                    <p class="label">{session.words(Say::second_secret)}</p>
                    <p><code class="secret">{shown}</code></p>
                    <Copy address=secret name=Signal::derive(move || session.say().second_secret_copy().to_owned())/>
                </div>
                <form class="stack gap-3" novalidate on:submit=send>
                    <div class="width-16">
                        <Field
                            label=session.words(Say::second_first_code)
                            name="code"
                            autocomplete="one-time-code"
                            value=typed
                            on_input=move |text| typed.set(text)
                            error=form.about("code")
                            most=7u32
                            required=true
                        />
                    </div>
                    <Refusal text=form.whole()/>
                    <div class="row">
                        <Button look=Look::Ink submits=true busy=form.busy>{session.words(Say::second_confirm)}</Button>
                        <Button on_press=move |()| on_gone.run(())>{session.words(Say::common_cancel)}</Button>
                    </div>
                </form>
            </div>
        </div>
    }
}

/// Black on white whatever the look, as cameras want it.
#[component]
fn Picture(qr: QrCode) -> impl IntoView {
    let session = session();
    let QrCode { size, path } = qr;
    view! {
        <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label=session.words(Say::second_qr)>
            <path d=path></path>
        </svg>
    }
}
