//! What the files are called.

use veranda_api::client::{Package, TaskPage};

/// The longest name made of somebody's words, in letters.
const LONGEST: usize = 48;

/// The tasks in the order of their stages, each with the name of its page.
pub(super) fn ordered(package: &Package) -> Vec<(String, &TaskPage)> {
    let stage = |page: &TaskPage| package.project.stages.iter().position(|stage| stage.id == page.card.stage);
    let mut tasks: Vec<&TaskPage> = package.tasks.iter().collect();
    // Sorted without moving what is alike: within a stage the client's own order stays.
    tasks.sort_by_key(|page| stage(page).unwrap_or(usize::MAX));
    let wide = tasks.len().to_string().len().max(2);
    let named = tasks.into_iter().zip(1_usize..).map(|(page, number)| {
        let words = plain(page.card.title.as_str(), "task").to_ascii_lowercase();
        (format!("tasks/{number:0wide$}-{words}.html"), page)
    });
    named.collect()
}

/// Words as part of a file's name: letters, digits and hyphens of ASCII; `instead` where nothing is left of them.
pub(super) fn plain(words: &str, instead: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match letters(c) {
            Some(letters) => out.push_str(letters),
            None if c.is_ascii_alphanumeric() => out.push(c),
            None if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            None => {}
        }
        if out.len() >= LONGEST {
            break;
        }
    }
    let out = out.trim_end_matches('-');
    if out.is_empty() { instead.to_owned() } else { out.to_owned() }
}

/// The letters of our languages that ASCII writes otherwise.
const fn letters(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ä' | 'å' | 'ã' => "a",
        'À' | 'Á' | 'Â' | 'Ä' | 'Å' | 'Ã' => "A",
        'ç' => "c",
        'Ç' => "C",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'È' | 'É' | 'Ê' | 'Ë' => "E",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'Ì' | 'Í' | 'Î' | 'Ï' => "I",
        'ñ' => "n",
        'Ñ' => "N",
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' | 'ø' => "o",
        'Ò' | 'Ó' | 'Ô' | 'Ö' | 'Õ' | 'Ø' => "O",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'Ù' | 'Ú' | 'Û' | 'Ü' => "U",
        'ý' | 'ÿ' => "y",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'ß' => "ss",
        // An apostrophe joins what it stands between.
        '\'' | '’' => "",
        _ => return None,
    })
}
