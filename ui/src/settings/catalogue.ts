/** Every setting by its name, for the search over Settings and for the palette. `data-setting` finds its control. */
import { LANGUAGES } from "../lib/language";
import { strings } from "../lib/strings";

export interface SettingEntry {
  readonly id: string;
  readonly name: string;
  /** The part of Settings it stands in. */
  readonly group: string;
  /** What a reader may call it besides. */
  readonly words: string;
}

export function settingEntries(): readonly SettingEntry[] {
  const look = strings.settingsLook;
  const reading = strings.settingsReading;
  const offline = strings.settingsOffline;
  const editions = strings.settingsEditions;
  return [
    entry("language", strings.language, look, [...Object.values(LANGUAGES), strings.settingWords.language]),
    entry("theme", strings.theme, look, [...Object.values(strings.themes), strings.settingWords.theme]),
    entry("density", strings.density, look, Object.values(strings.densities)),
    entry("zoom", strings.zoom, look, [strings.settingWords.zoom]),
    entry("readerFace", strings.readerFace, reading, [
      ...Object.values(strings.readerFaces),
      strings.settingWords.readerFace,
    ]),
    entry("readerSize", strings.readerSize, reading, [strings.settingWords.readerSize]),
    entry("measure", strings.measure, reading, [strings.settingWords.measure]),
    entry("leading", strings.leading, reading, [strings.settingWords.leading]),
    entry("hyphenates", strings.hyphenates, reading),
    entry("isJustified", strings.isJustified, reading),
    entry("speechSpeed", strings.listenPace, strings.settingsListening),
    entry("speechGoesOn", strings.listenGoesOn, strings.settingsListening),
    entry("pictures", strings.pictures, offline, [
      ...Object.values(strings.picturePolicies),
      strings.settingWords.isMetered,
    ]),
    entry("syncOnStart", strings.syncOnStart, offline),
    entry("syncEvery", strings.syncEvery, offline, [strings.settingWords.syncEvery]),
    entry("staysInTray", strings.staysInTray, offline, [strings.settingWords.staysInTray]),
    entry("startsAtLogin", strings.startsAtLogin, offline, [strings.settingWords.startsAtLogin]),
    entry("isMetered", strings.isMetered, offline, [strings.settingWords.isMetered]),
    entry("keepPages", strings.keepPages, offline),
    entry("notifies", strings.notifies, offline, [strings.settingWords.notifies]),
    entry("room", strings.room, strings.room, [strings.settingWords.room]),
    entry("allow", strings.allowTitle, strings.allowTitle, [strings.settingWords.allow]),
    entry("weekEdition", strings.weekEdition, editions),
    entry("exportFolder", strings.exportFolder, editions),
    entry("readerFolder", strings.readerFolder, editions),
    entry("keepsSavedFolder", strings.keepsSavedFolder, editions),
    entry("file", strings.settingsFile, strings.settingsFile, [strings.settingWords.file]),
    entry("opml", strings.settingsData, strings.settingsData, [strings.settingWords.opml]),
  ];
}

function entry(id: string, name: string, group: string, words: readonly string[] = []): SettingEntry {
  return { id, name, group, words: words.join(" ") };
}
