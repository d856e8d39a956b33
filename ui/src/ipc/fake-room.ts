/** The room of the in-memory library: what is in it, and what another one would let go of. */
import type { Room, RoomChange, RoomLine } from "./contract";
import { PUBLICATIONS } from "./fake-magazine";
import { size } from "../lib/size";

export const MB = 1024 * 1024;
/** What each publication takes, in MB: the first of them has audio, and a part kept for good. */
const TAKEN = [310, 96, 41, 3] as const;
const PROTECTED = 120 * MB;

export class FakeRoom {
  budget = 2048 * MB;
  floor = 1024 * MB;
  #gone = 0;

  #line(at: number, name: string, id: number): RoomLine {
    const pictures = Math.max(0, (TAKEN[at] ?? 1) * MB - (at === 0 ? this.#gone : 0));
    const audio = at === 0 ? 60 * MB : 0;
    return {
      publication: id,
      name,
      text: 2 * MB,
      pictures,
      audio,
      pages: 0,
      protected: at === 0 ? PROTECTED : 0,
      sentence: `${size(pictures)} of pictures${audio > 0 ? `, ${size(audio)} of audio` : ""} and 2 MB of text.`,
    };
  }

  report(): Room {
    const lines = PUBLICATIONS.map((one, at) => this.#line(at, one.title, one.id));
    const used = lines.reduce((sum, line) => sum + line.pictures + line.audio + line.pages, 0);
    return {
      budget: this.budget,
      floor: this.floor,
      floorHeld: this.floor,
      used,
      free: Math.max(0, this.budget - used),
      freeOnDisk: 80_000 * MB,
      protected: PROTECTED,
      text: lines.length * 2 * MB,
      lines,
      sentence: `${size(used)} of ${size(this.budget)}. ${size(PROTECTED)} of it is kept for good: saved, packed or kept offline.`,
      trouble: PROTECTED > this.budget ? `What you keep takes ${size(PROTECTED)}. It all stays.` : null,
    };
  }

  change(roomMb: number, floorMb: number, isDone: boolean): RoomChange {
    if (!(roomMb >= 100)) throw { code: "bad-setting", sentence: "The room goes from 100 MB to 1024 GB." };
    const { used } = this.report();
    const bytes = Math.max(0, Math.min(used - roomMb * MB, used - PROTECTED));
    if (isDone) {
      this.budget = roomMb * MB;
      this.floor = floorMb * MB;
      this.#gone += bytes;
    }
    const room = size(roomMb * MB);
    const over = Math.max(0, PROTECTED - roomMb * MB);
    const goes = `12 files of 4 stories (${size(bytes)}), read and old ones first. Their text stays.`;
    return {
      roomMb,
      floorMb,
      isDone,
      stories: bytes > 0 ? 4 : 0,
      files: bytes > 0 ? 12 : 0,
      bytes,
      over,
      sentence:
        bytes === 0
          ? isDone
            ? `The room is ${room} now; nothing had to go.`
            : `With ${room}, nothing has to go.`
          : isDone
            ? `The room is ${room} now. Gone: ${goes}`
            : `With ${room}, these go: ${goes}`,
    };
  }
}
