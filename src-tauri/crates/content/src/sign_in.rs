//! Tells a page that asks to sign in from one that tells something. Must never read it as news.

use crate::text;

/// Pages with more words than this have something to say besides asking.
const WORDS_MAX: u32 = 400;

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
        || (has_password && asks)
        || (asks && words < 120 && lower.contains("<form") && lower.contains("<input"))
}
