//! idcode
