// Addresses of Cosmos chains: bytes in bech32 (BIP 173) behind a prefix.

const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function checksum(values) {
  let state = 1;
  for (const value of values) {
    const top = state >>> 25;
    state = ((state & 0x1ffffff) << 5) ^ value;
    GENERATORS.forEach((generator, bit) => {
      if ((top >> bit) & 1) state ^= generator;
    });
  }
  return state ^ 1;
}

// Eight bits a byte as five bits a letter, the last ones filled with zeros.
function inFives(bytes) {
  const fives = [];
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    for (count += 8; count >= 5; count -= 5) fives.push((bits >> (count - 5)) & 31);
    bits &= (1 << count) - 1;
  }
  if (count > 0) fives.push((bits << (5 - count)) & 31);
  return fives;
}

export function toBech32(prefix, bytes) {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0));
  const spread = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
  const data = inFives(bytes);
  const sum = checksum([...spread, ...data, 0, 0, 0, 0, 0, 0]);
  for (let i = 5; i >= 0; --i) data.push((sum >> (5 * i)) & 31);
  return `${prefix}1${data.map((five) => LETTERS[five]).join('')}`;
}

export function fromBech32(text) {
  const split = text.lastIndexOf('1');
  const data = [...text.slice(split + 1, -6)].map((letter) => LETTERS.indexOf(letter));
  const bytes = [];
  let bits = 0;
  let count = 0;
  for (const five of data) {
    bits = (bits << 5) | five;
    count += 5;
    if (count >= 8) bytes.push((bits >> (count -= 8)) & 255);
    bits &= (1 << count) - 1;
  }
  const canonical = Buffer.from(bytes);
  if (toBech32(text.slice(0, split), canonical) !== text) {
    throw new Error(`${text} is no address`);
  }
  return canonical;
}
