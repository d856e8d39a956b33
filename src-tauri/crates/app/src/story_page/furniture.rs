//! What stands ready in a story's document until it is wanted: the viewer of pictures, the card of a note, and the
//! line that says where a link leads. The bridge fills in figures (`#`) and what the story holds.

use super::escape;
use crate::voice::{attributes, say};

/// Words in curly brackets are messages of `locales/`; `own` is their language.
const FURNITURE: &str = "\
<dialog class=\"viewer\" {own} aria-label=\"{frameViewer}\" data-open=\"{frameEnlarge}\" data-unnamed=\"{frameUnnamed}\" data-count=\"{frameCount}\">\
<div class=\"viewer-bar\"><p class=\"viewer-count\" role=\"status\"></p>\
<button type=\"button\" data-view=\"smaller\">{frameSmaller}</button><button type=\"button\" data-view=\"larger\">{frameLarger}</button>\
<button type=\"button\" data-view=\"close\">{frameClose}</button></div>\
<div class=\"viewer-stage\" tabindex=\"0\" role=\"group\" aria-label=\"{framePicture}\"></div>\
<div class=\"viewer-foot\"><button type=\"button\" data-view=\"before\">{framePrevious}</button><p class=\"viewer-caption\"></p>\
<button type=\"button\" data-view=\"after\">{frameNext}</button></div></dialog>\
<div class=\"note-card\" role=\"dialog\" tabindex=\"-1\" data-words=\"{frameNote}\" hidden><div class=\"note-text\"></div>\
<p class=\"note-acts\" {own}><button type=\"button\" data-note=\"go\">{frameGoToNote}</button>\
<button type=\"button\" data-note=\"close\">{frameClose}</button></p></div>\
<div class=\"tip\" {own} id=\"layover-tip\" role=\"tooltip\" data-scroll-table=\"{frameTable}\" data-scroll-code=\"{frameCode}\" hidden>\
<strong></strong><span></span></div>";

const WORDS: [&str; 14] = [
    "frameViewer",
    "frameEnlarge",
    "frameUnnamed",
    "frameCount",
    "frameSmaller",
    "frameLarger",
    "frameClose",
    "framePicture",
    "framePrevious",
    "frameNext",
    "frameNote",
    "frameGoToNote",
    "frameTable",
    "frameCode",
];

/// After the story, outside its text: places in the text are counted without it.
pub(super) fn furniture() -> String {
    WORDS.iter().fold(FURNITURE.replace("{own}", &attributes()), |furniture, id| {
        furniture.replace(&format!("{{{id}}}"), &escape(&say(id)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_it_is_said() {
        let furniture = furniture();
        assert!(!furniture.contains('{') && furniture.contains("Pictures of this story"), "{furniture}");
    }
}
