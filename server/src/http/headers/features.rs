//! What a page of ours may use of the machine it is shown on: nothing but what it needs (Permissions Policy).

/// What browsers know: Chromium's `document.featurePolicy.features()`, version 156. A name it does not know is a warning on
/// every page. Client hints are left out: they go to our own server alone, which does not ask for them.
const OFF: &[&str] = &[
    "accelerometer",
    "aria-notify",
    "autoplay",
    "browsing-topics",
    "camera",
    "captured-surface-control",
    "clipboard-read",
    "compute-pressure",
    "cross-origin-isolated",
    "deferred-fetch",
    "deferred-fetch-minimal",
    "digital-credentials-create",
    "digital-credentials-get",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "language-detector",
    "language-model",
    "local-fonts",
    "local-network",
    "local-network-access",
    "loopback-network",
    "magnetometer",
    "media-playback-while-not-visible",
    "microphone",
    "midi",
    "on-device-speech-recognition",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "private-state-token-issuance",
    "private-state-token-redemption",
    "screen-wake-lock",
    "serial",
    "speaker-selection",
    "storage-access",
    "summarizer",
    "sync-xhr",
    "translator",
    "unload",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// What our own pages use: they copy addresses, and people come in with a passkey.
const OURS: &[&str] = &["clipboard-write", "publickey-credentials-create", "publickey-credentials-get"];

/// The value of the header.
pub fn policy() -> String {
    let off = OFF.iter().map(|feature| format!("{feature}=()"));
    let ours = OURS.iter().map(|feature| format!("{feature}=(self)"));
    off.chain(ours).collect::<Vec<_>>().join(", ")
}
