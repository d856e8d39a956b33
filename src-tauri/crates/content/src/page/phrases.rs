//! What sites print around their stories, in a closed list of languages. Must never hold words of one site.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::text;

/// Whole lines, in lower case without punctuation.
#[rustfmt::skip]
const LINES: &[&str] = &[
    // English
    "ad", "advert", "advertisement", "advertisements", "advertise", "article continues after advertisement",
    "article continues below", "article continues below advertisement", "back to top", "caption", "click to enlarge",
    "close", "comments", "contact us", "continue reading", "continue reading below", "copy link", "disclaimer",
    "discover more", "donate", "donate now", "email", "email the author", "enlarge image", "expand", "facebook",
    "filed under", "follow on twitter", "follow us", "follow us on social", "follow us on twitter", "full screen",
    "google cta", "hide caption", "join the conversation", "just watched", "keep reading", "latest", "learn more",
    "leave a comment", "leave a reply", "link copied", "linkedin", "listen", "load more", "loading", "loading content",
    "log in", "more stories", "more videos", "most popular", "most read", "must watch", "newsletter", "next",
    "next article", "next post", "next story", "no posts", "pinterest", "play video", "popular", "post a comment",
    "post comment", "previous", "previous article", "previous post", "previous story", "print", "promoted content",
    "read full article", "read more", "ready for more", "recommended", "recommended for you", "recommended reading",
    "recommended stories", "related", "related articles", "related content", "related coverage", "related links",
    "related news", "photo gallery", "related posts", "related reading", "related stories", "related topics", "related video",
    "related videos", "replay", "reply", "save", "scroll to continue", "search", "see more", "share", "share article",
    "share on facebook", "share on twitter", "share on x", "share this", "share this article", "share this post",
    "share this story", "sharing is caring", "show less", "show more", "sign in", "sign up", "sign up now",
    "sign up for our newsletter", "skip advertisement", "skip to content", "skip to main content",
    "something to consider", "sponsored", "sponsored content", "sponsored links", "story continues below",
    "story continues below advertisement", "subscribe", "subscribe now", "support us", "table of contents", "tags",
    "tap to unmute", "this slideshow requires javascript", "toggle caption", "topics", "trending", "trending now",
    "tweet", "twitter", "up next", "view all", "view author archive", "view comments", "watch more", "whatsapp",
    "you may also like", "you might also like", "you might also enjoy", "loading paragraph", "loading image",
    "media playback is unsupported on your device", "image unavailable", "view in gallery", "x close", "tell us what you think",
    "what do you think", "get our newsletter", "learn more here", "read next", "see all", "about the author", "written by",
    // German
    "anzeige", "werbung", "teilen", "artikel teilen", "mehr zum thema", "lesen sie auch", "auch interessant",
    "weiterlesen", "kommentare", "zum thema", "jetzt abonnieren", "newsletter abonnieren", "drucken", "merken",
    "nach oben", "mehr lesen", "ähnliche artikel", "das könnte sie auch interessieren",
    // French
    "publicité", "partager", "partager cet article", "à lire aussi", "lire aussi", "lire la suite", "commentaires",
    "s abonner", "abonnez vous", "imprimer", "articles liés", "sur le même sujet", "a lire aussi", "vidéo",
    // Spanish, Portuguese
    "publicidad", "compartir", "lee también", "lea también", "te puede interesar", "leer más", "comentarios",
    "suscríbete", "noticias relacionadas", "artículos relacionados", "más información", "publicidade",
    "compartilhar", "compartilhe", "leia também", "leia mais", "saiba mais", "comentários", "veja também",
    "notícias relacionadas", "deixe um comentário", "etiquetas", "imprimir",
    // Italian
    "pubblicità", "condividi", "leggi anche", "leggi tutto", "commenti", "iscriviti", "articoli correlati", "stampa",
    // Dutch, Scandinavian, Polish
    "advertentie", "delen", "lees ook", "lees meer", "reacties", "annonse", "annons", "annonce", "les også",
    "läs också", "læs også", "del", "reklama", "udostępnij", "czytaj także", "czytaj też", "zobacz także",
    "komentarze",
    // Russian, Ukrainian
    "реклама", "поделиться", "читайте также", "читать далее", "комментарии", "добавить отзыв",
    "добавить комментарий", "подписаться", "смотрите также", "читайте також", "коментарі", "поділитися",
    // Turkish, Indonesian, Vietnamese
    "reklam", "paylaş", "ayrıca bakınız", "yorumlar", "baca juga", "bagikan", "iklan", "xem thêm", "chia sẻ",
    // Chinese, Japanese, Korean, Arabic
    "广告", "廣告", "分享", "相关阅读", "相关文章", "相關文章", "延伸閱讀", "評論", "评论", "広告", "関連記事", "シェア",
    "シェアする", "コメント", "광고", "공유", "관련기사", "إعلان", "شارك", "اقرأ أيضا", "اقرأ أيضًا",
];

