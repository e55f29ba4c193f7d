//! A JSON reader that refuses whatever two readers could understand differently.
//!
//! RFC 8259 with the cautions of RFC 7493 made rules: UTF-8 without a byte order mark, no member
//! name twice, whole numbers within ±(2^53-1), no half surrogate pairs, no text that
//! [`crate::text`] refuses, 32 levels, nothing after the end but white space. Written by hand
//! because each refusal states its own reason and byte; the tests hold it against `serde_json`.

use crate::reason::Reason;
use crate::refusal::{Part, Refusal};
use crate::text::{self, limits};
use serde_json::map::Entry;
use serde_json::{Map, Number, Value};

/// Reads one JSON value of at most [`limits::FILE`] bytes.
///
/// # Errors
/// At the first byte that is not as it should be.
///
/// ```
/// use seal::strict::parse;
/// assert_eq!(parse("{\"姓名\":\"阿依古丽·买买提\"}".as_bytes()).unwrap()["姓名"], "阿依古丽·买买提");
/// assert_eq!(parse(b"[1.0]").unwrap_err().code(), "json.float");
/// ```
pub fn parse(bytes: &[u8]) -> Result<Value, Refusal> {
    parse_up_to(bytes, limits::FILE, Reason::FileTooLarge)
}

pub(crate) fn parse_up_to(bytes: &[u8], limit: usize, too_large: Reason) -> Result<Value, Refusal> {
    if bytes.len() > limit {
        return Err(too_large.into());
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return Err(at(0, Reason::FileBom));
    }
    let source = core::str::from_utf8(bytes).map_err(|e| at(e.valid_up_to(), Reason::FileUtf8))?;
    let mut reader = Reader { source, bytes, at: 0, depth: 0 };
    reader.space();
    if reader.peek().is_none() {
        return Err(at(reader.at, Reason::FileEmpty));
    }
    let value = reader.value()?;
    reader.space();
    if reader.at < bytes.len() { Err(at(reader.at, Reason::FileTrailingBytes)) } else { Ok(value) }
}

fn at(offset: usize, reason: Reason) -> Refusal {
    Refusal::Text { part: Part::File, offset, reason }
}

struct Reader<'a> {
    source: &'a str,
    bytes: &'a [u8],
    at: usize,
    depth: usize,
}

type Read<T> = Result<T, Refusal>;

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn fail<T>(&self, reason: Reason) -> Read<T> {
        Err(at(self.at, reason))
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Takes the byte if it is next.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn value(&mut self) -> Read<Value> {
        match self.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::array),
            Some(b'"') => Ok(Value::String(self.string()?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            _ => self.fail(Reason::JsonSyntax),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Read<Value> {
        if !self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
            return self.fail(Reason::JsonSyntax);
        }
        self.at += word.len();
        Ok(value)
    }

    fn nested(&mut self, read: fn(&mut Self) -> Read<Value>) -> Read<Value> {
        if self.depth >= limits::DEPTH {
            return self.fail(Reason::JsonDepth);
        }
        self.depth += 1;
        self.at += 1;
        self.space();
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn array(&mut self) -> Read<Value> {
        let mut items = Vec::new();
        if self.take(b']') {
            return Ok(Value::Array(items));
        }
        loop {
            self.space();
            items.push(self.value()?);
            self.space();
            if self.take(b']') {
                return Ok(Value::Array(items));
            }
            if !self.take(b',') {
                return self.fail(Reason::JsonSyntax);
            }
        }
    }

    fn object(&mut self) -> Read<Value> {
        let mut members = Map::new();
        if self.take(b'}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.space();
            let start = self.at;
            let Entry::Vacant(place) = members.entry(self.string()?) else {
                return Err(at(start, Reason::JsonDuplicateMember));
            };
            self.space();
            if !self.take(b':') {
                return self.fail(Reason::JsonSyntax);
            }
            self.space();
            place.insert(self.value()?);
            self.space();
            if self.take(b'}') {
                return Ok(Value::Object(members));
            }
            if !self.take(b',') {
                return self.fail(Reason::JsonSyntax);
            }
        }
    }

    fn number(&mut self) -> Read<Value> {
        let start = self.at;
        self.take(b'-');
        let digits = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        let written = self.at - digits;
        let leading_zero = written > 1 && self.bytes.get(digits) == Some(&b'0');
        if written == 0 || leading_zero {
            return Err(at(start, Reason::JsonSyntax));
        }
        if matches!(self.peek(), Some(b'.' | b'e' | b'E')) {
            return Err(at(start, Reason::JsonFloat));
        }
        let text = self.source.get(start..self.at).unwrap_or_default();
        match text.parse::<i64>() {
            Ok(value) if value.unsigned_abs() <= limits::INTEGER && text != "-0" => {
                Ok(Value::Number(Number::from(value)))
            }
            _ => Err(at(start, Reason::JsonInteger)),
        }
    }

    fn string(&mut self) -> Read<String> {
        let start = self.at;
        if !self.take(b'"') {
            return self.fail(Reason::JsonSyntax);
        }
        let mut text = String::new();
        loop {
            let run = self.at;
            self.at += plain_bytes(self.bytes.get(run..).unwrap_or_default());
            text.push_str(self.source.get(run..self.at).unwrap_or_default());
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => text.push(self.escape()?),
                _ => return self.fail(Reason::JsonSyntax),
            }
        }
        self.at += 1;
        // The offset is that of the string: escapes make the offset within it inexact.
        text::check(&text).map_err(|(_, reason)| at(start, reason))?;
        Ok(text)
    }

    fn escape(&mut self) -> Read<char> {
        let start = self.at;
        self.at += 1;
        let c = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(start),
            _ => return Err(at(start, Reason::JsonSyntax)),
        };
        self.at += 1;
        Ok(c)
    }

    /// After `\`, at `u`.
    fn unicode_escape(&mut self, start: usize) -> Read<char> {
        let first = self.four_digits(start)?;
        let code = match first {
            0xd800..=0xdbff => {
                if !(self.take(b'\\') && self.peek() == Some(b'u')) {
                    return Err(at(start, Reason::JsonLoneSurrogate));
                }
                let second = self.four_digits(start)?;
                if !(0xdc00..=0xdfff).contains(&second) {
                    return Err(at(start, Reason::JsonLoneSurrogate));
                }
                0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00)
            }
            other => other,
        };
        char::from_u32(code).ok_or_else(|| at(start, Reason::JsonLoneSurrogate))
    }

    /// At `u`: four hexadecimal digits follow.
    fn four_digits(&mut self, start: usize) -> Read<u32> {
        self.at += 1;
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|b| char::from(b).to_digit(16));
            code = code * 16 + digit.ok_or_else(|| at(start, Reason::JsonSyntax))?;
            self.at += 1;
        }
        Ok(code)
    }
}

/// How many bytes stand before a string's end, its next escape, or what may not stand in it. Sixteen at a time and
/// without branches, which becomes a few instructions: nearly all of a file is one long string.
#[allow(clippy::needless_bitwise_bool)] // branches would undo it
fn plain_bytes(bytes: &[u8]) -> usize {
    let is_special = |b: &u8| (*b == b'"') | (*b == b'\\') | (*b < 0x20);
    let (chunks, _) = bytes.as_chunks::<16>();
    let is_plain = |chunk: &&[u8; 16]| chunk.iter().fold(0, |any, b| any | u8::from(is_special(b))) == 0;
    let from = chunks.iter().take_while(is_plain).count() * 16;
    let rest = bytes.get(from..).unwrap_or_default();
    from + rest.iter().position(is_special).unwrap_or(rest.len())
}
