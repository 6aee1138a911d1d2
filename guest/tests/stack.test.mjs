// Depth: whatever nests 100,000 levels deep ends in an exception that can be caught, never in a trap.
import assert from 'node:assert/strict';
import test from 'node:test';

import { runSync } from 'micropython-wasm';

import { stressBuild } from './stress-build.mjs';

const DEEP = 100_000;
/** With a collection at every allocation; still several times deeper than the stack. */
const DEEP_UNDER_STRESS = 2_000;

const RECURSION = 'RecursionError';
/** The compiler and the parser of JSON may also meet the end of memory. */
const ANY = 'RecursionError|RuntimeError|MemoryError|SyntaxError|ValueError';
const DONE = 'done';

/** name: [program, what it ends with]. N is the depth. */
const SHAPES = {
  'a function': ['def f(n): return f(n + 1)\nf(0)', RECURSION],
  'two functions': ['def f(): g()\ndef g(): f()\nf()', RECURSION],
  'a lambda': ['f = lambda *a, **k: f(*a, **k)\nf(1, x=2)', RECURSION],
  'a method': ['class A:\n    def f(self): self.f()\nA().f()', RECURSION],
  'a constructor': ['class A:\n    def __init__(self): A()\nA()', RECURSION],
  '__getattr__': ['class A:\n    def __getattr__(self, name): return getattr(self, name + "x")\nA().x', RECURSION],
  '__setattr__': ['class A:\n    def __setattr__(self, name, value): self.x = value\nA().x = 1', RECURSION],
  '__getitem__': ['class A:\n    def __getitem__(self, i): return self[i]\nA()[0]', RECURSION],
  '__call__': ['class A:\n    def __call__(self): self()\nA()()', RECURSION],
  '__eq__': ['class A:\n    def __eq__(self, other): return other == self\nA() == A()', RECURSION],
  '__hash__': ['class A:\n    def __hash__(self): return hash((self,))\n{A(): 1}', RECURSION],
  '__lt__': ['class A:\n    def __lt__(self, other): return other < self\nsorted([A(), A()])', RECURSION],
  '__add__': ['class A:\n    def __add__(self, other): return self + other\nA() + 1', RECURSION],
  '__contains__': ['class A:\n    def __contains__(self, x): return x in self\n1 in A()', RECURSION],
  '__repr__': ['class A:\n    def __repr__(self): return "%r" % [self]\nrepr(A())', RECURSION],
  '__str__': ['class A:\n    def __str__(self): return f"{self}"\nstr(A())', RECURSION],
  '__iter__': ['class A:\n    def __iter__(self): return iter(self)\niter(A())', RECURSION],
  '__enter__': ['class A:\n    def __enter__(self):\n        with self: pass\n    def __exit__(self, *a): pass\nwith A(): pass', RECURSION],
  property: ['class A:\n    x = property(lambda self: self.x)\nA().x', RECURSION],
  'a sort key': ['def f(x): return sorted([2, 1], key=f)\nf(1)', RECURSION],
  'map in map': ['def f(x): return list(map(f, [1]))\nf(1)', RECURSION],
  'a comprehension': ['def f(x): return [f(y) for y in [1]]\nf(1)', RECURSION],
  'star displays': ['def f(): return [*f(), *f()]\nf()', RECURSION],
  'double star displays': ['def f(): return {**f(), "a": 1}\nf()', RECURSION],
  'a generator': ['def f():\n    yield from f()\nlist(f())', RECURSION],
  'generators in generators': ['def g(x): yield from x\nx = iter([1])\nfor i in range(N): x = g(x)\nlist(x)', RECURSION],
  'maps of maps': ['x = iter([1])\nfor i in range(N): x = map(lambda y: y, x)\nlist(x)', RECURSION],
  exec: ['x = "exec(x)"\nexec(x)', RECURSION],
  handlers: ['def f():\n    try: 1 / 0\n    except ZeroDivisionError: f()\nf()', RECURSION],
  finally: ['def f():\n    try: pass\n    finally: f()\nf()', RECURSION],
  'match of a class': ['class M(type): pass\nclass A:\n    @property\n    def x(self):\n        match self:\n            case A(x=1): pass\nA().x', RECURSION],
  closures: ['def wrap(f): return lambda: f()\nx = lambda: 0\nfor i in range(N): x = wrap(x)\nx()', RECURSION],
  'repr of lists': ['x = []\nfor i in range(N): x = [x]\nrepr(x)', RECURSION],
  'repr of dicts': ['x = {}\nfor i in range(N): x = {1: x}\nrepr(x)', RECURSION],
  'repr of tuples': ['x = ()\nfor i in range(N): x = (x,)\nstr(x)', RECURSION],
  'repr of exceptions': ['x = ValueError()\nfor i in range(N): x = ValueError(x)\nrepr(x)', RECURSION],
  '== of lists': ['x = y = []\nfor i in range(N): x, y = [x], [y]\nx == y', RECURSION],
  '== of dicts': ['x = y = {}\nfor i in range(N): x, y = {1: x}, {1: y}\nx == y', RECURSION],
  '< of tuples': ['x = y = ()\nfor i in range(N): x, y = (x,), (y,)\nx < y', RECURSION],
  'hash of tuples': ['x = ()\nfor i in range(N): x = (x,)\nhash(x)', RECURSION],
  'isinstance with tuples': ['x = int\nfor i in range(N): x = (x,)\nisinstance("", x)', `${RECURSION}|${DONE}`],
  'json.dumps': ['import json\nx = []\nfor i in range(N): x = [x]\njson.dumps(x)', RECURSION],
  'json.loads of lists': ['import json\njson.loads("[" * N + "]" * N)', `${ANY}|${DONE}`],
  'json.loads of objects': [`import json\njson.loads('{"a":' * N + '1' + '}' * N)`, `${ANY}|${DONE}`],
  'brackets in the source': ['eval("(" * N + "1" + ")" * N)', `${ANY}|${DONE}`],
  'lists in the source': ['eval("[" * N + "]" * N)', ANY],
  'calls in the source': ['eval("f(" * N + ")" * N)', ANY],
  'signs in the source': ['eval("-" * N + "1")', `${ANY}|${DONE}`],
  'not in the source': ['eval("not " * N + "1")', `${ANY}|${DONE}`],
  'lambdas in the source': ['eval("lambda: " * N + "1")', `${ANY}|${DONE}`],
  'conditions in the source': ['eval("1 if 1 else " * N + "1")', `${ANY}|${DONE}`],
  'patterns in the source': ['exec("match 1:\\n case " + "[" * N + "x" + "]" * N + ": pass")', ANY],
  'groups of a regular expression': ['import re\nre.compile("(" * N + ")" * N)', `${ANY}|re.error|error`],
  'repeats of a regular expression': ['import re\nre.match("(?:a|b)*c", "ab" * N)', `${ANY}|${DONE}`],
  'a long chain for the collector': ['import gc\nx = None\nfor i in range(N): x = (x, [x])\ngc.collect()', DONE],
  'a chain of instances for the collector': ['import gc\nclass A: pass\nx = None\nfor i in range(N):\n    y = A()\n    y.x = x\n    x = y\ngc.collect()', DONE],
  'a chain of functions for the collector': ['import gc\ndef f(x): return lambda: x\nx = None\nfor i in range(N): x = f(x)\ngc.collect()', DONE],
};

function program(body, depth) {
  const indented = body.replaceAll('\n', '\n    ');
  return `N = ${depth}
try:
    ${indented}
    print("done")
except Exception as error:
    print(type(error).__name__)
x = y = None
print(sum([i for i in range(100)]))
`;
}

function assertEnds(body, ending, depth, options) {
  const { stdout } = runSync(program(body, depth), { fuel: null, wallTimeoutMs: 120_000, memoryBytes: 64 * 2 ** 20, ...options });
  assert.match(stdout, new RegExp(`^(${ending})\\n4950\\n$`));
}

for (const [name, [body, ending]] of Object.entries(SHAPES)) {
  test(`${name}, ${DEEP} deep`, () => assertEnds(body, ending, DEEP));
}

test(`all of them under collector stress, ${DEEP_UNDER_STRESS} deep`, async (t) => {
  const wasmPath = stressBuild();
  for (const [name, [body, ending]] of Object.entries(SHAPES)) {
    await t.test(name, () => assertEnds(body, `${ending}|${DONE}`, DEEP_UNDER_STRESS, { wasmPath }));
  }
});
