/** The words of `locales/LANGUAGE/sources.ftl`. */
import { text } from "./facade";

export const sourcesWords = {
  sourcesInTrouble: (count: number) => ({ count }),
  sourcesTitle: text,
  sourcesIntro: text,
  sourcesAllWell: text,
  sourcesWell: text,
  sourcesNone: text,
  lastAnswered: (age: string) => ({ age }),
  neverAnswered: text,
  tryAgain: text,
  lastSyncSaid: text,
  activityTitle: text,
  activityIntro: text,
  activityNone: text,
  askAgain: text,
  askAgainName: (name: string) => ({ name }),
  leftAloneUntil: (time: string) => ({ time }),
};
