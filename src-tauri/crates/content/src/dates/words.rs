//! Names of months, zones and halves of the day.

/// Beginnings of month names, in the order of the year, in the languages feeds were seen in: English, French,
/// German, Spanish, Portuguese, Italian, Dutch, Swedish and Danish, Polish, Hungarian, Greek, Russian, Turkish.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen", "ιαν", "янв", "sty", "oca", "januar"],
    &["feb", "fév", "fev", "φεβ", "фев", "lut", "şub"],
    &["mar", "mär", "maa", "μάρ", "μαρ", "мар", "már", "mrt"],
    &["apr", "avr", "abr", "απρ", "апр", "ápr", "kwi", "nis"],
    &["may", "mai", "mag", "mei", "maj", "μάι", "μαϊ", "мая", "май", "máj"],
    &["jun", "juin", "giu", "ιουν", "ιούν", "июн", "jún", "cze", "haz"],
    &["jul", "juil", "lug", "ιουλ", "ιούλ", "июл", "júl", "lip", "tem"],
    &["aug", "aoû", "aou", "ago", "αυγ", "αύγ", "авг", "sie", "ağu"],
    &["sep", "set", "σεπ", "сен", "szept", "wrz", "eyl"],
    &["oct", "okt", "ott", "out", "οκτ", "окт", "paź", "eki"],
    &["nov", "νοε", "ноя", "lis", "kas"],
    &["dec", "déc", "dez", "dic", "des", "δεκ", "дек", "gru", "ara"],
];

/// Days of the week that begin like a month.
const DAYS_LIKE_MONTHS: [&str; 4] = ["mardi", "martes", "martedì", "martedi"];

/// Zones by name, in quarters of an hour east of Greenwich.
const ZONES: [(&str, i64); 42] = [
    ("ut", 0),
    ("utc", 0),
    ("gmt", 0),
    ("z", 0),
    ("wet", 0),
    ("west", 4),
    ("bst", 4),
    ("ist", 22),
    ("cet", 4),
    ("cest", 8),
    ("mez", 4),
    ("mesz", 8),
    ("met", 4),
    ("mest", 8),
    ("eet", 8),
    ("eest", 12),
    ("msk", 12),
    ("msd", 16),
    ("sast", 8),
    ("jst", 36),
    ("kst", 36),
    ("hkt", 32),
    ("sgt", 32),
    ("awst", 32),
    ("acst", 38),
    ("aest", 40),
    ("aedt", 44),
    ("nzst", 48),
    ("nzdt", 52),
    ("brt", -12),
    ("nst", -14),
    ("ndt", -10),
    ("ast", -16),
    ("adt", -12),
    ("est", -20),
    ("edt", -16),
    ("et", -20),
    ("cst", -24),
    ("cdt", -20),
    ("mst", -28),
    ("mdt", -24),
    ("pst", -32),
];

/// The month a word names, 1 to 12.
pub(super) fn month(word: &str) -> Option<i64> {
    let word = word.to_lowercase();
    if word.chars().count() < 3 || DAYS_LIKE_MONTHS.contains(&word.as_str()) {
        return None;
    }
    // "juin" also begins like June in English; the longest beginning decides.
    let found =
        MONTHS.iter().zip(1_i64..).flat_map(|(names, month)| names.iter().map(move |name| (*name, month)));
    found
        .filter(|(name, _)| word.starts_with(name))
        .max_by_key(|(name, _)| name.len())
        .map(|(_, month)| month)
}

/// A zone's distance from Greenwich in quarters of an hour.
pub(super) fn zone_hours(word: &str) -> Option<i64> {
    let word = word.to_ascii_lowercase();
    match word.as_str() {
        "pdt" => Some(-28),
        "akst" => Some(-36),
        "akdt" => Some(-32),
        "hst" => Some(-40),
        "pt" => Some(-32),
        _ => ZONES.iter().find(|(name, _)| *name == word).map(|(_, quarters)| *quarters),
    }
}

/// Whether a word says the second half of the day (`PM`, 오후) or the first (`AM`, 오전).
pub(super) fn half_of_day(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "am" | "오전" | "上午" | "午前" => Some(false),
        "pm" | "오후" | "下午" | "午後" => Some(true),
        _ => None,
    }
}
