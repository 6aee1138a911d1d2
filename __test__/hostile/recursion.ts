/**
 * T8: the stack. Guests run on stacks of their own; one that runs over the end of such a stack would end
 * the process. Python that recurses too deeply gets an exception long before; what gets past that ends
 * at the limit of WebAssembly, and below that limit there is room for every function of the host.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { MicroPythonSession, run, runSync } from 'micropython-wasm';
import { ROOMY, withinTime, type Scenario, type Stage } from './stage';
import { command, wasi, HOST } from './imports';
import { add, assemble, call, drop, get, i32, i64, I64, load32, sub, type Code, type Func } from './wasm';

/** Deeper than any stack. */
const DEEP = 20_000;

/** What Python that goes too deep may end with; it must not get as far as the stack of WebAssembly. */
const TYPES =
  /^(ImportError|RecursionError|RuntimeError|MemoryError|SyntaxError|IndentationError|ValueError|OverflowError|AttributeError|TypeError|NameError|KeyError|A)?$/;

function deep(id: string, title: string, ...programs: string[]): Scenario {
  const play = async (stage: Stage) => {
    for (const code of programs) {
      const options = { fuel: 500_000_000, wallTimeoutMs: 8000, memoryBytes: 64 << 20 };
      const expected = { code: ['ok', 'ERR_GUEST_EXCEPTION', 'ERR_OUT_OF_FUEL', 'ERR_TIMEOUT'] };
      const ended = await stage.expect(`N = ${DEEP}\n${code}`, options, expected).catch((error: unknown) => {
        throw new Error(`${code}: ${String(error)}`);
      });
      assert.match(ended.type, TYPES, code);
    }
  };
  return { id, threat: 'T8', title, play, isolated: true };
}

/**
 * Goes down by \`down\`, and does \`action\` on the deepest level where it can be done. The limit of
 * recursion holds for the action too: it is tried again one level up until it works.
 */
const atTheBottom = (down: string, action: string) => `
done = 0
def act():
    global done
    if done < 5:
        ${action}
        done += 1
def sink(n):
    try:
        ${down}
    except RuntimeError:
        try:
            act()
        except RuntimeError:
            pass
        raise
try:
    sink(0)
except RuntimeError:
    pass
print(done)
`;

const DOWN = {
  calls: 'sink(n + 1)',
  'special methods': 'Deep() == Deep()',
  'keys for sorting': 'sorted([1, 2], key=sink)',
  iterators: 'list(map(sink, [1]))',
  programs: `exec('sink(1)')`,
};
const DEEP_CLASS = 'class Deep:\n    def __eq__(self, other):\n        sink(1)\n';

/** A function of a module that calls itself with frames of about so many bytes, doing something on every level. */
function recursing(words: number, doing: Code): Func {
  const locals = Array<number>(words).fill(I64);
  // Each local is in use across the call, so that it needs a place on the stack.
  const fill = locals.map((_, index): Code => [[0x20, 0], 0xad, i64(index), 0x7c, 0x21, ...local(index)]);
  const use = locals.map((_, index): Code => [[0x20, ...local(index)], 0xa7, 0x6a]);
  return {
    params: [0x7f],
    results: [0x7f],
    locals,
    body: [...fill, doing, call('sink', add(get(0), i32(1))), ...use],
  };
}

/** A function that calls itself as often as its parameter says, and then does something once. */
function sinking(words: number, action: Code): Func {
  const locals = Array<number>(words).fill(I64);
  const keep = locals.map((_, index): Code => [[0x20, 0], 0xad, i64(index), 0x7c, 0x21, ...local(index)]);
  const use = locals.map((_, index): Code => [[0x20, ...local(index)], 0xa7, 0x6a]);
  const deeper: Code = [get(0), 0x04, 0x7f, call('sink', sub(get(0), i32(1))), 0x05, action, i32(0), 0x0b];
  return { params: [0x7f], results: [0x7f], locals, body: [...keep, deeper, ...use] };
}

