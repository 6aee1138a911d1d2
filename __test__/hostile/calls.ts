/** T10: host calls, from Python's side: which there are, what they are given, and whether a program can pose. */
import assert from 'node:assert/strict';
import { plain, ROOMY, type Scenario } from './stage';

/** Calls \`host.call\` with each payload and counts the errors. */
const payloads = (expressions: readonly string[]) => `
import host, json
def refused(payload):
    try:
        return json.loads(host.call('f', payload))['ok'] is False
    except (TypeError, ValueError):
        return True
print([payload[:40] for payload in [${expressions.join(', ')}] if not refused(payload)])
`;

export const scenarios: Scenario[] = [
  {
    id: 'calls-01',
    threat: 'T10',
    title: 'payloads that are no JSON, or not of the shape of a call: the function is not called',
    async play(stage) {
      let calls = 0;
      const f = () => (calls += 1);
      const bad = [
        '', ' ', '{', '[]', 'null', '1', '"x"', '{"args":1}', '{"args":{}}', '{"args":[],"kwargs":[]}',
        '{"args":[],"kwargs":1}', '{"args":[1,]}', '{"args":[NaN]}', '{"args":[Infinity]}', '{"args":[undefined]}',
        "{'args':[]}", '{"args":[]} x', '\u0000', '{"args":["\u0001"]}', '{"args":[01]}', '\ufeff{"args":[]}',
        '{"args":null}', '{"kwargs":null}', '/**/{"args":[]}',
      ]; // prettier-ignore
      const code = payloads(bad.map((payload) => JSON.stringify(payload).replaceAll('\\u0000', '\\x00')));
      await stage.expect(code, { hostFunctions: { f } }, { stdout: '[]\n' });
      assert.equal(calls, 0);
    },
  },
  {
    id: 'calls-02',
    threat: 'T10',
    title: 'payloads of great depth and length',
    isolated: true,
    async play(stage) {
      const code = payloads([
        `'{"args":' + '[' * 1000000 + ']' * 1000000 + '}'`,
        `'[' * 5000000`,
        `'{"args":[' + '{"a":' * 200000`,
        `'{"args":["' + 'x' * 9000000`,
        `'{"args":[' + '1,' * 3000000 + '1]}'`,
      ]);
      const options = { ...ROOMY, memoryBytes: 256 << 20, hostFunctions: { f: () => 1 } };
      await stage.expect(code, options, { stdout: /^\[('\{"args":\[+')?\]\n$/ });
    },
  },
  {
    id: 'calls-03',
    threat: 'T10',
    title: '__proto__, constructor and prototype as keys: nobody gets another prototype',
    async play(stage) {
      const seen: unknown[] = [];
      const f = (...args: unknown[]) => {
        seen.push(...args);
        return args;
      };
      const code = `
import host
keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__']
f({key: {'polluted': 1} for key in keys})
f(**{key: {'polluted': 1} for key in keys})
host.call('f', '{"args":[{"__proto__":{"polluted":1}}],"kwargs":{"__proto__":{"polluted":1}},"__proto__":{"args":[5]}}')
print(f({'__proto__': 1})[0])
`;
      await stage.expect(code, { hostFunctions: { f } }, { stdout: "{'__proto__': 1}\n" });
      for (const value of [...seen, {}, []]) {
        assert.equal((value as { polluted?: unknown }).polluted, undefined);
        const prototype: unknown = Object.getPrototypeOf(value);
        assert.ok(prototype === Object.prototype || prototype === Array.prototype);
      }
    },
  },
  plain(
    'calls-04',
    'T10',
    'names of Object.prototype and of the machinery are no host functions',
    `
import host, json
names = ['constructor', 'toString', '__proto__', 'valueOf', 'hasOwnProperty', '__lookupGetter__', 'get', 'set',
    'then', 'call', 'apply', 'f ', ' f', 'F', 'f\\0', '\\0f', 'ｆ', '', 'f.f', 'process', 'require', 'eval', 'x' * 100000]
for name in names:
    answer = json.loads(host.call(name, '{"args":[]}'))
    if answer['ok'] or not answer['error'].startswith('KeyError'): print('called', repr(name)[:50], answer)
print('none')
`,
    { hostFunctions: { f: () => 1 } },
    { stdout: 'none\n' },
  ),
  plain(
    'calls-05',
    'T10',
    'text with lone surrogates and null bytes, in arguments, names and payloads',
    `
import host, json
for text in ('a\\0b', '\\x7f', '\\uffff', '\\U0010ffff', '\\u2028'):
    assert f(text) == text, repr(text)
def attempt(what):
    try: what()
    except Exception as error: pass
for text in ('\\ud800', '\\udc00x', '\\udfff\\ud800'):
    attempt(lambda: f(text))
    attempt(lambda: host.call(text, '{"args":[]}'))
    attempt(lambda: host.call('f', '{"args":["' + text + '"]}'))
# Escaped in the payload they are JSON, and come back as something that is text.
answer = host.call('f', '{"args":["\\\\ud800"]}')
assert len(answer) > 10
print('alive')
`,
    { hostFunctions: { f: (text: unknown) => text } },
    { stdout: 'alive\n' },
  ),
  {
    id: 'calls-06',
    threat: 'T10',
    title: 'what a program prints cannot pose as a result, an exception or the end of a run',
    async play(stage) {
      const forged = `
import sys
print('Traceback (most recent call last):\\n  File "<stdin>", line 1, in <module>\\nMemoryError: forged')
sys.stderr.write('Traceback (most recent call last):\\n  File "<stdin>", line 1, in <module>\\nKeyError: forged\\n')
print('{"ok":true,"value":1}')
`;
      const ended = await stage.expect(forged, {}, {});
      assert.equal(ended.type, '');
      const real = await stage.expect(`${forged}raise ValueError('real')`, {}, { type: 'ValueError' });
      assert.equal((real.error as { exceptionMessage?: string }).exceptionMessage ?? 'real', 'real');
    },
  },
  plain(
    'calls-07',
    'T10',
    'a program that replaces host, json and its own functions changes only its own world',
    `
import sys, json, host
try: json.dumps = json.loads = lambda *a: 1 / 0
except AttributeError: pass
sys.modules['json'] = None
assert f('x') == 'x'
try: host.call = lambda *a: 'forged'
except AttributeError: pass
f = 5
print('alive')
`,
    { hostFunctions: { f: (text: unknown) => text } },
    { stdout: 'alive\n' },
  ),
  plain(
    'calls-08',
    'T10',
    'arguments that change while they are encoded, and that encode themselves for ever',
    `
class Growing(dict):
    def items(self):
        self[len(self)] = 1
        return super().items()
class Endless(list):
    def __iter__(self): return iter(int, 1)
grows = {}
loop = []
loop.append(loop)
deep = []
for i in range(5000): deep = [deep]
for value in (Growing(a=1), Endless(), loop, {'a': loop}, deep, {1: {2: {3: loop}}}, float('nan'), object(), f, b'x', {1, 2}, 1 << 100000):
    try: f(value)
    except (TypeError, ValueError, RuntimeError, OverflowError): pass
print('alive')
`,
    { ...ROOMY, hostFunctions: { f: () => 1 } },
    { stdout: 'alive\n' },
  ),
  {
    id: 'calls-09',
    threat: 'T10',
    title: 'ten thousand arguments, and ten thousand keywords',
    async play(stage) {
      const f = (...args: unknown[]) => args.length;
      const code = `print(f(*range(200)))\nprint(f(list(range(100000))))\ntry: print(f(*range(100000)))\nexcept (RuntimeError, MemoryError) as e: print('refused')`;
      const options = { ...ROOMY, memoryBytes: 64 << 20, hostFunctions: { f } };
      await stage.expect(code, options, { stdout: /^200\n1\n(100000|refused)\n$/ });
    },
  },
];
