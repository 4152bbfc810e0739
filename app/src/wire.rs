//! Reading what the server says: JSON into views. The same answers as `serde_json` reads, in a quarter of its size in
//! the download: there is one reader for all types, and a text it cannot read is not described, only refused.

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, Expected, IntoDeserializer, MapAccess,
    SeqAccess, Unexpected, VariantAccess, Visitor,
};
use std::borrow::Cow;
use std::fmt;

/// The text is not the view it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// Reads a view.
///
/// # Errors
/// When the text is not JSON, or not this view. Numbers with a fraction are in no view and are refused.
pub fn read<T: DeserializeOwned>(text: &[u8]) -> Result<T, Unreadable> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let value = T::deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// Reads a live message: `{"is": what, "of": …}`, written in this order by the server. Without the freedom to find
/// "of" first, nothing has to be kept until it is known what it is, and no second reader for that is linked in.
///
/// # Errors
/// When the text is not such a message.
pub fn read_live<T: DeserializeOwned>(text: &[u8]) -> Result<T, Unreadable> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let value = T::deserialize(Live(&mut reader))?;
    reader.end()?;
    Ok(value)
}

/// Deeper nesting than any view has is not read, so that the stack cannot run out.
const DEEPEST: u8 = 64;

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
    depth: u8,
}

/// What stands next. Of a list or a map only its beginning.
enum Token<'a> {
    Null,
    Bool(bool),
    Whole(i64),
    Text(Cow<'a, str>),
    List,
    Map,
}

