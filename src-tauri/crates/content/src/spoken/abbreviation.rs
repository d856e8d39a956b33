//! Words with a full stop at which no sentence ends, by language.

/// Known in most languages written in Latin letters.
const EVERYWHERE: &[&str] = &["dr", "prof", "st", "vs", "etc", "ca", "cf", "nr", "no", "vol", "art", "fig"];
const ENGLISH: &[&str] = &[
    "mr", "mrs", "ms", "messrs", "gen", "col", "lt", "sgt", "rev", "hon", "sen", "rep", "gov", "capt",
    "cmdr", "jr", "sr", "e.g", "i.e", "approx", "est", "mt", "ft", "u.s", "u.k",
];
const GERMAN: &[&str] = &[
    "hr", "fr", "bzw", "z.b", "d.h", "u.a", "u.u", "o.ä", "abs", "vgl", "sog", "geb", "gest", "inkl", "evtl",
    "mind", "max", "min", "tel", "bd", "hrsg", "jh", "dipl", "ing", "str", "mio", "mrd",
];
const FRENCH: &[&str] =
    &["m", "mm", "mlle", "me", "mgr", "ste", "bd", "av", "p.ex", "éd", "env", "chap", "tél"];
const SPANISH: &[&str] = &[
    "sr", "sra", "srta", "dra", "d", "dña", "ud", "uds", "av", "pág", "núm", "p.ej", "ee.uu", "lic", "ing",
    "gral",
];
const PORTUGUESE: &[&str] = &["sr", "sra", "dra", "av", "pág", "núm", "ex", "exmo", "eng"];
const ITALIAN: &[&str] = &["sig", "sigg", "dott", "ing", "avv", "on", "pag", "ecc"];

/// Languages in which "3." is "the third".
const WITH_ORDINALS: [&str; 7] = ["de", "da", "fi", "nb", "no", "cs", "hu"];

/// Whether a piece of text ends in something with a full stop that ends no sentence.
pub(super) fn ends_in_one(sentence: &str, language: &str) -> bool {
    let Some(before) = sentence.trim_end().strip_suffix('.') else { return false };
    let last =
        before.rsplit(|character: char| character.is_whitespace() || "([{\"“„«'‘".contains(character)).next();
    let word = last.unwrap_or_default().to_lowercase();
    let language = language.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    // An initial: "J. R. Okafor". A letter that ends a sentence ("plan B.") is rarer.
    let is_initial = last.is_some_and(|one| {
        let mut characters = one.chars();
        characters.next().is_some_and(char::is_uppercase) && characters.next().is_none()
    });
    let is_ordinal = WITH_ORDINALS.contains(&language.as_str())
        && (1..=2).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_digit());
    let own = match language.as_str() {
        "de" => GERMAN,
        "fr" => FRENCH,
        "es" => SPANISH,
        "pt" => PORTUGUESE,
        "it" => ITALIAN,
        "en" | "" => ENGLISH,
        _ => &[],
    };
    is_initial || is_ordinal || EVERYWHERE.contains(&word.as_str()) || own.contains(&word.as_str())
}
