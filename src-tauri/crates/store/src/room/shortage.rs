//! What a file lacks: in the budget the reader gives, and on the disk.

use std::path::Path;

use super::Room;

/// What the disk a library lies on says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Disk {
    total: u64,
    pub(super) free: u64,
}

impl Disk {
    /// What it says without these bytes of a file, which it holds already.
    pub(super) fn holding(self, bytes: u64) -> Self {
        Self { free: self.free.saturating_add(bytes), ..self }
    }
}

/// How many bytes are lacking, in the budget and on the disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shortage {
    pub(super) room: u64,
    pub(super) disk: u64,
}

/// What a file of that size lacks; `None` when letting go would not help, or not enough: it is larger than the
/// whole budget, or the disk is below its floor already.
pub(super) fn shortage(room: &Room, need: u64, disk: Option<Disk>) -> Option<Shortage> {
    let lacking =
        disk.map_or(0, |disk| floor(room.limits.floor, disk).saturating_add(need).saturating_sub(disk.free));
    let over = room.used().saturating_add(need).saturating_sub(room.limits.budget);
    (need <= room.limits.budget && lacking <= need).then_some(Shortage { room: over, disk: lacking })
}

/// The most that a file may take when everything that may go goes: of the budget what is not `protected`, of the
/// disk what is above its floor.
pub(super) fn most(room: &Room, protected: u64, disk: Option<Disk>) -> u64 {
    let of_budget = room.limits.budget.saturating_sub(protected);
    disk.map_or(of_budget, |disk| of_budget.min(disk.free.saturating_sub(floor(room.limits.floor, disk))))
}

/// What stays free of a disk: of a small one a tenth is enough.
pub(super) fn floor(limit: u64, disk: Disk) -> u64 {
    limit.min(disk.total / 10)
}

pub(super) fn is_below_floor(room: &Room, library: &Path) -> bool {
    disk(library).is_some_and(|disk| disk.free < floor(room.limits.floor, disk))
}

/// A disk that says nothing of itself is taken at the budget's word.
pub(super) fn disk(library: &Path) -> Option<Disk> {
    let stats = fs4::statvfs(library).ok()?;
    Some(Disk { total: stats.total_space(), free: stats.available_space() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RoomLimits;

    const MB: u64 = 1 << 20;

    fn room(files: u64) -> Room {
        Room { limits: RoomLimits { budget: 100 * MB, floor: 10 * MB }, files, pages: MB, begun: 0 }
    }

    fn disk(free: u64) -> Option<Disk> {
        Some(Disk { total: 1000 * MB, free })
    }

    #[test]
    fn a_file_lacks_what_the_budget_or_the_disk_does_not_give() {
        let none = Some(Shortage::default());
        assert_eq!(shortage(&room(90 * MB), 9 * MB, disk(500 * MB)), none);
        assert_eq!(shortage(&room(90 * MB), 9 * MB, None), none);
        assert_eq!(
            shortage(&room(90 * MB), 10 * MB, disk(500 * MB)),
            Some(Shortage { room: MB, disk: 0 }),
            "pages count"
        );
        assert_eq!(shortage(&room(0), 4 * MB, disk(12 * MB)), Some(Shortage { room: 0, disk: 2 * MB }));
    }

    #[test]
    fn nothing_is_let_go_of_where_it_would_not_help() {
        assert_eq!(shortage(&room(0), 101 * MB, disk(500 * MB)), None, "larger than the whole budget");
        assert_eq!(shortage(&room(0), MB, disk(9 * MB)), None, "others filled the disk below its floor");
    }

    #[test]
    fn a_small_disk_has_a_small_floor() {
        let stick = Some(Disk { total: 50 * MB, free: 7 * MB });
        assert_eq!(shortage(&room(0), 2 * MB, stick), Some(Shortage::default()));
    }
}
