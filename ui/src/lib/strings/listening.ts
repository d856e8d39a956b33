/** The words of `locales/LANGUAGE/listening.ftl`. */
import { group, text } from "./facade";

export const listeningWords = {
  listening: text,
  listenStory: text,
  listenMoves: text,
  listenPlay: text,
  listenPause: text,
  listenPaused: text,
  listenBack: text,
  listenOn: text,
  listenParagraphBack: text,
  listenParagraphOn: text,
  listenPace: text,
  listenSlower: text,
  listenFaster: text,
  listenUsual: text,
  listenTimes: (percent: number) => ({ times: percent / 100 }),
  listenSpeed: (percent: number) => ({ times: percent / 100 }),
  listenAt: (at: number, total: number) => ({ at, total }),
  listenGoesOn: text,
  listenGoesOnWhy: text,
  listenThen: (count: number) => ({ count }),
  listenClose: text,
  listenNothing: text,
  listenEnded: text,
  listenStopped: text,
  listenInstead: (title: string) => ({ title }),
  settingsListening: text,
  /** Said to those who listen, when the focus stays where it is. */
  storyOpened: (title: string) => ({ title }),
  /** Said to those who listen, as each begins. */
  syncStages: group("feeds", "pages", "index", "pictures"),
};
