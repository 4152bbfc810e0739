//! Where an answer ends (RFC 9112, sections 6 and 7.1), found while it comes in.

use anyhow::{Context, Result, bail};

/// An answer that is coming in.
#[derive(Debug, Default)]
pub struct Answer {
    head: Vec<u8>,
    body: Option<Rest>,
}

/// What is still to come of a body.
#[derive(Debug)]
enum Rest {
    /// So many bytes.
    Bytes(usize),
    /// A chunk's size line, so far.
    Size(Vec<u8>),
    /// So many bytes of a chunk, with the line break behind it.
    Chunk(usize),
    /// The end behind the last chunk: so many bytes of it were read.
    Last(usize),
}

impl Answer {
    /// Takes what came; whether the answer is whole.
    pub fn takes(&mut self, mut bytes: &[u8]) -> Result<bool> {
        if self.body.is_none() {
            let before = self.head.len();
            self.head.extend_from_slice(bytes);
            let Some(end) = self.head.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(false) };
            bytes = &bytes[(end + 4).saturating_sub(before)..];
            self.head.truncate(end);
            self.body = Some(rest(&self.head)?);
        }
        while let Some(rest) = &mut self.body {
            match rest {
                Rest::Bytes(left) => {
                    *left = left.checked_sub(bytes.len()).context("more came than was announced")?;
                    return Ok(*left == 0);
                }
                Rest::Size(line) => {
                    let Some(end) = bytes.iter().position(|byte| *byte == b'\n') else {
                        line.extend_from_slice(bytes);
                        return Ok(false);
                    };
                    line.extend_from_slice(&bytes[..end]);
                    bytes = &bytes[end + 1..];
                    let text = std::str::from_utf8(line)?.trim();
                    let size = usize::from_str_radix(text, 16).with_context(|| format!("a chunk of size {text:?}"))?;
                    self.body = Some(if size == 0 { Rest::Last(0) } else { Rest::Chunk(size + 2) });
                }
                Rest::Chunk(left) => {
                    let taken = bytes.len().min(*left);
                    bytes = &bytes[taken..];
                    *left -= taken;
                    if *left > 0 {
                        return Ok(false);
                    }
                    self.body = Some(Rest::Size(Vec::new()));
                }
                Rest::Last(read) => {
                    *read += bytes.len();
                    return Ok(*read >= 2);
                }
            }
        }
        Ok(false)
    }
}

fn rest(head: &[u8]) -> Result<Rest> {
    let head = std::str::from_utf8(head).context("a head that is no text")?;
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap_or_default();
    if status.split(' ').nth(1) != Some("200") {
        bail!("the answer is {status:?}");
    }
    let mut found = None;
    for line in lines {
        let Some((name, value)) = line.split_once(':') else { continue };
        if name.eq_ignore_ascii_case("content-length") {
            found = Some(Rest::Bytes(value.trim().parse()?));
        } else if name.eq_ignore_ascii_case("transfer-encoding") && value.trim().eq_ignore_ascii_case("chunked") {
            return Ok(Rest::Size(Vec::new()));
        }
    }
    found.context("an answer without an end")
}

#[cfg(test)]
mod tests {
    use super::Answer;

    /// Whether the answer is whole at its last byte and not before, however it is cut.
    fn ends_at_its_end(text: &[u8]) {
        for cut in 1..text.len() {
            let mut answer = Answer::default();
            assert!(!answer.takes(&text[..cut]).expect("it reads"), "whole after {cut} bytes");
            assert!(answer.takes(&text[cut..]).expect("it reads"), "cut at {cut}");
        }
    }

    #[test]
    fn an_answer_of_known_length_ends_at_its_last_byte() {
        ends_at_its_end(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
    }

    #[test]
    fn an_answer_in_chunks_ends_behind_the_empty_one() {
        ends_at_its_end(
            b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\nA\r\n0123456789\r\n0\r\n\r\n",
        );
    }

    #[test]
    fn a_refusal_is_not_measured() {
        assert!(Answer::default().takes(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n").is_err());
    }
}
