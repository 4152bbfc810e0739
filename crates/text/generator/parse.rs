//! One catalogue file read into patterns. Knows the form of a file, not what its words mean.

use super::{Problem, Source, typography};

/// A value: text and what is put into it, in order.
pub type Pattern = Vec<Piece>;

/// A part of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// `{ $name }`
    Argument(String),
    /// `{ $name -> ... }`
    Select {
        /// What is looked at.
        argument: String,
        /// What to say for each value of it.
        forms: Vec<Form>,
    },
}

/// One line of a selection: `[one] a card`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What stands in the brackets.
    pub key: String,
    /// Whether it is marked `*`, for everything not named.
    pub default: bool,
    /// What is said.
    pub value: Pattern,
}

/// A message as its file has it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its key.
    pub key: String,
    /// The line it begins on.
    pub line: usize,
    /// `# $name: kind` above it, with their lines.
    pub declared: Vec<(String, String, usize)>,
    /// Its value as written, for people.
    pub written: String,
    /// Its value as read.
    pub value: Pattern,
}

/// Reads a file; what cannot be read is a problem each, and the rest is read on.
pub fn file(source: &Source, problems: &mut Vec<Problem>) -> Vec<Entry> {
    let lines: Vec<&str> = source.text.lines().collect();
    let mut entries = Vec::new();
    let mut comments: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let number = at + 1;
        let mut problem = |line: usize, key: &str, what: String| {
            problems.push(Problem { path: source.path(), line, key: key.to_owned(), what });
        };
        at += 1;
        if let Some(comment) = line.strip_prefix('#') {
            if comment.starts_with('#') {
                comments.clear();
            } else {
                comments.push((number, comment.trim()));
            }
            continue;
        }
        if line.trim().is_empty() {
            comments.clear();
            continue;
        }
        let comments = std::mem::take(&mut comments);
        let Some((key, first)) = line.split_once('=').filter(|(key, _)| is_key(key.trim_end())) else {
            problem(number, "", format!("this is not a message; write `key-in-small-letters = text`: {line}"));
            continue;
        };
        let key = key.trim_end();
        // A value goes on while lines are indented; a selection may close at the margin.
        let mut block = vec![first];
        while let Some(next) = lines.get(at).filter(|next| next.starts_with([' ', '}']) || next.trim().is_empty()) {
            block.push(next);
            at += 1;
        }
        let written = block.join("\n");
        let written = written.trim_matches([' ', '\n']);
        match Reader::new(&block.join("\n"), number).whole() {
            Ok(mut value) => {
                typography::set(source.tongue, &mut value);
                let declared = comments.iter().filter_map(|(line, text)| declaration(*line, text)).collect();
                entries.push(Entry { key: key.to_owned(), line: number, declared, written: written.to_owned(), value });
            }
            Err((line, what)) => problem(line, key, what),
        }
    }
    entries
}

fn declaration(line: usize, comment: &str) -> Option<(String, String, usize)> {
    let (name, kind) = comment.strip_prefix('$')?.split_once(':')?;
    Some((name.trim().to_owned(), kind.trim().to_owned(), line))
}

fn is_key(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_lowercase())
        && !key.ends_with('-')
        && !key.contains("--")
        && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

type Wrong = (usize, String);

/// Walks over one value.
struct Reader {
    chars: Vec<char>,
    at: usize,
    line: usize,
}

impl Reader {
    fn new(text: &str, line: usize) -> Self {
        Reader { chars: text.chars().collect(), at: 0, line }
    }

