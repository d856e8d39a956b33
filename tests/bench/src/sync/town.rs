//! The server of the made-up web, as a process of its own.

use super::Size;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Building every feed before the first request takes the server a while.
const PATIENCE: Duration = Duration::from_secs(300);

/// A running server; it ends with this value.
pub struct Town {
    pub size: Size,
    program: PathBuf,
    server: Child,
}

impl Town {
    /// Starts the server and waits until it answers.
    pub fn build(program: &Path, size: Size) -> Result<Self, String> {
        let server = command(program, "serve", size)
            .arg("--warm")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{} cannot be run: {error}", program.display()))?;
        let town = Self { size, program: program.to_path_buf(), server };
        let began = Instant::now();
        while town.ask("/_ctl/stats").is_err() {
            if began.elapsed() > PATIENCE {
                return Err("the made-up web does not answer".to_owned());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(town)
    }

    /// The list of its feeds in a form: `opml`, `urls`.
    pub fn list(&self, form: &str) -> Result<String, String> {
        let output = command(&self.program, "list", self.size)
            .args(["--format", form])
            .output()
            .map_err(|error| error.to_string())?;
        String::from_utf8(output.stdout).map_err(|error| error.to_string())
    }

    /// What `layover allow` is told, to fetch from it.
    pub fn rule(&self) -> String {
        format!("127.0.0.0/8:{}", self.size.port)
    }

    /// Lets every answer wait.
    pub fn waits(&self, time: Duration) -> Result<(), String> {
        self.ask(&format!("/_ctl/latency?ms={}", time.as_millis())).map(drop)
    }

    fn ask(&self, path: &str) -> Result<String, String> {
        let ask = || -> std::io::Result<String> {
            let mut stream = TcpStream::connect(("127.0.0.1", self.size.port))?;
            write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
            let mut reader = BufReader::new(stream);
            let mut first = String::new();
            reader.read_line(&mut first)?;
            reader.take(4_096).read_to_string(&mut first).map(|_| first)
        };
        ask().map_err(|error| error.to_string())
    }
}

impl Drop for Town {
    fn drop(&mut self) {
        self.server.kill().and_then(|()| self.server.wait()).ok();
    }
}

/// Writes what such a web holds into a folder.
pub fn dump(program: &Path, size: Size, folder: &Path) -> Result<(), String> {
    let ended = command(program, "dump", size).arg("--dir").arg(folder).stdout(Stdio::null()).status();
    match ended.map_err(|error| format!("{} cannot be run: {error}", program.display()))? {
        status if status.success() => Ok(()),
        status => Err(format!("the dump ended with {status}")),
    }
}

fn command(program: &Path, what: &str, size: Size) -> Command {
    let mut command = Command::new(program);
    let port = size.port.to_string();
    command.args([what, "--port", &port, "--feeds", &size.publications.to_string()]);
    command.args(["--articles", &size.stories_each.to_string()]);
    command
}
