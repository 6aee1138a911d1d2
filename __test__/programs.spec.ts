/** Programs that allocate hard. The expected output is that of CPython 3.11. */
import test from 'ava';
import { run } from 'micropython-wasm';

const LIMITS = { fuel: null, wallTimeoutMs: 120_000, memoryBytes: 64 * 2 ** 20 } as const;

const PROGRAMS: [what: string, code: string, expected: string][] = [
  [
    '20,000 steps of nbody, energies as CPython computes them',
    `PI = 3.141592653589793
SOLAR = 4 * PI * PI
YEAR = 365.24
BODIES = [
    ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], SOLAR),
    ([4.84143144246472090, -1.16032004402742839, -0.103622044471123109],
     [0.00166007664274403694 * YEAR, 0.00769901118419740425 * YEAR, -0.0000690460016972063023 * YEAR], 0.000954791938424326609 * SOLAR),
    ([8.34336671824457987, 4.12479856412430479, -0.403523417114321381],
     [-0.00276742510726411021 * YEAR, 0.00499852801234917238 * YEAR, 0.0000230417297573763929 * YEAR], 0.000285885980666130812 * SOLAR),
    ([12.8943695621391310, -15.1111514016986312, -0.223307578892655734],
     [0.00296460137564761618 * YEAR, 0.00237847173959480950 * YEAR, -0.0000296589568540237556 * YEAR], 0.0000436624404335156298 * SOLAR),
    ([15.3796971148509165, -25.9193146099879641, 0.179258772950371181],
     [0.00268067772490389322 * YEAR, 0.00162824170038242295 * YEAR, -0.0000951592254519715870 * YEAR], 0.0000515138902046611451 * SOLAR),
]
def energy():
    e = 0.0
    for i in range(5):
        (x, y, z), (vx, vy, vz), m = BODIES[i]
        e += 0.5 * m * (vx * vx + vy * vy + vz * vz)
        for j in range(i + 1, 5):
            (x2, y2, z2), _, m2 = BODIES[j]
            e -= m * m2 / ((x - x2) ** 2 + (y - y2) ** 2 + (z - z2) ** 2) ** 0.5
    return e
def advance(dt, n):
    for _ in range(n):
        for i in range(5):
            r1, v1, m1 = BODIES[i]
            for j in range(i + 1, 5):
                r2, v2, m2 = BODIES[j]
                dx = r1[0] - r2[0]
                dy = r1[1] - r2[1]
                dz = r1[2] - r2[2]
                mag = dt / ((dx * dx + dy * dy + dz * dz) ** 1.5)
                b1 = m1 * mag
                b2 = m2 * mag
                v1[0] -= dx * b2
                v1[1] -= dy * b2
                v1[2] -= dz * b2
                v2[0] += dx * b1
                v2[1] += dy * b1
                v2[2] += dz * b1
        for r, v, m in BODIES:
            r[0] += dt * v[0]
            r[1] += dt * v[1]
            r[2] += dt * v[2]
print('%.9f' % energy())
advance(0.01, 20000)
print('%.9f' % energy())`,
    '-0.169289903\n-0.169305758\n',
  ],
  [
    '60,000 exceptions, raised and caught',
    `class Mine(Exception):
    pass
counts = [0, 0, 0]
def thrower(i):
    if i % 3 == 0:
        raise ValueError('value %d' % i)
    if i % 3 == 1:
        raise Mine(i, str(i))
    return int('not a number %d' % i)
total = 0
for i in range(60000):
    try:
        thrower(i)
    except Mine as e:
        counts[1] += 1
        total += e.args[0] + len(e.args[1])
    except ValueError as e:
        counts[0 if i % 3 == 0 else 2] += 1
        total += len(str(e)) > 0
print(counts, total)`,
    '[20000, 20000, 20000] 600126298\n',
  ],
  [
    'a dict of 200,000 strings',
    `d = {}
for i in range(200000):
    d['key%d' % i] = 'v' + str(i * 7)
print(len(d))
check = 0
for i in range(0, 200000, 997):
    check += len(d['key%d' % i]) + int(d['key%d' % i][1:]) % 1000
print(check)
for i in range(0, 200000, 2):
    del d['key%d' % i]
print(len(d), 'key0' in d, d['key199999'])`,
    '200000\n105344\n100000 False v1399993\n',
  ],
  [
    '100,000 sorts and joins',
    `seed = 12345
check = 0
for i in range(100000):
    seed = (seed * 1103515245 + 12345) % 2147483648
    words = [str((seed >> s) % 1000) for s in (0, 4, 8, 12, 16)]
    words.sort()
    text = ','.join(words)
    check = (check * 31 + len(text) + int(words[0])) % 1000000007
print(check, text)`,
    '109836281 242,25,327,409,876\n',
  ],
  [
    'objects that point at each other, made and dropped',
    `class Node:
    def __init__(self, value, other):
        self.value = value
        self.other = other
        self.children = []
root = None
total = 0
for i in range(60000):
    node = Node(i, root)
    node.children.append(node)
    if i % 100 == 0:
        root = None
    else:
        root = node
    total += node.children[0].value
depth = 0
while root is not None:
    depth += 1
    root = root.other
print(total, depth)`,
    '1799970000 99\n',
  ],
  [
    'generators, closures and big integers',
    `def primes(n):
    sieve = [True] * (n + 1)
    for i in range(2, n + 1):
        if sieve[i]:
            yield i
            for j in range(i * i, n + 1, i):
                sieve[j] = False
product = 1
for p in primes(2000):
    product *= p
print(len(str(product)), product % 1000000007)
def counter():
    n = 0
    def add(k):
        nonlocal n
        n += k
        return n
    return add
counters = [counter() for _ in range(1000)]
for i in range(50000):
    counters[i % 1000](i)
print(sum(c(0) for c in counters))
a, b = 0, 1
for _ in range(5000):
    a, b = b, a + b
print(a % 10 ** 18, len(str(a)))`,
    '843 558319842\n1249975000\n178408674382863125 1045\n',
  ],
  [
    'strings built up and taken apart, as text and as bytes',
    `text = ''
for i in range(4000):
    text += chr(97 + i % 26) + ('é' if i % 7 == 0 else '') + ('🐍' if i % 11 == 0 else '')
print(len(text), len(text.encode()), text[1000:1010], text[-5:])
pieces = text.split('a')
print(len(pieces), 'a'.join(pieces) == text, text.count('é'), text.find('z🐍'))
data = bytearray(text.encode())
for i in range(0, len(data), 3):
    data[i] = (data[i] * 7) % 256
print(sum(data), bytes(data[:8]))
import json
table = [{'id': i, 'name': 'n%d' % i, 'tags': ['x', 'y' * (i % 5)], 'ratio': i / 4} for i in range(3000)]
again = json.loads(json.dumps(table))
print(again == table, len(json.dumps(table)))`,
    "4936 6600 efgéhi🐍jkl stéuv\n155 True 572 448\n895798 b'\\xa7\\xc3\\xa9\\x90\\x9f\\x90\\xdbb'\nTrue 202840\n",
  ],
];

for (const [what, code, expected] of PROGRAMS) {
  test(what, async (t) => {
    t.is((await run(code, LIMITS)).stdout, expected);
  });
}
