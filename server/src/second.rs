//! The digits of an app (RFC 6238: SHA-1, six digits, steps of 30 seconds, as every app has them) and spare codes, all made
//! from the house's own key.

use crate::secret;
use anyhow::Context;
use qrcodegen::{QrCode, QrCodeEcc};
use totp_rs::{Builder, Secret, Totp};
use veranda_api::door::{self, NewSecond};
use veranda_domain::{SecondProof, Shows};
use veranda_terms::{EmailAddress, Moment, Title};

/// Whether the firm's own people need more than a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SecondRule {
    /// Whoever sets a second proof up is asked for it.
    #[default]
    Offered,
    /// Everybody: who has set none up types a mailed code each time.
    Required,
}

impl SecondRule {
    /// What the word in the settings means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "offered" => Some(Self::Offered),
            "required" => Some(Self::Required),
            _ => None,
        }
    }
}

/// What is typed, compared with the digits of now and of one step before and after, and with every spare code. Whether it
/// still counts is [`SecondProof::prove`].
pub fn shown(key: &[u8; 32], proof: &SecondProof, typed: &str, at: Moment) -> Shows {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_digit()) {
        let step = totp(key, proof).check(&digits, seconds(at)).and_then(|step| i64::try_from(step).ok());
        return step.map_or(Shows::Nothing, Shows::Step);
    }
    let typed = secret::code_as_meant(typed);
    // Each is looked at, so that the time tells nothing about which it was.
    (0..SecondProof::SPARES).fold(Shows::Nothing, |shows, number| {
        if secret::same(&spare(key, proof, number), &typed) { Shows::Spare(number) } else { shows }
    })
}

/// The spare codes as they are shown once: two groups of four.
pub fn spares(key: &[u8; 32], proof: &SecondProof) -> Vec<String> {
    let grouped = |code: String| match code.split_at_checked(4) {
        Some((a, b)) => format!("{a}-{b}"),
        None => code,
    };
    (0..SecondProof::SPARES).map(|number| grouped(spare(key, proof, number))).collect()
}

/// What an app needs, for somebody of a firm.
///
/// # Errors
/// When the library cannot write the address or its picture: never for names of ours.
pub fn for_app(key: &[u8; 32], proof: &SecondProof, firm: &Title, email: &EmailAddress) -> anyhow::Result<NewSecond> {
    // A colon parts the two in the address, so neither may hold one (Key Uri Format, "Label").
    let issuer = firm.as_str().replace(':', " ");
    let app = builder(key, proof).with_account_name(email.as_str()).with_issuer(Some(issuer)).build();
    let app = app.map_err(|why| anyhow::anyhow!("{why}")).context("making a second proof")?;
    let uri = app.to_url().map_err(|why| anyhow::anyhow!("{why}")).context("writing its address")?;
    let letters = app.secret().to_base32();
    let groups = letters.as_bytes().chunks(4).map(|four| String::from_utf8_lossy(four).into_owned()).collect();
    let qr = picture(&uri).context("drawing its address")?;
    Ok(NewSecond { uri, groups, qr })
}

fn builder(key: &[u8; 32], proof: &SecondProof) -> Builder {
    Builder::new().with_secret(Secret::new_stack(secret::of_second(key, proof.person, &proof.nonce))).with_skew(1)
}

fn totp(key: &[u8; 32], proof: &SecondProof) -> Totp {
    // 160 bits, six digits, 30 seconds: what `build` would look at holds always.
    builder(key, proof).build_noncompliant()
}

fn spare(key: &[u8; 32], proof: &SecondProof, number: u32) -> String {
    secret::spare_code(key, proof.person, &proof.spare_nonce, number)
}

fn seconds(at: Moment) -> u64 {
    u64::try_from(at.0).unwrap_or(0) / 1_000
}

/// The light border a reader needs around it, in squares (ISO/IEC 18004, section 5.3.8).
const QUIET: i32 = 4;

