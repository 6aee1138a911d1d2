// Plug-ins: a customer writes Python that decides what your product does. The plug-in is loaded once and
// called for each event. It can do what the host functions allow, and nothing else.
import { MicroPythonSession } from 'micropython-wasm';

const plugIn = `
def on_order(order):
    if order['total'] > setting('free_shipping_from'):
        order['shipping'] = 0
        log('free shipping for', order['customer'])
    return order
`;

class PlugIn {
  #session;
  #event;
  #answer;

  constructor(settings) {
    this.#session = new MicroPythonSession({
      memoryBytes: 4 * 1024 * 1024,
      wallTimeoutMs: 200,
      hostFunctions: {
        setting: (name) => settings.get(name) ?? null,
        log: (...parts) => console.log('plug-in:', ...parts),
        // Data goes in and out through these two, not by writing it into source text.
        next_event: () => this.#event,
        answer: (value) => {
          this.#answer = value;
        },
      },
    });
  }

  async load(source) {
    await this.#session.run(source);
  }

  /** Calls on_order() of the plug-in. What comes back was made by the customer: check it. */
  async onOrder(order) {
    this.#event = order;
    await this.#session.run('answer(on_order(next_event()))');
    const { shipping } = this.#answer;
    if (typeof shipping !== 'number' || shipping < 0) throw new TypeError('the plug-in gave a wrong answer');
    return { ...order, shipping };
  }

  close() {
    return this.#session.close();
  }
}

const rules = new PlugIn(new Map([['free_shipping_from', 50]]));
await rules.load(plugIn);
console.log(await rules.onOrder({ customer: 'Ada', total: 30, shipping: 5 }));
console.log(await rules.onOrder({ customer: 'Grace', total: 80, shipping: 5 }));
await rules.close();
