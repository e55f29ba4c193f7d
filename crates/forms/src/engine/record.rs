//! A record: named answers and groups of answers.

use super::{Answer, Context, Field, Leaf};
use core::any::Any;
use serde_json::Value;

/// Whether a part of a form is asked, by the answers so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It is asked.
    Yes,
    /// It is not asked.
    No,
    /// An answer it hangs on is still missing.
    Unknown,
}

impl From<bool> for Asked {
    fn from(asked: bool) -> Self {
        if asked { Self::Yes } else { Self::No }
    }
}

impl From<Option<bool>> for Asked {
    fn from(asked: Option<bool>) -> Self {
        asked.map_or(Self::Unknown, Self::from)
    }
}

/// One member of a record.
pub struct Member {
    /// Its name in a document.
    pub name: &'static str,
    /// Whether an answer is due when it is asked.
    pub required: bool,
    /// When it is asked, by the record it stands in; always when there is no condition.
    pub when: Option<fn(&dyn Any, &Context) -> Asked>,
    /// Its doc comment: the official term, and where there is one the law.
    #[cfg(feature = "catalogue")]
    pub doc: &'static str,
}

/// What a record's type is made of.
pub struct Group {
    /// The name of the Rust type.
    pub name: &'static str,
    /// Its members in the order of the form.
    pub members: &'static [Member],
}

/// A part of a document that fits no member; kept beside the record, so that the walk can name it.
#[derive(Clone, PartialEq)]
pub struct Unfit {
    /// The name of the member; empty when the record itself is no object.
    pub name: String,
    /// In what way it does not fit.
    pub kind: UnfitKind,
}

/// In what way a part of a document does not fit its record.
#[derive(Clone, PartialEq)]
pub enum UnfitKind {
    /// No member has this name.
    Unknown,
    /// The member stands twice.
    Duplicate,
    /// A group stands as something other than an object.
    NotAnObject,
    /// What a deployment asks beside the form, as it came: see [`extension`](crate::extension).
    Extension(Value),
}

/// A record whatever its type. [`record!`](crate::engine) writes the implementation.
pub trait Record: Any {
    /// What it is made of.
    fn group(&self) -> &'static Group;
    /// The member at `index` of [`Group::members`].
    fn part(&self, index: usize) -> Option<Node<'_>>;
    /// The member at `index`, to change it.
    fn part_mut(&mut self, index: usize) -> Option<NodeMut<'_>>;
    /// What fitted no member.
    fn unfit(&self) -> &[Unfit];
    /// What fitted no member, to add to it.
    fn unfit_mut(&mut self) -> &mut Vec<Unfit>;
    /// Itself, for conditions and rules, which know the type.
    fn as_any(&self) -> &dyn Any;
    /// Itself, to change it by its type.
    fn as_any_mut(&mut self) -> &mut dyn Any;
}

/// A member of a record: an answer, or a group of answers.
pub enum Node<'a> {
    /// One answer.
    Leaf(&'a dyn Answer),
    /// A group of answers.
    Group(&'a dyn Record),
}

/// As [`Node`], to change it.
pub enum NodeMut<'a> {
    /// One answer.
    Leaf(&'a mut dyn Answer),
    /// A group of answers.
    Group(&'a mut dyn Record),
}

/// What can be a member of a record.
pub trait Part {
    /// Itself.
    fn node(&self) -> Node<'_>;
    /// Itself, to change it.
    fn node_mut(&mut self) -> NodeMut<'_>;
}

impl<T: Leaf> Part for Field<T> {
    fn node(&self) -> Node<'_> {
        Node::Leaf(self)
    }
    fn node_mut(&mut self) -> NodeMut<'_> {
        NodeMut::Leaf(self)
    }
}

/// The member that the RFC 6901 pointer names. Our names need no escapes.
pub fn lookup<'a>(record: &'a dyn Record, pointer: &str) -> Option<Node<'a>> {
    let (name, rest) = split(pointer)?;
    let index = record.group().members.iter().position(|member| member.name == name)?;
    match (record.part(index)?, rest) {
        (Node::Group(group), Some(rest)) => lookup(group, rest),
        (node, None) => Some(node),
        (Node::Leaf(_), Some(_)) => None,
    }
}

/// As [`lookup`], to change it.
pub fn lookup_mut<'a>(record: &'a mut dyn Record, pointer: &str) -> Option<NodeMut<'a>> {
    let (name, rest) = split(pointer)?;
    let index = record.group().members.iter().position(|member| member.name == name)?;
    match (record.part_mut(index)?, rest) {
        (NodeMut::Group(group), Some(rest)) => lookup_mut(group, rest),
        (node, None) => Some(node),
        (NodeMut::Leaf(_), Some(_)) => None,
    }
}

