//! Names of people, one and several, and how they are greeted.

use crate::Say;

impl Say {
    /// Names as a list: "Maja", "Maja and Per", "Maja, Per et Eva".
    pub fn names(self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => self.common_list_of_names(&first.join(", "), last),
        }
    }

    /// A greeting for that hour of the reader's day, 0 to 23: "Good morning", "Bonjour", "God kväll".
    pub fn greeting(self, hour: u8) -> &'static str {
        match hour {
            5..12 => self.common_good_morning(),
            12..18 => self.common_good_afternoon(),
            _ => self.common_good_evening(),
        }
    }
}

/// The initials of a name, at most two: "ME" for Maja Ekström, "M" for Maja.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Lang;

    #[test]
    fn names_are_listed_with_an_and_before_the_last() {
        for (names, expected) in [
            (&[][..], ["", "", ""]),
            (&["Maja"], ["Maja", "Maja", "Maja"]),
            (&["Maja", "Per"], ["Maja and Per", "Maja et Per", "Maja och Per"]),
            (&["Maja", "Per", "Eva"], ["Maja, Per and Eva", "Maja, Per et Eva", "Maja, Per och Eva"]),
        ] {
            for (lang, expected) in Lang::ALL.into_iter().zip(expected) {
                assert_eq!(Say::new(lang).names(names), expected);
            }
        }
    }

    #[test]
    fn the_greeting_follows_the_hour() {
        for (hour, expected) in [
            (8, ["Good morning", "Bonjour", "God morgon"]),
            (12, ["Good afternoon", "Bonjour", "God eftermiddag"]),
            (18, ["Good evening", "Bonsoir", "God kväll"]),
            (3, ["Good evening", "Bonsoir", "God kväll"]),
        ] {
            for (lang, expected) in Lang::ALL.into_iter().zip(expected) {
                assert_eq!(Say::new(lang).greeting(hour), expected);
            }
        }
    }

    #[test]
    fn initials_are_the_first_letters_of_the_first_and_last_name() {
        for (name, expected) in [
            ("Maja Ekström", "ME"),
            ("maja", "M"),
            ("Anna Karin  Berg", "AB"),
            ("Élodie de la Tour", "ÉT"),
            ("(Per) Öst", "PÖ"),
            ("—", ""),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