    fn whole(mut self) -> Result<Pattern, Wrong> {
        let value = self.pattern(false)?;
        if value.is_empty() { self.wrong("says nothing") } else { Ok(value) }
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn take(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += 1;
        self.line += usize::from(c == '\n');
        Some(c)
    }

    fn wrong<T>(&self, what: impl Into<String>) -> Result<T, Wrong> {
        Err((self.line, what.into()))
    }

    /// Skips spaces and line ends; says how many lines ended.
    fn skip_blank(&mut self) -> usize {
        let before = self.line;
        while let Some(' ' | '\n') = self.peek() {
            self.take();
        }
        self.line - before
    }

    fn expect(&mut self, wanted: char) -> Result<(), Wrong> {
        match self.peek() {
            Some(c) if c == wanted => {
                self.take();
                Ok(())
            }
            Some(c) => self.wrong(format!("`{wanted}` is expected here, not `{c}`")),
            None => self.wrong(format!("`{wanted}` is missing at the end")),
        }
    }

    /// Whether a form of a selection begins here, or its end.
    fn form_begins(&self) -> bool {
        match self.peek() {
            Some('[' | '}') => true,
            Some('*') => self.chars.get(self.at + 1) == Some(&'['),
            _ => false,
        }
    }

    /// Text and placeables up to the end, or up to the next form when inside a selection.
    fn pattern(&mut self, inside: bool) -> Result<Pattern, Wrong> {
        let (mut pieces, mut text) = (Vec::new(), String::new());
        let fresh_line = self.skip_blank() > 0;
        if !(inside && fresh_line && self.form_begins()) {
            while let Some(c) = self.peek() {
                match c {
                    '}' if inside => break,
                    '}' => return self.wrong("a `}` without its `{`; write { \"}\" } for the sign itself"),
                    '{' => {
                        let piece = self.placeable()?;
                        push_text(&mut pieces, std::mem::take(&mut text));
                        match piece {
                            Piece::Text(literal) => push_text(&mut pieces, literal),
                            piece => pieces.push(piece),
                        }
                    }
                    '\n' => {
                        text.truncate(text.trim_end_matches(' ').len());
                        let ended = self.skip_blank();
                        if inside && self.form_begins() {
                            break;
                        }
                        if self.peek().is_some_and(|c| matches!(c, '[' | '*' | '.')) {
                            return self.wrong("a line of text cannot begin with `[`, `*` or `.`");
                        }
                        if self.peek().is_some() {
                            text.extend(std::iter::repeat_n('\n', ended));
                        }
                    }
                    c if c.is_control() => return self.wrong("a character that cannot be shown; indent with spaces"),
                    c => {
                        text.push(c);
                        self.take();
                    }
                }
            }
        }
        push_text(&mut pieces, text.trim_end_matches([' ', '\n']).to_owned());
        Ok(pieces)
    }

    fn placeable(&mut self) -> Result<Piece, Wrong> {
        self.expect('{')?;
        self.skip_blank();
        match self.peek() {
            Some('"') => {
                let literal = self.literal()?;
                self.skip_blank();
                self.expect('}')?;
                Ok(Piece::Text(literal))
            }
            Some('$') => {
                self.take();
                let argument = self.name()?;
                self.skip_blank();
                if self.peek() == Some('-') {
                    self.take();
                    self.expect('>')?;
                    return self.select(argument);
                }
                self.expect('}')?;
                Ok(Piece::Argument(argument))
            }
            _ => self.wrong("only { $name }, { $name -> ... } and { \"text\" } can stand in braces"),
        }
    }

    fn name(&mut self) -> Result<String, Wrong> {
        let mut name = String::new();
        while let Some(c) = self.peek().filter(|c| c.is_ascii_alphanumeric() || *c == '_') {
            name.push(c);
            self.take();
        }
        if name.starts_with(|c: char| c.is_ascii_lowercase()) && !name.contains(|c: char| c.is_ascii_uppercase()) {
            Ok(name)
        } else {
            self.wrong(format!("`${name}` is not an argument's name; use small letters, digits and _"))
        }
    }

    /// `"..."` with `\"`, `\\` and `\u00A0`.
    fn literal(&mut self) -> Result<String, Wrong> {
        self.expect('"')?;
        let mut text = String::new();
        loop {
            match self.take() {
                Some('"') => return Ok(text),
                Some('\\') => match self.take() {
                    Some(c @ ('"' | '\\')) => text.push(c),
                    Some('u') => {
                        let digits: String = (0..4).filter_map(|_| self.take()).collect();
                        match u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32) {
                            Some(c) if !c.is_control() => text.push(c),
                            _ => return self.wrong(format!("\\u{digits} is not a character")),
                        }
                    }
                    _ => return self.wrong("after \\ comes \", \\ or u and four digits"),
                },
                Some('\n') | None => return self.wrong("the closing \" is missing"),
                Some(c) => text.push(c),
            }
        }
    }

    fn select(&mut self, argument: String) -> Result<Piece, Wrong> {
        if self.skip_blank() == 0 {
            return self.wrong("write each form of a selection on a line of its own, as Fluent wants it");
        }
        let mut forms: Vec<Form> = Vec::new();
        while self.peek() != Some('}') {
            let default = self.peek() == Some('*');
            if default {
                self.take();
            }
            self.expect('[')?;
            let mut key = String::new();
            while let Some(c) = self.peek().filter(|c| !matches!(c, ']' | '\n')) {
                key.push(c);
                self.take();
            }
            self.expect(']')?;
            let key = key.trim().to_owned();
            if forms.iter().any(|form| form.key == key) {
                return self.wrong(format!("[{key}] is there twice"));
            }
            let value = self.pattern(true)?;
            if value.is_empty() {
                return self.wrong(format!("[{key}] says nothing"));
            }
            forms.push(Form { key, default, value });
        }
        self.expect('}')?;
        if forms.iter().filter(|form| form.default).count() != 1 {
            return self.wrong(format!("the selection on ${argument} needs exactly one form marked with *"));
        }
        Ok(Piece::Select { argument, forms })
    }
}

fn push_text(pieces: &mut Pattern, text: String) {
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(&text),
        _ => pieces.push(Piece::Text(text)),
    }
}
