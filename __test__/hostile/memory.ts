/** T7: memory of the host. T1: the guest's own memory, corrupted as far as Python can. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Scenario, type Stage } from './stage';

const MIB = 1 << 20;
const MEMORY_BYTES = 4 * MIB;

/** How such a program may end. It may catch the MemoryError, or be stopped while it looks for room. */
const ENDS = ['ok', 'ERR_GUEST_EXCEPTION', 'ERR_GUEST_EXIT', 'ERR_OUT_OF_FUEL', 'ERR_TIMEOUT'];

function hungry(id: string, title: string, ...programs: string[]): Scenario {
  const play = async (stage: Stage) => {
    for (const code of programs) {
      const limits = { memoryBytes: MEMORY_BYTES, fuel: 500_000_000, wallTimeoutMs: 5000 };
      const ended = await stage.expect(code, limits, { code: ENDS });
      if (ended.type !== '')
        assert.match(
          ended.type,
          /^(MemoryError|OverflowError|RuntimeError|RecursionError|ValueError|SyntaxError|TypeError|E)$/,
          code,
        );
      const peak =
        ended.result?.peakMemoryBytes ??
        (ended.error as { usage: { peakMemoryBytes: number } }).usage.peakMemoryBytes;
      assert.ok(peak <= MEMORY_BYTES, `${peak}`);
    }
  };
  return { id, threat: 'T7', title, play };
}

/** Bytes that look like a compiled module up to a certain place, then anything. */
function almostModule(seed: number): Buffer {
  // A small generator of its own, so that a failure can be repeated.
  let state = seed * 2654435761 + 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const head = [0x4d, 6, seed % 3 === 0 ? 0 : next(64), 31, next(5), next(5)];
  const body = Array.from({ length: 5 + next(200) }, () => (next(3) === 0 ? next(256) : next(20)));
  return Buffer.from([...head, ...body]);
}

