use leptos::prelude::*;
use veranda_text::initials;

/// A person as two letters on a quiet colour of their own. The name stands beside it, or is read instead of it.
#[component]
pub fn Face(
    /// Who, for the colour: any id's text.
    #[prop(into)]
    id: String,
    /// How they are called.
    #[prop(into)]
    name: String,
    /// Small, for cards and lists.
    #[prop(optional)]
    tiny: bool,
) -> impl IntoView {
    view! {
        <span class="face" class:tiny=tiny data-hue=hue_of(&id).to_string() title=name.clone() aria-hidden="true">
            {initials(&name)}
        </span>
    }
}

/// One of twelve hues, the same for the same id everywhere.
pub fn hue_of(id: &str) -> u32 {
    // FNV-1a: no more than an even spread is needed.
    id.bytes().fold(2_166_136_261u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619)) % 12
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hue_is_one_of_twelve_and_keeps() {
        assert!((0..200).all(|n| hue_of(&n.to_string()) < 12));
        assert_eq!(hue_of("a"), hue_of("a"));
    }
}
