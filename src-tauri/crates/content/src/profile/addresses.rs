//! Forms of addresses: one story printed under several paths.

/// The path in the first form, when it has one of the forms.
pub(super) fn fold(forms: &[String], path: &str) -> Option<String> {
    let kept = forms.first()?;
    let slug = forms.iter().find_map(|form| slug_of(form, path))?;
    Some(kept.replace("{slug}", slug))
}

/// Whether a form has a place for a story's own name.
pub(super) fn names_story(form: &str) -> bool {
    form.split('/').any(|segment| segment == "{slug}")
}

/// The `{slug}` of a path of this form: `{year}`, `{month}` and `{day}` stand for 4, 2 and 2 digits.
fn slug_of<'a>(form: &str, path: &'a str) -> Option<&'a str> {
    let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
    let wanted: Vec<&str> = form.trim_matches('/').split('/').collect();
    if segments.len() != wanted.len() {
        return None;
    }
    let mut slug = None;
    for (segment, want) in segments.into_iter().zip(wanted) {
        let fits = match want {
            "{slug}" => {
                slug = Some(segment);
                !segment.is_empty()
            }
            "{year}" => is_number(segment, 4),
            "{month}" | "{day}" => is_number(segment, 2),
            literal => literal == segment,
        };
        if !fits {
            return None;
        }
    }
    slug
}

fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())
}