/// How lines begin that lead away; such a line goes when it is short or a link.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "advertisement", "also read", "also:", "also on ", "check out our", "click here to", "don't miss", "don’t miss",
    "enter your email", "filed under", "find out more about", "first published", "follow her on", "follow him on", "follow me on",
    "follow them on", "follow us on", "get our ", "get the latest", "join our", "like this story", "like us on", "listen on",
    "more from", "more on this", "more:", "now read", "posted in", "previous:", "read also", "read more", "read next", "read:",
    "recommended:", "related coverage", "related post", "related:", "related story", "related stories", "see also", "see more", "share this",
    "sign up for", "sign up to", "subscribe now", "subscribe to", "tagged", "tags:", "this article was originally published",
    "topics:", "want more of our stories", "watch:", "watch now", "you can also follow", "you may also like", "video:",
    "lesen sie auch", "lesen sie mehr", "mehr zum thema", "lire aussi", "à lire aussi", "lire également", "lee también", "lea también",
    "lea además", "leia também", "leia mais", "veja também", "leggi anche", "lees ook", "les også", "läs också", "læs også",
    "czytaj także", "czytaj też", "zobacz też", "читайте также", "читайте також", "смотрите также", "baca juga", "xem thêm",
    "اقرأ أيضا", "相关阅读", "関連記事",
];

/// Headings that open a box about something else, in lower case.
#[rustfmt::skip]
const LEADING: &[&str] = &[
    "around the web", "comments", "continue reading", "from our partners", "further reading on", "keep reading", "latest", "more from", "more great", "more in",
    "more on", "more stories", "most popular", "most read", "newsletter", "popular posts", "read next", "recent posts", "recommended", "related", "similar articles",
    "similar posts", "sponsored", "the latest", "top stories", "trending", "up next", "what to read next", "what to watch next", "you may also",
    "you might also", "you may like", "you might like", "about the author", "leave a reply", "leave a comment", "discover more", "follow us", "our latest",
    "mehr zum thema", "auch interessant", "das könnte sie", "ähnliche artikel", "weitere artikel", "sur le même sujet", "à lire aussi", "lire aussi",
    "articles similaires", "articles liés", "noticias relacionadas", "artículos relacionados", "te puede interesar", "lee también", "más noticias",
    "notícias relacionadas", "leia também", "veja também", "articoli correlati", "leggi anche", "lees ook", "gerelateerd", "czytaj także",
    "zobacz także", "читайте также", "похожие", "смотрите также", "самые популярные", "комментарии", "baca juga", "関連記事", "相关阅读", "相关文章",
    "おすすめ", "人気記事",
];

/// Headings over what a text rests on: a list of links there is part of it.
#[rustfmt::skip]
const SOURCES: &[&str] = &[
    "bibliography", "citations", "endnotes", "footnotes", "further reading", "links", "notes", "references", "resources",
    "sources", "works cited", "additional resources", "quellen", "anmerkungen", "literatur", "weblinks", "einzelnachweise", "notes et références",
    "références", "liens externes", "fuentes", "referencias", "enlaces externos", "referências", "note", "fonti", "bronnen",
    "źródła", "przypisy", "источники", "примечания", "ссылки", "参考文献", "脚注",
];

/// Whether a heading opens the list of what a text rests on.
pub(super) fn names_sources(heading: &str) -> bool {
    heading.chars().count() <= LEADING_MAX && opens_with(&heading.to_lowercase(), SOURCES)
}

