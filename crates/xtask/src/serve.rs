//! A small server of static files: what `nginx` would do with them, for this machine only.

use crate::site::{self, Base, compress, policy};
use anyhow::{Context, Result};
use data_encoding::HEXLOWER;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use sha2::{Digest, Sha256};
use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

type Answer = Response<Full<Bytes>>;

/// Serves `folder` under `base` until it is stopped.
pub fn serve(folder: &Path, base: &Base, port: u16) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    let upload = site::upload_origin(folder)?;
    let site = Arc::new(Site {
        folder: folder.to_path_buf(),
        base: base.as_str().to_owned(),
        policy: format!("{}; {}", policy::for_page(upload.as_deref()), policy::HEADER),
    });
    runtime.block_on(async move {
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .await
            .with_context(|| format!("port {port}; take another with --port"))?;
        println!("http://127.0.0.1:{}{}", listener.local_addr()?.port(), site.base);
        loop {
            let (socket, _) = listener.accept().await?;
            let site = Arc::clone(&site);
            tokio::spawn(async move {
                let service = hyper::service::service_fn(move |request: Request<Incoming>| {
                    let answer = site.answer(&request);
                    async move { Ok::<_, Infallible>(answer) }
                });
                // A browser that hangs up in the middle is no news.
                let _ = hyper::server::conn::http1::Builder::new()
                    .serve_connection(TokioIo::new(socket), service)
                    .await;
            });
        }
    })
}

struct Site {
    folder: PathBuf,
    base: String,
    policy: String,
}

impl Site {
    fn answer<B>(&self, request: &Request<B>) -> Answer {
        let mut answer = self.file(request);
        let head = answer.headers_mut();
        let fixed = [
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::REFERRER_POLICY, "no-referrer"),
            (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
            (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
            (header::VARY, "accept-encoding"),
        ];
        for (name, value) in fixed {
            head.insert(name, HeaderValue::from_static(value));
        }
        if let Ok(policy) = HeaderValue::from_str(&self.policy) {
            head.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        if request.method() == Method::HEAD {
            *answer.body_mut() = Full::default();
        }
        answer
    }

    fn file<B>(&self, request: &Request<B>) -> Answer {
        if request.method() != Method::GET && request.method() != Method::HEAD {
            return plain(StatusCode::METHOD_NOT_ALLOWED);
        }
        let path = request.uri().path();
        let Some(inside) = path.strip_prefix(&self.base).filter(|inside| is_safe(inside)) else {
            return self.missing(request);
        };
        let file = self.folder.join(inside);
        if file.is_dir() && !(inside.is_empty() || inside.ends_with('/')) {
            return moved(&format!("{path}/"));
        }
        let file = if file.is_dir() { file.join("index.html") } else { file };
        read(&file, request, StatusCode::OK).unwrap_or_else(|| self.missing(request))
    }

    fn missing<B>(&self, request: &Request<B>) -> Answer {
        if request.uri().path() == "/" {
            return moved(&self.base);
        }
        let page = self.folder.join("404.html");
        read(&page, request, StatusCode::NOT_FOUND).unwrap_or_else(|| plain(StatusCode::NOT_FOUND))
    }
}

/// The file, compressed as the browser likes it; `None` where there is none.
fn read<B>(file: &Path, request: &Request<B>, status: StatusCode) -> Option<Answer> {
    let accepted =
        request.headers().get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let (body, encoding) = [("br", ".br"), ("gzip", ".gz")]
        .into_iter()
        .filter(|(name, _)| {
            accepted.split(',').any(|a| a.split(';').next().unwrap_or_default().trim() == *name)
        })
        .find_map(|(name, suffix)| Some((std::fs::read(compress::with(file, suffix)).ok()?, Some(name))))
        .or_else(|| Some((std::fs::read(file).ok()?, None)))?;
    let tag = format!("\"{}\"", HEXLOWER.encode(Sha256::digest(&body).get(..16)?));
    let mut answer = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind(file))
        .header(header::CACHE_CONTROL, cache(file))
        .header(header::ETAG, &tag);
    if let Some(encoding) = encoding {
        answer = answer.header(header::CONTENT_ENCODING, encoding);
    }
    let known =
        request.headers().get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    if known && status == StatusCode::OK {
        return answer.status(StatusCode::NOT_MODIFIED).body(Full::default()).ok();
    }
    answer.body(Full::from(body)).ok()
}

/// Nothing that leaves the folder; our own files need no escapes.
fn is_safe(path: &str) -> bool {
    !path.contains(['%', '\\', '\0'])
        && path.split('/').all(|part| !part.starts_with('.'))
        && !path.starts_with('/')
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A file with its hash in its name never changes; anything else is asked for again.
fn cache(file: &Path) -> &'static str {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let hashed = name.split('.').any(|part| part.len() == 8 && part.bytes().all(|b| b.is_ascii_hexdigit()));
    if hashed { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn plain(status: StatusCode) -> Answer {
    let mut answer = Response::new(Full::from(status.to_string()));
    *answer.status_mut() = status;
    answer
}

fn moved(to: &str) -> Answer {
    let mut answer = plain(StatusCode::PERMANENT_REDIRECT);
    *answer.status_mut() = StatusCode::FOUND;
    if let Ok(to) = HeaderValue::from_str(to) {
        answer.headers_mut().insert(header::LOCATION, to);
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(site: &Site, path: &str, accept: &str) -> Answer {
        let request = Request::get(path).header(header::ACCEPT_ENCODING, accept).body(());
        request.map_or_else(|_| plain(StatusCode::BAD_REQUEST), |request| site.answer(&request))
    }

    fn header_of<'a>(answer: &'a Answer, name: &header::HeaderName) -> &'a str {
        answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    #[test]
    fn files_are_served_under_the_base_and_never_from_outside() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("tuofu-serve-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("about"))?;
        std::fs::write(folder.join("about/index.html"), "<h1>")?;
        std::fs::write(folder.join("a.0123abcd.js"), "let a")?;
        std::fs::write(folder.join("a.0123abcd.js.br"), "packed")?;
        let site = Site {
            folder: folder.clone(),
            base: "/child/".to_owned(),
            policy: "default-src 'none'".to_owned(),
        };

        let page = get(&site, "/child/about/", "");
        assert_eq!((page.status(), header_of(&page, &header::CACHE_CONTROL)), (StatusCode::OK, "no-cache"));
        assert_eq!(header_of(&page, &header::CONTENT_TYPE), "text/html; charset=utf-8");
        assert_eq!(header_of(&get(&site, "/child/about", ""), &header::LOCATION), "/child/about/");
        assert_eq!(header_of(&get(&site, "/", ""), &header::LOCATION), "/child/");

        let script = get(&site, "/child/a.0123abcd.js", "gzip, br;q=1");
        assert_eq!(header_of(&script, &header::CONTENT_ENCODING), "br");
        assert!(header_of(&script, &header::CACHE_CONTROL).contains("immutable"));

        for outside in
            ["/child/../Cargo.toml", "/child//etc/passwd", "/child/%2e%2e/x", "/about/", "/child/none"]
        {
            assert_eq!(get(&site, outside, "").status(), StatusCode::NOT_FOUND, "{outside}");
        }
        Ok(std::fs::remove_dir_all(folder)?)
    }
}
