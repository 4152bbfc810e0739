//! Canaries: every text, name, number and id of the world, each unique, each labelled with who may hear it.

/// Who may hear a canary, or what a listener is: one bit each, so that a canary can be for several.
pub type Ears = u64;

/// The firm's people.
pub const FIRM: Ears = 1;
/// Contacts of the first client.
pub const ARDEN: Ears = 1 << 1;
/// Contacts of the second client.
pub const BIRKE: Ears = 1 << 2;
/// Whoever stands at the firm's door.
pub const DOOR_FIRM: Ears = 1 << 3;
/// Whoever stands at the first client's door.
pub const DOOR_ARDEN: Ears = 1 << 4;
/// Whoever stands at the second client's door.
pub const DOOR_BIRKE: Ears = 1 << 5;
/// One contact alone.
pub const ANNA: Ears = 1 << 6;
/// One contact alone.
pub const THEO: Ears = 1 << 7;
/// One contact alone.
pub const LOU: Ears = 1 << 8;
/// One contact alone.
pub const BEA: Ears = 1 << 9;
/// The first client, before sharing was stopped.
pub const ONCE: Ears = 1 << 10;
/// Who reads by a link to Arden's report, with details.
pub const BY_DETAILS: Ears = 1 << 11;
/// Who reads by a link to the overview.
pub const BY_OVERVIEW: Ears = 1 << 12;
/// Who reads by a link to one page.
pub const BY_PAGE: Ears = 1 << 13;
/// Who reads by a link to Birke's report, with details.
pub const BY_BIRKE: Ears = 1 << 14;
/// Whoever has the bare address of the link whose maker lets it name its project.
pub const BARE: Ears = 1 << 15;
/// One contact alone, who has signed out for good.
pub const GONE: Ears = 1 << 21;
/// Who pretends to be a reader, or was one once: nothing more than a stranger.
pub const PRETENDS: Ears = 1 << 20;
/// The people of a partner on Arden's project of which Arden is told.
pub const PIPER: Ears = 1 << 24;
/// The people of another partner on it, of which Arden is not told.
pub const QUILL: Ears = 1 << 25;
/// Whoever stands at the first partner's door.
pub const DOOR_PIPER: Ears = 1 << 26;
/// Whoever stands at the second partner's door.
pub const DOOR_QUILL: Ears = 1 << 27;
/// Somebody an invitation was passed on to: what their own mail says.
pub const NEWCOMER: Ears = 1 << 28;
/// The firm's manager alone: what they keep for themself.
pub const MOSS: Ears = 1 << 29;
/// Everybody employed by the firm, whatever they were given.
pub const HOUSE: Ears = 1 << 23;
/// The member of the firm who was given one of Birke's projects.
pub const MEMBER: Ears = 1 << 22;
/// Who of the firm sees that project.
pub const OF_BIRKE: Ears = FIRM | MEMBER;
/// Whoever is named a task and what is asked on it.
pub const NAMED: Ears = BY_DETAILS | BY_OVERVIEW;
/// All who read Arden's report.
pub const READERS: Ears = NAMED | BY_PAGE;
/// Everybody at any door.
pub const DOORS: Ears = DOOR_FIRM | DOOR_ARDEN | DOOR_BIRKE;

/// What the mail of a contact may say beside what they may see.
pub const fn mail_of(contact: Ears) -> Ears {
    contact << 10
}

/// A canary.
#[derive(Debug, Clone)]
pub struct Mark {
    /// What it is.
    pub what: String,
    /// Who may hear it.
    pub ears: Ears,
    /// Who of them must.
    pub must: Ears,
    /// What it looks like once separators are gone.
    pub plain: String,
}

/// All of them.
#[derive(Debug, Default)]
pub struct Marks {
    /// In the order they were made.
    pub all: Vec<Mark>,
}

impl Marks {
    /// A new word that stands nowhere else.
    pub fn word(&mut self, what: &str, ears: Ears) -> String {
        let new = |word: &String| self.all.iter().all(|mark| mark.plain != plain(word));
        let word = (self.all.len()..).map(nth).find(new).expect("there are more words than marks");
        self.mark(what, ears, &word);
        word
    }

    /// A number, id or day that is there already, and must be heard by whoever may.
    pub fn mark(&mut self, what: &str, ears: Ears, text: impl ToString) {
        self.put(what, ears, ears, &text.to_string());
    }

    /// One that some may hear and others must.
    pub fn mark_for(&mut self, what: &str, may: Ears, must: Ears, text: impl ToString) {
        self.put(what, may | must, must, &text.to_string());
    }

    /// A new word that some may hear and others must.
    pub fn word_for(&mut self, what: &str, may: Ears, must: Ears) -> String {
        let word = self.word(what, may | must);
        if let Some(mark) = self.all.last_mut() {
            mark.must = must;
        }
        word
    }

    /// One that nobody needs to hear.
    pub fn perhaps(&mut self, what: &str, ears: Ears, text: impl ToString) {
        self.put(what, ears, 0, &text.to_string());
    }

    /// A word that nobody needs to hear.
    pub fn maybe_word(&mut self, what: &str, ears: Ears) -> String {
        self.word_for(what, ears, 0)
    }

    /// One that nobody needs to hear any more.
    pub fn no_longer(&mut self, what: &str) {
        let mark = self.all.iter_mut().find(|mark| mark.what == what);
        mark.unwrap_or_else(|| panic!("there is no {what}")).must = 0;
    }

    /// One that others may hear too, and must.
    pub fn also(&mut self, what: &str, ears: Ears) {
        let mark = self.all.iter_mut().find(|mark| mark.what == what).unwrap_or_else(|| panic!("there is no {what}"));
        (mark.ears, mark.must) = (mark.ears | ears, mark.must | ears);
    }

    /// One that others may hear too.
    pub fn may_also(&mut self, what: &str, ears: Ears) {
        let mark = self.all.iter_mut().find(|mark| mark.what == what).unwrap_or_else(|| panic!("there is no {what}"));
        mark.ears |= ears;
    }

    /// One that these do not need to hear any more.
    pub fn no_longer_for(&mut self, what: &str, ears: Ears) {
        let mark = self.all.iter_mut().find(|mark| mark.what == what).unwrap_or_else(|| panic!("there is no {what}"));
        mark.must &= !ears;
    }

    fn put(&mut self, what: &str, ears: Ears, must: Ears, text: &str) {
        let plain = plain(text);
        assert!(plain.len() >= 7, "{what}: `{text}` is too short to be told from chance");
        self.all.push(Mark { what: what.to_owned(), ears, must, plain });
    }
}

/// A word like no other language's.
fn nth(n: usize) -> String {
    let mut n = n * 7_919 + 104_729;
    let mut word = "Zq".to_owned();
    for _ in 0..8 {
        word.push(char::from(b"bcdfghjklmnprstvw"[n % 17]));
        n = n / 17 + n % 17 * 31;
    }
    word
}

/// A text without whatever could stand between the letters of a word or the digits of a number.
pub fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}
