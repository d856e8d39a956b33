//! Letters that carry their mark inside them, which no normalisation takes apart.

/// Puts a lower-case letter behind a text, in the plain letters of the alphabet: `ø` is `o`, `þ` is `th`. For folding
/// names that are compared; never for what is shown.
#[must_use]
pub fn plain(mut folded: String, letter: char) -> String {
    match letter {
        'ø' => folded.push('o'),
        'ł' => folded.push('l'),
        'ð' | 'đ' => folded.push('d'),
        'þ' => folded.push_str("th"),
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'ı' => folded.push('i'),
        other => folded.push(other),
    }
    folded
}
