//! The site's style sheet and its one script. Never anything from another host.

/// The style sheet.
pub(crate) const STYLE: &str = include_str!("press.css");

/// The script: late pictures, the menu, folded stories.
pub(crate) const SCRIPT: &str = include_str!("press.js");
