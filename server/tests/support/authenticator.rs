//! A device that holds passkeys, in software (Web Authentication Level 3, W3C): it signs what a page at some address would
//! have it sign, and can be copied, which no real one can.

use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Flags of authenticator data (section 6.1): somebody is there, it is them, a new key is attached.
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const ATTACHED: u8 = 0x40;

/// One key of one device.
#[derive(Clone)]
pub struct Authenticator {
    pkcs8: Vec<u8>,
    id: Vec<u8>,
    /// Whose key it is, as it was told when it was made: base64url.
    user: String,
    /// How often it has signed.
    pub counter: u32,
    /// Whether it counts at all: what is kept in step between devices does not.
    pub counts: bool,
    /// Whether it checks that it is them.
    pub verifies: bool,
}

impl Authenticator {
    /// A device without a key yet.
    pub fn new() -> Self {
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &SystemRandom::new());
        let pkcs8 = pkcs8.expect("a key can be made").as_ref().to_vec();
        let id = Sha256::digest(&pkcs8).to_vec();
        Self { pkcs8, id, user: String::new(), counter: 0, counts: true, verifies: true }
    }

    /// Makes a key for a page at this address: `RegistrationResponseJSON`.
    pub fn makes(&mut self, options: &str, origin: &str) -> String {
        let options: Value = serde_json::from_str(options).expect("options are JSON");
        self.user = text(&options["user"]["id"]);
        let client_data = client_data("webauthn.create", &options, origin);
        let mut data = self.data(&text(&options["rp"]["id"]), ATTACHED);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).expect("an id is short").to_be_bytes());
        data.extend(&self.id);
        data.extend(self.public_key());
        // CBOR (RFC 8949): {"fmt": "none", "attStmt": {}, "authData": h'…'}, the last with its length in one byte.
        let mut attestation = vec![0xa3];
        attestation.extend(b"\x63fmt\x64none\x67attStmt\xa0\x68authData\x58");
        attestation.push(u8::try_from(data.len()).expect("it fits a byte"));
        attestation.extend(data);
        json!({
            "id": base64url(&self.id),
            "rawId": base64url(&self.id),
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": { "credProps": { "rk": true } },
            "response": {
                "clientDataJSON": base64url(client_data.as_bytes()),
                "attestationObject": base64url(&attestation),
                "transports": ["internal"],
            },
        })
        .to_string()
    }

    /// Shows its key to a page at this address: `AuthenticationResponseJSON`.
    pub fn shows(&mut self, options: &str, origin: &str) -> String {
        let options: Value = serde_json::from_str(options).expect("options are JSON");
        let client_data = client_data("webauthn.get", &options, origin);
        let data = self.data(&text(&options["rpId"]), 0);
        let signed = [data.as_slice(), Sha256::digest(client_data.as_bytes()).as_slice()].concat();
        let signature = self.pair().sign(&SystemRandom::new(), &signed).expect("it signs");
        json!({
            "id": base64url(&self.id),
            "rawId": base64url(&self.id),
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": base64url(client_data.as_bytes()),
                "authenticatorData": base64url(&data),
                "signature": base64url(signature.as_ref()),
                "userHandle": self.user,
            },
        })
        .to_string()
    }

    /// Authenticator data, as far as it is always there.
    fn data(&mut self, rp: &str, flags: u8) -> Vec<u8> {
        self.counter += u32::from(self.counts);
        let flags = flags | PRESENT | if self.verifies { VERIFIED } else { 0 };
        let mut data = Sha256::digest(rp.as_bytes()).to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// The public key as COSE writes it (RFC 9053, section 7.1.1): ES256 on P-256.
    fn public_key(&self) -> Vec<u8> {
        let pair = self.pair();
        // Uncompressed (SEC 1): 04, x, y.
        let point = pair.public_key().as_ref();
        let mut key = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
        key.extend(&point[1..33]);
        key.extend([0x22, 0x58, 0x20]);
        key.extend(&point[33..65]);
        key
    }

    fn pair(&self) -> EcdsaKeyPair {
        EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &self.pkcs8, &SystemRandom::new()).expect("a key")
    }
}

fn client_data(kind: &str, options: &Value, origin: &str) -> String {
    json!({ "type": kind, "challenge": options["challenge"], "origin": origin, "crossOrigin": false }).to_string()
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// Base 64 with the letters of addresses and without padding (RFC 4648, section 5).
fn base64url(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for n in 0..=chunk.len() {
            out.push(LETTERS[(bits >> (18 - 6 * n) & 63) as usize] as char);
        }
    }
    out
}
