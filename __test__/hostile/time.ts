/** T6: computing and waiting without end, in Python and in long functions of the interpreter. */
import assert from 'node:assert/strict';
import { plain, type Scenario, type Stage } from './stage';

/** What a program that computes too long may end with: it may also notice that there is no memory. */
const ENDS = ['ok', 'ERR_OUT_OF_FUEL', 'ERR_TIMEOUT', 'ERR_GUEST_EXCEPTION'];

/** The ways to be cut: by fuel, by the clock while fuel is counted, by the clock alone. */
const LIMITS = [
  { fuel: 20_000_000, wallTimeoutMs: null },
  { fuel: Number.MAX_SAFE_INTEGER, wallTimeoutMs: 50 },
  { fuel: null, wallTimeoutMs: 50 },
] as const;

/** What some of the programs take items from. */
const ENDLESS = 'def endless():\n    while True: yield 0\n';

/** Programs that never end by themselves: each limit has to end them. */
function endless(id: string, title: string, ...programs: string[]): Scenario {
  const play = async (stage: Stage) => {
    for (const code of programs) {
      for (const limits of LIMITS) {
        const reached = limits.wallTimeoutMs === null ? 'ERR_OUT_OF_FUEL' : 'ERR_TIMEOUT';
        await stage.expect(ENDLESS + code, limits, { code: reached });
      }
    }
  };
  return { id, threat: 'T6', title, play };
}

/** Programs that take very long: a limit ends them, unless an exception does. */
function long(id: string, title: string, ...programs: string[]): Scenario {
  const play = async (stage: Stage) => {
    for (const code of programs) {
      for (const limits of LIMITS) await stage.expect(ENDLESS + code, limits, { code: ENDS });
    }
  };
  return { id, threat: 'T6', title, play };
}

/** Programs that wait: the clock has to end them. */
function waiting(id: string, title: string, ...programs: string[]): Scenario {
  const play = async (stage: Stage) => {
    for (const code of programs) {
      for (const fuel of [null, 1_000_000_000]) {
        await stage.expect(code, { fuel, wallTimeoutMs: 100 }, { code: 'ERR_TIMEOUT' });
      }
    }
  };
  return { id, threat: 'T6', title, play };
}

