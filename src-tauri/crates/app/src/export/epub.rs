//! An e-book: EPUB 3.3, with the older table of contents beside it for older readers.

use super::album::{Album, Form};
use super::book::{self, Chapter, Item};
use super::sheet::{self, Hand, Neighbours};
use super::{Issue, Once, Tally, contents, cover, written};
use crate::AppError;
use crate::voice::say;
use layover_content::canonical::canonical;
use layover_content::xhtml::escape_text;
use layover_model::ArticleId;
use layover_store::{Store, Story};
use std::cell::RefCell;
use std::io::{self, Seek, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const STYLE: &str = include_str!("book.css");
const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";

/// Writes the whole book.
pub(super) fn write(store: &Store, issue: &Issue, out: &mut (impl Write + Seek)) -> Result<Tally, AppError> {
    let archive = RefCell::new(Archive::new(out)?);
    let pictures = RefCell::new(Vec::new());
    let mut put = |name: &str, media_type: &str, bytes: &[u8]| {
        pictures.borrow_mut().push(Item::picture(name, media_type));
        archive.borrow_mut().stored(&format!("EPUB/{name}"), bytes)
    };
    let album = Album::new(store, Form::Book, &mut put);
    let neighbours = neighbours(store, issue)?;
    let mut chapters = Vec::new();
    for (part, at) in issue.parts.iter().zip(0..) {
        for row in &part.stories {
            let Some(story) = store.story(ArticleId(row.id))? else { continue };
            let name = file_name(row.id);
            let hand =
                Hand { album: &album, neighbours: &neighbours, ids: String::new(), is_epub: true, under: "" };
            let page = page(&story, &hand);
            album.check()?;
            archive.borrow_mut().packed(&format!("EPUB/{name}"), page.as_bytes())?;
            chapters.push(Chapter::of(&story, name, at));
        }
    }
    let (held, missing_pictures) = album.counts();
    drop(album);
    let cover = cover::draw(issue);
    let tally = Tally {
        stories: u32::try_from(chapters.len()).unwrap_or(u32::MAX),
        pictures: held,
        missing_pictures,
    };
    let book = book::Book { issue, chapters, pictures: pictures.into_inner(), has_cover: cover.is_some() };
    let mut archive = archive.into_inner();
    if let Some(cover) = cover {
        archive.stored("EPUB/cover.jpg", &cover)?;
        archive.packed("EPUB/cover.xhtml", book.cover_page().as_bytes())?;
    }
    if !issue.is_single {
        archive.packed("EPUB/contents.xhtml", contents::page(issue, &book.chapters).as_bytes())?;
    }
    archive.packed("EPUB/style.css", STYLE.as_bytes())?;
    archive.packed("EPUB/nav.xhtml", book.navigation().as_bytes())?;
    archive.packed("EPUB/toc.ncx", book.ncx().as_bytes())?;
    archive.packed("EPUB/package.opf", book.package().as_bytes())?;
    archive.finish()?;
    Ok(tally)
}

fn file_name(id: i64) -> String {
    format!("story-{id}.xhtml")
}

/// Links between stories of one book stay in it.
fn neighbours(store: &Store, issue: &Issue) -> Result<Neighbours, AppError> {
    let ids: Vec<ArticleId> = issue.stories().map(|row| ArticleId(row.id)).collect();
    let addresses = store.addresses(&ids)?.into_iter();
    Ok(addresses.filter_map(|(id, url)| Some((canonical(&url)?, file_name(id.0)))).collect())
}

fn page(story: &Story, hand: &Hand<'_, '_>) -> String {
    let sheet = sheet::sheet(story, hand);
    document(&sheet.attributes, &sheet.title, &format!("<article>{}</article>", sheet.html))
}

/// A title, or what stands in its place.
pub(super) fn titled(title: &str) -> String {
    if title.trim().is_empty() { say("untitled") } else { title.to_owned() }
}

/// A page of the book.
pub(super) fn document(attributes: &str, title: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"{attributes}>\
         <head><title>{}</title><link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/></head>\
         <body>{body}</body></html>\n",
        escape_text(&titled(title))
    )
}

/// The container: the media type first and as it is, everything dated alike, so that the same book is the same file.
struct Archive<W: Write + Seek>(ZipWriter<Once<W>>);

impl<W: Write + Seek> Archive<W> {
    fn new(out: W) -> Result<Self, AppError> {
        let mut archive = Self(ZipWriter::new(Once::new(out)));
        archive.stored("mimetype", b"application/epub+zip")?;
        archive.packed("META-INF/container.xml", CONTAINER.as_bytes())?;
        Ok(archive)
    }

    fn packed(&mut self, name: &str, bytes: &[u8]) -> Result<(), AppError> {
        self.put(name, bytes, CompressionMethod::Deflated)
    }

    /// Pictures are packed already.
    fn stored(&mut self, name: &str, bytes: &[u8]) -> Result<(), AppError> {
        self.put(name, bytes, CompressionMethod::Stored)
    }

    fn put(&mut self, name: &str, bytes: &[u8], method: CompressionMethod) -> Result<(), AppError> {
        let options = SimpleFileOptions::DEFAULT.compression_method(method);
        let put = self.0.start_file(name, options).map_err(io::Error::from);
        put.and_then(|()| self.0.write_all(bytes)).map_err(|error| written::unnamed(&error))
    }

    fn finish(self) -> Result<(), AppError> {
        self.0.finish().map(drop).map_err(|error| written::unnamed(&io::Error::from(error)))
    }
}
