//! How many attributes a tag can have whose end is not in sight. Asked only when the parser has been silent for a
//! while: it is inside of one tag or comment, and does not say where that began or which of them it is.

/// Where inside a tag a reader can be (HTML, 13.2.5.8 and the states after it).
#[derive(Clone, Copy)]
enum Place {
    Name,
    Between,
    Attribute,
    AfterAttribute,
    BeforeValue,
    Bare,
    DoubleQuoted,
    SingleQuoted,
}

const PLACES: [Place; 8] = [
    Place::Name,
    Place::Between,
    Place::Attribute,
    Place::AfterAttribute,
    Place::BeforeValue,
    Place::Bare,
    Place::DoubleQuoted,
    Place::SingleQuoted,
];

/// Every tag that could have begun, followed at once: of those that are in the same place only the one with the
/// most attributes matters, for all that follows is the same to them.
#[derive(Default)]
pub(super) struct Pending {
    /// Attributes of the tag in each place, if there is one.
    most: [Option<u32>; PLACES.len()],
    last: [u8; 2],
}

impl Pending {
    /// After a piece in which the tag must have begun, and one in which nothing ended.
    pub(super) fn since(before: &str, silent: &str) -> Self {
        let mut pending = Self::default();
        pending.read(before);
        pending.read(silent);
        pending
    }

    pub(super) fn read(&mut self, piece: &str) {
        piece.bytes().for_each(|byte| self.step(byte));
    }

    /// The most that any of them can have.
    pub(super) fn attributes(&self) -> u32 {
        self.most.iter().flatten().copied().max().unwrap_or_default()
    }

    fn step(&mut self, byte: u8) {
        // The second of two bytes that mean nothing leaves every place as it is.
        if is_plain(byte) && is_plain(self.last[1]) {
            self.last = [self.last[1], byte];
            return;
        }
        let mut next = [None; PLACES.len()];
        for (place, count) in PLACES.into_iter().zip(self.most) {
            let Some(count) = count else { continue };
            let Some((place, more)) = follow(place, byte) else { continue };
            if let Some(known) = next.get_mut(place as usize) {
                *known = (*known).max(Some(count + u32::from(more)));
            }
        }
        if byte.is_ascii_alphabetic() && (self.last[1] == b'<' || self.last == *b"</") {
            let [name, ..] = &mut next;
            *name = (*name).max(Some(0));
        }
        self.most = next;
        self.last = [self.last[1], byte];
    }
}

fn is_plain(byte: u8) -> bool {
    !byte.is_ascii_whitespace() && !matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'=' | b'/')
}

/// Where a byte leads, and whether an attribute begins with it. None: the tag ends.
fn follow(place: Place, byte: u8) -> Option<(Place, bool)> {
    let is_blank = byte.is_ascii_whitespace();
    let next = match (place, byte) {
        (Place::DoubleQuoted, b'"') | (Place::SingleQuoted, b'\'') => Place::Between,
        (Place::DoubleQuoted | Place::SingleQuoted, _) => place,
        (_, b'>') => return None,
        (Place::BeforeValue, b'"') => Place::DoubleQuoted,
        (Place::BeforeValue, b'\'') => Place::SingleQuoted,
        (Place::BeforeValue, _) if is_blank => place,
        (Place::BeforeValue, _) => Place::Bare,
        (Place::Bare, _) if !is_blank => place,
        (Place::Bare, _) => Place::Between,
        (_, b'/') => Place::Between,
        (Place::Attribute | Place::AfterAttribute, b'=') => Place::BeforeValue,
        (Place::Name | Place::Between, _) if is_blank => Place::Between,
        (Place::Attribute | Place::AfterAttribute, _) if is_blank => Place::AfterAttribute,
        (Place::Name | Place::Attribute, _) => place,
        (Place::Between | Place::AfterAttribute, _) => return Some((Place::Attribute, true)),
    };
    Some((next, false))
}
