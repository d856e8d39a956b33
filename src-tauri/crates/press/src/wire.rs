//! Owns the connections: counts them, and resets one when the weather says so. Never reads what passes.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

/// How many connections are open, were open at most at once, and were opened at all.
#[derive(Debug, Default)]
pub(crate) struct Traffic {
    open: AtomicUsize,
    peak: AtomicUsize,
    total: AtomicUsize,
}

impl Traffic {
    /// The most that were open at once, and all that were opened.
    pub(crate) fn peak_and_total(&self) -> (usize, usize) {
        (self.peak.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }

    /// Forgets what was, but for the connections that are open.
    pub(crate) fn forget(&self) {
        self.peak.store(self.open.load(Ordering::Relaxed), Ordering::Relaxed);
        self.total.store(0, Ordering::Relaxed);
    }

    fn opened(&self) {
        let open = self.open.fetch_add(1, Ordering::Relaxed) + 1;
        self.peak.fetch_max(open, Ordering::Relaxed);
        self.total.fetch_add(1, Ordering::Relaxed);
    }

    fn closed(&self) {
        self.open.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A listener whose connections can be reset.
pub(crate) struct Wires {
    pub(crate) listener: TcpListener,
    pub(crate) traffic: Arc<Traffic>,
}

impl Listener for Wires {
    type Io = Wire;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            match self.listener.accept().await {
                Ok((stream, address)) => {
                    // Answers are written in pieces; without this each piece may wait for the last one's receipt.
                    let _ = stream.set_nodelay(true);
                    self.traffic.opened();
                    let wire = Wire { stream, cut: Cut::default(), traffic: Arc::clone(&self.traffic) };
                    return (wire, address);
                }
                // Out of descriptors, most likely: others must close first.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.listener.local_addr()
    }
}

/// The order to reset a connection, shared between it and whoever answers on it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cut(Arc<AtomicBool>);

impl Cut {
    /// Resets the connection before anything more is written to it.
    pub(crate) fn cut(&self) {
        self.0.store(true, Ordering::Release);
    }

    fn is_cut(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

impl Connected<IncomingStream<'_, Wires>> for Cut {
    fn connect_info(stream: IncomingStream<'_, Wires>) -> Self {
        stream.io().cut.clone()
    }
}

/// One connection.
pub(crate) struct Wire {
    stream: TcpStream,
    cut: Cut,
    traffic: Arc<Traffic>,
}

impl Drop for Wire {
    fn drop(&mut self) {
        if self.cut.is_cut() {
            // No time to linger: closing then sends a reset instead of an orderly end.
            let _ = self.stream.set_zero_linger();
        }
        self.traffic.closed();
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.cut.is_cut() {
            return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
        }
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.cut.is_cut() {
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
