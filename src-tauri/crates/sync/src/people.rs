//! Author pages: fetched as any page is, read on the threads for foreign documents.

use layover_content::encoding::{self, DocumentKind};
use layover_content::person::{self, Person};

use crate::fetcher::{FetchRequest, Fetched, Fetcher, What};
use crate::gate::NamedBy;

/// What an author page says of a person of one of these names; `None` when it could not be had or read, or is somebody else's. `source` is
/// the feed that led there: what leads into the local network is fetched only when it does as well.
pub async fn look_at_person(
    fetcher: &Fetcher,
    url: &str,
    source: Option<&str>,
    names: &[String],
) -> Option<Person> {
    let named_by = NamedBy::document(source);
    let request = FetchRequest { url, what: What::Page, named_by, validators: None };
    let Ok(Fetched::Body(body)) = fetcher.get(request).await else { return None };
    let names = names.to_vec();
    let read = fetcher.work.run(move || {
        let bytes = body.bytes.into_bytes();
        let html = encoding::decode(&bytes, body.content_type.as_deref(), DocumentKind::Html);
        names.iter().find_map(|name| person::read(&html, &body.final_url, name))
    });
    read.await.ok().flatten()
}
