/** The words of `locales/LANGUAGE/library.ftl`. */
import { text } from "./facade";

export const libraryWords = {
  app: text,
  library: text,
  demoLibrary: text,
  everything: text,
  unread: text,
  saved: text,
  frontPage: text,
  following: text,
  contributors: text,
  contributor: text,
  view: text,
  views: text,
  publications: text,
  editions: text,
  waiting: text,
  unfold: (name: string) => ({ name }),
  fold: (name: string) => ({ name }),
  preferred: text,
  libraryItem: (name: string, count: number) => ({ name, count }),
  libraryItemUnread: (name: string, count: number) => ({ name, count }),
  inAll: (count: number) => ({ count }),
  trouble: (sentence: string) => ({ sentence }),
  firstSyncPending: text,
};
