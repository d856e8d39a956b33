//! What a reader takes back in the terminal, and what they quote.

use crate::support::{Reader, press, text};
use serde_json::Value;

fn people(reader: &Reader) -> Vec<Value> {
    reader.asks(&["contributors", "--limit", "1000"]).as_array().expect("a list").clone()
}

#[test]
fn the_newest_act_is_taken_back_and_then_the_one_before_it() {
    let press = press();
    let reader = Reader::of(&press);
    let nothing = reader.tells(&["--json", "undo"]);
    assert_eq!((nothing.code, nothing.error_code().as_str()), (4, "nothing-found"));

    let before = people(&reader);
    let [one, other] = [0, 1].map(|at: usize| before[at]["id"].to_string());
    let story = reader.stories()[0]["id"].to_string();
    reader.does(&["save", &story]);
    reader.does(&["contributors", "--merge", &one, &other]);
    assert_eq!(people(&reader).len(), before.len() - 1);
    let aliases = reader.asks(&["contributors", &one])["aliases"].clone();
    let alias = aliases.as_array().expect("names").last().expect("a name")["id"].to_string();
    reader.does(&["contributors", "--split", &alias]);
    assert_eq!(people(&reader).len(), before.len());

    let undone = reader.asks(&["undo"]);
    assert!(text(&undone, "sentence").contains("making a name somebody of its own"), "{undone}");
    assert_eq!(reader.asks(&["contributors", &one])["aliases"], aliases);
    assert!(reader.does(&["undo"]).contains("making two contributors one"));
    assert_eq!(people(&reader), before);
    assert!(reader.does(&["undo"]).contains("saving a story"));
    assert_eq!(reader.tells(&["undo"]).code, 4, "what is taken back is not taken back again");
    assert_eq!(reader.asks(&["list", "--saved"]), serde_json::json!([]));
}

#[test]
fn a_quote_the_story_does_not_say_is_remarked_on() {
    let press = press();
    let reader = Reader::of(&press);
    let row = &reader.stories()[0];
    let id = row["id"].to_string();
    let title = text(row, "title").to_uppercase();
    let said = reader.asks(&["cite", &id, "--quote", &title]);
    assert_eq!(said["remark"], Value::Null, "{said}");
    assert!(text(&said, "text").starts_with(&format!("> {title}\n>\n> — [")), "{said}");
    let unsaid = reader.tells(&["cite", &id, "--quote", "The postmaster general never saw the tide"]);
    assert_eq!(unsaid.code, 0, "{unsaid:?}");
    assert!(
        unsaid.out.starts_with("> The postmaster general") && unsaid.err.contains("do not stand so"),
        "{unsaid:?}"
    );
}
