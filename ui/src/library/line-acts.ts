/** What can be done to a line of the library, for its menu. */
import type { Follow, ListFilter, Subject } from "../ipc/contract";
import { strings } from "../lib/strings";
import { scopeActs, type Acting, type ListAct } from "../list/acts";
import { subjectOf } from "../pages/subject";
import type { Line } from "./tree";

/** The parts of the window these acts use. */
export interface LineActing extends Acting {
  readonly marking: Acting["marking"] & { allOf(filter: ListFilter): Promise<void> };
  readonly preferences: { setPicturesOf(publication: number, rule: string | null): Promise<void> };
  readonly magazine: Acting["magazine"] & {
    followOf(subject: Subject): Follow | null;
    setFollow(subject: Subject, follow: Follow | null): Promise<void>;
  };
}

export function lineActs(reader: LineActing, line: Line): ListAct[] {
  if (line.shownAs) return [];
  const { scope } = line.filter;
  const subject = subjectOf(scope);
  const follows = subject ? followActs(reader, subject) : [];
  const pictures = scope.type === "publication" ? pictureActs(reader, scope.id) : [];
  const marks: ListAct[] = [{ name: strings.markAllRead, act: () => void reader.marking.allOf(line.filter) }];
  return [...marks, ...follows, ...pictures, ...scopeActs(reader, scope)].map((act, at) => ({
    ...act,
    startsGroup: at > 0 && (act.startsGroup ?? false),
  }));
}

const RULES = ["all", "saved", "none", null] as const;

/** Whose pictures are fetched of this publication. */
function pictureActs(reader: LineActing, id: number): ListAct[] {
  const publication = reader.library.overview?.publications.find((one) => one.id === id);
  if (!publication) return [];
  return RULES.map((rule, at) => ({
    name: strings.pictureRules[rule ?? "default"],
    isChecked: publication.pictures === rule,
    startsGroup: at === 0,
    act: () => void reader.preferences.setPicturesOf(id, rule),
  }));
}

function followActs({ magazine }: LineActing, subject: Subject): ListAct[] {
  const follow = magazine.followOf(subject);
  const set = (wanted: Follow | null) => () => void magazine.setFollow(subject, wanted);
  if (!follow) return [{ name: strings.follow, act: set({ keepsOffline: false, isMuted: false }) }];
  const { keepsOffline, isMuted } = follow;
  return [
    {
      name: strings.keepOffline,
      isChecked: keepsOffline,
      act: set({ ...follow, keepsOffline: !keepsOffline }),
    },
    { name: strings.mute, isChecked: isMuted, act: set({ ...follow, isMuted: !isMuted }) },
    { name: strings.unfollow, startsGroup: true, act: set(null) },
  ];
}
