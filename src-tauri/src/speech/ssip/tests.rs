use super::*;
use std::io::BufRead;
use std::sync::mpsc;
use std::thread::JoinHandle;

/// A service on the other end of a socket: answers as Speech Dispatcher does, and ends a piece when it is told to.
struct Service {
    stream: UnixStream,
    reader: BufReader<UnixStream>,
}

impl Service {
    fn next(&mut self) -> String {
        let mut line = String::new();
        self.reader.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    fn say(&mut self, lines: &str) {
        self.stream.write_all(lines.replace('\n', "\r\n").as_bytes()).unwrap();
    }

    /// Takes commands until a piece is queued, and gives them with what is to be said.
    fn until_queued(&mut self, id: u32) -> Vec<String> {
        let mut heard = Vec::new();
        loop {
            let line = self.next();
            heard.push(line.clone());
            match line.split(' ').next() {
                Some("SPEAK") => {
                    self.say("230 OK RECEIVING DATA\n");
                    heard.push(self.next());
                    assert_eq!(self.next(), ".");
                    self.say(&format!("225-{id}\n225 OK MESSAGE QUEUED\n"));
                    return heard;
                }
                _ => self.say("208 OK SET\n"),
            }
        }
    }

    fn event(&mut self, code: u32, id: u32, word: &str) {
        self.say(&format!("{code}-{id}\n{code}-1\n{code} {word}\n"));
    }
}

fn utterance(text: &str) -> Utterance {
    Utterance::new(text, "de", 130)
}

/// A connection, and a service that does this on the other end of it.
fn connected<T: Send + 'static>(
    service: impl FnOnce(&mut Service) -> T + Send + 'static,
) -> (Ssip, JoinHandle<T>) {
    let (ours, theirs) = UnixStream::pair().unwrap();
    let serving = std::thread::spawn(move || {
        let reader = BufReader::new(theirs.try_clone().unwrap());
        let mut made = Service { stream: theirs, reader };
        for _ in 0..2 {
            made.next();
            made.say("208 OK SET\n");
        }
        service(&mut made)
    });
    (Ssip::greet(ours, "reader").unwrap(), serving)
}

#[test]
fn a_piece_is_spoken_in_its_language_at_its_speed() {
    let (mut ssip, serving) = connected(|service| {
        let heard = service.until_queued(7);
        service.event(701, 7, "BEGIN");
        // Another message's end is not ours.
        service.event(702, 6, "END");
        service.event(702, 7, "END");
        let again = service.until_queued(8);
        service.event(702, 8, "END");
        (heard, again)
    });
    assert_eq!(ssip.say(&utterance("Es regnet."), || true).unwrap(), Outcome::Spoken);
    assert_eq!(ssip.say(&utterance(".hidden files"), || true).unwrap(), Outcome::Spoken);
    let (heard, again) = serving.join().unwrap();
    assert_eq!(heard, ["SET SELF LANGUAGE de", "SET SELF RATE 20", "SPEAK", "Es regnet."]);
    assert_eq!(
        again,
        ["SPEAK", "..hidden files"],
        "what stands as it stood is not set again, and a dot is stuffed"
    );
}

#[test]
fn stopping_ends_a_piece_and_its_answer_is_nobody_elses() {
    let (begun, has_begun) = mpsc::channel();
    let (mut ssip, serving) = connected(move |service| {
        service.until_queued(1);
        service.event(701, 1, "BEGIN");
        begun.send(()).unwrap();
        assert_eq!(service.next(), "STOP SELF");
        // The event may come before the answer.
        service.event(703, 1, "CANCELED");
        service.say("210 OK STOPPED\n");
        let heard = service.until_queued(2);
        service.event(702, 2, "END");
        heard
    });
    let stopper = ssip.stopper();
    let stopping = std::thread::spawn(move || {
        has_begun.recv().unwrap();
        // The piece counts as under way a moment after the service knows it.
        while lock(&stopper.0).stopped.is_none() {
            stopper.stop();
            std::thread::yield_now();
        }
    });
    assert_eq!(ssip.say(&utterance("Es regnet."), || true).unwrap(), Outcome::Stopped);
    stopping.join().unwrap();
    assert_eq!(ssip.say(&utterance("Immer noch."), || true).unwrap(), Outcome::Spoken);
    assert_eq!(serving.join().unwrap(), ["SPEAK", "Immer noch."]);
}

#[test]
fn stopping_when_nothing_is_said_sends_nothing() {
    let (mut ssip, serving) = connected(|service| {
        let heard = service.until_queued(1);
        service.event(702, 1, "END");
        heard
    });
    ssip.stopper().stop();
    assert_eq!(ssip.say(&utterance("Es regnet."), || true).unwrap(), Outcome::Spoken);
    assert_eq!(serving.join().unwrap().len(), 4);
}

#[test]
fn what_nobody_wants_any_more_is_stopped_as_soon_as_it_is_queued() {
    let (mut ssip, serving) = connected(|service| {
        service.until_queued(1);
        assert_eq!(service.next(), "STOP SELF");
        service.say("210 OK STOPPED\n");
        service.event(703, 1, "CANCELED");
    });
    assert_eq!(ssip.say(&utterance("Es regnet."), || false).unwrap(), Outcome::Stopped);
    serving.join().unwrap();
}

#[test]
fn a_service_that_goes_or_refuses_says_so() {
    let (mut ssip, serving) = connected(|service| {
        service.until_queued(1);
    });
    assert!(matches!(ssip.say(&utterance("Es regnet."), || true), Err(SpeechError::Broken(_))));
    serving.join().unwrap();
    let (mut ssip, serving) = connected(|service| {
        service.next();
        service.say("201 OK LANGUAGE SET\n");
        service.next();
        service.say("409 ERR RATE TOO HIGH\n");
    });
    let refused = ssip.say(&utterance("Es regnet."), || true).unwrap_err().to_string();
    assert!(refused.contains("RATE TOO HIGH"), "{refused}");
    serving.join().unwrap();
}

#[test]
fn speeds_lie_within_what_the_service_takes() {
    assert_eq!([50, 75, 100, 150, 250, 300].map(rate), [-100, -50, 0, 33, 100, 100]);
}
