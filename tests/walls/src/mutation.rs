//! Cleaning the cleaned changes nothing, whoever wrote the mark-up down in between: each vector is cleaned, parsed and
//! serialised by the web-view as a document and as a part of one, twice over, and cleaned again. What comes out is what went
//! in. A sanitiser whose answer means something else to a browser than to itself (mutation XSS) shows here.

use crate::vectors::{Vector, on_its_own_stack};
use layover_content::sanitise;
use layover_e2e::{Browser, Driven};
use serde_json::{Value, json};

const SERIALISES: &str = include_str!("serialises.js");
const WRITES: &str = include_str!("writes.js");
/// Vectors handed to the web-view at once.
const AT_ONCE: usize = 100;

/// Whether nothing changes.
///
/// # Errors
/// The web-view answers for fewer vectors than it was given.
pub async fn again(vectors: &[Vector]) -> Result<bool, String> {
    let browser = Browser::open(900, 700).await;
    let mut changed = 0;
    let mut looked_at = 0;
    for part in vectors.chunks(AT_ONCE) {
        let given: Vec<&str> = part.iter().map(|vector| vector.clean.as_str()).collect();
        let answered = browser.ask_page(SERIALISES, vec![json!(given)]).await;
        let serialised: Vec<Vec<String>> = answered.as_array().into_iter().flatten().map(texts).collect();
        looked_at += serialised.len();
        let pairs: Vec<(Vector, Vec<String>)> = part.iter().cloned().zip(serialised).collect();
        for (id, was, is) in on_its_own_stack(move || differing(&pairs))? {
            changed += 1;
            if changed <= 20 {
                println!("   {id}\n      was {was:?}\n      is  {is:?}");
            }
        }
    }
    browser.close().await;
    println!("{looked_at} vectors cleaned, serialised by the web-view and cleaned again; {changed} changed");
    if looked_at == vectors.len() {
        Ok(changed == 0)
    } else {
        Err(format!("{looked_at} of {}", vectors.len()))
    }
}

/// Every vector as a browser that has read it writes it down as XML.
///
/// # Errors
/// The web-view answers for fewer vectors than it was given.
pub async fn written_as_xml(vectors: &[Vector]) -> Result<Vec<Vector>, String> {
    let browser = Browser::open(900, 700).await;
    let mut written = Vec::with_capacity(vectors.len());
    for part in vectors.chunks(AT_ONCE) {
        let given: Vec<&str> = part.iter().map(|vector| vector.html.as_str()).collect();
        let answered = texts(&browser.ask_page(WRITES, vec![json!(given)]).await);
        written.extend(part.iter().cloned().zip(answered).map(|(vector, xhtml)| Vector { xhtml, ..vector }));
    }
    browser.close().await;
    let is_written = |vector: &&Vector| !vector.xhtml.is_empty();
    // Of one that is white space, or a comment that never ends, nothing is left to be written.
    if written.len() == vectors.len() && written.iter().filter(is_written).count() * 10 > vectors.len() * 9 {
        Ok(written)
    } else {
        Err(format!(
            "{} of {} were written down as XML",
            written.iter().filter(is_written).count(),
            vectors.len()
        ))
    }
}

/// Vectors of which one of the ways through the web-view made something else: which, what it was, and what it is.
fn differing(pairs: &[(Vector, Vec<String>)]) -> Vec<(String, String, String)> {
    let differs = |(vector, ways): &(Vector, Vec<String>)| {
        let cleaned =
            ways.iter().chain([&vector.clean]).map(|way| sanitise::clean(way, None).html.as_str().to_owned());
        let walled = sanitise::clean_by_the_wall(&vector.html, None).html.as_str().to_owned();
        let other = cleaned.chain([walled]).find(|cleaned| *cleaned != vector.clean)?;
        Some((vector.id.clone(), vector.clean.clone(), other))
    };
    pairs.iter().filter_map(differs).collect()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}
