//! A head start for pictures that come together. Each has to be on the disk before its row, and a disk takes long over one
//! file after the other: a batch written by several hands at once is synced in the time of two or three.

use std::thread;

use crate::asset::{self, Content, Incoming};
use crate::room::{Claim, Need};
use crate::store::Durability;
use crate::{Store, StoreError, loose_file, room};

/// Files written at once.
const HANDS: usize = 8;

impl Store {
    /// Writes these files where they will lie when they are put on board next. Only where all of them find room with
    /// nothing let go of; else nothing is done, and each comes when its own room is made. One that cannot be written is
    /// written again when it is put, and its error told there.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn land_pictures(&self, files: &[&[u8]]) -> Result<(), StoreError> {
        if files.len() < 2 {
            return Ok(());
        }
        let incoming: Vec<Incoming<'_>> = files.iter().map(|bytes| landing(bytes)).collect();
        let bytes = files.iter().map(|bytes| bytes.len() as u64).sum();
        let _coming = loose_file::Coming::begin(self.directory());
        let has_room = self.write(Durability::Sync, |transaction| {
            let need = Need { bytes, on_disk: 0, claim: Claim::Page };
            let has_room = room::has_free(transaction, self.directory(), need)?;
            if has_room {
                incoming.iter().try_for_each(|file| loose_file::announce(transaction, file.hash))?;
            }
            Ok(has_room)
        })?;
        if has_room {
            self.write_together(&incoming);
        }
        Ok(())
    }

    fn write_together(&self, files: &[Incoming<'_>]) {
        thread::scope(|scope| {
            for share in files.chunks(files.len().div_ceil(HANDS)) {
                scope.spawn(move || {
                    // What fails here is tried again, and told, when it is put.
                    share.iter().for_each(|file| drop(asset::write_file(self.directory(), file)));
                });
            }
        });
    }
}

fn landing(bytes: &[u8]) -> Incoming<'_> {
    // The type and the size are told when it is put.
    Incoming { hash: asset::hash(bytes), content: Content::Bytes(bytes), media_type: "", width: 0, height: 0 }
}
