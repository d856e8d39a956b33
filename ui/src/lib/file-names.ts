/** What files are called that leave the window: the same in every language, so that scripts find them. */
export const FILE_NAMES = {
  subscriptions: "layover-subscriptions.opml",
  settings: "layover-settings.json",
  highlights: (ending: "md" | "csv"): string => `layover-highlights.${ending}`,
} as const;
