//! A JSON reader that refuses whatever two readers could understand differently.
//!
//! RFC 8259 with the cautions of RFC 7493 made rules: UTF-8 without a byte order mark, no member
//! name twice, whole numbers within ±(2^53-1), no half surrogate pairs, no text that
//! [`crate::text`] refuses, 32 levels, nothing after the end but white space. Written by hand
//! because each refusal states its own reason and byte; the tests hold it against `serde_json`.

use crate::canonical;
use crate::reason::Reason;
use crate::refusal::{Part, Refusal};
use crate::text::{self, limits};
use serde_json::map::Entry;
use serde_json::{Map, Number, Value};
use std::borrow::Cow;

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
    read(bytes, limit, too_large, None).map(|(value, ..)| value)
}

/// The same for a text that must be the one that [`canonical::to_string`] writes.
pub(crate) fn parse_canonical(bytes: &[u8], limit: usize, too_large: Reason) -> Result<Value, Refusal> {
    let (value, _, is_canonical) = read(bytes, limit, too_large, None)?;
    if is_canonical { Ok(value) } else { Err(Reason::PayloadNotCanonical.into()) }
}

/// The same, and of one member of the outermost object only the text, as a [`Value::String`]: it is looked through, and
/// nothing is made of it.
#[cfg(feature = "verify")]
pub(crate) fn parse_canonical_beside<'a>(
    member: &'static str,
    bytes: &'a [u8],
    limit: usize,
    too_large: Reason,
) -> Result<(Value, &'a str), Refusal> {
    match read(bytes, limit, too_large, Some(member)) {
        Ok((value, source, true)) => Ok((value, source)),
        // Where names are out of order, no list of them was kept: whether one stands twice, the whole reading says.
        _ => {
            Err(parse_canonical(bytes, limit, too_large).err().unwrap_or(Reason::PayloadNotCanonical.into()))
        }
    }
}

/// What came of a text: its value, itself, and whether it is canonical.
type Parsed<'a> = (Value, &'a str, bool);

fn read<'a>(
    bytes: &'a [u8],
    limit: usize,
    too_large: Reason,
    beside: Option<&'static str>,
) -> Read<Parsed<'a>> {
    if bytes.len() > limit {
        return Err(too_large.into());
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return Err(at(0, Reason::FileBom));
    }
    let source = core::str::from_utf8(bytes).map_err(|e| at(e.valid_up_to(), Reason::FileUtf8))?;
    let mut reader = Reader { source, bytes, at: 0, depth: 0, is_canonical: true, beside, keeps: true };
    reader.space();
    if reader.peek().is_none() {
        return Err(at(reader.at, Reason::FileEmpty));
    }
    let value = reader.value()?;
    reader.space();
    if reader.at < bytes.len() {
        return Err(at(reader.at, Reason::FileTrailingBytes));
    }
    Ok((value, source, reader.is_canonical))
}

fn at(offset: usize, reason: Reason) -> Refusal {
    Refusal::Text { part: Part::File, offset, reason }
}

struct Reader<'a> {
    source: &'a str,
    bytes: &'a [u8],
    at: usize,
    depth: usize,
    /// Whether so far nothing was met that [`canonical`] writes otherwise: white space, members in another order, an
    /// escape that need not be. Whole numbers have one form only, and the others were refused.
    is_canonical: bool,
    /// The member of the outermost object of which only the text is wanted.
    beside: Option<&'static str>,
    /// Whether values are made of what is read. If not, each is null, and names out of order may stand twice.
    keeps: bool,
}

