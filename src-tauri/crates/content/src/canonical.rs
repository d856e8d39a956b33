//! One address for one story: the forms under which publications print the same address, folded.
//!
//! The result is compared and stored, never fetched: `https` and no `www.` may not answer everywhere.

use url::Url;

/// Query parameters that say where a reader came from, by exact name.
const TRACKING: [&str; 38] = [
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "yclid",
    "twclid",
    "ttclid",
    "igshid",
    "igsh",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "_hsenc",
    "_hsmi",
    "mkt_tok",
    "oly_anon_id",
    "oly_enc_id",
    "vero_id",
    "vero_conv",
    "wickedid",
    "s_cid",
    "cmpid",
    "ocid",
    "ncid",
    "smid",
    "smtyp",
    "spm",
    "share",
    "rss",
    "partner",
    "feature",
    "ref_src",
    "ref_url",
    "source_type",
    "__twitter_impression",
];
/// The same, by the beginning of the name.
const TRACKING_FAMILIES: [&str; 7] = ["utm_", "pk_", "mtm_", "matomo_", "hsa_", "at_campaign", "ns_"];

/// The address folded: https, no `www.`, no default port, no last slash, no fragment, no tracking parameters,
/// no AMP form. `None` for anything that is no http or https address.
#[must_use]
pub fn canonical(url: &str) -> Option<String> {
    let url = Url::parse(url.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let host = url.host_str()?.trim_end_matches('.');
    let host = host.strip_prefix("www.").filter(|rest| rest.contains('.')).unwrap_or(host);
    let port = url
        .port()
        .filter(|port| !matches!(port, 80 | 443))
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    let path = folded_path(url.path());
    let path = crate::profile::find(host).and_then(|profile| profile.folded_path(&path)).unwrap_or(path);
    let query = kept_query(&url);
    Some(format!("https://{host}{port}{path}{query}"))
}

/// Whether two addresses name the same story.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    canonical(one).is_some_and(|folded| Some(folded) == canonical(other))
}

fn folded_path(path: &str) -> String {
    let mut path = path.trim_end_matches('/');
    for form in ["/amp", "/index.html", "/index.htm", "/index.php"] {
        path = path.strip_suffix(form).unwrap_or(path).trim_end_matches('/');
    }
    path.strip_suffix(".amp").unwrap_or(path).to_owned()
}

fn kept_query(url: &Url) -> String {
    let kept: Vec<&str> =
        url.query().unwrap_or_default().split('&').filter(|pair| !is_dropped(pair)).collect();
    if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) }
}

fn is_dropped(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let name = name.to_ascii_lowercase();
    pair.is_empty()
        || TRACKING.contains(&name.as_str())
        || TRACKING_FAMILIES.iter().any(|family| name.starts_with(family))
        || (name == "amp" && matches!(value, "" | "1" | "true"))
        || (name == "outputtype" && value.eq_ignore_ascii_case("amp"))
        || (name == "source" && value.eq_ignore_ascii_case("rss"))
}