impl<'a> Reader<'a> {
    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(&byte) = self.text.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(byte);
            }
            self.at += 1;
        }
        None
    }

    fn take(&mut self, byte: u8) -> Result<(), Unreadable> {
        if self.peek() != Some(byte) {
            return Err(Unreadable);
        }
        self.at += 1;
        Ok(())
    }

    fn end(&mut self) -> Result<(), Unreadable> {
        if self.peek().is_some() { Err(Unreadable) } else { Ok(()) }
    }

    #[inline(never)]
    fn token(&mut self) -> Result<Token<'a>, Unreadable> {
        match self.peek().ok_or(Unreadable)? {
            b'n' => self.word(b"null", Token::Null),
            b't' => self.word(b"true", Token::Bool(true)),
            b'f' => self.word(b"false", Token::Bool(false)),
            b'"' => self.string().map(Token::Text),
            b'[' => self.enter(Token::List),
            b'{' => self.enter(Token::Map),
            _ => self.whole().map(Token::Whole),
        }
    }

    fn word(&mut self, word: &[u8], token: Token<'a>) -> Result<Token<'a>, Unreadable> {
        if !self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word)) {
            return Err(Unreadable);
        }
        self.at += word.len();
        Ok(token)
    }

    fn enter(&mut self, token: Token<'a>) -> Result<Token<'a>, Unreadable> {
        self.at += 1;
        self.depth += 1;
        if self.depth > DEEPEST { Err(Unreadable) } else { Ok(token) }
    }

    fn leave(&mut self, close: u8) -> Result<(), Unreadable> {
        self.depth -= 1;
        self.take(close)
    }

    fn whole(&mut self) -> Result<i64, Unreadable> {
        let start = self.at;
        while self.text.get(self.at).is_some_and(|byte| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E'))
        {
            self.at += 1;
        }
        let written = self.text.get(start..self.at).unwrap_or_default();
        let digits = written.strip_prefix(b"-").unwrap_or(written);
        // As JSON has it: no plus, and no zero before other digits.
        if !digits.first().is_some_and(u8::is_ascii_digit) || (digits.len() > 1 && digits.starts_with(b"0")) {
            return Err(Unreadable);
        }
        std::str::from_utf8(written).ok().and_then(|digits| digits.parse().ok()).ok_or(Unreadable)
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Unreadable> {
        self.take(b'"')?;
        let mut owned = Vec::new();
        loop {
            let start = self.at;
            while self.text.get(self.at).is_some_and(|&byte| byte != b'"' && byte != b'\\' && byte >= b' ') {
                self.at += 1;
            }
            let piece = self.text.get(start..self.at).unwrap_or_default();
            let stop = self.text.get(self.at).copied();
            self.at += 1;
            match stop {
                Some(b'"') if owned.is_empty() => {
                    return std::str::from_utf8(piece).map(Cow::Borrowed).map_err(|_| Unreadable);
                }
                Some(b'"') => {
                    owned.extend_from_slice(piece);
                    return String::from_utf8(owned).map(Cow::Owned).map_err(|_| Unreadable);
                }
                Some(b'\\') => {
                    owned.extend_from_slice(piece);
                    let c = self.escaped()?;
                    owned.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                }
                _ => return Err(Unreadable),
            }
        }
    }

    fn escaped(&mut self) -> Result<char, Unreadable> {
        let escape = self.text.get(self.at).copied().ok_or(Unreadable)?;
        self.at += 1;
        Ok(match escape {
            b'"' | b'\\' | b'/' => char::from(escape),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.hexadecimal()?;
                // A character beyond the first 65,536 is written as two halves.
                if (0xD800..0xDC00).contains(&code) {
                    if self.text.get(self.at..self.at + 2) != Some(b"\\u") {
                        return Err(Unreadable);
                    }
                    self.at += 2;
                    let low = self.hexadecimal()?;
                    if !(0xDC00..0xE000).contains(&low) {
                        return Err(Unreadable);
                    }
                    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                }
                char::from_u32(code).ok_or(Unreadable)?
            }
            _ => return Err(Unreadable),
        })
    }

    fn hexadecimal(&mut self) -> Result<u32, Unreadable> {
        let mut code = 0;
        for byte in self.text.get(self.at..self.at + 4).ok_or(Unreadable)? {
            code = code * 16 + char::from(*byte).to_digit(16).ok_or(Unreadable)?;
        }
        self.at += 4;
        Ok(code)
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.token()? {
            Token::Null => visitor.visit_unit(),
            Token::Bool(value) => visitor.visit_bool(value),
            Token::Whole(value) => visitor.visit_i64(value),
            Token::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Token::Text(Cow::Owned(text)) => visitor.visit_string(text),
            Token::List => {
                let value = visitor.visit_seq(Inside { reader: self, first: true })?;
                self.leave(b']').map(|()| value)
            }
            Token::Map => {
                let value = visitor.visit_map(Inside { reader: self, first: true })?;
                self.leave(b'}').map(|()| value)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if self.peek() == Some(b'n') {
            self.word(b"null", Token::Null)?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        match self.token()? {
            Token::Text(name) => visitor.visit_enum(name.into_deserializer()),
            Token::Map => {
                let value = visitor.visit_enum(Variant(self))?;
                self.leave(b'}').map(|()| value)
            }
            _ => Err(Unreadable),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// Within a list or a map.
struct Inside<'r, 'de> {
    reader: &'r mut Reader<'de>,
    first: bool,
}

impl Inside<'_, '_> {
    /// Whether another item follows; takes the comma before it.
    fn more(&mut self, close: u8) -> Result<bool, Unreadable> {
        if self.reader.peek() == Some(close) {
            return Ok(false);
        }
        if !std::mem::take(&mut self.first) {
            self.reader.take(b',')?;
        }
        Ok(true)
    }
}

impl<'de> SeqAccess<'de> for Inside<'_, 'de> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unreadable> {
        if !self.more(b']')? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> MapAccess<'de> for Inside<'_, 'de> {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unreadable> {
        if !self.more(b'}')? {
            return Ok(None);
        }
        if self.reader.peek() != Some(b'"') {
            return Err(Unreadable);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unreadable> {
        self.reader.take(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

/// A live message, read as the pair it is.
struct Live<'r, 'de>(&'r mut Reader<'de>);

impl<'de> Deserializer<'de> for Live<'_, 'de> {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.0.take(b'{')?;
        let value = visitor.visit_seq(Pair { reader: &mut *self.0, next: "is" })?;
        self.0.take(b'}')?;
        Ok(value)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Pair<'r, 'de> {
    reader: &'r mut Reader<'de>,
    next: &'static str,
}

impl<'de> SeqAccess<'de> for Pair<'_, 'de> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unreadable> {
        let name = std::mem::replace(&mut self.next, "of");
        // A message that holds nothing ends after its name.
        if name == "of" {
            if self.reader.peek() != Some(b',') {
                return seed.deserialize(&mut Reader { text: b"null", at: 0, depth: 0 }).map(Some);
            }
            self.reader.take(b',')?;
        }
        if self.reader.peek() != Some(b'"') || self.reader.string()? != name {
            return Err(Unreadable);
        }
        self.reader.take(b':')?;
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

/// A variant that holds something: `{"name": …}`.
struct Variant<'r, 'de>(&'r mut Reader<'de>);

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Unreadable;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Unreadable> {
        let name = seed.deserialize(&mut *self.0)?;
        self.0.take(b':')?;
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<(), Unreadable> {
        serde::Deserialize::deserialize(self.0)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Unreadable> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unreadable> {
        self.0.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Unreadable> {
        self.0.deserialize_any(visitor)
    }
}

// Every way to describe what is wrong says the same, so that no description is linked in.
impl Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Unreadable
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Unreadable
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Unreadable
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Unreadable
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Unreadable
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Unreadable
    }

    fn missing_field(_: &'static str) -> Self {
        Unreadable
    }

    fn duplicate_field(_: &'static str) -> Self {
        Unreadable
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not what was expected")
    }
}

impl std::error::Error for Unreadable {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..5)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(value in any_json()) {
            prop_assert_eq!(read::<Value>(value.to_string().as_bytes()), Ok(value.clone()));
            let spaced = serde_json::to_string_pretty(&value).expect("it is written");
            prop_assert_eq!(read::<Value>(spaced.as_bytes()), Ok(value));
        }

        #[test]
        fn no_text_breaks_the_reader_and_none_is_read_otherwise_than_by_serde_json(text in "[\\[\\]{}:,\"\\\\a-f0-9untrls. +-]{0,24}") {
            if let Ok(read) = read::<Value>(text.as_bytes()) {
                prop_assert_eq!(Ok(read), serde_json::from_str::<Value>(&text).map_err(|_| text));
            }
        }
    }

    #[test]
    fn views_of_every_shape_are_read() {
        use veranda_terms::{Form, Outcome};
        let choice = json!({ "options": ["Blå", "Grün \u{1F33F}"], "kind": "answer_choice" }).to_string();
        assert_eq!(read::<Form>(choice.as_bytes()), Ok(serde_json::from_str(&choice).expect("it is one")));
        assert_eq!(read::<Outcome>(br#"{"kind":"approved"}"#), Ok(Outcome::Approved));
        assert_eq!(read::<(Option<u16>, Vec<()>)>(b"[null, [null]]"), Ok((None, vec![()])));
        assert_eq!(read::<Result<u8, String>>(br#"{"Ok": 7}"#), Ok(Ok(7)));
    }

    #[test]
    fn live_messages_are_read_as_the_server_writes_them() {
        use veranda_api::client::ClientLive;
        use veranda_terms::{ProjectId, TaskId};
        let task: TaskId = "11111111-1111-4111-8111-111111111111".parse().expect("it is one");
        let project: ProjectId = "22222222-2222-4222-8222-222222222222".parse().expect("it is one");
        let card = ClientLive::Card(Box::new(crate::client::samples::card(1)));
        for message in [ClientLive::Hello, card, ClientLive::TaskGone(task), ClientLive::ProjectGone(project)] {
            let text = serde_json::to_string(&message).expect("it is written");
            assert_eq!(read_live(text.as_bytes()), Ok(message), "{text}");
        }
        for text in
            [r#"{"of":null,"is":"hello"}"#, r#"{"is":"nobody"}"#, r#"{"is":"hello""#, "{}", "[]", r#"{"is":"card"}"#]
        {
            assert_eq!(read_live::<ClientLive>(text.as_bytes()), Err(Unreadable), "{text}");
        }
    }

    #[test]
    fn escapes_are_read_as_they_are_meant() {
        let text = br#""\u00e5 \ud83c\udf3f \"\\\/\b\f\n\r\t""#;
        assert_eq!(read::<String>(text), Ok("\u{e5} \u{1f33f} \"\\/\u{8}\u{c}\n\r\t".to_owned()));
    }

    #[test]
    fn what_is_not_json_or_not_the_view_is_refused() {
        for text in [
            "",
            "nul",
            "[1,]",
            "[1 2]",
            "{\"a\" 1}",
            "{a:1}",
            "\"\\ud83c\"",
            "\"\\x\"",
            "\"a\nb\"",
            "01",
            "+1",
            "1.5",
            "1 1",
            "{\"a\":1,}",
            "\"",
            "[",
            "-",
            "9223372036854775808",
        ] {
            assert_eq!(read::<Value>(text.as_bytes()), Err(Unreadable), "{text}");
        }
        assert_eq!(read::<u8>(b"256"), Err(Unreadable));
        assert_eq!(read::<Vec<u8>>("[".repeat(100_000).as_bytes()), Err(Unreadable));
        assert_eq!(read::<Value>("[".repeat(100_000).as_bytes()), Err(Unreadable));
    }
}
