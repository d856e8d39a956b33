//! The made-up web of the corpus, served on a free port until dropped.

use super::{json, make_folder, printed_well};
use crate::process::{Outcome, program};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

/// A running corpus.
pub struct Web {
    child: Child,
    port: u16,
}

/// The corpus program, compiled when its source is newer.
pub fn compiled(source: &Path, work: &Path) -> Result<PathBuf, String> {
    make_folder(work)?;
    let binary = work.join(format!("corpus{}", std::env::consts::EXE_SUFFIX));
    let age = |path: &Path| fs::metadata(path).and_then(|facts| facts.modified()).ok();
    if age(&binary).is_none() || age(&binary) < age(source) {
        let words = [
            "-O",
            "--edition",
            "2021",
            "-A",
            "warnings",
            &source.to_string_lossy(),
            "-o",
            &binary.to_string_lossy(),
        ];
        printed_well("rustc", &words)?;
    }
    Ok(binary)
}

impl Web {
    /// Serves that many feeds; the list of their addresses is written to `list`.
    pub fn serve(binary: &Path, feeds: usize, list: &Path) -> Result<Self, String> {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let port = free.map_err(|error| format!("there is no free port: {error}"))?.port();
        let (feeds_word, port_word) = (feeds.to_string(), port.to_string());
        let words = ["list", "--feeds", &feeds_word, "--port", &port_word, "--format", "opml"];
        let opml = printed_well(binary, &words)?;
        fs::write(list, opml).map_err(|error| format!("{} cannot be written: {error}", list.display()))?;
        Self::start(binary, feeds, port, 0)
    }

    /// The same web at the same addresses, of whose feeds so many of a hundred misbehave.
    pub fn in_weather(self, binary: &Path, feeds: usize, bad_percent: u32) -> Result<Self, String> {
        let port = self.port;
        drop(self);
        Self::start(binary, feeds, port, bad_percent)
    }

    fn start(binary: &Path, feeds: usize, port: u16, bad_percent: u32) -> Result<Self, String> {
        let (feeds, port_word, bad) = (feeds.to_string(), port.to_string(), bad_percent.to_string());
        let words = ["serve", "--warm", "--feeds", &feeds, "--port", &port_word, "--bad-pct", &bad];
        let mut command = program(binary, &words).into_command();
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut web =
            Self { child: child.map_err(|error| format!("the corpus does not start: {error}"))?, port };
        web.wait_until_ready()?;
        Ok(web)
    }

    fn wait_until_ready(&mut self) -> Outcome {
        let mut line = String::new();
        let output = self.child.stdout.take().ok_or("the corpus has no output")?;
        BufReader::new(output).read_line(&mut line).map_err(|error| error.to_string())?;
        if line.starts_with("ready:") { Ok(()) } else { Err(format!("the corpus does not serve: {line}")) }
    }

    /// What the server counted.
    pub fn stats(&self) -> Result<Value, String> {
        json(&self.ask("/_ctl/stats")?)
    }

    /// Counts from nothing again.
    pub fn reset(&self) -> Outcome {
        self.ask("/_ctl/reset").map(drop)
    }

    fn ask(&self, path: &str) -> Result<String, String> {
        let asked = || -> std::io::Result<String> {
            let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
            write!(stream, "GET {path} HTTP/1.1\r\nHost: corpus\r\nConnection: close\r\n\r\n")?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            Ok(answer)
        };
        let answer = asked().map_err(|error| format!("the corpus does not answer: {error}"))?;
        answer
            .split_once("\r\n\r\n")
            .map(|(_, body)| body.to_owned())
            .ok_or_else(|| "the corpus gave no answer".to_owned())
    }
}

impl Drop for Web {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
