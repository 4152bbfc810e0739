//! The doors both sides share.
