/** Random Python programs, of what CPython and MicroPython both have. The same seed gives the same program. */

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2654435761 + 1) >>> 0;
  }

  /** A whole number below a bound (mulberry32). */
  below(bound: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * bound) | 0;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }
}

type Kind = 'int' | 'str' | 'list' | 'bool' | 'dict' | 'float' | 'bytes' | 'tuple';
const KINDS: readonly Kind[] = ['int', 'str', 'list', 'bool', 'dict', 'float', 'bytes', 'tuple'];

const NAMES: Record<Kind, readonly string[]> = {
  int: ['i', 'j', 'n'],
  str: ['s', 't'],
  list: ['a', 'b'],
  bool: ['p', 'q'],
  dict: ['d', 'e'],
  float: ['x', 'y'],
  bytes: ['u', 'v'],
  tuple: ['z', 'w'],
};

/** Values that most programs begin with. */
const PRELUDE = `i, j, n = 3, -7, 12345678901234567890
s, t = 'abc', 'Hello, World'
a, b = [1, 2, 3], ['x', 2, None]
p, q = True, False
d, e = {'k': 1}, {1: 'one', 'two': 2}
x, y = 1.5, -0.25
u, v = b'ab\\x00', b'xyz'
z, w = (1, 'z'), ()
`;

export function program(seed: number): string {
  return new Program(new Random(seed)).text();
}

class Program {
  readonly #random: Random;
  #functions = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  text(): string {
    const lines = Array.from({ length: 3 + this.#random.below(10) }, () => this.#statement(3)).flat();
    const shown = Object.values(NAMES).flat().join(', ');
    return `${PRELUDE}${lines.join('\n')}\nfor value in (${shown}): print(repr(value)[:300])\n`;
  }

  #statement(depth: number): string[] {
    const { below, pick } = this.#tools();
    if (depth === 0 || below(3) > 0) return this.#simple(depth);
    const block = () =>
      Array.from({ length: 1 + below(2) }, () => this.#statement(depth - 1))
        .flat()
        .map((line) => `  ${line}`);
    switch (below(7)) {
      case 0:
        return [`if ${this.#expression('bool', 2)}:`, ...block(), 'else:', ...block()];
      case 1:
        return [`for ${pick(['i', 'j'])} in range(${below(5)}, ${below(9)}):`, ...block()];
      case 2:
        return [`for k in ${this.#expression(pick(['list', 'str', 'tuple']), 1)}:`, '  print(k)', ...block()];
      case 3: {
        const errors = pick([
          'ValueError',
          '(TypeError, ValueError)',
          'Exception',
          'LookupError',
          'ArithmeticError',
        ]);
        return [
          'try:',
          ...block(),
          `except ${errors} as error:`,
          '  print(type(error).__name__)',
          ...block(),
          'finally:',
          ...block(),
        ];
      }
      case 4:
        return ['c = 0', `while c < ${below(4)} and ${this.#expression('bool', 1)}:`, '  c += 1', ...block()];
      case 5:
        return this.#function(depth);
      default:
        return this.#class();
    }
  }

  #simple(depth: number): string[] {
    const { below, pick } = this.#tools();
    const kind = pick(KINDS);
    switch (below(8)) {
      case 0:
        return [`print(${this.#expression(kind, 2)}, ${this.#expression(pick(KINDS), 1)})`];
      case 1:
        return [`print(${this.#formatted()})`];
      case 2:
        return [
          pick([
            `a.append(${this.#expression(kind, 1)})`,
            'a = a[:9]',
            'b.insert(1, s)',
            'a.reverse()',
            'b.pop()',
            'a.extend(b)',
            'del a[0]',
            'a[1:2] = b',
          ]),
        ];
      case 3:
        return [
          `d[${this.#expression(pick(['int', 'str', 'tuple', 'bool']), 1)}] = ${this.#expression(kind, 1)}`,
        ];
      case 4:
        return [
          `i ${pick(['+=', '-=', '*=', '//=', '%=', '&=', '|=', '^='])} ${this.#expression('int', 1)}`,
          'i = i % 1000003',
        ];
      case 5:
        return depth < 3 && below(3) === 0
          ? [pick(['raise ValueError(s)', 'raise KeyError(i)', 'assert p, s', 'pass'])]
          : ['pass'];
      default:
        return [`${pick(NAMES[kind])} = ${this.#expression(kind, 3)}`];
    }
  }