/// `"/a/b/c"` into `"a"` and `"/b/c"`.
fn split(pointer: &str) -> Option<(&str, Option<&str>)> {
    let path = pointer.strip_prefix('/')?;
    Some(path.find('/').map_or((path, None), |at| (path.get(..at).unwrap_or(path), path.get(at..))))
}

/// The text of a JSON value's first letters is never shown; this tells only its JSON type.
impl core::fmt::Debug for Unfit {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let kind = match self.kind {
            UnfitKind::Unknown => "Unknown",
            UnfitKind::Duplicate => "Duplicate",
            UnfitKind::NotAnObject => "NotAnObject",
            UnfitKind::Extension(_) => "Extension",
        };
        write!(f, "Unfit({kind})")
    }
}

/// Defines a record: one definition, from which come the document, the page, the walk and the schema.
///
/// A member is required unless marked: `[optional]`, `[when |record, context| …]` (asked when) or
/// `[optional when …]`. The condition sees the record it stands in.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[doc = $doc:literal])* $member:ident : $type:ty $([$($mark:tt)+])?),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Default, PartialEq, Debug)]
        pub struct $name {
            $($(#[doc = $doc])* pub $member: $type,)*
            pub(crate) unfit: Vec<$crate::engine::Unfit>,
        }

        impl $crate::engine::Record for $name {
            fn group(&self) -> &'static $crate::engine::Group {
                static GROUP: $crate::engine::Group = $crate::engine::Group {
                    name: stringify!($name),
                    members: &[$($crate::engine::record!(@member $name $member (concat!($($doc),*)) $($($mark)+)?)),*],
                };
                &GROUP
            }
            fn part(&self, index: usize) -> Option<$crate::engine::Node<'_>> {
                let parts: &[&dyn $crate::engine::Part] = &[$(&self.$member),*];
                parts.get(index).map(|part| part.node())
            }
            fn part_mut(&mut self, index: usize) -> Option<$crate::engine::NodeMut<'_>> {
                let parts: [&mut dyn $crate::engine::Part; { [$(stringify!($member)),*].len() }] =
                    [$(&mut self.$member),*];
                parts.into_iter().nth(index).map(|part| part.node_mut())
            }
            fn unfit(&self) -> &[$crate::engine::Unfit] { &self.unfit }
            fn unfit_mut(&mut self) -> &mut Vec<$crate::engine::Unfit> { &mut self.unfit }
            fn as_any(&self) -> &dyn core::any::Any { self }
            fn as_any_mut(&mut self) -> &mut dyn core::any::Any { self }
        }

        impl $crate::engine::Part for $name {
            fn node(&self) -> $crate::engine::Node<'_> { $crate::engine::Node::Group(self) }
            fn node_mut(&mut self) -> $crate::engine::NodeMut<'_> { $crate::engine::NodeMut::Group(self) }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::engine::to_value(self).serialize(serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut record = Self::default();
                $crate::engine::read_into(&mut record, deserializer)?;
                Ok(record)
            }
        }

        /// Each answer for itself; the rules across answers need a day and are in the form's check.
        impl validator::Validate for $name {
            fn validate(&self) -> Result<(), validator::ValidationErrors> {
                $crate::engine::validate(self)
            }
        }
    };
    (@member $record:ident $member:ident $doc:tt) => {
        $crate::engine::record!(@made $member $doc true None)
    };
    (@member $record:ident $member:ident $doc:tt optional) => {
        $crate::engine::record!(@made $member $doc false None)
    };
    (@member $record:ident $member:ident $doc:tt when $when:expr) => {
        $crate::engine::record!(@when $record $member $doc true $when)
    };
    (@member $record:ident $member:ident $doc:tt optional when $when:expr) => {
        $crate::engine::record!(@when $record $member $doc false $when)
    };
    (@when $record:ident $member:ident $doc:tt $required:literal $when:expr) => {
        $crate::engine::record!(@made $member $doc $required Some(|record, context| {
            let condition: fn(&$record, &$crate::engine::Context) -> $crate::engine::Asked = $when;
            record.downcast_ref::<$record>().map_or($crate::engine::Asked::Unknown, |r| condition(r, context))
        }))
    };
    (@made $member:ident ($doc:expr) $required:literal $when:expr) => {
        $crate::engine::Member {
            name: stringify!($member),
            required: $required,
            when: $when,
            #[cfg(feature = "catalogue")]
            doc: $doc,
        }
    };
}
pub(crate) use record;
