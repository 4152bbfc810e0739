//! One random key per intention: what a person meant to do once is done once, however often it is sent.

use js_sys::Uint8Array;

/// The key of one intention, sent as `Idempotency-Key` with every try of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intention(String);

impl Intention {
    /// A new intention: 128 bits of the browser's randomness. Made when a person begins to act, kept for every retry.
    ///
    /// # Panics
    /// Without `crypto.getRandomValues`, which every browser that runs WebAssembly has.
    pub fn new() -> Self {
        let bytes = Uint8Array::new_with_length(16);
        let crypto = leptos::prelude::window().crypto().expect("browsers have crypto");
        crypto.get_random_values_with_array_buffer_view(&bytes).expect("sixteen bytes are within the limit");
        Self::of(&bytes.to_vec())
    }

    /// The key as it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl Default for Intention {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_its_bytes_in_hex() {
        assert_eq!(Intention::of(&[0, 15, 255]).as_str(), "000fff");
    }
}
