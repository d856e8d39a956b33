//! The content security policy of what the story scheme serves: wall two of the reading frame.

use super::BRIDGE;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// Where pictures, styles and typefaces may come from: the story scheme, in the form each platform gives it.
const OWN: &str = "story: http://story.localhost";

static FRAME_POLICY: LazyLock<String> = LazyLock::new(|| {
    let hash = base64(&Sha256::digest(BRIDGE.as_bytes()));
    format!(
        "default-src 'none'; img-src {OWN}; style-src {OWN}; font-src {OWN}; script-src 'sha256-{hash}'; \
         base-uri 'none'; form-action 'none'; sandbox allow-scripts allow-popups"
    )
});

/// For story documents: nothing but our pictures, styles and typefaces, and the bridge by its hash.
#[must_use]
pub fn frame_policy() -> &'static str {
    &FRAME_POLICY
}

/// For pictures and other files: should one ever become a page (an SVG), it can do nothing at all.
#[must_use]
pub fn file_policy() -> &'static str {
    "default-src 'none'; style-src 'unsafe-inline'; sandbox"
}

/// Base 64 with padding (RFC 4648 §4), as the policy's hash wants it.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let [first, second, third] = [0, 1, 2].map(|index| u32::from(chunk.get(index).copied().unwrap_or(0)));
        let group = first << 16 | second << 8 | third;
        for position in 0..4 {
            let sextet = (group >> (18 - 6 * position) & 63) as usize;
            let letter = ALPHABET.get(sextet).copied().unwrap_or(b'=');
            text.push(if position <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_pads_as_the_standard_says() {
        let vectors = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (plain, encoded) in vectors {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }

    #[test]
    fn a_story_has_a_sandbox_of_its_own_wherever_it_is_opened() {
        assert!(frame_policy().ends_with("; sandbox allow-scripts allow-popups"));
    }

    #[test]
    fn the_frame_admits_no_source_but_its_own() {
        let policy = frame_policy();
        assert!(policy.starts_with("default-src 'none';"));
        for forbidden in ["unsafe", "*", "https:", "data:", "blob:", "allow-same-origin", "connect-src"] {
            assert!(!policy.contains(forbidden), "{forbidden} in {policy}");
        }
    }
}
