// Imports and exports of a wasm binary. (Node's own WebAssembly.Module refuses modules whose
// exception encoding is newer than its engine.)

const KINDS = ['function', 'table', 'memory', 'global', 'tag'];

class Reader {
  #bytes;
  #at;

  constructor(bytes, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get at() {
    return this.#at;
  }

  get done() {
    return this.#at >= this.#bytes.length;
  }

  byte() {
    return this.#bytes[this.#at++];
  }

  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  name() {
    const length = this.number();
    const text = this.#bytes.subarray(this.#at, this.#at + length).toString();
    this.#at += length;
    return text;
  }

  skip(count) {
    this.#at += count;
  }

  limits() {
    const flags = this.byte();
    this.number();
    if (flags & 1) this.number();
  }
}

function readImport(reader) {
  const entry = { module: reader.name(), name: reader.name(), kind: KINDS[reader.byte()] };
  if (entry.kind === 'function') reader.number();
  else if (entry.kind === 'memory') reader.limits();
  else throw new Error(`the guest imports a ${entry.kind}: ${entry.module}.${entry.name}`);
  return entry;
}

function readExport(reader) {
  const entry = { name: reader.name(), kind: KINDS[reader.byte()] };
  reader.number();
  return entry;
}

/** { imports: [{ module, name, kind }], exports: [{ name, kind }] } */
export function readInterface(wasm) {
  const found = { imports: [], exports: [] };
  const reader = new Reader(wasm, 8);
  while (!reader.done) {
    const section = reader.byte();
    const size = reader.number();
    const end = reader.at + size;
    const list = section === 2 ? [found.imports, readImport] : section === 7 ? [found.exports, readExport] : undefined;
    if (list) {
      const [entries, read] = list;
      for (let count = reader.number(); count > 0; count--) entries.push(read(reader));
    }
    reader.skip(end - reader.at);
  }
  return found;
}
