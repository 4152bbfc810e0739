//! A picture to make a logo of.

/// A PNG of 64 by 64 pixels in one colour, written by hand (PNG, second edition): one stored block of DEFLATE is enough.
pub fn png([r, g, b]: [u8; 3]) -> Vec<u8> {
    let line: Vec<u8> = std::iter::once(0).chain([r, g, b].repeat(64)).collect();
    let raw = line.repeat(64);
    let mut data = vec![0x78, 0x01, 1];
    let length = raw.len() as u16;
    data.extend_from_slice(&length.to_le_bytes());
    data.extend_from_slice(&(!length).to_le_bytes());
    data.extend_from_slice(&raw);
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in &raw {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    data.extend_from_slice(&((high << 16) | low).to_be_bytes());
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, b"IHDR", &[0, 0, 0, 64, 0, 0, 0, 64, 8, 2, 0, 0, 0]);
    chunk(&mut file, b"IDAT", &data);
    chunk(&mut file, b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    file.extend_from_slice(&(data.len() as u32).to_be_bytes());
    let begin = file.len();
    file.extend_from_slice(kind);
    file.extend_from_slice(data);
    let sum = !file[begin..].iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 })
    });
    file.extend_from_slice(&sum.to_be_bytes());
}
