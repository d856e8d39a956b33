//! Tells a page that asks to sign in from one that tells something. Must never read it as news.

use crate::text;

/// Pages with more words than this have something to say besides asking.
const WORDS_MAX: u32 = 400;

/// A page with more words than this is no network's question.
const QUESTION_WORDS_MAX: u32 = 120;
/// So few words need no button to be a question.
const BARE_WORDS_MAX: u32 = 40;
/// What networks ask for before they let somebody out.
const TERMS: [&str; 24] = [
    "accept",
    "agree to",
    "terms of",
    "akzeptier",
    "zustimm",
    "nutzungsbedingungen",
    "accepter",
    "acceptez",
    "conditions d",
    "acepta",
    "condiciones",
    "accetta",
    "condizioni",
    "aceita",
    "aceite",
    "voorwaarden",
    "godkänn",
    "akceptuj",
    "regulamin",
    "принять",
    "условия",
    "同意",
    "利用規約",
    "الشروط",
];
/// What they call themselves, or what they give.
const NETWORKS: [&str; 18] = [
    "wi-fi",
    "wifi",
    "wlan",
    "hotspot",
    "internet",
    "go online",
    "get online",
    "aboard",
    "on board",
    "an bord",
    "a bordo",
    "à bord",
    "network",
    "netzwerk",
    "réseau",
    "интернет",
    "网络",
    "الإنترنت",
];

/// "Welcome aboard. Please accept the terms to go online.", with a button and no field to fill in.
fn asks_for_consent_to_go_online(html: &str, visible: &str, words: u32) -> bool {
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| visible.contains(phrase));
    let has_a_way_on =
        ["<form", "<button", "http-equiv=\"refresh\"", "http-equiv='refresh'", "http-equiv=refresh"]
            .iter()
            .any(|way| html.contains(way));
    let is_short = words <= if has_a_way_on { QUESTION_WORDS_MAX } else { BARE_WORDS_MAX };
    is_short && says(&TERMS) && says(&NETWORKS)
}

/// Whether a page asks to sign in: a hotel's network, a login page, a wall before an account.
#[must_use]
pub fn looks_like_sign_in(html: &str) -> bool {
    let lower = html.to_ascii_lowercase();
    let visible = text::lines_of(html);
    let words = text::word_count(&visible);
    if words > WORDS_MAX {
        return false;
    }
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| visible.to_lowercase().contains(phrase));
    let has_password =
        ["type=\"password\"", "type='password'", "type=password"].iter().any(|field| lower.contains(field));
    let is_portal = lower.contains("<wispaccessgatewayparam")
        || says(&[
            "captive portal",
            "connect to the internet",
            "connect to wi-fi",
            "connect to wifi",
            "wi-fi access",
            "wifi access",
            "free wi-fi",
            "free wifi",
            "guest network",
            "guest wi-fi",
            "accept the terms and connect",
            "this network",
        ]) && (lower.contains("<form") || lower.contains("http-equiv=\"refresh\""));
    let asks = says(&[
        "sign in",
        "log in",
        "login",
        "sign on",
        "password",
        "anmelden",
        "connexion",
        "iniciar sesión",
        "room number",
        "voucher",
    ]);
    is_portal
        || asks_for_consent_to_go_online(&lower, &visible.to_lowercase(), words)
        || (has_password && asks)
        || (asks && words < 120 && lower.contains("<form") && lower.contains("<input"))
}
