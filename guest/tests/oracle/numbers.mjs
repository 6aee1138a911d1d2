// Doubles and decimal texts, the same ones for the same seed.

/** A function that gives 32 random bits. */
function randomBits(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let bits = state ^ (state >>> 16);
    bits = Math.imul(bits, 0x21f0aaad);
    bits ^= bits >>> 15;
    bits = Math.imul(bits, 0x735a2d97);
    return (bits ^ (bits >>> 15)) >>> 0;
  };
}

const view = new DataView(new ArrayBuffer(8));

function fromBits(bits) {
  view.setBigUint64(0, BigInt.asUintN(64, bits));
  return view.getFloat64(0);
}

function toBits(value) {
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

/** Any bits; numbers near 1; few digits; powers of two and of ten and their neighbours; the smallest. */
const KINDS = [
  (next) => fromBits((BigInt(next()) << 32n) | BigInt(next())),
  (next) => (next() / 2 ** 32) * 10 ** (next() % 20),
  (next) => (next() % 100_000) / 10 ** (next() % 8),
  (next) => fromBits((BigInt(next() % 2047) << 52n) + BigInt((next() % 5) - 2)),
  (next) => fromBits(toBits(Number(`1e${(next() % 600) - 300}`)) + BigInt((next() % 5) - 2)),
  (next) => fromBits((BigInt(next() % 2) << 63n) | BigInt(next() >>> next() % 32)),
];

function double(next) {
  const value = KINDS[next() % KINDS.length](next);
  // One kind of NaN: what its other bits are is nobody's promise.
  return Number.isNaN(value) ? NaN : value;
}

/** `count` doubles, 8 bytes each, little endian. */
export function doubles(seed, count) {
  const next = randomBits(seed);
  const data = Buffer.alloc(8 * count);
  for (let i = 0; i < count; i++) data.writeDoubleLE(double(next), 8 * i);
  return data;
}

/** The exact decimal text of mantissa * 2**exponent. */
function exactText(mantissa, exponent) {
  if (exponent >= 0) return `${mantissa << BigInt(exponent)}`;
  return `${mantissa * 5n ** BigInt(-exponent)}e${exponent}`;
}

/** The middle of two neighbouring doubles, or a number very near to it. */
function halfway(next) {
  const exponent = (next() % 200) - 150;
  const mantissa = (((1n << 52n) | (BigInt(next() % 2 ** 20) << 32n) | BigInt(next())) << 1n) + 1n;
  const text = exactText(mantissa, exponent);
  const [digits, power] = text.split('e');
  if (next() % 3 === 0) return text;
  return `${digits}${next() % 2 ? '0000000000000000000001' : '0'}e${Number(power ?? 0) - (next() % 2 ? 22 : 1)}`;
}

function digits(next) {
  let text = '';
  for (let n = 1 + (next() % 25); n > 0; n--) text += next() % 10;
  return text;
}

const TEXTS = [
  (next) => `${digits(next)}.${digits(next)}`,
  (next) => `${digits(next)}e${(next() % 700) - 370}`,
  (next) => `-.${digits(next)}E${(next() % 340) - 170}`,
  halfway,
  (next) => double(next).toString().replace('Infinity', 'inf').replace('NaN', 'nan'),
];

/** `count` decimal texts, one a line. */
export function numbers(seed, count) {
  const next = randomBits(seed);
  return Array.from({ length: count }, () => TEXTS[next() % TEXTS.length](next)).join('\n') + '\n';
}
