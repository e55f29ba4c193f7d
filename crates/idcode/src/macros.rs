//! The traits every identifier has in the same way. A type brings a field `text`, `parse` and a mask.

/// `identifier!(Type, TypeError, mask)`: reading, writing, masking. `mask` is a function of [`crate::mask`].
macro_rules! identifier {
    ($type:ident, $error:ident, $mask:path) => {
        impl $type {
            /// The normal form.
            pub fn as_str(&self) -> &str {
                &self.text
            }
        }
        identifier!(traits $type, $error, $mask);
    };
    (traits $type:ident, $error:ident, $mask:path) => {
        impl $type {
            /// The normal form with its middle replaced by `*`, for lists and logs.
            pub fn masked(&self) -> alloc::string::String {
                $mask(self.as_str())
            }
        }

        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        /// Masked: a whole identifier never reaches a log by accident.
        impl core::fmt::Debug for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                $crate::mask::debug(f, stringify!($type), &self.masked())
            }
        }

        impl core::str::FromStr for $type {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, $error> {
                Self::parse(text)
            }
        }

        impl AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl $crate::Identifier for $type {
            fn as_str(&self) -> &str {
                self.as_str()
            }

            fn masked(&self) -> alloc::string::String {
                self.masked()
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = $crate::serde_text::read(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}

/// `refusal!(TypeError)`: `Display`, `Error`, [`crate::Refusal`]. The type brings `words` (its code and its
/// advice) and `params`.
macro_rules! refusal {
    ($error:ident) => {
        impl $error {
            /// A stable kebab-case code for looking up a message.
            pub fn code(&self) -> &'static str {
                self.words().0
            }
        }

        impl core::fmt::Display for $error {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.words().1)?;
                self.params().iter().try_for_each(|(name, value)| write!(f, " ({name}: {value})"))
            }
        }

        impl core::error::Error for $error {}

        impl $crate::Refusal for $error {
            fn code(&self) -> &'static str {
                self.code()
            }

            fn params(&self) -> $crate::Params {
                self.params()
            }
        }
    };
}