/// Headings over a count of what readers wrote: the number first, or last.
#[rustfmt::skip]
const COMMENTS: &[&str] = &[
    "comment", "comments", "thought on", "thoughts on", "thought about", "thoughts about", "response to", "responses to", "responses",
    "reply to", "replies to", "replies", "kommentar", "kommentare", "commentaire", "commentaires", "comentario", "comentarios",
    "comentário", "comentários", "commenti", "reacties", "komentarze", "комментариев", "комментария",
];

/// "3 thoughts on …", "Comments (12)".
pub(super) fn counts_comments(heading: &str) -> bool {
    let bare = text::bare(heading);
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((_, rest)) = bare.split_once(' ').filter(|(first, _)| is_number(first) || *first == "one") {
        let goes_on = |rest: &str| rest.is_empty() || rest.starts_with(" on ") || rest.starts_with(" to ");
        return COMMENTS.iter().any(|phrase| {
            rest.strip_prefix(phrase)
                .is_some_and(|rest| goes_on(rest) || phrase.contains(' ') && rest.starts_with(' '))
        });
    }
    bare.rsplit_once(' ').is_some_and(|(first, last)| is_number(last) && COMMENTS.contains(&first))
}

/// Whether a heading that may lead away may as well open a part of a story: it says more than that there is more.
pub(super) fn may_open_part(heading: &str) -> bool {
    const OPENINGS: [&str; 6] = ["more on ", "more in ", "related ", "the latest ", "latest ", "popular "];
    let lower = heading.to_lowercase();
    OPENINGS.iter().any(|opening| lower.starts_with(opening))
}

/// What short lines say anywhere in a text that ask for something, or stand for something that does not work here.
#[rustfmt::skip]
const ASKING: &[&str] = &[
    "delivered to your inbox", "straight to your inbox", "into your inbox", "sign up for our newsletter", "sign up to our newsletter",
    "subscribe to our newsletter", "successfully subscribed", "problem subscribing", "affiliate commission", "contains affiliate links",
    "purchase through links on", "something through recommended links", "playback is unsupported", "javascript is disabled", "enable javascript",
    "subscribe to our youtube", "download our app", "subscribe for free to receive", "externe inhalte angezeigt", "finden sie externen inhalt", "finden sie externe inhalte",
    "personenbezogene daten an dritt", "empfohlener redaktioneller inhalt", "empfohlener externer inhalt", "um diesen inhalt anzuzeigen",
    "need your consent to load", "consent to view this content", "pour afficher ce contenu", "ce contenu est bloqué",
    "para ver este contenido", "per visualizzare questo contenuto", "follow us on facebook", "follow us on twitter", "follow us on instagram",
];
const ASKING_WORDS_MAX: usize = 45;

/// What lines say that are all emphasis or all a link, and ask for money, an address or a follower.
#[rustfmt::skip]
const PLEADING: &[&str] = &[
    "please donate", "donate today", "donate now", "donate here", "donating today", "consider donating", "make a donation", "your donation", "support our",
    "support us", "support independent", "become a member", "become a subscriber", "make a gift", "our newsletter", "weekly newsletter",
    "daily newsletter", "free newsletter", "in your inbox", "to your inbox", "sign up for our", "sign up for the", "sign up for free", "sign up here",
    "sign up to", "subscribe to our", "subscribe here", "subscribe now", "subscribe today", "follow us", "unterstützen sie uns", "jetzt spenden", "newsletter abonnieren",
    "faites un don", "abonnez vous", "haz una donación", "suscríbete",
];

/// Whether an emphatic line pleads with the reader. What is told of giving stands in plain print.
pub(super) fn pleads(line: &str) -> bool {
    let is_said = line.starts_with(['“', '"', '«', '„', '‘']);
    !is_said && line.split(' ').nth(ASKING_WORDS_MAX).is_none() && {
        let bare = format!(" {} ", text::bare(line));
        PLEADING.iter().any(|phrase| {
            bare.split_once(phrase)
                .is_some_and(|(before, after)| before.ends_with(' ') && after.starts_with(' '))
        })
    }
}

/// What buttons say first that ask for something.
const BUTTONS: [&str; 14] = [
    "subscribe",
    "share",
    "donate",
    "join",
    "sign",
    "follow",
    "leave",
    "give",
    "get",
    "upgrade",
    "refer",
    "start",
    "become",
    "support",
];

