//! The one line that a form takes outside its folder.

/// Declares each form's folder and lists its `FORM`. What staff fill in comes with the feature `staff`, so
/// that a family's program does not carry it.
macro_rules! register {
    (family { $($family:ident),* $(,)? } staff { $($staff:ident),* $(,)? }) => {
        $(pub mod $family;)*
        $(#[cfg(feature = "staff")] pub mod $staff;)*

        /// All forms of this program.
        pub fn forms() -> &'static [&'static dyn Form] {
            static FORMS: &[&dyn Form] =
                &[$(&$family::FORM,)* $(#[cfg(feature = "staff")] &$staff::FORM,)*];
            FORMS
        }
    };
}
pub(crate) use register;
