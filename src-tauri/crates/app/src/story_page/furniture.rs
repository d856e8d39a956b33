//! What stands ready in a story's document until it is wanted: the viewer of pictures, the card of a note, and the
//! line that says where a link leads. Its words are here; the bridge fills in figures and what the story holds.

/// After the story, outside its text: places in the text are counted without it.
pub(super) const FURNITURE: &str = "\
<dialog class=\"viewer\" aria-label=\"Pictures of this story\" data-open=\"Enlarge: #\" data-unnamed=\"a picture\" data-count=\"Picture # of #\">\
<div class=\"viewer-bar\"><p class=\"viewer-count\" role=\"status\"></p>\
<button type=\"button\" data-view=\"smaller\">Smaller</button><button type=\"button\" data-view=\"larger\">Larger</button>\
<button type=\"button\" data-view=\"close\">Close</button></div>\
<div class=\"viewer-stage\" tabindex=\"0\" role=\"group\" aria-label=\"Picture\"></div>\
<div class=\"viewer-foot\"><button type=\"button\" data-view=\"before\">Previous</button><p class=\"viewer-caption\"></p>\
<button type=\"button\" data-view=\"after\">Next</button></div></dialog>\
<div class=\"note-card\" role=\"dialog\" tabindex=\"-1\" data-words=\"Note #\" hidden><div class=\"note-text\"></div>\
<p class=\"note-acts\"><button type=\"button\" data-note=\"go\">Go to the note</button>\
<button type=\"button\" data-note=\"close\">Close</button></p></div>\
<div class=\"tip\" id=\"layover-tip\" role=\"tooltip\" data-scroll-table=\"Table, scrolls sideways\" data-scroll-code=\"Code, scrolls sideways\" hidden>\
<strong></strong><span></span></div>";