  #function(depth: number): string[] {
    const { below, pick } = this.#tools();
    const name = `f${this.#functions++}`;
    const parameters = pick(['m', 'm, *rest', 'm, k=2', 'm=1, **rest']);
    const how = pick(['return', 'return', 'yield']);
    const value = this.#expression(pick(KINDS), 2);
    const inner = this.#simple(depth).map((line) =>
      /^(a\.|b\.|d\[|del|a\[|print|pass|raise|assert)/.test(line) ? `  ${line}` : '  pass',
    );
    const call = `${name}(${pick(['i', 's', '*z[:1]', 'm=5'])})`;
    const body =
      how === 'yield' ? [`  for k in range(${below(4)}):`, `    yield ${value}`] : [`  return ${value}`];
    return [
      `def ${name}(${parameters}):`,
      ...inner,
      ...body,
      `print(repr(${how === 'yield' ? `list(${call})` : call})[:200])`,
    ];
  }

  #class(): string[] {
    const { pick } = this.#tools();
    const name = `C${this.#functions++}`;
    return [
      `class ${name}(${pick(['object', 'Exception'])}):`,
      `  shared = ${this.#literal(pick(KINDS))}`,
      '  def __init__(self, value=0): self.value = value',
      `  def __repr__(self): return 'C(' + repr(self.value) + ')'`,
      '  def __eq__(self, other): return self.value == other.value',
      `  def __add__(self, other): return ${name}([self.value, other])`,
      '  @property',
      '  def twice(self): return (self.value, self.value)',
      `print(${name}(i), ${name}(s) + p, ${name}(1) == ${name}(1), ${name}(2).twice, ${name}.shared, isinstance(${name}(), ${pick(['Exception', 'list', 'dict', 'int'])}))`,
    ];
  }

  #formatted(): string {
    const { pick } = this.#tools();
    const [int, str, float] = [
      this.#expression('int', 1),
      this.#expression('str', 1),
      this.#expression('float', 1),
    ];
    return pick([
      `'%d|%5d|%-5d|%05d|%x|%+d' % (${int}, i, i, i, i % 4096, j)`,
      `'%s|%10s|%-10s|%.2s|%r' % (${str}, s, s, s, s)`,
      `'%8.2f|%e|%g' % (x, y, 0.5)`,
      `f'{i + j}|{i:>8}|{i:<8}|{i:^8}|{i:08d}|{i % 256:#x}|{i % 256:b}|{s!r}'`,
      `f'{t:>10}|{s:*^9}|{x:.2f}|{y:10.3e}|{p}'`,
      `'{0} {1} {0} {k}'.format(${int}, ${str}, k=t)`,
      `'{:,}'.format(n), '{:.1%}'.format(0.125), str(${float}), repr(x / 3)`,
    ]);
  }

  #expression(kind: Kind, depth: number): string {
    const { below, pick } = this.#tools();
    if (depth === 0 || below(5) === 0) return below(3) === 0 ? this.#literal(kind) : pick(NAMES[kind]);
    const e = (of: Kind) => this.#expression(of, depth - 1);
    const any = () => e(pick(KINDS));
    switch (kind) {
      case 'int':
        return pick([
          () => `(${e('int')} ${pick(['+', '-', '*', '//', '%', '&', '|', '^'])} ${e('int')})`,
          () => `(${e('int')} ${pick(['<<', '>>'])} ${below(70)})`,
          () => `(${pick(['-', '~', '+'])}${e('int')})`,
          () => `(${e('int')} % 97) ** ${below(9)}`,
          () => `len(${e(pick(['str', 'list', 'dict', 'bytes', 'tuple']))})`,
          () => `abs(${e('int')})`,
          () => `int(${e('float')})`,
          () => `int(${e('str')})`,
          () => `sum(range(${e('int')} % 50))`,
          () => `${e('str')}.${pick(['find', 'count', 'rfind', 'index'])}(${e('str')})`,
          () => `${pick(['max', 'min'])}(${e('int')}, ${e('int')})`,
          () => `${e('list')}.count(${any()})`,
          () => `ord(${e('str')}[0])`,
          () => `(${e('int')} if ${e('bool')} else ${e('int')})`,
          () => `hash(${e('int')} % 1000)`,
          () => `divmod(${e('int')}, ${e('int')})[${below(2)}]`,
          () => `pow(${e('int')} % 1000, ${1 + below(20)}, ${2 + below(1000)})`,
          () => `int.from_bytes(${e('bytes')}[:8], 'big')`,
          () => `(lambda m: m + ${e('int')})(${e('int')})`,
        ])();
      case 'str':
        return pick([
          () => `(${e('str')} + ${e('str')})[:40]`,
          () => `(${e('str')}[:9] * (${e('int')} % 4))`,
          () => `${e('str')}[${this.#slice()}]`,
          () => `str(${any()})[:60]`,
          () => `repr(${any()})[:60]`,
          () => `${e('str')}.${pick(['upper', 'lower', 'strip', 'lstrip', 'rstrip'])}()`,
          () => `${e('str')}.replace(${e('str')}, ${e('str')})[:60]`,
          () => `${e('str')}[:3].join([str(k) for k in ${e('list')}])[:60]`,
          () => `chr(${e('int')} % 90 + 33)`,
          () => `${e('str')}.split()[0]`,
          () => `hex(${e('int')} % 65536)`,
          () => `${e('bytes')}.decode()`,
          () => `type(${any()}).__name__`,
          () => `${e('str')}.center(${below(12)})`,
        ])();
      case 'list':
        return pick([
          () => `(${e('list')} + ${e('list')})[:12]`,
          () => `${e('list')}[${this.#slice()}]`,
          () => `[${any()}, ${any()}]`,
          () => `[k for k in ${e(pick(['list', 'tuple', 'str']))} if ${e('bool')}][:12]`,
          () => `sorted(${e('str')})[:12]`,
          () => `sorted([${e('int')}, ${e('int')}, ${e('int')}], reverse=${e('bool')})`,
          () => `sorted([${e('str')}, ${e('str')}], key=len)`,
          () => `list(${e(pick(['str', 'tuple', 'bytes']))})[:12]`,
          () => `list(map(lambda m: (m, ${e('int')}), ${e('list')}))[:12]`,
          () => `list(zip(${e('list')}, ${e('str')}))[:12]`,
          () => `list(enumerate(${e('str')}))[:12]`,
          () => `list(filter(None, ${e('list')}))`,
          () => `list(reversed(${e('list')}))`,
          () => `${e('str')}.split(${pick(["','", "' '", "'b'", 'None'])})`,
          () => `list(range(${below(9)}, ${below(30)}, ${pick([1, 2, -1, 3])}))`,
          () => `[*${e('tuple')}, ${any()}]`,
        ])();
      case 'bool':
        return pick([
          () => `(${e('int')} ${pick(['<', '<=', '==', '!=', '>', '>='])} ${e('int')})`,
          () => `(${e('str')} ${pick(['<', '==', '!=', '>=', 'in', 'not in'])} ${e('str')})`,
          () => `(${e('float')} ${pick(['<', '==', '>='])} ${e('int')})`,
          () => `(${e('list')} ${pick(['==', '!='])} ${e('list')})`,
          () => `(${e('tuple')} ${pick(['==', '!='])} ${e('tuple')})`,
          () => `(${any()} in ${e('list')})`,
          () => `(not ${any()})`,
          () => `(${e('bool')} ${pick(['and', 'or', '=='])} ${e('bool')})`,
          () => `bool(${any()})`,
          () => `${pick(['all', 'any'])}(${e(pick(['list', 'tuple', 'str']))})`,
          () => `isinstance(${any()}, ${pick(['int', 'str', '(list, dict)', 'float', 'bytes', 'tuple'])})`,
          () => `${e('str')}.${pick(['isdigit', 'isalpha', 'isspace', 'isupper', 'islower'])}()`,
          () => `${e('str')}.${pick(['startswith', 'endswith'])}(${e('str')})`,
          () => `(${e('int')} < ${e('int')} <= ${e('int')})`,
          () => `(${any()} is None)`,
        ])();
      case 'dict':
        return pick([
          () => `{${e('str')}: ${any()}, ${e('int')}: ${any()}}`,
          () => `{k: str(k) for k in ${e('str')}[:5]}`,
          () => `dict(zip(${e('str')}[:4], ${e('list')}))`,
          () => `{**${e('dict')}, 'extra': ${any()}}`,
          () => `dict(k=${any()}, **{'l': ${any()}})`,
          () => `${e('dict')}.copy()`,
        ])();
      case 'float':
        return pick([
          () => `(${e('float')} ${pick(['+', '-', '*', '/'])} ${e('float')})`,
          () => `(${e('int')} / ${e('int')})`,
          () => `float(${e('int')})`,
          () => `float(${e('str')})`,
          () => `float(round(${e('float')}))`,
          () => `(-${e('float')})`,
          () => `abs(${e('float')})`,
          () => `(${e('float')} // ${e('float')})`,
          () => `(${e('float')} % ${e('float')})`,
          () => `(${e('float')} ** ${below(4)})`,
        ])();
      case 'bytes':
        return pick([
          () => `(${e('bytes')} + ${e('bytes')})[:20]`,
          () => `${e('bytes')}[${this.#slice()}]`,
          () => `${e('str')}.encode()[:20]`,
          () => `bytes([${e('int')} % 256, ${e('int')} % 256])`,
          () => `bytes(${below(6)})`,
          () => `bytes(bytearray(${e('bytes')}))`,
          () => `(${e('int')} % 65536).to_bytes(2, 'little')`,
        ])();
      case 'tuple':
        return pick([
          () => `(${any()}, ${any()})`,
          () => `${e('tuple')}[${this.#slice()}]`,
          () => `(${e('tuple')} + ${e('tuple')})[:9]`,
          () => `tuple(${e(pick(['list', 'str', 'bytes']))})[:9]`,
          () => `divmod(${e('int')}, ${e('int')})`,
          () => `(${any()},)`,
          () => `${e('str')}.partition(${e('str')})`,
        ])();
    }
  }

  #slice(): string {
    const { below, pick } = this.#tools();
    const bound = () => pick(['', String(below(6)), `-${below(6)}`]);
    return pick([`${bound()}:${bound()}`, `${bound()}:${bound()}:${pick(['1', '2', '-1', '-2'])}`]);
  }

  #literal(kind: Kind): string {
    const { below, pick } = this.#tools();
    switch (kind) {
      case 'int':
        return pick([
          '0',
          '1',
          '-1',
          '2',
          '10',
          '255',
          '-32768',
          '2147483648',
          '(1 << 63)',
          '(-1 << 64)',
          String(below(100)),
        ]);
      case 'str':
        return pick([
          "''",
          "'a'",
          "'12'",
          "'-7'",
          "' sp ace '",
          "'x=1;y'",
          "'q\\'uo\"te'",
          "'tab\\tnew\\n'",
          "'1.5'",
        ]);
      case 'list':
        return pick(['[]', '[0]', '[[1], [2]]', "['b', 'a', 'c']", '[1.5, None, True]']);
      case 'bool':
        return pick(['True', 'False']);
      case 'dict':
        return pick(['{}', "{'a': 1}", '{1: [2], (1, 2): None}']);
      case 'float':
        return pick(['0.0', '1.0', '-2.5', '0.1', '1e10', '123456.789', '1e-5']);
      case 'bytes':
        return pick(["b''", "b'a'", "b'\\x00\\xff'", "b'123'"]);
      case 'tuple':
        return pick(['()', '(1,)', "('a', (2, 3))"]);
    }
  }

  #tools(): { below: (bound: number) => number; pick: <T>(values: readonly T[]) => T } {
    const random = this.#random;
    return { below: (bound) => random.below(bound), pick: (values) => random.pick(values) };
  }
}