fn picture(text: &str) -> anyhow::Result<door::QrCode> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|why| anyhow::anyhow!("{why}"))?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run.max(1);
        }
    }
    let size = u32::try_from(code.size() + 2 * QUIET)?;
    Ok(door::QrCode { size, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: [u8; 32] = [7; 32];
    /// How long a step is.
    const STEP_MS: i64 = 30_000;
    const FIXED_SECRET: &str = "TQUW54CDJSF4NYEBBDWWHTKCLMCMY355";
    const FIXED_SPARE: &str = "MGPK-8K2K";

    fn proof() -> SecondProof {
        SecondProof {
            person: "11111111-1111-4111-8111-111111111111".parse().unwrap(),
            nonce: "0".repeat(32),
            since: None,
            used_step: 0,
            spare_nonce: "1".repeat(32),
            spare_used: 0,
        }
    }

    fn digits(at: Moment) -> String {
        totp(&KEY, &proof()).generate(seconds(at)).to_string()
    }

    /// RFC 6238, appendix B, SHA-1: eight digits of the secret "12345678901234567890".
    #[test]
    fn the_librarys_digits_are_those_of_the_standard() {
        let of = |digits, at| {
            let secret = Secret::new_stack(*b"12345678901234567890");
            Builder::new().with_secret(secret).with_digits(digits).build().unwrap().generate(at).to_string()
        };
        for (at, eight) in [
            (59, "94287082"),
            (1_111_111_109, "07081804"),
            (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"),
            (20_000_000_000, "65353130"),
        ] {
            assert_eq!(of(8, at), eight);
            assert_eq!(of(6, at), eight[2..]);
        }
    }

    /// What is in people's apps and drawers: made otherwise, every one of them would be shut out.
    #[test]
    fn what_is_made_from_key_and_nonce_never_changes() {
        let title = Title::parse("Halden: Rask").unwrap();
        let email = EmailAddress::parse("ines@halden.example").unwrap();
        let app = for_app(&KEY, &proof(), &title, &email).unwrap();
        assert_eq!(app.groups.concat(), FIXED_SECRET);
        assert_eq!(
            app.uri,
            format!(
                "otpauth://totp/Halden%20%20Rask:ines%40halden.example?secret={FIXED_SECRET}&issuer=Halden%20%20Rask"
            )
        );
        assert!(app.groups.iter().all(|group| group.len() == 4) && app.groups.len() == 8);
        assert_eq!(spares(&KEY, &proof())[0], FIXED_SPARE);
        // Another key, person or nonce makes others.
        let other = SecondProof { nonce: "2".repeat(32), ..proof() };
        let somebody = SecondProof { person: "21111111-1111-4111-8111-111111111111".parse().unwrap(), ..proof() };
        let all = [
            secret::of_second(&KEY, proof().person, &proof().nonce),
            secret::of_second(&[8; 32], proof().person, &proof().nonce),
            secret::of_second(&KEY, other.person, &other.nonce),
            secret::of_second(&KEY, somebody.person, &somebody.nonce),
        ];
        assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), 4);
    }

    #[test]
    fn digits_fit_a_step_before_and_after_and_no_further() {
        let now = Moment(1_793_606_400_000);
        let step = now.0 / STEP_MS;
        for (shift, fits) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let typed = digits(now.plus_ms(shift * STEP_MS));
            let expected = if fits { Shows::Step(step + shift) } else { Shows::Nothing };
            assert_eq!(shown(&KEY, &proof(), &typed, now), expected, "{shift} steps away");
            // As an app shows them, in two groups.
            assert_eq!(shown(&KEY, &proof(), &format!("{} {}", &typed[..3], &typed[3..]), now), expected);
        }
    }

    #[test]
    fn each_spare_code_is_known_by_its_number_however_it_is_typed() {
        let codes = spares(&KEY, &proof());
        for (number, code) in (0..).zip(&codes) {
            assert_eq!(shown(&KEY, &proof(), code, Moment(0)), Shows::Spare(number));
            assert_eq!(shown(&KEY, &proof(), &code.to_lowercase().replace('-', " "), Moment(0)), Shows::Spare(number));
        }
        assert_eq!(codes.iter().collect::<std::collections::BTreeSet<_>>().len(), 8);
        for typed in ["", "AAAA-AAAA", "12345", "1234567"] {
            assert_eq!(shown(&KEY, &proof(), typed, Moment(0)), Shows::Nothing, "{typed}");
        }
    }

    /// Drawn squares, put together again, are the code.
    #[test]
    fn the_picture_is_the_code_with_its_quiet_zone() {
        let text = "otpauth://totp/x:y?secret=AAAA";
        let (code, drawn) = (QrCode::encode_text(text, QrCodeEcc::Medium).unwrap(), picture(text).unwrap());
        assert_eq!(drawn.size as i32, code.size() + 8);
        let mut dark = std::collections::BTreeSet::new();
        for square in drawn.path.split('M').skip(1) {
            let (x, rest) = square.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (run, _) = rest.split_once('v').unwrap();
            let (x, y, run): (i32, i32, i32) = (x.parse().unwrap(), y.parse().unwrap(), run.parse().unwrap());
            dark.extend((x..x + run).map(|x| (x, y)));
        }
        for x in 0..drawn.size as i32 {
            for y in 0..drawn.size as i32 {
                assert_eq!(dark.contains(&(x, y)), code.get_module(x - 4, y - 4), "{x} {y}");
            }
        }
    }
}
