//! What pages print in the place of a story: walls before it, and notices that it is not there. Words of sites in
//! general, in a closed list of languages; must never hold words of one site.

use crate::text;

/// Titles of pages that stand between a reader and the page asked for, to keep programs out.
#[rustfmt::skip]
const GATES: &[&str] = &[
    "just a moment", "attention required cloudflare", "attention required", "access denied", "access to this page has been denied",
    "are you a robot", "are you human", "bot verification", "checking your browser", "ddos protection by cloudflare", "ddos guard",
    "human verification", "pardon our interruption", "please verify you are a human", "please wait", "robot check",
    "robot or human", "security check", "security verification", "verify you are human", "you have been blocked", "403 forbidden",
    "error 403", "unavailable for legal reasons", "451 unavailable for legal reasons", "einen moment", "un momento", "un instant",
];
/// What such pages say.
#[rustfmt::skip]
const GATE_PHRASES: &[&str] = &[
    "checking your browser before", "checking if the site connection is secure", "complete the security check", "confirm you are human",
    "confirm that you are not a robot", "enable javascript and cookies to continue", "needs to review the security of your connection",
    "our systems have detected unusual traffic", "please verify you are a human", "prove you are human", "verify that you are not a robot",
    "verify you are human", "verifying you are human", "why have i been blocked", "you have been blocked", "request unsuccessful. incapsula",
    "performing security verification", "belonging to the european economic area", "our european visitors are important", "unavailable in your region",
    "unavailable in your country", "not available in your region", "not available in your country", "ad blocker detected", "adblocker detected",
    "disable your ad blocker", "turn off your ad blocker", "bestätigen sie, dass sie ein mensch sind", "vérifier que vous êtes humain",
];
/// Titles of pages that stand for one that is not there.
#[rustfmt::skip]
const ABSENCES: &[&str] = &[
    "404", "404 error", "404 not found", "404 page not found", "error 404", "error 404 not found", "410 gone", "not found",
    "page not found", "page not found 404", "page unavailable", "page does not exist", "page doesn t exist",
    "this page does not exist", "this page doesn t exist", "this page isn t available", "sorry page not found", "nothing found",
    "article not found", "story not found", "content not found", "seite nicht gefunden", "nicht gefunden", "page introuvable",
    "page non trouvée", "página no encontrada", "erreur 404", "fehler 404", "página não encontrada", "pagina non trovata", "pagina niet gevonden", "sidan hittades inte",
    "siden blev ikke fundet", "strona nie została znaleziona", "nie znaleziono strony", "страница не найдена", "сторінку не знайдено",
    "sayfa bulunamadı", "ページが見つかりません", "页面不存在", "找不到页面", "找不到頁面", "页面未找到",
];
/// Titles of pages that say that a server is in trouble, which passes.
#[rustfmt::skip]
const TROUBLES: &[&str] = &[
    "500 internal server error", "internal server error", "502 bad gateway", "bad gateway", "503 service unavailable", "service unavailable",
    "503 service temporarily unavailable", "504 gateway time out", "504 gateway timeout", "gateway timeout", "error 500", "error 502", "error 503",
    "429 too many requests", "too many requests", "under maintenance", "site maintenance", "maintenance mode", "down for maintenance",
    "we ll be right back", "temporarily unavailable", "welcome to nginx", "apache2 ubuntu default page it works",
];
/// What such pages say.
#[rustfmt::skip]
const ABSENCE_PHRASES: &[&str] = &[
    "page you are looking for", "page you were looking for", "page you re looking for", "page you’re looking for", "page you're looking for",
    "page you requested could not be found", "requested page could not be found", "page could not be found", "page cannot be found",
    "page can't be found", "page can’t be found", "story you are looking for", "article you are looking for",
    "this article is no longer available", "this page is no longer available", "die gesuchte seite", "diese seite gibt es leider nicht",
    "la página que intentas ver", "la página solicitada", "お探しのページ", "la page que vous cherchez",
    "la page demandée", "la página que buscas", "la pagina che stai cercando",
];
/// What pages say that ask for consent before they show anything.
#[rustfmt::skip]
const CONSENT: &[&str] = &[
    "before you continue", "we value your privacy", "we and our partners", "consent to the use of cookies", "accept all", "reject all",
    "manage consent", "manage cookies", "cookie preferences", "cookie settings", "we use cookies", "uses cookies and", "your privacy choices",
    "store and/or access information on a device", "legitimate interest", "alle akzeptieren", "alle ablehnen", "wir verwenden cookies",
    "wir und unsere partner", "mit werbung weiterlesen", "werbung und tracking", "tout accepter", "tout refuser", "nous utilisons des cookies",
    "nos partenaires", "aceptar todas", "rechazar todas", "utilizamos cookies", "accetta tutti", "rifiuta tutti", "utilizziamo i cookie",
    "aceitar todos", "alles accepteren", "wij gebruiken cookies", "zaakceptuj wszystkie", "принять все",
];
/// What pages say where scripts would write the story.
#[rustfmt::skip]
const SCRIPTS: &[&str] = &[
    "enable javascript", "javascript is disabled", "javascript disabled", "requires javascript", "javascript is required", "turn on javascript",
    "javascript to run this app", "without javascript", "javascript aktivieren", "activer javascript", "activez javascript",
    "habilite javascript", "activa javascript", "abilitare javascript", "включите javascript",
];
/// What is printed where a story ends for those who have not paid.
#[rustfmt::skip]
const PAYING: &[&str] = &[
    "subscribe to continue reading", "subscribe to keep reading", "subscribe to read", "subscribe to unlock", "subscribe now to continue",
    "to continue reading, subscribe", "to continue reading this", "to continue reading your", "continue reading with a subscription",
    "continue reading by subscribing", "to keep reading, subscribe", "to read the full story", "to read the full article", "to read the rest of this",
    "article is for subscribers", "story is for subscribers", "post is for subscribers", "post is for paid subscribers",
    "post is for paying subscribers", "content is for subscribers", "content is for members", "post is for members",
    "available to subscribers", "available only to subscribers", "exclusive to subscribers", "exclusively for subscribers", "for subscribers only",
    "subscribers only", "subscriber-only", "for members only", "become a member to read", "become a subscriber to", "limit of free articles",
    "reached your article limit", "reached your limit", "last free article", "unlock this article", "unlock this story", "purchase a subscription",
    "a subscription is required", "weiterlesen mit", "mit einem abo", "exklusiv für abonnent", "nur für abonnent", "diesen artikel mit",
    "réservé aux abonnés", "réservée aux abonnés", "reste à lire", "de cet article à lire", "pour lire la suite", "abonnez-vous pour",
    "exclusivo para suscriptores", "para seguir leyendo", "suscríbete para", "riservato agli abbonati", "per continuare a leggere",
    "abbonati per", "exclusivo para assinantes", "assine para continuar", "alleen voor abonnees", "verder lezen met een abonnement",
    "tylko dla prenumeratorów", "tylko dla subskrybentów", "только для подписчиков", "会員限定", "有料会員", "付费阅读", "订阅后继续", "订阅以继续",
];
/// Of these, what says by itself that more of a story would follow.
#[rustfmt::skip]
const STOPPING: &[&str] = &[
    "subscribe to continue reading", "subscribe to keep reading", "subscribe to read the rest", "to continue reading, subscribe",
    "to keep reading, subscribe", "to continue reading this", "to continue reading your", "continue reading with a subscription",
    "continue reading by subscribing", "post is for paid subscribers", "post is for paying subscribers", "post is for subscribers",
    "post is for members", "article is for subscribers", "story is for subscribers", "content is for subscribers", "weiterlesen mit", "de cet article à lire", "la suite est réservée",
    "abonnez-vous pour lire la suite", "para seguir leyendo", "per continuare a leggere", "assine para continuar", "verder lezen met",
    "続きを読むには", "この記事は有料", "to read the full story", "för att läsa vidare", "for å lese videre", "for at læse videre",
    "de cet article réservé", "réservée aux abonnés", "la suite de cet article",  "订阅后继续", "订阅以继续",
];
/// What is printed where a story ends for those who have no account.
#[rustfmt::skip]
const ACCOUNTS: &[&str] = &[
    "log in to continue", "log in to read", "log in to keep reading", "login to read", "login to continue", "sign in to continue", "sign in to read",
    "sign in to keep reading", "register to continue", "register to keep reading", "register to read", "sign up to continue reading",
    "sign up to keep reading", "create a free account to", "create an account to read", "registrieren, um weiterzulesen",
    "anmelden, um weiterzulesen", "logga in för att", "logg inn for å", "log ind for at", "melden sie sich an, um", "connectez-vous pour", "inicia sesión para", "regístrate para", "accedi per",
];
/// What pages are called that ask to sign in.
#[rustfmt::skip]
const DOORS: &[&str] = &[
    "sign in", "log in", "login", "sign on", "sign in to your account", "log in to your account", "authentication required", "anmelden",
    "anmeldung", "connexion", "se connecter", "iniciar sesión", "accedi", "entrar", "logowanie", "inloggen", "войти", "вход", "ログイン", "登录",
];

