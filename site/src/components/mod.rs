//! The pieces pages are made of; a component a file, all of them on view in the gallery.

pub mod bar;
pub mod button;
pub mod foot;
pub mod link;
pub mod mark;
pub mod path;