/// Whether a button asks for something.
pub(super) fn is_asking_button(line: &str) -> bool {
    let bare = text::bare(line);
    bare.split(' ').next().is_some_and(|first| BUTTONS.contains(&first)) && bare.split(' ').nth(9).is_none()
}

/// Whether a text asks for something somewhere.
pub(super) fn asks(text: &str) -> bool {
    ASKED.as_ref().is_some_and(|phrases| phrases.is_match(text)) || pleads(text)
}

/// How labels of a picture begin; they stay beside one.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "image:", "image copyright", "image credit", "image caption", "image source", "photo:", "photo by", "photo credit", "photograph:",
    "picture:", "photos:", "credit:", "foto:", "bild:", "crédit photo", "fotografía:", "фото:",
];

/// Whether a line labels a picture.
pub(super) fn is_label(line: &str) -> bool {
    line.split(' ').nth(OPENING_WORDS_MAX).is_none() && opens_with(&line.to_lowercase(), LABELS)
}

/// Whether words in lower case begin as those on a picture do: "Image 2 of 5", "Photo gallery".
pub(super) fn is_of_pictures(bare: &str) -> bool {
    matches!(bare.split(' ').next(), Some("image" | "photo" | "slide" | "picture"))
}

/// "Image 2 of 5".
fn counts_pictures(bare: &str) -> bool {
    let mut words = bare.split(' ').skip(1);
    is_of_pictures(bare) && words.all(|word| word == "of" || word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A line that leads away by its opening has at most so many words, when it is no link.
const OPENING_WORDS_MAX: usize = 8;
/// A heading of such a box has at most so many characters.
const LEADING_MAX: usize = 44;

/// Whether a whole line is no part of a story. `is_link` says that most of its words are links.
pub(super) fn is_noise(line: &str, is_link: bool) -> bool {
    let says_something = |word: &&str| word.contains(char::is_alphanumeric);
    let is_short = line.split(' ').filter(says_something).nth(OPENING_WORDS_MAX).is_none();
    if !is_short && !is_link {
        return is_asking(line);
    }
    let lower = line.to_lowercase();
    let bare = text::bare(&lower);
    if bare.is_empty() {
        return false;
    }
    if is_short && (LINES.contains(&bare.as_str()) || counts_pictures(&bare)) {
        return true;
    }
    if is_asking(line) || (is_link && is_shouted(line)) {
        return true;
    }
    let may_open = is_link || bare.split(' ').count() <= OPENING_WORDS_MAX;
    may_open && opens_with(&lower, OPENINGS)
}

static ASKED: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(ASKING).ok());

fn is_asking(line: &str) -> bool {
    line.split(' ').nth(ASKING_WORDS_MAX).is_none()
        && ASKED.as_ref().is_some_and(|phrases| phrases.is_match(line))
}

/// A headline in capitals, of several words.
fn is_shouted(line: &str) -> bool {
    line.split(' ').count() >= 4
        && line.chars().any(char::is_uppercase)
        && !line.chars().any(char::is_lowercase)
}

/// Whether a heading is that of a chapter of papers and reports: what others found before.
pub(super) fn names_chapter(heading: &str) -> bool {
    const OTHERS: [&str; 6] = [
        "related work",
        "related works",
        "related research",
        "related literature",
        "related approaches",
        "related studies",
    ];
    let bare = text::bare(heading);
    // "4. Related work", "Background and related work".
    OTHERS.iter().any(|others| {
        bare.strip_suffix(others).is_some_and(|before| before.is_empty() || before.ends_with(' '))
    })
}

/// Whether a heading opens a box about something else.
pub(super) fn leads_away(heading: &str) -> bool {
    heading.chars().count() <= LEADING_MAX
        && opens_with(&heading.to_lowercase(), LEADING)
        && !names_chapter(heading)
}

fn opens_with(lower: &str, openings: &[&str]) -> bool {
    let line = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    openings.iter().any(|opening| {
        line.strip_prefix(opening).is_some_and(|rest| {
            let ends = opening.ends_with([':', ' ']) || !opening.is_ascii();
            ends || !rest.starts_with(char::is_alphanumeric)
        })
    })
}
