/**
 * The library behind the shell's commands. The only module that imports `@tauri-apps`; it holds no rule, only
 * names and shapes.
 */
import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { LibraryChanged, SyncProgress, TaskProgress, TripProgress } from "./contract";
import { decodeIds, type Ipc } from "./ipc";

/** A file travels as it is; what else is to be said of it stands in headers. */
function named(name: string): Record<string, string> {
  return { "layover-name": encodeURIComponent(name) };
}

function told<T>(report: (progress: T) => void): Channel<T> {
  const channel = new Channel<T>();
  channel.onmessage = report;
  return channel;
}

export const tauri: Ipc = {
  overview: () => invoke("overview"),
  storyIds: async (filter, first) => decodeIds(await invoke("story_ids", { filter, first })),
  storyRows: (ids) => invoke("story_rows", { ids }),
  openStory: (id) => invoke("open_story", { id }),
  setRead: (ids, isRead) => invoke("set_read", { ids, isRead }),
  markAllRead: (filter, before) => invoke("mark_all_read", { filter, before }),
  setSaved: (id, isSaved) => invoke("set_saved", { id, isSaved }),
  undo: (act) => invoke("undo", { act }),
  frontPage: (publication) => invoke("front_page", { publication }),
  contributors: (words, limit) => invoke("contributors", { words, limit }),
  contributor: (id) => invoke("contributor", { id }),
  section: (id) => invoke("section", { id }),
  series: (id) => invoke("series", { id }),
  edition: (id) => invoke("edition", { id }),
  makeEdition: (what, title) => invoke("make_edition", { what, title }),
  makeWeek: () => invoke("make_week"),
  removeEdition: (id) => invoke("remove_edition", { id }),
  exportContents: (what) => invoke("export_contents", { what }),
  export: (what, form, to) => invoke("export", { what, form, to }),
  mail: (what, form) => invoke("mail", { what, form }),
  showExports: () => invoke("show_exports"),
  writeList: (list) => invoke("write_list", { list }),
  openPack: (bytes, name, report) =>
    invoke("open_pack", bytes, {
      headers: { ...named(name), "layover-progress": told<TaskProgress>(report).toJSON() },
    }),
  print: (what) => invoke("print", { what }),
  setFollow: (subject, follow) => invoke("set_follow", { subject, follow }),
  setPreferred: (publication, isPreferred) => invoke("set_preferred", { publication, isPreferred }),
  mergeContributors: (into, other) => invoke("merge_contributors", { into, other }),
  splitAlias: (alias) => invoke("split_alias", { alias }),
  dismissProposal: (one, other) => invoke("dismiss_proposal", { one, other }),
  importNames: (text) => invoke("import_names", { text }),
  awaitedNames: () => invoke("awaited_names"),
  forgetName: (name) => invoke("forget_name", { name }),
  suggest: (query) => invoke("suggest", { query }),
  saveView: (name, query) => invoke("save_view", { name, query }),
  removeView: (id) => invoke("remove_view", { id }),
  credits: (id) => invoke("credits", { id }),
  cite: (id, style) => invoke("cite", { id, style }),
  quote: (id, text) => invoke("quote", { id, text }),
  highlight: (story, start, end, colour, edition = null) =>
    invoke("highlight", { story, start, end, colour, edition }),
  noteStory: (story, note) => invoke("note_story", { story, note }),
  changeHighlight: (id, colour, note, tags) => invoke("change_highlight", { id, colour, note, tags }),
  removeHighlight: (id) => invoke("remove_highlight", { id }),
  storyHighlights: (story) => invoke("story_highlights", { story }),
  highlights: (words) => invoke("highlights", { words }),
  setProgress: (id, anchor, share) => invoke("set_progress", { id, anchor, share }),
  searchRemark: (words, hasFound) => invoke("search_remark", { words, hasFound }),
  search: (words, scope, limit) => invoke("search", { words, scope, limit }),
  sync: (isByItself, report) => invoke("sync", { isByItself, onProgress: told(report) }),
  retrySource: (publication, report) =>
    invoke("retry_source", { publication, onProgress: told<SyncProgress>(report) }),
  activity: (limit) => invoke("activity", { limit }),
  cancelTask: () => invoke("cancel_task"),
  takeHanded: () => invoke("take_handed"),
  openHanded: (id, report) => invoke("open_handed", { id, onProgress: told<TaskProgress>(report) }),
  savePageFile: (bytes, name) => invoke("save_page_file", bytes, { headers: named(name) }),
  importSettings: (text) => invoke("import_settings", { text }),
  onHandedOver: (listener) => listen("handed-over", () => listener()),
  cancelSync: () => invoke("cancel_sync"),
  catalogue: () => invoke("catalogue"),
  addProfile: (text) => invoke("add_profile", { text }),
  removeProfile: (slug) => invoke("remove_profile", { slug }),
  profileText: (slug) => invoke("profile_text", { slug }),
  subscribe: (address) => invoke("subscribe", { address }),
  savePage: (address) => invoke("save_page", { address }),
  unsubscribe: (publication) => invoke("unsubscribe", { publication }),
  forgetAddress: (url) => invoke("forget_address", { url }),
  importOpml: (text) => invoke("import_opml", { text }),
  exportOpml: () => invoke("export_opml"),
  openLink: (url, title, from) => invoke("open_link", { url, title, from }),
  peekLink: (url, from) => invoke("peek_link", { url, from }),
  complete: (ids) => invoke("complete", { ids }),
  queueAddress: (address) => invoke("queue_address", { address }),
  askAboutLinks: () => invoke("ask_about_links"),
  fetchQueue: (url) => invoke("fetch_queue", { url }),
  keepAudio: (id) => invoke("keep_audio", { id }),
  letAudioGo: (id) => invoke("let_audio_go", { id }),
  readAloud: (id) => invoke("read_aloud", { id }),
  speak: (text, language, percent) => invoke("speak", { text, language, percent }),
  stopSpeaking: () => invoke("stop_speaking"),
  audioPart: (address, from) => invoke("audio_part", { address, from }),
  settings: () => invoke("settings"),
  setSettings: (settings) => invoke("set_settings", { settings }),
  setZoom: (percent) => invoke("set_zoom", { percent }),
  setLanguage: (language, zero, habits) => invoke("set_language", { language, zero, habits }),
  toggleFullScreen: () => invoke("toggle_full_screen"),
  place: () => invoke("place"),
  setPlace: (place) => invoke("set_place", { place }),
  room: () => invoke("room"),
  rehearseRoom: (roomMb, floorMb) => invoke("rehearse_room", { roomMb, floorMb }),
  setRoom: (roomMb, floorMb) => invoke("set_room", { roomMb, floorMb }),
  setPicturesOf: (publication, rule) => invoke("set_pictures_of", { publication, rule }),
  about: () => invoke("about"),
  background: () => invoke("background"),
  startAtLogin: (wanted) => invoke("start_at_login", { wanted }),
  sourceHealth: () => invoke("source_health"),
  trips: () => invoke("trips"),
  trip: (id) => invoke("trip", { id }),
  rehearseTrip: (id, trip) => invoke("rehearse_trip", { id, trip }),
  planTrip: (trip) => invoke("plan_trip", { trip }),
  changeTrip: (id, trip) => invoke("change_trip", { id, trip }),
  removeTrip: (id) => invoke("remove_trip", { id }),
  chooseTripAnew: (id) => invoke("choose_trip_anew", { id }),
  packStory: (trip, story) => invoke("pack_story", { trip, story }),
  refuseStory: (trip, story) => invoke("refuse_story", { trip, story }),
  readyTrip: (id, report) => {
    return invoke("ready_trip", { id, onProgress: told<TripProgress>(report) });
  },
  checkTrip: (id) => invoke("check_trip", { id }),
  airplaneCheck: (id) => invoke("airplane_check", { id }),
  endTrip: (id) => invoke("end_trip", { id }),
  onSyncCalled: async (listener) => {
    const stops = await Promise.all([
      listen("sync-wanted", () => listener(false)),
      listen("sync-due", () => listener(true)),
    ]);
    return () => stops.forEach((stop) => stop());
  },
  onOpenStory: (listener) => listen<number>("open-story", (event) => listener(event.payload)),
  onLibraryChanged: (listener) =>
    listen<LibraryChanged>("library-changed", (event) => listener(event.payload)),
};
