/**
 * Every word the window says that the library does not. The words lie in `locales/LANGUAGE/*.ftl`, one file a theme;
 * `THEME.ts` beside this says what each needs to be told. Sentences about stories, sources and syncs come worded from the
 * library and are not repeated here.
 */
import { facade } from "./facade";
import { exchangeWords } from "./exchange";
import { keysWords } from "./keys";
import { libraryWords } from "./library";
import { listWords } from "./list";
import { listeningWords } from "./listening";
import { magazineWords } from "./magazine";
import { readingWords } from "./reading";
import { searchWords } from "./search";
import { settingsWords } from "./settings";
import { sourcesWords } from "./sources";
import { startWords } from "./start";
import { tripsWords } from "./trips";
import { windowWords } from "./window";

/** All there is to say; the test of the languages compares it with the files. */
export const table = {
  ...windowWords,
  ...libraryWords,
  ...listWords,
  ...listeningWords,
  ...magazineWords,
  ...readingWords,
  ...searchWords,
  ...tripsWords,
  ...exchangeWords,
  ...startWords,
  ...settingsWords,
  ...keysWords,
  ...sourcesWords,
};

export const strings = facade(table);