type Read<T> = Result<T, Refusal>;

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn fail<T>(&self, reason: Reason) -> Read<T> {
        Err(at(self.at, reason))
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
            self.is_canonical = false;
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
            Some(b'"') => {
                let text = self.string()?;
                Ok(if self.keeps { Value::String(text.into_owned()) } else { Value::Null })
            }
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
            let item = self.value()?;
            if self.keeps {
                items.push(item);
            }
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
        let (mut members, mut last) = (Map::new(), None);
        if self.take(b'}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.space();
            let start = self.at;
            let name = self.string()?;
            self.is_canonical &= last.is_none_or(|last: Cow<'_, str>| canonical::order(&last, &name).is_lt());
            if self.keeps {
                let Entry::Vacant(place) = members.entry(name.as_ref()) else {
                    return Err(at(start, Reason::JsonDuplicateMember));
                };
                place.insert(self.member(&name)?);
            } else {
                self.member(&name)?;
            }
            last = Some(name);
            self.space();
            if self.take(b'}') {
                return Ok(Value::Object(members));
            }
            if !self.take(b',') {
                return self.fail(Reason::JsonSyntax);
            }
        }
    }

    /// After the name of a member: its value.
    fn member(&mut self, name: &str) -> Read<Value> {
        self.space();
        if !self.take(b':') {
            return self.fail(Reason::JsonSyntax);
        }
        self.space();
        if self.depth > 1 || self.beside != Some(name) {
            return self.value();
        }
        let start = self.at;
        self.keeps = false;
        self.value()?;
        self.keeps = true;
        Ok(Value::String(self.source.get(start..self.at).unwrap_or_default().to_owned()))
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

    /// A copy is only made where something is escaped.
    fn string(&mut self) -> Read<Cow<'a, str>> {
        let start = self.at;
        if !self.take(b'"') {
            return self.fail(Reason::JsonSyntax);
        }
        let (plain, mut looks) = self.plain();
        let mut text = Cow::Borrowed(plain);
        while !self.take(b'"') {
            if self.peek() != Some(b'\\') {
                return self.fail(Reason::JsonSyntax);
            }
            let escaped = self.escape()?;
            let text = text.to_mut();
            text.push(escaped);
            text.push_str(self.plain().0);
            looks = true;
        }
        if looks {
            // The offset is that of the string: escapes make the offset within it inexact.
            text::check(&text).map_err(|(_, reason)| at(start, reason))?;
        }
        Ok(text)
    }

    /// What stands before a string's end, its next escape, or what may not stand in it; and whether its characters must
    /// be looked at, for some are not printable ASCII.
    fn plain(&mut self) -> (&'a str, bool) {
        let run = self.at;
        let (length, is_other) = plain_bytes(self.bytes.get(run..).unwrap_or_default());
        self.at += length;
        (self.source.get(run..self.at).unwrap_or_default(), is_other)
    }

    fn escape(&mut self) -> Read<char> {
        let start = self.at;
        self.at += 1;
        let c = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'n') => '\n',
            Some(b'/') => self.needless('/'),
            Some(b'b') => '\u{8}', // these four are refused as text
            Some(b'f') => '\u{c}',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(start),
            _ => return Err(at(start, Reason::JsonSyntax)),
        };
        self.at += 1;
        Ok(c)
    }

    /// A character that [`canonical`] writes as it is, or in a shorter way.
    fn needless(&mut self, c: char) -> char {
        self.is_canonical = false;
        c
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
        let c = char::from_u32(code).ok_or_else(|| at(start, Reason::JsonLoneSurrogate))?;
        Ok(self.needless(c))
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

/// How many bytes stand before a string's end, its next escape or a control character, and whether one of them is no
/// printable ASCII.
#[allow(clippy::needless_bitwise_bool)] // branches would undo it
fn plain_bytes(bytes: &[u8]) -> (usize, bool) {
    // Long strings, which most of a file is: without branches, this becomes a few instructions for all 32 bytes.
    let is_other = |b: &u8| (*b == b'"') | (*b == b'\\') | (*b < 0x20) | (*b >= 0x7f);
    let is_plain = |block: &&[u8; 32]| block.iter().fold(0, |any, b| any | u8::from(is_other(b))) == 0;
    let long = bytes.as_chunks::<32>().0.iter().take_while(is_plain).count() * 32;
    let (words, rest) = bytes.get(long..).unwrap_or_default().as_chunks::<8>();
    let (mut at, mut others) = (long, 0);
    for word in words {
        let word = u64::from_le_bytes(*word);
        let ends =
            (below(word ^ each(b'"'), 1) | below(word ^ each(b'\\'), 1) | below(word, 0x20)) & each(0x80);
        let other = (word | below(word ^ each(0x7f), 1)) & each(0x80);
        if ends != 0 {
            let before = (ends & ends.wrapping_neg()) - 1; // below its lowest bit
            return (at + ends.trailing_zeros() as usize / 8, (others | other & before) != 0);
        }
        others |= other;
        at += 8;
    }
    let end = rest.iter().position(|b| matches!(b, b'"' | b'\\' | ..0x20)).unwrap_or(rest.len());
    let is_other = rest.iter().take(end).any(|b| *b >= 0x7f);
    (at + end, others != 0 || is_other)
}

const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The highest bit of each byte that is below `limit`; above the lowest such byte there may be more.
const fn below(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(each(limit)) & !word
}
