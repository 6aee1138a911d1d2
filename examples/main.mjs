// The main job: a Python program that nobody has to trust reads a file, calls functions of the host and
// prints its result. Run by `npm start`.
import { run } from 'micropython-wasm';

// A Map, because the program chooses the key: an object would also answer to 'constructor'.
const prices = new Map([
  ['keyboard', 49.5],
  ['screen', 189],
  ['cable', 7.25],
]);
const saved = [];

const program = `
totals = {}
with open('/input/orders.csv') as orders:
    orders.readline()  # the header
    for line in orders:
        customer, product, quantity = line.strip().split(',')
        totals[customer] = totals.get(customer, 0) + int(quantity) * price_of(product)

for customer in sorted(totals, key=totals.get, reverse=True):
    print(f'{customer:8}{totals[customer]:8.2f}')
    save_total(customer, total=totals[customer])
`;

const result = await run(program, {
  readonlyDir: new URL('./orders/', import.meta.url),
  hostFunctions: {
    // Python waits for a promise like for any other result.
    async price_of(product) {
      return prices.get(product) ?? null;
    },
    // Keyword arguments come as one object after the others.
    save_total(customer, { total }) {
      saved.push({ customer, total });
    },
  },
  memoryBytes: 8 * 1024 * 1024,
  wallTimeoutMs: 5000,
});

process.stdout.write(result.stdout);
console.log(`${saved.length} totals saved, ${result.hostCalls} host calls`);
