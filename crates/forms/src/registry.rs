//! The one line that a form takes outside its folder.

/// Declares each form's folder and lists its `FORM`. What staff fill in, and what families fill in later than
/// the letter, comes with the feature `staff`: the program in which a family begins does not carry it.
macro_rules! register {
    (family { $($family:ident),* $(,)? } later { $($later:ident),* $(,)? } staff { $($staff:ident),* $(,)? }) => {
        $(pub mod $family;)*
        $(#[cfg(feature = "staff")] pub mod $later;)*
        $(#[cfg(feature = "staff")] pub mod $staff;)*

        /// All forms of this program.
        pub fn forms() -> &'static [&'static dyn Form] {
            static FORMS: &[&dyn Form] =
                &[$(&$family::FORM,)* $(#[cfg(feature = "staff")] &$later::FORM,)* $(#[cfg(feature = "staff")] &$staff::FORM,)*];
            FORMS
        }
    };
}
pub(crate) use register;
