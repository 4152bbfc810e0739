//! The address proposed for a new client's portal.

/// The host proposed for a client of this name beside the firm's own host: `skogholm.localhost`.
/// Nothing when the name holds no letter an address can hold.
pub fn proposed_host(name: &str, firm_host: &str) -> Option<String> {
    let slug = slug(name);
    (!slug.is_empty()).then(|| format!("{slug}.{firm_host}"))
}

/// A name as one label of an address: lower case, plain letters, digits and single dashes, at most 40 characters.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.to_lowercase().chars() {
        match plain(c) {
            Some(letters) => slug.push_str(letters),
            None if c.is_ascii_alphanumeric() => slug.push(c),
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
    }
    let end = slug.char_indices().nth(40).map_or(slug.len(), |(at, _)| at);
    slug[..end].trim_end_matches('-').to_owned()
}

/// The plain letters of an accented one, for the languages we speak and their neighbours; an apostrophe is passed over.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'æ' => "ae",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'œ' => "oe",
        'ß' => "ss",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        '\'' | '’' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::HostName;

    #[test]
    fn a_name_becomes_an_address_beside_the_firms() {
        for (name, host) in [
            ("Skogholm", "skogholm.localhost"),
            ("Maison Pivoine", "maison-pivoine.localhost"),
            ("Ljusnät Energi AB", "ljusnat-energi-ab.localhost"),
            ("  L’Œuvre & Cie.  ", "loeuvre-cie.localhost"),
            ("Société d'Émaux n° 3", "societe-demaux-n-3.localhost"),
        ] {
            assert_eq!(proposed_host(name, "localhost").as_deref(), Some(host));
        }
    }

    #[test]
    fn what_is_proposed_is_always_a_host_name() {
        for name in ["-a-", "9", &"långt namn ".repeat(20), "A…B"] {
            let host = proposed_host(name, "portal.example.com").unwrap();
            assert!(HostName::parse(&host).is_ok(), "{host}");
        }
    }

    #[test]
    fn a_name_without_plain_letters_proposes_nothing() {
        assert_eq!(proposed_host("東京", "localhost"), None);
        assert_eq!(proposed_host("", "localhost"), None);
    }
}
