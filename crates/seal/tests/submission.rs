//! Envelopes and their times.
#![allow(clippy::unwrap_used)]

use seal::submission::Moment;
use seal::{Digest, Envelope, Timestamp};
use serde_json::json;

#[test]
fn times_are_read() {
    for (text, unix_seconds) in [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T08:00:00+08:00", 0),
        ("2024-02-29T23:59:59-11:30", 1_709_292_599),
        ("2026-11-23T10:00:00.123456789+08:00", 1_795_399_200),
        ("2000-03-01T00:00:00+00:00", 951_868_800),
        ("1900-02-28T00:00:00Z", -2_203_977_600),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
    ] {
        assert_eq!(Timestamp::parse(text).unwrap().unix_seconds(), unix_seconds, "{text}");
    }
}

#[test]
fn a_clocks_time_is_written_with_its_offset() {
    for (offset, text) in [
        (480, "2026-11-23T10:00:00+08:00"),
        (0, "2026-11-23T02:00:00+00:00"),
        (-1, "2026-11-23T01:59:00-00:01"),
        (-210, "2026-11-22T22:30:00-03:30"),
    ] {
        let time = Timestamp::from_unix_ms(1_795_399_200_999, offset).unwrap();
        assert_eq!((time.as_str(), time.to_string().as_str()), (text, text));
    }
    assert_eq!(Timestamp::from_unix_ms(u64::MAX, 0), None);
}

fn moment(unix_ms: u64) -> Moment {
    Moment { unix_ms, offset_minutes: 480, random: [9; 10] }
}

#[test]
fn a_revision_names_what_it_supersedes() {
    let first = Envelope::first("intake", "1.0", "zh-CN", "", moment(1), json!({"a": 1})).unwrap();
    let digest = Digest::of(first.to_payload().unwrap().as_bytes());
    let second = first.revised(digest, moment(2), json!({"a": 2})).unwrap();
    assert_eq!((second.revision, second.supersedes), (2, Some(digest)));
    let payload = second.to_payload().unwrap();
    assert_eq!(Envelope::parse(payload.as_bytes()).unwrap(), second);
}

#[test]
fn an_id_is_a_uuid_of_version_7_and_sorts_by_time() {
    let (early, late) = (moment(1_795_399_200_000).id(), moment(1_795_399_200_001).id());
    assert_eq!(early.get_version_num(), 7);
    assert!(early < late);
}

#[test]
fn serde_reads_and_writes_the_same_members() {
    let envelope = Envelope::first("intake", "1.0", "zh-CN", "县民政局", moment(1), json!({})).unwrap();
    let text = serde_json::to_string(&envelope).unwrap();
    assert_eq!(serde_json::from_str::<Envelope>(&text).unwrap(), envelope);
    assert!(serde_json::from_str::<Envelope>(&text.replace("\"revision\"", "\"revisions\"")).is_err());
}