export const scenarios: Scenario[] = [
  hungry(
    'memory-01',
    'one thing of great size',
    'bytearray(1 << 30)',
    'bytearray((1 << 32) - 1)',
    'bytearray((1 << 31) - 1)',
    `'x' * (1 << 31)`,
    `'x' * ((1 << 32) - 3)`,
    'b"x" * (1 << 29)',
    '[0] * (1 << 30)',
    '[0] * ((1 << 30) - 1)',
    '(0,) * (1 << 28)',
    '1 << (1 << 28)',
    'list(range(1 << 30))',
    'set(range(1 << 28))',
    `'%9999999d' % 1`,
    'memoryview(bytearray(1 << 26))',
    'bytes(bytearray(1 << 31))',
    'bytearray(-1)',
    'bytearray(1 << 62)',
  ),
  hungry(
    'memory-02',
    'things that grow',
    'x = []\nwhile True: x.append(x)',
    'x = [0]\nwhile True: x += x',
    `x = 'a'\nwhile True: x += x`,
    'x = bytearray(1)\nwhile True: x.extend(x)',
    'x = {}\nwhile True: x[len(x)] = x',
    'x = set()\nwhile True: x.add(len(x))',
    'x = 1\nwhile True: x *= 1 << 1000',
    'x = ()\nwhile True: x += (x,)',
    'import io\nx = io.BytesIO()\nwhile True: x.write(bytes(1000))',
    'import io\nx = io.StringIO()\nwhile True: x.write("a" * 1000)',
    'from array import array\nx = array("Q")\nwhile True: x.append(1)',
    'from collections import deque\nx = deque((), 1 << 29)',
  ),
  hungry(
    'memory-03',
    'things that hold each other',
    'x = None\nwhile True: x = [x]',
    'x = None\nwhile True: x = (x, x)',
    'x = None\nwhile True: x = {1: x}',
    'x = lambda: 0\nwhile True: x = (lambda y: lambda: y())(x)',
    'class A: pass\nx = A()\nwhile True:\n    y = A()\n    y.x = x\n    x = y',
    'def f(): yield\nx = []\nwhile True:\n    g = f()\n    next(g)\n    x.append(g)',
    'x = []\nwhile True: x.append(x.append)',
    'x = iter(())\nwhile True: x = map(None, x)',
    'x = []\nwhile True: x = x[:] + [x]',
  ),
  hungry(
    'memory-04',
    'catching MemoryError and going on',
    'x = []\nwhile True:\n    try: x.append(bytearray(100000))\n    except MemoryError: pass',
    'x = []\nfor size in (1000000, 100000, 10000, 1000, 100, 10, 1):\n    try:\n        while True: x.append(bytearray(size))\n    except MemoryError: pass\nprint(len(x))\nx = None\nprint(len(bytearray(100000)))',
    'while True:\n    try: [0] * 10000000\n    except MemoryError: continue',
    'def f():\n    x = []\n    try:\n        while True: x.append(0)\n    except MemoryError:\n        f()\nf()',
  ),
  hungry(
    'memory-05',
    'names without end',
    `i = 0\nwhile True:\n    exec('name_%d = 1' % i)\n    i += 1`,
    `import sys\ni = 0\nwhile True:\n    sys.intern('name %d' % i)\n    i += 1`,
    `class A: pass\ni = 0\nwhile True:\n    setattr(A, 'name_%d' % i, 1)\n    i += 1`,
    `i = 0\nwhile True:\n    eval('"text %d"' % i)\n    i += 1`,
    `i = 0\nwhile True:\n    globals()['name_%d' % i] = 1\n    i += 1`,
    `import json\ni = 0\nwhile True:\n    json.loads('{"key %d": 1}' % i)\n    i += 1`,
    `i = 0\nwhile True:\n    try: getattr(0, 'x%d' % i)\n    except AttributeError: pass\n    i += 1`,
  ),
  hungry(
    'memory-06',
    'the collector switched off',
    'import gc\ngc.disable()\nwhile True: bytearray(10000)',
    'import gc\ngc.disable()\nx = 0\nwhile True: x += 1.5',
    'import gc\ngc.threshold(1 << 30)\nwhile True: [0] * 1000',
    'import gc\ngc.disable()\nwhile True:\n    try: bytearray(1000)\n    except MemoryError: pass',
    'import micropython\nmicropython.heap_lock()\nx = [1, 2, 3]',
    'import micropython\nwhile True:\n    try: micropython.heap_lock()\n    except: pass',
  ),
  hungry(
    'memory-07',
    'the heap in pieces',
    `x = []\ntry:\n    while True: x.append(bytearray(200))\nexcept MemoryError: pass\nx = x[::2]\ntry:\n    y = bytearray(1000000)\nexcept MemoryError: pass\nx = None\nprint(len(bytearray(500000)))`,
    `import random\nx = {}\nwhile True:\n    x[random.getrandbits(8)] = bytearray(random.getrandbits(14))`,
    `x = [bytearray(i) for i in range(1, 2000)]\nwhile True:\n    for i in range(0, 1999, 2): x[i] = bytearray(len(x[i]) + 1)`,
  ),
  hungry(
    'memory-08',
    'source of great size',
    `exec('x = """' + 'a' * 3000000 + '"""')`,
    `exec('x = ' + '9' * 1000000)`,
    `exec('x = [' + '[],' * 200000 + ']')`,
    `exec('def f(' + ','.join('a%d' % i for i in range(300)) + '): pass')`,
    `exec('f(' + ','.join('1' for i in range(70000)) + ')')`,
    `exec('a' * 300 + ' = 1')`,
    `exec('lambda: ' * 5000 + '0')`,
    `compile('x = 1\\n' * 100000, 'f' * 100000, 'exec')`,
  ),
  hungry(
    'memory-09',
    'decompression bombs',
    `import zlib\nx = zlib.compress(bytes(1500000))\nprint(len(x))\ny = []\nwhile True: y.append(zlib.decompress(x))`,
    `import zlib\nx = bytes(1000000)\nfor i in range(3): x = zlib.compress(x)\nfor i in range(3): x = zlib.decompress(x)`,
    `import deflate, io\nx = deflate.DeflateIO(io.BytesIO(bytes([0x78, 0x9c]) + bytes(100000)), deflate.ZLIB)\nx.read(1 << 30)`,
  ),
  hungry(
    'memory-10',
    'exceptions without end',
    'def f():\n    try: f()\n    except BaseException as e: raise ValueError(e)\nf()',
    'x = []\nwhile True:\n    try: 1 / 0\n    except ZeroDivisionError as e: x.append(e)',
    'e = ValueError("x" * 1000000)\nraise e',
    'x = ValueError()\nwhile True: x = ValueError(x)',
    'class E(Exception):\n    def __str__(self): return "x" * 1000000\nraise E()',
    'raise SystemExit("x" * 2000000)',
    'import sys\nx = ValueError("x" * 100000)\nfor i in range(100): sys.print_exception(x)',
  ),
  hungry(
    'memory-11',
    'objects that come back when they are collected',
    'import gc\nx = []\nclass A:\n    def __del__(self): x.append(self)\nfor i in range(10000): A()\ngc.collect()',
    'class A:\n    def __del__(self): A()\nwhile True: A()',
    'import gc\nclass A:\n    def __del__(self): gc.collect(); [0] * 1000\nfor i in range(10000): A()',
    'class A:\n    def __del__(self): raise ValueError\nfor i in range(10000): A()',
  ),
  {
    id: 'memory-12',
    threat: 'T7',
    title: 'every limit of memory from the smallest',
    async play(stage) {
      const code =
        'x = []\ntry:\n    while True: x.append(bytearray(5000))\nexcept MemoryError:\n    n = len(x)\n    x = None\n    print(n > 0)';
      for (let memoryBytes = MIB; memoryBytes < 4 * MIB; memoryBytes += 197_000) {
        await stage.expect(
          code,
          { memoryBytes, fuel: 2_000_000_000, wallTimeoutMs: 10_000 },
          { code: ['ok', 'ERR_GUEST_EXCEPTION'] },
        );
      }
    },
  },
  {
    id: 'memory-13',
    threat: 'T7',
    title: 'a gigabyte at once, again and again',
    isolated: true,
    async play(stage) {
      const options = { memoryBytes: 1 << 30, fuel: null, wallTimeoutMs: 15_000 };
      for (let i = 0; i < 3; i += 1) {
        await stage.expect('x = bytearray(300 << 20), bytearray(300 << 20)\nprint(1)', options, {
          stdout: '1\n',
        });
      }
      // What sandboxes had is given back: some time after the result.
      for (let i = 0; i < 100 && process.memoryUsage().rss > 700 * MIB; i += 1)
        await new Promise((done) => setTimeout(done, 50));
      assert.ok(process.memoryUsage().rss < 700 * MIB, `${process.memoryUsage().rss / MIB}`);
    },
  },
  {
    id: 'memory-14',
    threat: 'T7',
    title: 'as much as a module can have',
    isolated: true,
    async play(stage) {
      const options = { memoryBytes: 2 ** 32, fuel: null, wallTimeoutMs: 15_000 };
      const code =
        'x = []\ntry:\n    while len(x) < 100: x.append(1 << (1 << 20))\nexcept (MemoryError, OverflowError) as e: pass\ntry: y = bytearray((1 << 32) - 1)\nexcept (MemoryError, OverflowError): print("refused")\ntry: y = bytearray(1 << 31)\nexcept (MemoryError, OverflowError): pass\nprint("alive")';
      await stage.expect(code, options, { code: ['ok', 'ERR_TIMEOUT'], stdout: /refused\n(alive\n)?/ });
    },
  },
  {
    id: 'memory-15',
    threat: 'T1',
    title: 'modules of bytecode that are broken in hundreds of ways: they damage their own sandbox at most',
    isolated: true,
    async play(stage) {
      mkdirSync(stage.path('mpy'));
      const count = 300;
      for (let i = 0; i < count; i += 1) writeFileSync(stage.path('mpy', `m${i}.mpy`), almostModule(i));
      const ends = [
        'ok',
        'ERR_GUEST_EXCEPTION',
        'ERR_GUEST_EXIT',
        'ERR_GUEST_TRAP',
        'ERR_STACK_OVERFLOW',
        'ERR_OUT_OF_FUEL',
        'ERR_TIMEOUT',
      ];
      for (let i = 0; i < count; i += 1) {
        const code = `import sys\nsys.path = ['/input/mpy']\nimport m${i}`;
        await stage.expect(code, { readonlyDir: stage.shown, fuel: 50_000_000 }, { code: ends });
      }
    },
  },
  {
    id: 'memory-16',
    threat: 'T1',
    title: 'things changed while the interpreter is using them',
    isolated: true,
    async play(stage) {
      const programs = [
        `x = list(range(1000))\nclass A:\n    def __eq__(self, other):\n        x.clear()\n        return False\nx[500] = A()\nprint(5000 in x)`,
        `x = {i: i for i in range(100)}\nclass A:\n    def __hash__(self): return 1\n    def __eq__(self, other):\n        x.clear()\n        return False\nx[A()] = 1\nx[A()] = 2\nx.get(A())`,
        `x = bytearray(1000)\nm = memoryview(x)\ntry:\n    x.extend(bytes(100000))\nexcept Exception: pass\nm[5] = 1\nprint(m[999])`,
        `x = [3, 2, 1]\nx.sort(key=lambda i: [x.pop() for j in range(len(x))] and 0 or i)`,
        `x = list(range(100))\nfor i in x:\n    x.clear()\n    x.extend(range(3))\n    if i > 1: break`,
        `x = {1: 1}\ntry:\n    for i in x:\n        x[i + 1] = 1\n        if i > 100000: break\nexcept RuntimeError: pass`,
        `class A:\n    def __init__(self): self.__class__ = int\ntry: A()\nexcept Exception as e: print(type(e))`,
        `class A:\n    def __len__(self): return -1\ntry: print(len(A()))\nexcept Exception: pass\nclass B:\n    def __index__(self): return 1 << 80\ntry: [1][B()]\nexcept Exception: pass\nclass C:\n    def __bytes__(self): return 5\ntry: bytes(C())\nexcept Exception: pass`,
        `def f(): yield from g\ng = f()\ntry: next(g)\nexcept Exception as e: print(e)`,
        `g = (next(g) for i in range(3))\ntry: next(g)\nexcept Exception as e: print(e)`,
        `import struct\nfor n in (1 << 20, -1, 1 << 31, -(1 << 31)):\n    try: struct.unpack_from('I', bytes(8), n)\n    except Exception as e: pass\n    try: struct.pack_into('I', bytearray(8), n, 1)\n    except Exception as e: pass`,
        `m = memoryview(bytearray(8))\nfor s in (slice(0, 1 << 31), slice(-(1 << 31), 4), slice(5, 2), slice(None, None, -1), slice(0, 8, 0)):\n    try: m[s] = bytes(8)\n    except Exception: pass\n    try: print(len(m[s]))\n    except Exception: pass`,
        `import io\nb = io.BytesIO(bytes(4))\nfor n in (-1, 1 << 31, (1 << 31) - 1, 1 << 40):\n    try:\n        b.seek(n)\n        b.write(b'x')\n        b.read(n)\n    except Exception: pass`,
        `from array import array\na = array('i', range(9))\nfor s in (slice(0, 1 << 31), slice(8, 1), slice(-99, 99)):\n    try: a[s] = a\n    except Exception: pass\nprint(len(a))`,
        `import heapq\nx = [5, 3, 1]\nclass A:\n    def __lt__(self, o):\n        x.clear()\n        return True\nx.append(A())\ntry: heapq.heapify(x)\nexcept Exception as e: print(e)`,
        `import sys\nsys.stdout = 5\ntry: print(1)\nexcept Exception: pass\nsys.stdin = sys.stderr = None\nsys.modules.clear()\nsys.path.clear()\n1 / 0`,
        `import builtins\nfor name in dir(builtins):\n    try: setattr(builtins, name, None)\n    except Exception: pass`,
        `for name in list(globals()):\n    del globals()[name]\nclass A: pass\nA.__dict__.clear() if hasattr(A, '__dict__') else 0`,
        `type.__call__ = 1 if 0 else None`,
        `class A(A if 'A' in globals() else object): pass\nA.__bases__ = (A,)\nA().x`,
      ];
      const ends = ['ok', 'ERR_GUEST_EXCEPTION', 'ERR_OUT_OF_FUEL', 'ERR_TIMEOUT'];
      for (const code of programs)
        await stage.expect(code, { fuel: 200_000_000, wallTimeoutMs: 3000 }, { code: ends });
    },
  },
];