function local(index: number): number[] {
  const value = index + 1;
  return value < 128 ? [value] : [(value & 0x7f) | 0x80, value >> 7];
}

export const scenarios: Scenario[] = [
  deep(
    'recursion-01',
    'functions that call themselves',
    'def f(): f()\nf()',
    'f = lambda: f()\nf()',
    'def f(*a, **k): f(*a, **k)\nf(1, 2, x=3)',
    'def f(n): return g(n)\ndef g(n): return f(n + 1)\nf(0)',
    'class A:\n    def f(self): self.f()\nA().f()',
    'class A:\n    @classmethod\n    def f(cls): cls.f()\n    @staticmethod\n    def g(): A.g()\ntry: A.f()\nexcept RuntimeError: pass\nA.g()',
    'def f(): yield from f()\nlist(f())',
    'def f():\n    for x in f(): yield x\nlist(f())',
    'async def f(): await f()\nimport asyncio\nasyncio.run(f())',
    'def f(n):\n    try: f(n + 1)\n    finally: f(n + 1)\nf(0)',
    'def f(n):\n    try: f(n + 1)\n    except RuntimeError: f(n + 1)\nf(0)',
    'def f():\n    with f(): pass\nf()',
  ),
  deep(
    'recursion-02',
    'special methods that call themselves',
    ...[
      '__repr__:repr(self)',
      '__str__:str(self)',
      '__hash__:hash(self)',
      '__bool__:bool(self)',
      '__len__:len(self)',
      '__call__:self()',
      '__iter__:iter(self)',
      '__next__:next(self)',
      '__neg__:-self',
      '__abs__:abs(self)',
      '__int__:int(self)',
      '__float__:float(self)',
      '__del__:self.__del__()',
      '__enter__:self.__enter__()',
    ].map((door) => {
      const [name, body] = door.split(':') as [string, string];
      return `class A:\n    def ${name}(self): return ${body}\na = A()\n${body.replace('self', 'a').replace('self', 'a')}`;
    }),
    ...[
      '__eq__:==',
      '__lt__:<',
      '__ge__:>=',
      '__add__:+',
      '__sub__:-',
      '__mul__:*',
      '__mod__:%',
      '__pow__:**',
      '__lshift__:<<',
      '__and__:&',
      '__contains__:in',
      '__matmul__:@',
      '__iadd__:+',
    ].map((door) => {
      const [name, operator] = door.split(':') as [string, string];
      return `class A:\n    def ${name}(self, other): return other ${operator} self\nA() ${operator} A()`;
    }),
    'class A:\n    def __getattr__(self, name): return self.x\nA().y',
    'class A:\n    def __setattr__(self, name, value): self.x = 1\nA().x = 1',
    'class A:\n    def __delattr__(self, name): del self.x\ndel A().x',
    'class A:\n    def __getitem__(self, i): return self[i]\nA()[0]',
    'class A:\n    def __setitem__(self, i, x): self[i] = x\nA()[0] = 1',
    'class A:\n    def __init__(self): A()\nA()',
    'class A:\n    def __new__(cls): return A()\nA()',
    'class A:\n    @property\n    def x(self): return self.x\nA().x',
    'class A:\n    def __get__(self, o, t): return B().x\nclass B: x = A()\nB().x',
    'class A(Exception):\n    def __str__(self): return str(self)\nraise A',
    'class A:\n    def __repr__(self): return "%r" % self\nprint([A()])',
    'class A:\n    def __format__(self, s): return f"{self}"\nf"{A()}"',
    'class A:\n    def __str__(self): return "{}".format(self)\nprint({1: A()})',
  ),
  deep(
    'recursion-03',
    'structures in structures, shown, compared, hashed, copied',
    ...[
      'repr(x)',
      'str(x)',
      'x == y',
      'x < y',
      'x != y',
      'print(x)',
      "'%r' % (x,)",
      "f'{x}'",
      'sorted([x, y])',
      'x in [y]',
      '[y].index(x)',
      '[y].count(x)',
      'len(str([x]))',
      'max(x, y)',
    ].map((use) => `x = y = []\nfor i in range(N): x, y = [x], [y]\n${use}`),
    'x = y = ()\nfor i in range(N): x, y = (x,), (y,)\nhash(x)',
    'x = ()\nfor i in range(N): x = (x,)\n{x: 1}',
    'x = y = {}\nfor i in range(N): x, y = {1: x}, {1: y}\nx == y',
    'x = {}\nfor i in range(N): x = {1: x}\nrepr(x)',
    'x = frozenset()\nfor i in range(N): x = frozenset([x])\nrepr(x)',
    'x = []\nx.append(x)\nrepr(x)',
    'x = []\ny = []\nx.append(y)\ny.append(x)\nx == y',
    'x = {}\nx[1] = x\nprint(x)',
    'x = slice(1)\nfor i in range(N): x = slice(x)\nrepr(x)',
    'x = ValueError()\nfor i in range(N): x = ValueError(x)\nrepr(x)',
    'x = 0\nfor i in range(N): x = ValueError(x)\nraise x',
    'x = int\nfor i in range(N): x = (x,)\nisinstance(1, x)',
    'x = ValueError\nfor i in range(N): x = (x,)\ntry: 1 / 0\nexcept x: pass',
    'x = ()\nfor i in range(N): x = (x,)\nissubclass(int, x)',
  ),
  deep(
    'recursion-04',
    'json in json',
    `import json\njson.loads('[' * N)`,
    `import json\njson.loads('[' * N + ']' * N)`,
    `import json\njson.loads('{"a":' * N + '1' + '}' * N)`,
    `import json\njson.loads('[{"a":' * N)`,
    `import json\nx = []\nfor i in range(N): x = [x]\njson.dumps(x)`,
    `import json\nx = {}\nfor i in range(N): x = {'a': x}\njson.dumps(x)`,
    `import json\nx = []\nx.append(x)\njson.dumps(x)`,
    `import json\njson.loads('[' * 1000000)`,
    `import json, io\nx = ()\nfor i in range(N): x = (x,)\njson.dump(x, io.StringIO())`,
  ),
  deep(
    'recursion-05',
    'brackets and operators in the source',
    ...[
      '(',
      '[',
      '{',
      '({[',
      '-',
      '+',
      '~',
      'not ',
      'lambda: ',
      'f(',
      'f[',
      '[*',
      '(yield ',
      'await ',
      '-(',
      'x if ',
      '1 if 1 else ',
      "f'{",
      '{1:',
      '((',
      '[x for x in ',
      '(x for x in ',
      '*',
      '**',
      '@',
      '(lambda x=',
      '1,(',
    ].map((open) => `eval(${JSON.stringify(open)} * N)`),
    `eval('(' * N + '1' + ')' * N)`,
    `eval('[' * N + ']' * N)`,
    `eval('-' * N + '1')`,
    `eval('not ' * N + '1')`,
    `eval('f(' * N + ')' * N)`,
    `eval('lambda: ' * N + '1')`,
    `eval('[x for x in ' * N + '[1]' + ']' * N)`,
    `eval('1 if 1 else ' * N + '1')`,
  ),
  deep(
    'recursion-06',
    'chains in the source',
    ...[
      'a.',
      'a+',
      'a**',
      'a<',
      'a and ',
      'a or ',
      'a==',
      'a,',
      'a=',
      "'x' ",
      'a[0]',
      'a()',
      'a()()',
      'a;',
      'a if a else ',
      'a:=',
      'a is ',
      'a not in ',
      'a//',
    ].map((link) => `a = 1\nexec(${JSON.stringify(link)} * N + 'a')`),
    `eval('a' + '.a' * N)`,
    `eval('a' + '()' * N)`,
    `eval('a' + '[0]' * N)`,
    `eval('2' + '**2' * N)`,
    `exec('@f\\n' * N + 'def f(): pass')`,
    `exec('import ' + 'a.' * N + 'a')`,
    `exec('global ' + 'a,' * N + 'a')`,
    `exec('del ' + 'a,' * N + 'a')`,
  ),
  deep(
    'recursion-07',
    'blocks in blocks in the source',
    ...[
      'if 1:',
      'while 1:',
      'for x in y:',
      'try:',
      'with x:',
      'def f():',
      'class A:',
      'async def f():',
      'else:',
      'try:\\n pass\\nexcept:',
      'match x:',
    ].map((head) => `exec('\\n'.join(' ' * i + '${head}' for i in range(3000)))`),
    `exec('\\n'.join(' ' * i + 'if 1:' for i in range(3000)) + '\\n' + ' ' * 3000 + 'pass')`,
    `exec(''.join(' ' * i + 'def f():\\n' for i in range(1000)) + ' ' * 1000 + 'pass')`,
    `exec(''.join(' ' * i + 'class A:\\n' for i in range(1000)) + ' ' * 1000 + 'pass')`,
    `exec('if 1: pass\\n' + 'elif 1: pass\\n' * N)`,
    `exec('match 1:\\n case ' + '(' * 5000 + 'x' + ')' * 5000 + ': pass')`,
    `exec('match 1:\\n case ' + '[' * 5000 + 'x' + ']' * 5000 + ': pass')`,
    `exec('match 1:\\n case ' + 'x|' * N + 'x: pass')`,
    `x = 'pass'\nfor i in range(100): x = 'exec(%r)' % x if len(x) < 100000 else x\nexec(x)`,
  ),
  deep(
    'recursion-08',
    'iterators of iterators',
    ...[
      'map(f, x)',
      'filter(None, x)',
      'zip(x)',
      'enumerate(x)',
      '(i for i in x)',
      'iter(x)',
      'reversed([x])',
    ].map((wrap) => `f = lambda y: y\nx = iter([1])\nfor i in range(N): x = ${wrap}\nfor y in x: pass`),
    'from functools import partial\nx = lambda: 0\nfor i in range(N): x = partial(x)\nx()',
    'import itertools\nx = iter([1])\nfor i in range(N): x = itertools.chain(x)\nlist(x)',
    'def g(x): yield from x\nx = iter([1])\nfor i in range(N): x = g(x)\nlist(x)',
    'def g(x): yield from x\nx = iter([1])\nfor i in range(N): x = g(x)\nx.close()',
    'def wrap(f): return lambda: f()\nx = lambda: 0\nfor i in range(N): x = wrap(x)\nx()',
    'x = bytearray(1)\nfor i in range(N): x = memoryview(x)\nx[0]',
  ),
  deep(
    'recursion-09',
    'classes of classes',
    'class A: pass\nfor i in range(N // 10):\n    class A(A): pass\nA().x',
    'class A: pass\nfor i in range(N // 10):\n    class A(A): pass\nisinstance(A(), int), issubclass(A, int)',
    'class A: pass\nfor i in range(N // 10):\n    class A(A):\n        def __init__(self): super().__init__()\nA()',
    'x = type("X", (), {})\nfor i in range(N // 10): x = type("X", (x, object), {})\nx().y',
    'class A: pass\nfor i in range(N // 10):\n    class A(A): pass\ndir(A())',
    'class A(list): pass\nfor i in range(N // 10):\n    class A(A): pass\nA().append(1)',
    'class A(Exception): pass\nfor i in range(N // 10):\n    class A(A): pass\ntry: raise A\nexcept ValueError: pass',
    'class A: pass\nA.__bases__ = (A,)\nA().x',
  ),
  deep(
    'recursion-10',
    'regular expressions',
    `import re\nre.match('(a|b)*c', 'ab' * N)`,
    `import re\nre.match('(.)*', 'a' * N)`,
    `import re\nre.match('.*' * 2000 + 'x', 'a' * 100)`,
    `import re\nre.match('(a*)*', 'a' * N)`,
    `import re\nre.search('(a+)+$', 'a' * N + 'b')`,
    `import re\nre.compile('a|' * N)`,
    `import re\nre.compile('a*' * N).match('a')`,
    `import re\nre.compile('[' * N)`,
    `import re\nre.compile('\\\\' * N)`,
    `import re\nre.sub('a', lambda m: re.sub('a', lambda m: 'a', 'a'), 'a' * 1000)`,
    `import re\ndef f(m): return re.sub('a', f, 'a')\nre.sub('a', f, 'a')`,
    `import re\nre.match('(?:(?:a|b)?)*c', 'ab' * N)`,
  ),
  deep(
    'recursion-23',
    'groups in groups of a regular expression',
    `import re\nre.compile('(' * N)`,
    `import re\nre.compile('(' * N + ')' * N)`,
    `import re\nre.compile('(?:' * N)`,
    `import re\nre.compile('(a' * N)`,
  ),
  deep(
    'recursion-11',
    'functions that call back',
    'def f(x): return sorted([2, 1], key=f)\nf(1)',
    'def f(x): return list(map(f, [1]))\nf(1)',
    'def f(x): return max([1, 2], key=f)\nf(1)',
    `def f(): exec('f()')\nf()`,
    `x = 'eval(x)'\neval(x)`,
    `x = 'exec(x)'\nexec(x)`,
    'def f(x): return [f(y) for y in [1]]\nf(1)',
    'import json\nclass A(dict):\n    def items(self): return json.dumps(self)\njson.dumps(A(a=1))',
    'def f(e):\n    try: raise e\n    except Exception as g: f(g)\nf(ValueError())',
    'def f():\n    try: 1 / 0\n    except: f()\nf()',
    'import gc\nclass A:\n    def __del__(self):\n        A()\n        gc.collect()\nA()\ngc.collect()',
    'import sys\nclass A:\n    def write(self, x): print(x)\n    def flush(self): pass\nsys.stdout = A()\nprint(1)',
    '__builtins__ = 0\ndef __import__(name, *a): return __import__(name)\nimport builtins\nbuiltins.__import__ = __import__\nimport os',
    'import functools\nf = functools.reduce(lambda f, x: lambda y: f(y), range(N), lambda y: y)\nf(1)',
    'def f(*a): return "{}".format(*map(f, a))\nf(1)',
  ),
  deep(
    'recursion-12',
    'long chains for the collector',
    'import gc\nx = None\nfor i in range(100000): x = [x]\ngc.collect()\nx = None\ngc.collect()',
    'import gc\nclass A: pass\nx = None\nfor i in range(20000):\n    y = A()\n    y.x = x\n    x = y\ngc.collect()',
    'import gc\nx = None\nfor i in range(50000): x = (x, x, x)\ngc.collect()',
    'import gc\ndef g(x): yield x\nx = None\nfor i in range(10000): x = g(x)\ngc.collect()',
    'import gc\nx = [[] for i in range(1000)]\nfor i in range(1000):\n    for j in range(20): x[i].append(x[(i * j) % 1000])\ngc.collect()',
  ),
  {
    id: 'recursion-13',
    threat: 'T8',
    title: 'a module that imports itself, and a chain of modules',
    isolated: true,
    async play(stage) {
      writeFileSync(stage.path('again.py'), 'import sys\nsys.modules.pop("again", None)\nimport again\n');
      for (let i = 0; i < 300; i += 1) writeFileSync(stage.path(`m${i}.py`), `import m${i + 1}\n`);
      writeFileSync(stage.path('m300.py'), 'x = 1\n');
      for (const name of ['again', 'm0']) {
        const options = { readonlyDir: stage.shown, fuel: null, wallTimeoutMs: 15_000 };
        await stage.expect(`import sys\nsys.path = ['/input']\nimport ${name}`, options, {
          code: ['ok', 'ERR_GUEST_EXCEPTION'],
        });
      }
    },
  },
  {
    id: 'recursion-14',
    threat: 'T8',
    title: 'a host function, a file, a listing and a sleep at the very bottom of the recursion',
    isolated: true,
    async play(stage) {
      const actions = [
        'host(n=1, x=[[[[1]]]])',
        `open('/input/hello.txt').read()`,
        `os.listdir('/input/sub')`,
        'time.sleep_ms(1)',
        `os.stat('/input/hello.txt')`,
        `print('deep')`,
        `os.urandom(100)`,
      ];
      const hostFunctions = { host: (...args: unknown[]) => args };
      for (const down of Object.values(DOWN)) {
        for (const action of actions) {
          const code = `import os, time\n${DEEP_CLASS}${atTheBottom(down, action)}`;
          const options = { ...ROOMY, hostFunctions, readonlyDir: stage.shown };
          const ended = await stage.expect(code, options, { stdout: /^(deep\n)*\d+\n$/ });
          assert.ok(
            !ended.stdout.endsWith('\n0\n') && ended.stdout !== '0\n',
            `${down} ${action}: ${ended.stdout}`,
          );
        }
      }
    },
  },
  {
    id: 'recursion-15',
    threat: 'T8',
    title:
      'a host function at the very bottom that itself goes to the bottom of its stack, or runs Python there',
    isolated: true,
    async play(stage) {
      const deepest = (n: number): number => {
        try {
          return deepest(n + 1);
        } catch {
          return n;
        }
      };
      const code = `${DEEP_CLASS}${atTheBottom(DOWN.calls, 'assert host() > 1000 and inner() == 2')}`;
      const hostFunctions = { host: () => deepest(0), inner: () => Number(runSync('print(1 + 1)').stdout) };
      await stage.expect(code, { ...ROOMY, hostFunctions }, { stdout: '5\n' });
    },
  },
  {
    id: 'recursion-16',
    threat: 'T8',
    title:
      'the stack of WebAssembly at its end, met with frames of every size and a host call on every level',
    isolated: true,
    async play(stage) {
      const opened = call(
        'path_open',
        i32(3),
        i32(1),
        i32(1024),
        i32(9),
        i32(0),
        i64(2),
        i64(2),
        i32(0),
        i32(512),
      );
      const doing: Code[] = [
        drop(call('host_call', i32(0), i32(4), i32(16), i32(2), i32(64), i32(4096))),
        [
          drop(opened),
          drop(call('fd_read', load32(i32(512)), i32(600), i32(1), i32(520))),
          drop(call('fd_close', load32(i32(512)))),
        ],
        drop(call('fd_readdir', i32(3), i32(8192), i32(4096), i64(0), i32(512))),
        drop(call('poll_oneoff', i32(2048), i32(2560), i32(1), i32(2600))),
        drop(call('fd_write', i32(1), i32(640), i32(1), i32(520))),
        drop(call('random_get', i32(4096), i32(256))),
        drop(call('path_filestat_get', i32(3), i32(1), i32(20_000), i32(4000), i32(704))),
      ];
      const data = [
        { at: 0, bytes: 'host' },
        { at: 16, bytes: '{}' },
        { at: 600, bytes: new Uint8Array([0, 16, 0, 0, 0, 16, 0, 0]) },
        { at: 640, bytes: new Uint8Array([0, 0, 0, 0, 1, 0, 0, 0]) },
        { at: 1024, bytes: 'hello.txt' },
        { at: 20_000, bytes: 'sub/../'.repeat(572) },
        // A clock of no time: the guest is suspended without waiting.
        { at: 2048, bytes: new Uint8Array(48) },
      ];
      const imports = [wasi('fd_close'), wasi('fd_readdir'), wasi('path_filestat_get')];
      const hostFunctions = { host: () => 1 };
      for (const action of doing) {
        for (const words of [3, 100, 1000]) {
          const funcs = { sink: recursing(words, action) };
          const wasmPath = stage.file(
            'module.wasm',
            command([drop(call('sink', i32(0)))], { imports, funcs, data }),
          );
          const options = {
            wasmPath,
            hostFunctions,
            readonlyDir: stage.shown,
            fuel: null,
            wallTimeoutMs: 500,
          };
          // There are so many small frames that the clock may end them first.
          await stage.expect('', options, { code: ['ERR_STACK_OVERFLOW', 'ERR_TIMEOUT'] });
        }
      }
    },
  },
  {
    id: 'recursion-17',
    threat: 'T8',
    title:
      'the last levels before the end of the stack of WebAssembly, one by one, with each host call there',
    isolated: true,
    async play(stage) {
      const actions: Code[] = [
        drop(call('host_call', i32(0), i32(4), i32(16), i32(2), i32(64), i32(4096))),
        drop(call('path_open', i32(3), i32(1), i32(1024), i32(9), i32(0), i64(2), i64(2), i32(0), i32(512))),
        drop(call('fd_readdir', i32(3), i32(8192), i32(4096), i64(0), i32(512))),
        drop(call('poll_oneoff', i32(2048), i32(2560), i32(1), i32(2600))),
        drop(call('path_filestat_get', i32(3), i32(1), i32(20_000), i32(4000), i32(704))),
      ];
      const data = [
        { at: 0, bytes: 'host' },
        { at: 16, bytes: '{}' },
        { at: 1024, bytes: 'hello.txt' },
        { at: 20_000, bytes: 'sub/../'.repeat(572) },
      ];
      const imports = [wasi('fd_readdir'), wasi('path_filestat_get'), wasi('args_sizes_get')];
      for (const action of actions) {
        // The length of the program says how deep it goes, so that one module serves for all depths.
        const start = [drop(call('args_sizes_get', i32(8), i32(12))), drop(call('sink', load32(i32(12))))];
        const wasmPath = stage.file(
          'module.wasm',
          command(start, { imports, data, funcs: { sink: sinking(40, action) } }),
        );
        const options = {
          wasmPath,
          readonlyDir: stage.shown,
          fuel: null,
          wallTimeoutMs: 15_000,
          hostFunctions: { host: () => 1 },
        };
        const plays = async (levels: number) => {
          const { code } = await stage.expect('x'.repeat(levels), options, {
            code: ['ok', 'ERR_STACK_OVERFLOW'],
          });
          return code === 'ok';
        };
        let [fits, fitsNot] = [1, 100_000];
        while (fitsNot - fits > 1) {
          const middle = (fits + fitsNot) >> 1;
          if (await plays(middle)) fits = middle;
          else fitsNot = middle;
        }
        assert.ok(fits > 1000 && fits < 99_000, `${fits}`);
        for (let above = 1; above < 5; above += 1) assert.ok(await plays(fits - above));
      }
    },
  },
  {
    id: 'recursion-18',
    threat: 'T8',
    title: 'a start function that recurses, and one that calls the host at the bottom',
    isolated: true,
    async play(stage) {
      for (const action of [
        [],
        drop(call('host_call', i32(0), i32(4), i32(16), i32(2), i32(64), i32(4096))),
      ] as Code[]) {
        const funcs = {
          sink: { body: [action, call('sink')] },
          _start: { body: [], exported: true },
        };
        const wasmPath = stage.file('module.wasm', assemble({ imports: [...HOST], funcs, start: 'sink' }));
        const options = { wasmPath, fuel: null, wallTimeoutMs: 1000 };
        await stage.expect('', options, { code: ['ERR_STACK_OVERFLOW', 'ERR_TIMEOUT'] });
      }
    },
  },
  {
    id: 'recursion-19',
    threat: 'T8',
    title: 'runs inside of host functions of runs, as deep as the guest likes',
    ways: ['runSync'],
    isolated: true,
    play() {
      let deepest = 0;
      const python = (code: string): string => {
        deepest += 1;
        return runSync(code, { fuel: null, wallTimeoutMs: null, hostFunctions: { python } }).stdout;
      };
      const code = `code = 'C'\ntry:\n    print(python(code.replace('C', 'x')))\nexcept RuntimeError as e:\n    print(str(e)[:40])`;
      assert.match(python(code), /NameError|MicroPythonException/);
      // A program that hands itself on, for ever.
      const quine = `s = %r\ntry:\n    python(s %% s)\nexcept RuntimeError:\n    print('end')`;
      const nested = python(
        `s = ${JSON.stringify(quine)}\ntry:\n    python(s % s)\nexcept RuntimeError:\n    print('end')`,
      );
      assert.ok(nested === '' || nested === 'end\n', nested);
      assert.ok(deepest > 20, `${deepest}`);
    },
  },
  {
    id: 'recursion-20',
    threat: 'T8',
    title: "recursion on a worker thread, whose stack is smaller than the main thread's",
    ways: ['run'],
    isolated: true,
    async play() {
      const source = `
const { run, runSync } = require(${JSON.stringify(require.resolve('micropython-wasm'))});
const { parentPort } = require('node:worker_threads');
const options = { fuel: 100_000_000, wallTimeoutMs: 15000 };
const codes = ['def f(): f()\\nf()', 'x = []\\nfor i in range(20000): x = [x]\\nrepr(x)', 'eval("(" * 500)', 'import json\\njson.loads("[" * 20000)'];
function attempt(code) { try { return runSync(code, options).stdout; } catch (error) { return error.code; } }
// At the end of this thread's own stack, too.
function deepest(n) { try { return deepest(n + 1); } catch { return attempt(codes[0]); } }
(async () => {
  const ends = [...codes.map(attempt), ...(await Promise.all(codes.map((code) => run(code, options).then(() => 'ok', (e) => e.code))))];
  try { deepest(0); } catch (error) { if (!(error instanceof RangeError)) ends.push(String(error)); }
  parentPort.postMessage(ends);
})();
`;
      for (const resourceLimits of [{}, { stackSizeMb: 1 }]) {
        const worker = new Worker(source, { eval: true, resourceLimits });
        const ends = await withinTime(
          new Promise<string[]>((done, failed) => {
            worker.once('message', done).once('error', failed);
          }),
        );
        await worker.terminate();
        assert.deepEqual([...new Set(ends)], ['ERR_GUEST_EXCEPTION']);
      }
    },
  },
  {
    id: 'recursion-21',
    threat: 'T8',
    title: 'a session that recurses to the bottom again and again goes on',
    async play(stage) {
      await using session = new MicroPythonSession({
        fuel: null,
        wallTimeoutMs: 15_000,
        hostFunctions: { host: () => 1 },
      });
      const play = async (code: string) =>
        stage.way === 'run' ? await withinTime(session.run(code)) : session.runSync(code);
      for (let i = 0; i < 20; i += 1) {
        const { stdout } = await play(`${DEEP_CLASS}${atTheBottom(DOWN.calls, 'host()')}`);
        assert.equal(stdout, '5\n');
        await assert.rejects(async () => play('def f(): f()\nf()'), { code: 'ERR_GUEST_EXCEPTION' });
      }
      assert.equal((await play('print(1)')).stdout, '1\n');
    },
  },
  {
    id: 'recursion-22',
    threat: 'T8',
    title: 'hundreds of runs at the bottom of their stacks at once, waiting there for the host',
    ways: ['run'],
    isolated: true,
    async play() {
      const waiting: (() => void)[] = [];
      const hostFunctions = { host: () => new Promise<void>((go) => waiting.push(go)) };
      const code = atTheBottom(DOWN.calls, 'host()').replace('done < 5', 'done < 1');
      const runs = Array.from({ length: 270 }, () =>
        run(code, { fuel: null, wallTimeoutMs: null, hostFunctions }),
      );
      while (waiting.length < 270) await new Promise((go) => setTimeout(go, 20));
      for (const go of waiting) go();
      for (const { stdout } of await withinTime(Promise.all(runs))) assert.equal(stdout, '1\n');
    },
  },
];
