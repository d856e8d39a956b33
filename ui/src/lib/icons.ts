/** The icons the window uses, from Lucide (ISC). Only what is inside the drawing is kept; Icon.svelte frames it. */
import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import book from "lucide-static/icons/book-open.svg?raw";
import bookmark from "lucide-static/icons/bookmark.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import chevronDown from "lucide-static/icons/chevron-down.svg?raw";
import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import chevronUp from "lucide-static/icons/chevron-up.svg?raw";
import circleDot from "lucide-static/icons/circle-dot.svg?raw";
import clock from "lucide-static/icons/clock.svg?raw";
import ellipsis from "lucide-static/icons/ellipsis.svg?raw";
import externalLink from "lucide-static/icons/external-link.svg?raw";
import fileUp from "lucide-static/icons/file-up.svg?raw";
import inbox from "lucide-static/icons/inbox.svg?raw";
import info from "lucide-static/icons/info.svg?raw";
import keyboard from "lucide-static/icons/keyboard.svg?raw";
import listFilter from "lucide-static/icons/list-filter.svg?raw";
import panelLeft from "lucide-static/icons/panel-left.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import refresh from "lucide-static/icons/refresh-cw.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import settings from "lucide-static/icons/settings-2.svg?raw";
import trouble from "lucide-static/icons/triangle-alert.svg?raw";
import typeface from "lucide-static/icons/a-large-small.svg?raw";
import undo from "lucide-static/icons/undo-2.svg?raw";
import download from "lucide-static/icons/arrow-down-to-line.svg?raw";
import layers from "lucide-static/icons/layers.svg?raw";
import list from "lucide-static/icons/list.svg?raw";
import newspaper from "lucide-static/icons/newspaper.svg?raw";
import pin from "lucide-static/icons/pin.svg?raw";
import bellOff from "lucide-static/icons/bell-off.svg?raw";
import userCheck from "lucide-static/icons/user-round-check.svg?raw";
import userPlus from "lucide-static/icons/user-round-plus.svg?raw";
import user from "lucide-static/icons/user-round.svg?raw";
import users from "lucide-static/icons/users-round.svg?raw";
import filter from "lucide-static/icons/filter.svg?raw";
import circleCheck from "lucide-static/icons/circle-check.svg?raw";
import circleDashed from "lucide-static/icons/circle-dashed.svg?raw";
import luggage from "lucide-static/icons/luggage.svg?raw";
import plane from "lucide-static/icons/plane.svg?raw";
import copy from "lucide-static/icons/copy.svg?raw";
import highlighter from "lucide-static/icons/highlighter.svg?raw";
import minimize from "lucide-static/icons/minimize-2.svg?raw";
import maximize from "lucide-static/icons/maximize-2.svg?raw";
import note from "lucide-static/icons/message-square-text.svg?raw";
import trash from "lucide-static/icons/trash-2.svg?raw";
import headphones from "lucide-static/icons/headphones.svg?raw";
import play from "lucide-static/icons/play.svg?raw";
import pause from "lucide-static/icons/pause.svg?raw";
import sentenceBack from "lucide-static/icons/chevron-left.svg?raw";
import sentenceOn from "lucide-static/icons/chevron-right.svg?raw";
import paragraphBack from "lucide-static/icons/chevrons-left.svg?raw";
import paragraphOn from "lucide-static/icons/chevrons-right.svg?raw";
import queue from "lucide-static/icons/list-end.svg?raw";
import x from "lucide-static/icons/x.svg?raw";

const SOURCES = {
  headphones,
  play,
  pause,
  sentenceBack,
  sentenceOn,
  paragraphBack,
  paragraphOn,
  queue,
  copy,
  highlighter,
  maximize,
  minimize,
  note,
  trash,
  arrowLeft,
  book,
  bookmark,
  check,
  chevronDown,
  chevronRight,
  chevronUp,
  circleDot,
  clock,
  ellipsis,
  externalLink,
  fileUp,
  inbox,
  info,
  keyboard,
  listFilter,
  panelLeft,
  plus,
  refresh,
  search,
  settings,
  trouble,
  typeface,
  undo,
  download,
  layers,
  list,
  newspaper,
  pin,
  bellOff,
  userCheck,
  userPlus,
  user,
  users,
  filter,
  circleCheck,
  circleDashed,
  luggage,
  plane,
  x,
};

export type IconName = keyof typeof SOURCES;

/** The paths of an icon, without the svg element around them. */
export function drawing(name: IconName): string {
  const source = SOURCES[name];
  const from = source.indexOf(">", source.indexOf("<svg")) + 1;
  return source.slice(from, source.lastIndexOf("</svg>")).trim();
}