export const scenarios: Scenario[] = [
  endless(
    'time-01',
    'loops',
    'while True: pass',
    'while 1:\n    x = 1',
    'def f():\n    while True: yield\nfor i in f(): pass',
    'for i in endless(): pass',
  ),
  endless(
    'time-02',
    'loops inside functions of the interpreter',
    'sum(endless())',
    'any(endless())',
    'max(endless())',
    '1 in endless()',
    'all(map(lambda x: 1, endless()))',
    'for x in filter(None, endless()): pass',
    'a, *b = endless()\n' + 'while True: pass',
    'from collections import deque\ndeque(endless(), 1)',
  ),
  endless(
    'time-03',
    'loops that catch everything',
    'while True:\n    try:\n        while True: pass\n    except: pass',
    'while True:\n    try:\n        1 / 0\n    except BaseException: continue\n    finally: continue',
    'def f():\n    try:\n        while True: yield 1\n    finally:\n        while True: pass\ng = f()\nnext(g)\ng.close()',
  ),
  endless(
    'time-04',
    'loops in special methods',
    'class A:\n    def __eq__(self, other):\n        while True: pass\nA() == A()',
    'class A:\n    def __hash__(self):\n        while True: pass\n{A(): 1}',
    'class A:\n    def __getattr__(self, name):\n        while True: pass\nA().x',
    'class A:\n    def __repr__(self):\n        while True: pass\nprint(A())',
    'class A:\n    def __bool__(self):\n        while True: pass\nif A(): pass',
    'class A:\n    def __len__(self):\n        while True: pass\nlen(A())',
    'class A:\n    def __lt__(self, other):\n        while True: pass\nsorted([A(), A()])',
  ),
  endless(
    'time-05',
    'loops where a program ends',
    'class A:\n    def __str__(self):\n        while True: pass\nraise ValueError(A())',
    'class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E()',
    'class E(SystemExit):\n    def __str__(self):\n        while True: pass\nclass A:\n    def __str__(self):\n        while True: pass\n    __repr__ = __str__\nraise SystemExit(A())',
  ),
  endless(
    'time-06',
    'loops in the compiler, by exec',
    `while True: exec('1')`,
    `while True: eval('1 + 1')`,
    `while True: compile('x = 1', 'f', 'exec')`,
    `i = 0\nwhile True:\n    exec('a%d = 1' % (i % 100))\n    i += 1`,
  ),
  endless(
    'time-07',
    'loops that only throw',
    'while True:\n    try: int("x")\n    except ValueError: pass',
    'while True:\n    try: raise KeyError\n    except KeyError: pass',
    'while True:\n    try: [].pop()\n    except: pass',
    'def f(n):\n    if n: f(n - 1)\n    raise ValueError\nwhile True:\n    try: f(20)\n    except ValueError: pass',
  ),
  endless(
    'time-08',
    'loops that only allocate',
    'while True: bytearray(100000)',
    'while True: [0] * 1000',
    'while True: str(1.5) + "x"',
    'import gc\ngc.threshold(1)\nwhile True: object()',
    'import gc\nwhile True: gc.collect()',
    'while True:\n    try: bytearray(1 << 30)\n    except MemoryError: pass',
  ),
  endless(
    'time-09',
    'loops of cheap calls to the host',
    'import time\nwhile True: time.time()',
    'import os\nwhile True: os.urandom(100000)',
    'import os\nwhile True:\n    try: os.listdir("/")\n    except OSError: pass',
    'while True:\n    try: open("/x")\n    except OSError: pass',
    'import random\nwhile True: random.random()',
    'import host\nwhile True: host.call("x", "")',
  ),
  endless(
    'time-10',
    'loops that print',
    'while True: print()',
    'while True: print("x" * 10000)',
    'import sys\nwhile True: sys.stderr.write("x")',
    'import sys\nwhile True: sys.stdout.buffer.write(bytes(1000))',
    'print(*endless())\n' + 'while True: pass',
  ),
  long(
    'time-11',
    'large integers',
    'x = 7 ** 100000\nwhile True: x = x * x',
    'str(10 ** 200000)',
    'int("9" * 200000)',
    'pow(3, 10 ** 5000, 10 ** 5000 + 7)',
    '(1 << 2000000) // 3',
    'x = 1\nfor i in range(1, 10 ** 9): x *= i',
    '"%d" % (7 ** 100000)',
    'hash(3 ** 3000000)',
    '-(3 ** 2000000) % (7 ** 500000)',
    '1 << (1 << 60)',
    '10 ** 10 ** 10',
    '(1).from_bytes(bytes(1000000), "big") ** 9',
  ),
  long(
    'time-12',
    'sorting',
    'sorted(range(300000), key=lambda x: -x)',
    'x = [str(i) for i in range(100000)]\nwhile True: x.sort()',
    'x = list(range(100000)) * 2\nx.sort(reverse=True)',
    'import heapq\nx = []\nwhile True: heapq.heappush(x, 1)',
    'class A:\n    def __lt__(self, other): return True\nsorted([A() for i in range(50000)])',
    'x = [3, 1, 2] * 1000\nx.sort(key=lambda i: x.append(i) or i)',
    'x = [1, 2]\nx.sort(key=lambda i: x.sort(key=lambda j: x.clear() or j) or i)',
  ),
  long(
    'time-13',
    'regular expressions',
    `import re\nre.match('(a*)*b', 'a' * 30)`,
    `import re\nre.match('(a|a)*b', 'a' * 28)`,
    `import re\nre.search('(x+x+)+y', 'x' * 30)`,
    `import re\nre.match('(.*)*(.*)*(.*)*[^Z]', 'a' * 200)`,
    `import re\nre.sub('a*?', 'b' * 100, 'a' * 100000)`,
    `import re\nre.compile('a?' * 30 + 'a' * 30).match('a' * 30)`,
    `import re\nre.split('', 'a' * 1000)`,
    `import re\nwhile True: re.compile('(' * 20 + ')' * 20)`,
  ),
  long(
    'time-14',
    'searching and replacing in long texts',
    `x = 'a' * 2000000\nx.find('a' * 1000000 + 'b')`,
    `('a' * 1000000).count('a' * 500000 + 'b')`,
    `('a' * 1000000).replace('a', 'b' * 1000)`,
    `('ab' * 500000).split('b', -1)`,
    `('a' * 2000000).rfind('b' + 'a' * 1000000)`,
    `'b' + 'a' * 1000000 in 'a' * 2000000`,
    `(' ' * 3000000).strip()`,
    `while True: ('a' * 1000000).upper()`,
    `('x\\n' * 1000000).splitlines()`,
    `while True: 'a' * 1000000 == 'a' * 1000000`,
  ),
  long(
    'time-15',
    'formatting',
    `'%1000000000d' % 1`,
    `'{:>2000000000}'.format(1)`,
    `'%*d' % (1 << 30, 1)`,
    `'%.1000000f' % 1.5`,
    `'{:.100000}'.format(1.5)`,
    `'{0!r:{1}}'.format(1, 1 << 30)`,
    `while True: '%s' % ('a' * 100000)`,
    `f"{1:{1 << 29}}"`,
    `'{' * 100000`,
    `'%' * 100001 % ()`,
    `'{0}' * 500000`,
    `format(1, '9' * 100)`,
  ),
  long(
    'time-16',
    'joining and repeating',
    `','.join(['x' * 1000] * 1000000)`,
    `','.join(str(i) for i in endless())`,
    `b''.join([bytes(1000)] * 100000)`,
    `[[]] * 100000000`,
    `(1,) * (1 << 30)`,
    `x = 'a'\nwhile True: x += x`,
    `x = [1]\nwhile True: x.extend(x)`,
    `x = b'a'\nfor i in range(10 ** 9): x += b'a'`,
    `'ab' * (1 << 62)`,
    `bytes(endless())`,
    `list(endless())`,
    `dict(zip(endless(), endless()))`,
  ),
  long(
    'time-17',
    'json',
    `import json\njson.dumps([[i] * 10 for i in range(100000)])`,
    `import json\njson.loads('[' + '1,' * 1000000 + '1]')`,
    `import json\nwhile True: json.loads('"' + 'a' * 100000 + '"')`,
    `import json\nx = []\nx.append(x)\njson.dumps(x)`,
    `import json\nx = {}\nx['x'] = x\njson.dumps(x)`,
    `import json\njson.loads('1' * 1000000)`,
    `import json\njson.loads('1e' + '9' * 100000)`,
    `import json\nx = []\nfor i in range(40): x = [x, x]\njson.dumps(x)`,
    `x = []\nfor i in range(40): x = [x, x]\nrepr(x)`,
    `x = y = []\nfor i in range(40): x, y = [x, x], [y, y]\nx == y`,
  ),
  long(
    'time-18',
    'the compiler',
    `exec('x = ' + '1 + ' * 100000 + '1')`,
    `exec('\\n'.join('a%d = %d' % (i, i) for i in range(100000)))`,
    `exec('def f(): pass\\n' * 50000)`,
    `exec('"' + 'a' * 5000000 + '"')`,
    `exec('x = [' + '1,' * 300000 + ']')`,
    `exec('if 1: pass\\n' + 'elif 1: pass\\n' * 30000)`,
    `exec(' ' * 5000000 + '1')`,
    `exec('#' * 5000000)`,
    `exec('\\n' * 5000000)`,
    `exec('f"' + '{1}' * 30000 + '"')`,
    `exec('x = {' + '1:1,' * 100000 + '}')`,
    `exec('a.' * 100000 + 'b')`,
  ),
  long(
    'time-19',
    'compression and digests',
    `import deflate, io\nwhile True: deflate.DeflateIO(io.BytesIO(), deflate.RAW).write(bytes(100000))`,
    `import zlib\nzlib.decompress(zlib.compress(bytes(5000000)))`,
    `import zlib\nx = bytes(3000000)\nfor i in range(99): x = zlib.compress(x)`,
    `import hashlib\nh = hashlib.sha256()\nwhile True: h.update(bytes(1000000))`,
    `import binascii\nwhile True: binascii.crc32(bytes(1000000))`,
    `import deflate, io\ndeflate.DeflateIO(io.BytesIO(bytes(1000000)), deflate.RAW).read()`,
  ),
  long(
    'time-20',
    'copies of great size',
    `x = bytearray(5000000)\nwhile True: x[:] = x`,
    `x = bytearray(5000000)\nm = memoryview(x)\nwhile True: m[1:] = m[:-1]`,
    `x = list(range(100000))\nwhile True: x[::-1]`,
    `x = bytearray(1000000)\nwhile True: del x[0]; x.append(1)`,
    `x = list(range(500000))\nwhile x: x.pop(0)`,
    `x = set(range(100000))\nwhile True: x | x`,
    `x = {i: i for i in range(100000)}\nwhile True: dict(x)`,
    `x = tuple(range(100000))\nwhile True: x + ()`,
    `x = list(range(100000))\nwhile True: x == x[:]`,
  ),
  long(
    'time-21',
    'dictionaries and sets whose keys all collide',
    `class A:\n    def __hash__(self): return 1\n    def __eq__(self, other): return self is other\nx = {A(): 1 for i in range(20000)}`,
    `x = {i << 61: 1 for i in range(100000)}`,
    `x = set()\nfor i in range(200000): x.add(i * 0x40000000)`,
    `x = {}\nfor i in range(100000): x['%d' % i] = x.pop('%d' % (i - 9), 0)`,
  ),
  waiting(
    'time-22',
    'sleeping',
    'import time\ntime.sleep(1000000)',
    'import time\nwhile True: time.sleep(0.001)',
    'import time\nwhile True: time.sleep_ms(0)',
    'import time\ntime.sleep_us(10 ** 9)',
    'import time\ntry:\n    time.sleep(9)\nexcept BaseException:\n    time.sleep(9)\nfinally:\n    time.sleep(9)',
    'import time\ntime.sleep(1e9)',
  ),
  waiting(
    'time-23',
    'waiting for events',
    'import asyncio\nasync def f(): await asyncio.sleep(1000)\nasyncio.run(f())',
    'import asyncio\nasync def f():\n    while True: await asyncio.sleep(0.001)\nasyncio.run(f())',
    'import select\np = select.poll()\nwhile True: p.poll(10)',
  ),
  plain(
    'time-24',
    'T6',
    'sleeping for no time, a negative one and none at all is no way around',
    'import time\nfor x in (0, -1, 1e-9):\n    try: time.sleep(x)\n    except (ValueError, OverflowError): pass\nfor x in (float("nan"), float("inf"), 1 << 70, None):\n    try:\n        time.sleep(x)\n    except (ValueError, OverflowError, TypeError): pass\nprint(1)',
    { wallTimeoutMs: 500 },
    { code: ['ok', 'ERR_TIMEOUT'] },
  ),
  {
    id: 'time-25',
    threat: 'T6',
    title: 'waiting for a host function that never answers',
    ways: ['run'],
    async play(stage) {
      const hostFunctions = { never: () => new Promise(() => undefined) };
      for (const fuel of [null, 1_000_000_000]) {
        await stage.expect('never()', { fuel, wallTimeoutMs: 100, hostFunctions }, { code: 'ERR_TIMEOUT' });
        await stage.expect(
          'try: never()\nfinally: never()',
          { fuel, wallTimeoutMs: 100, hostFunctions },
          { code: 'ERR_TIMEOUT' },
        );
      }
    },
  },
  {
    id: 'time-26',
    threat: 'T6',
    title: 'fuel used up, to the last unit, wherever the program is',
    async play(stage) {
      const code =
        'def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nprint(f(12), sorted([3, 1]), "%s" % {1: [2]})';
      const whole = await stage.expect(code, { fuel: 100_000_000 }, {});
      const used = whole.result?.fuelUsed as number;
      for (let part = 0; part < 60; part += 1) {
        await stage.expect(
          code,
          { fuel: Math.max(1, Math.floor((used * part) / 60)) },
          { code: 'ERR_OUT_OF_FUEL' },
        );
      }
      await stage.expect(code, { fuel: used + 1 }, {});
    },
  },
  {
    id: 'time-27',
    threat: 'T6',
    title: 'the smallest limits there are',
    async play(stage) {
      await stage.expect('print(1)', { fuel: 1 }, { code: 'ERR_OUT_OF_FUEL', stdout: '' });
      await stage.expect(
        'while True: pass',
        { fuel: null, wallTimeoutMs: Number.MIN_VALUE },
        { code: 'ERR_TIMEOUT' },
      );
      await stage.expect('while True: pass', { fuel: null, wallTimeoutMs: 0.001 }, { code: 'ERR_TIMEOUT' });
      await stage.expect(
        'print(1)',
        { wallTimeoutMs: Number.MAX_VALUE, fuel: Number.MAX_SAFE_INTEGER },
        { stdout: '1\n' },
      );
    },
  },
  {
    id: 'time-28',
    threat: 'T6',
    title: 'an exhausted limit cannot be caught',
    async play(stage) {
      const code = `
import sys
def f():
    try:
        while True: pass
    except BaseException as e:
        print('CAUGHT', e)
    finally:
        print('CAUGHT')
sys.atexit(lambda: print('CAUGHT'))
class A:
    def __del__(self): print('CAUGHT')
    def __enter__(self): return self
    def __exit__(self, *args): print('CAUGHT')
with A(): f()
`;
      for (const limits of LIMITS) {
        const ended = await stage.run(code, limits);
        assert.equal(ended.stdout + ended.stderr, '');
      }
    },
  },
];
