//! Through a proxy: the name is checked first, and a SOCKS proxy is told the checked address.

use crate::site::{PUBLIC, get, names, settings};
use crate::tls::secure_site;
use layover_model::FetchProblem;
use layover_sync::{Fetcher, FetcherSettings, Proxy, What};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

async fn listen() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    (listener, address)
}

#[tokio::test]
async fn a_safe_address_goes_through_a_tunnel() {
    let site = secure_site("secure.example", &["h2", "http/1.1"], String::new()).await;
    let (listener, address) = listen().await;
    let heads: Arc<Mutex<Vec<String>>> = Arc::default();
    let (seen, inside) = (Arc::clone(&heads), site.address);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                head.push(stream.read_u8().await.unwrap());
            }
            seen.lock().unwrap().push(String::from_utf8(head).unwrap());
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
            let mut site = TcpStream::connect(inside).await.unwrap();
            let _ = tokio::io::copy_bidirectional(&mut stream, &mut site).await;
        }
    });
    let fetcher = Fetcher::new(FetcherSettings {
        extra_roots: vec![site.root],
        proxy: Proxy::Fixed(format!("http://reader:word@{address}")),
        names: names(&[("secure.example", PUBLIC), ("inside.example", "10.0.0.1")]),
        ..settings(&[])
    })
    .unwrap();
    let body = get(&fetcher, "https://secure.example/", What::Page).await.unwrap();
    assert_eq!(&*body.bytes, b"HTTP/2.0");
    let failure = get(&fetcher, "https://inside.example/", What::Page).await.unwrap_err();
    assert_eq!(failure.problem, FetchProblem::Forbidden);
    let heads = heads.lock().unwrap();
    assert_eq!(heads.len(), 1, "a proxy was asked for a local name");
    assert!(heads[0].starts_with("CONNECT secure.example:443 HTTP/1.1\r\n"), "{}", heads[0]);
    assert!(heads[0].to_ascii_lowercase().contains("proxy-authorization: basic "), "{}", heads[0]);
}

#[tokio::test]
async fn a_socks_proxy_is_told_the_checked_address() {
    let (listener, address) = listen().await;
    let told: Arc<Mutex<Vec<u8>>> = Arc::default();
    let seen = Arc::clone(&told);
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut greeting = [0; 3];
        stream.read_exact(&mut greeting).await.unwrap();
        stream.write_all(&[5, 0]).await.unwrap();
        let mut request = [0; 10];
        stream.read_exact(&mut request).await.unwrap();
        seen.lock().unwrap().extend(request);
        stream.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]).await.unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(stream.read_u8().await.unwrap());
        }
        assert!(head.starts_with(b"GET /page HTTP/1.1\r\n"), "{}", String::from_utf8_lossy(&head));
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere").await.unwrap();
    });
    let fetcher = Fetcher::new(FetcherSettings {
        proxy: Proxy::Fixed(format!("socks5h://{address}")),
        names: names(&[("news.example", PUBLIC)]),
        ..settings(&[])
    })
    .unwrap();
    let body = get(&fetcher, "http://news.example/page", What::Page).await.unwrap();
    assert_eq!(&*body.bytes, b"here");
    // Version 5, connect, an IPv4 address, and which; port 80.
    assert_eq!(*told.lock().unwrap(), [5, 1, 0, 1, 93, 184, 216, 34, 0, 80]);
}

#[test]
fn a_proxy_address_that_is_none_is_refused() {
    let settings = FetcherSettings { proxy: Proxy::Fixed("not a proxy".to_owned()), ..settings(&[]) };
    assert!(Fetcher::new(settings).unwrap_err().to_string().contains("not a proxy"));
}
