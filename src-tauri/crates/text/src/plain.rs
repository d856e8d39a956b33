//! Runs of bytes that need no look: nearly every byte of nearly every text. They are told sixteen at a time, in a form
//! that compilers make a few instructions of; what is not plain is looked at by whoever asked.

const STEP: usize = 16;

/// Bytes from the head of `bytes` that are printable ASCII (U+0020 to U+007E): all there are, or fewer by less than a step.
fn printable(bytes: &[u8]) -> usize {
    let (steps, _) = bytes.as_chunks::<STEP>();
    STEP * steps.iter().take_while(|step| step.iter().fold(true, |is, byte| is & is_printable(*byte))).count()
}

/// The same, as long as no two blanks follow each other; `bytes` begin behind a blank.
#[must_use]
pub fn evenly_spaced(bytes: &[u8]) -> usize {
    let (steps, _) = bytes.as_chunks::<STEP>();
    let mut before = b' ';
    let is_even = |step: &&[u8; STEP]| {
        let mut is = is_printable(step[0]) & ((before != b' ') | (step[0] != b' '));
        for next in 1..STEP {
            is &= is_printable(step[next]) & ((step[next - 1] != b' ') | (step[next] != b' '));
        }
        before = step[STEP - 1];
        is
    };
    STEP * steps.iter().take_while(is_even).count()
}

/// Where the next byte stands, from `at` on, of which `is_odd` holds; it holds of no printable ASCII.
pub fn next_odd(bytes: &[u8], at: usize, is_odd: impl Fn(u8) -> bool) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let passed = printable(rest);
    let found = rest.get(passed..)?.iter().position(|byte| is_odd(*byte))?;
    Some(at + passed + found)
}

fn is_printable(byte: u8) -> bool {
    byte.wrapping_sub(b' ') <= b'~' - b' '
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_odd_is_never_passed_over() {
        let plain = b"a word, and one more: it goes on & on, to line's end.";
        assert_eq!(printable(plain), plain.len() / STEP * STEP);
        assert_eq!(evenly_spaced(plain), plain.len() / STEP * STEP);
        for at in 0..plain.len() {
            for odd in (0..=u8::MAX).filter(|odd| !(b' '..=b'~').contains(odd)) {
                let mut bytes = plain.to_vec();
                bytes[at] = odd;
                assert!(
                    printable(&bytes) <= at && at < printable(&bytes) + STEP
                        || at >= plain.len() / STEP * STEP
                );
                assert_eq!(evenly_spaced(&bytes), printable(&bytes));
            }
        }
    }

    #[test]
    fn two_blanks_end_a_run_wherever_they_stand() {
        for at in 0..64 {
            let mut bytes = vec![b'x'; 80];
            bytes[at] = b' ';
            bytes[at + 1] = b' ';
            assert_eq!(printable(&bytes), 80);
            let second = if at == 0 { 0 } else { at + 1 };
            assert_eq!(evenly_spaced(&bytes), second / STEP * STEP, "{at}");
        }
        assert_eq!(evenly_spaced(b" one blank at its head, behind another"), 0);
    }
}
