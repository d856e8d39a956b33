//! Which of the eight accents is a publication's: always the same, on every machine.

/// How many hues `ui/src/tokens.css` names.
const ACCENTS: u32 = 8;

/// From the letters of its name (FNV-1a, 32 bits), as the window has it: `ui/src/lib/accent.ts`.
pub(super) fn accent_of(publication: &str) -> u32 {
    let hash = publication
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash % ACCENTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_and_the_frame_agree() {
        // The same lines stand in ui/tests/tokens.test.ts.
        let known = [("The Long Meridian", 5), ("Responsible Statecraft", 4), ("北の灯", 2)];
        for (name, accent) in known {
            assert_eq!(accent_of(name), accent, "{name}");
        }
        assert!((0..ACCENTS).all(|accent| {
            include_str!("../../../../../ui/src/tokens.css").contains(&format!("[data-accent=\"{accent}\"]"))
        }));
    }
}
