//! The story scheme: what the reading frame and the lists show, from disk alone. Nothing but a typeface may be read by a
//! script of the frame: a story shows other stories, and never learns what is in them.

use crate::state::LibrarySlot;
use layover_app::Served;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{AppHandle, Manager, Runtime, UriSchemeContext, UriSchemeResponder};

/// Answers one request of the scheme `story`.
pub fn answer<R: Runtime>(
    context: &UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
    serve: fn(Served) -> Served,
) {
    let app = context.app_handle().clone();
    tauri::async_runtime::spawn(async move {
        responder.respond(respond(&app, &request, serve).await);
    });
}

async fn respond<R: Runtime>(
    app: &AppHandle<R>,
    request: &Request<Vec<u8>>,
    serve: fn(Served) -> Served,
) -> Response<Vec<u8>> {
    // `//host/x` in a page arrives as `story://host/x`: only our own host is ours.
    if !matches!(request.uri().host(), Some("localhost" | "story.localhost")) {
        return refused();
    }
    let path = request.uri().path();
    if let Some(typeface) = path.strip_prefix("/fonts/") {
        return font(app, typeface);
    }
    let Some(Ok(library)) = app.try_state::<LibrarySlot>().map(|slot| slot.library()) else {
        return refused();
    };
    let range = request.headers().get(header::RANGE).and_then(|range| range.to_str().ok());
    into_response(serve(library.serve_part(path, range).await))
}

/// A bundled typeface. The name is looked up among the embedded files, never on disk.
fn font<R: Runtime>(app: &AppHandle<R>, name: &str) -> Response<Vec<u8>> {
    match app.asset_resolver().get(format!("fonts/{name}")) {
        Some(asset) => into_response(Served::font(name, asset.bytes)),
        None => refused(),
    }
}

fn into_response(served: Served) -> Response<Vec<u8>> {
    let mut builder = Response::builder();
    // The frame's origin is opaque: without this its typefaces would not load. Nothing else may be read by a script.
    if served.media_type.starts_with("font/") {
        builder = builder.header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    if let Some(range) = &served.content_range {
        builder = builder.header(header::CONTENT_RANGE, range);
    }
    let built = builder
        .status(served.status)
        .header(header::CONTENT_TYPE, served.media_type)
        .header(header::ACCEPT_RANGES, "bytes")
        .header(header::CONTENT_SECURITY_POLICY, served.policy)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::REFERRER_POLICY, "no-referrer")
        .header(
            header::CACHE_CONTROL,
            if served.is_immutable { "max-age=31536000, immutable" } else { "no-store" },
        )
        .body(served.bytes);
    built.unwrap_or_else(|_| refused())
}

fn refused() -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}