/// Whether a title is that of a page which keeps programs out.
pub(crate) fn is_gate(title: &str) -> bool {
    is_one_of(title, GATES)
}

/// Whether a text is what such a page says.
pub(crate) fn speaks_of_gate(lower: &str) -> bool {
    holds_any(lower, GATE_PHRASES)
}

/// Whether a title says that the server is in trouble.
pub(crate) fn is_trouble(title: &str) -> bool {
    is_one_of(title, TROUBLES)
}

/// Whether a title says that the page is not there.
pub(crate) fn is_absence(title: &str) -> bool {
    is_one_of(title, ABSENCES)
}

/// Whether a text says so.
pub(crate) fn speaks_of_absence(lower: &str) -> bool {
    holds_any(lower, ABSENCE_PHRASES)
}

/// Whether a title is that of a page to sign in at.
pub(crate) fn is_door(title: &str) -> bool {
    is_one_of(title, DOORS)
}

/// How many of the things a text says that are said where consent is asked for.
pub(crate) fn consent_phrases(lower: &str) -> usize {
    CONSENT.iter().filter(|phrase| lower.contains(**phrase)).count()
}

/// Whether a text asks for scripts.
pub(crate) fn speaks_of_scripts(lower: &str) -> bool {
    holds_any(lower, SCRIPTS)
}

/// Whether a text asks to be paid for before it goes on.
pub(crate) fn asks_to_pay(lower: &str) -> bool {
    holds_any(lower, PAYING)
}

/// Whether a text says that a story goes on for those who pay or sign in.
pub(super) fn stops_a_story(lower: &str) -> bool {
    holds_any(lower, STOPPING)
}

/// Whether a text asks for an account before it goes on.
pub(crate) fn asks_for_account(lower: &str) -> bool {
    holds_any(lower, ACCOUNTS)
}

fn holds_any(lower: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| lower.contains(phrase))
}

/// The title, or its part before the site's name.
fn is_one_of(title: &str, known: &[&str]) -> bool {
    let first = title.split(['|', '–', '—', '·']).next().unwrap_or_default();
    let first = first.split(" - ").next().unwrap_or_default();
    [title, first].iter().any(|part| known.contains(&text::bare(part).as_str()))
}
