//! Forms of addresses: one story, or one person's page, under several paths.

/// What stands for any one segment of a path. `{slug}` is the name of what stands there; two addresses with the same
/// one are the same.
pub(super) const PLACES: [&str; 5] = ["{slug}", "{section}", "{year}", "{month}", "{day}"];

/// The path in the first form, when it has one of the forms. What the first form asks for and the path does not hold
/// cannot be made up: then the path stays as it is.
pub(super) fn fold(forms: &[String], path: &str) -> Option<String> {
    let kept = forms.first()?;
    let values = forms.iter().find_map(|form| read(form, path))?;
    Some(written(kept, &values).unwrap_or_else(|| path.to_owned()))
}

/// The `{slug}` of a path that has one of the forms.
pub(super) fn slug<'a>(forms: &'a [String], path: &'a str) -> Option<&'a str> {
    let values = forms.iter().find_map(|form| read(form, path))?;
    values.iter().find(|(place, _)| *place == "{slug}").map(|(_, value)| *value)
}

/// What is wrong with a form.
pub(super) fn mistake(form: &str, places: &[&str]) -> Option<&'static str> {
    let segments: Vec<&str> = form.trim_matches('/').split('/').collect();
    let is_known = |segment: &&str| !segment.contains(['{', '}']) || places.contains(segment);
    if segments.iter().filter(|segment| **segment == "{slug}").count() != 1 {
        return Some("has not one segment {slug}");
    }
    if !form.starts_with('/') || form.contains(['?', '#']) || form.len() > 200 {
        return Some("is no path");
    }
    (!segments.iter().all(is_known)).then_some("has a segment in braces that forms do not know")
}

/// What stands in the places of a form, in a path of that form.
fn read<'a>(form: &'a str, path: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
    let mut segments = path.trim_matches('/').split('/');
    let mut values = Vec::new();
    for want in form.trim_matches('/').split('/') {
        let segment = segments.next()?;
        let fits = match want {
            "{slug}" | "{section}" => !segment.is_empty(),
            "{year}" => is_number(segment, 4),
            "{month}" | "{day}" => is_number(segment, 2),
            literal => literal == segment,
        };
        if !fits {
            return None;
        }
        if want.starts_with('{') {
            values.push((want, segment));
        }
    }
    segments.next().is_none().then_some(values)
}

fn written(form: &str, values: &[(&str, &str)]) -> Option<String> {
    let mut path = String::new();
    for want in form.trim_matches('/').split('/') {
        let held = values.iter().find(|(place, _)| *place == want).map(|(_, value)| *value);
        path.push('/');
        path.push_str(if want.starts_with('{') { held? } else { want });
    }
    Some(path)
}

fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())
}
