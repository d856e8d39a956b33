//! What in an address says where its reader came from, and nothing about what it names.

/// Names that say nothing else, whatever their value.
const NAMES: [&str; 79] = [
    "__s",
    "__twitter_impression",
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "_kx",
    "_openstat",
    "action_object_map",
    "action_ref_map",
    "action_type_map",
    "bxid",
    "ck_subscriber_id",
    "cmp",
    "cmpid",
    "cndid",
    "dclid",
    "ef_id",
    "epik",
    "esrc",
    "fb_action_ids",
    "fb_action_types",
    "fb_ref",
    "fb_source",
    "fbclid",
    "feature",
    "ftag",
    "gbraid",
    "gclid",
    "gclsrc",
    "guccounter",
    "guce_referrer",
    "guce_referrer_sig",
    "icid",
    "igsh",
    "igshid",
    "intcid",
    "intcmp",
    "irclickid",
    "ito",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mibextid",
    "mkt_tok",
    "msclkid",
    "ncid",
    "ocid",
    "oly_anon_id",
    "oly_enc_id",
    "partner",
    "rb_clickid",
    "ref",
    "ref_source",
    "ref_src",
    "ref_url",
    "referer",
    "referrer",
    "rss",
    "s_cid",
    "s_kwcid",
    "sfnsn",
    "share",
    "smid",
    "smtyp",
    "soc_src",
    "soc_trk",
    "source_type",
    "spm",
    "sr_share",
    "srsltid",
    "traffic_source",
    "trk",
    "ttclid",
    "twclid",
    "wbraid",
    "wickedid",
    "xtor",
    "yclid",
];
/// Names by their beginning.
const FAMILIES: [&str; 11] =
    ["utm_", "pk_", "mtm_", "matomo_", "hsa_", "at_campaign", "at_medium", "ns_", "vero_", "wt_mc", "wt_zmc"];
/// Names that may name content too (`?source=reuters`): they say where a reader came from by their value alone.
const BY_VALUE: [&str; 8] = ["campaign", "cid", "from", "medium", "origin", "source", "src", "via"];
/// Ways on which readers come.
const WAYS: [&str; 26] = [
    "app",
    "bluesky",
    "bsky",
    "email",
    "facebook",
    "fb",
    "feed",
    "feedly",
    "flipboard",
    "frontpage",
    "google",
    "homepage",
    "instagram",
    "linkedin",
    "mail",
    "mastodon",
    "newsletter",
    "push",
    "reddit",
    "rss",
    "share",
    "social",
    "telegram",
    "threads",
    "twitter",
    "whatsapp",
];

/// Whether a parameter says where its reader came from.
pub(super) fn is_said_by(name: &str, value: &str) -> bool {
    is_one_of(&NAMES, name)
        || FAMILIES.iter().any(|family| {
            name.get(..family.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(family))
        })
        || (is_one_of(&BY_VALUE, name) && is_one_of(&WAYS, value))
}

fn is_one_of(known: &[&str], text: &str) -> bool {
    known.iter().any(|one| one.eq_ignore_ascii_case(text))
}
