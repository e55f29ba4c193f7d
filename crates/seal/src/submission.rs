//! The envelope around a form's content.

use crate::canonical;
use crate::digest::Digest;
use crate::reason::Reason;
use crate::refusal::Refusal;
use crate::timestamp::Timestamp;
use serde_json::{Map, Value, json};
use uuid::Uuid;

mod read;

/// The value of `format` that this crate writes and reads.
pub const FORMAT: &str = "tuofu/1";

/// A submission: which form, which version, and its content, about which this crate knows nothing.
///
/// ```
/// use seal::submission::{Envelope, Moment};
/// let moment = Moment { unix_ms: 1_795_399_200_000, offset_minutes: 480, random: [7; 10] };
/// let envelope = Envelope::first("intake", "1.0", "zh-CN", "民政局", moment, serde_json::json!({})).unwrap();
/// let payload = envelope.to_payload().unwrap();
/// assert!(payload.contains(r#""created_at":"2026-11-23T10:00:00+08:00""#));
/// assert_eq!(Envelope::parse(payload.as_bytes()), Ok(envelope));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope<C = Value> {
    /// The form's name: lower-case letters, digits, hyphens.
    pub form: String,
    /// The form's version, such as `1.0`.
    pub form_version: String,
    /// A UUID of version 7, RFC 9562.
    pub id: Uuid,
    /// Counts from 1.
    pub revision: u32,
    /// The digest of the submission that this one revises; none in the first revision only.
    pub supersedes: Option<Digest>,
    /// When it was written, by the device's clock.
    pub created_at: Timestamp,
    /// The language it was filled in, such as `zh-CN`.
    pub locale: String,
    /// Whom it is for, as the deployment names itself.
    pub authority: String,
    /// The form's answers: an object.
    pub content: C,
}

/// The canonical text of a content that was read strictly: whoever reads it by a form needs no value of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content(String);

impl Content {
    /// The text: an object.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What it says.
    pub fn to_value(&self) -> Value {
        crate::strict::parse(self.0.as_bytes()).unwrap_or_default() // it was read before
    }
}

/// What a device must give for a new submission, since this crate reads no clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970: `Date.now()`.
    pub unix_ms: u64,
    /// Minutes east of Greenwich: `-new Date().getTimezoneOffset()`.
    pub offset_minutes: i16,
    /// From a cryptographic source: `crypto.getRandomValues`.
    pub random: [u8; 10],
}

impl Moment {
    /// A UUID of version 7 of this moment.
    pub fn id(&self) -> Uuid {
        uuid::Builder::from_unix_timestamp_millis(self.unix_ms, &self.random).into_uuid()
    }
}

impl Envelope {
    /// A first revision.
    pub fn first(
        form: &str,
        form_version: &str,
        locale: &str,
        authority: &str,
        moment: Moment,
        content: Value,
    ) -> Result<Self, Refusal> {
        let created_at = Timestamp::from_unix_ms(moment.unix_ms, moment.offset_minutes)
            .ok_or(Refusal::value("/created_at", Reason::EnvelopeCreatedAt))?;
        let envelope = Self {
            form: form.into(),
            form_version: form_version.into(),
            id: moment.id(),
            revision: 1,
            supersedes: None,
            created_at,
            locale: locale.into(),
            authority: authority.into(),
            content,
        };
        Self::from_value(&envelope.to_value())
    }

    /// The next revision: new content, naming the digest of this one's signed payload.
    pub fn revised(&self, digest: Digest, moment: Moment, content: Value) -> Result<Self, Refusal> {
        let first =
            Self::first(&self.form, &self.form_version, &self.locale, &self.authority, moment, content)?;
        Ok(Self { revision: self.revision.saturating_add(1), supersedes: Some(digest), ..first })
    }

    /// The canonical text that is signed.
    ///
    /// # Errors
    /// Where [`Envelope::from_value`] or [`canonical::to_string`] would refuse it.
    pub fn to_payload(&self) -> Result<String, Refusal> {
        let value = self.to_value();
        Self::from_value(&value)?;
        canonical::to_string(&value)
    }

    /// The envelope as JSON.
    pub fn to_value(&self) -> Value {
        json!({
            "format": FORMAT, "form": self.form, "form_version": self.form_version,
            "id": self.id.hyphenated().to_string(), "revision": self.revision,
            "supersedes": self.supersedes.map(|digest| digest.to_string()),
            "created_at": self.created_at.as_str(), "locale": self.locale,
            "authority": self.authority, "content": self.content,
        })
    }

    /// Reads an envelope's JSON text strictly.
    pub fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        Self::from_json(crate::strict::parse(bytes)?)
    }

    /// Reads an envelope: every member there, none besides, each of its form.
    pub fn from_value(value: &Value) -> Result<Self, Refusal> {
        Self::from_json(value.clone())
    }

    /// The same, without a second copy of the content.
    pub(crate) fn from_json(value: Value) -> Result<Self, Refusal> {
        match value {
            Value::Object(members) => read::envelope(members, read::object),
            _ => Err(Refusal::value("", Reason::EnvelopeType)),
        }
    }
}

impl Envelope<Content> {
    /// Of a payload whose `content` stands in it as its text.
    #[cfg(feature = "verify")]
    pub(crate) fn beside_content(value: Value) -> Result<Self, Refusal> {
        match value {
            Value::Object(members) => read::envelope(members, read::text_of_object),
            _ => Err(Refusal::value("", Reason::EnvelopeType)),
        }
    }

    /// The same with the content's value.
    pub fn read(&self) -> Envelope {
        let content = self.content.to_value();
        let Self { form, form_version, id, revision, supersedes, created_at, locale, authority, .. } =
            self.clone();
        Envelope { form, form_version, id, revision, supersedes, created_at, locale, authority, content }
    }
}

impl serde::Serialize for Envelope {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

impl<'de> serde::Deserialize<'de> for Envelope {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_value(&Value::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

type Members = Map<String, Value>;
