/** T10: the source text itself, before a single instruction of it has run. */
import assert from 'node:assert/strict';
import { runSync, run } from 'micropython-wasm';
import { plain, ROOMY, withinTime, type Scenario } from './stage';

const ENDS = ['ok', 'ERR_GUEST_EXCEPTION', 'ERR_OUT_OF_FUEL', 'ERR_TIMEOUT'];

export const scenarios: Scenario[] = [
  {
    id: 'source-01',
    threat: 'T10',
    title: 'null bytes in the source: a SyntaxError, and nothing behind them runs',
    async play(stage) {
      for (const code of [
        '\0',
        'print(1)\0',
        '\0print(1)',
        'print(1)\n\0print(2)',
        'x = "a\0b"\nprint(len(x))',
      ]) {
        const ended = await stage.run(code);
        assert.ok(ended.code === 'ok' || ended.type === 'SyntaxError', `${ended.code} ${ended.message}`);
        assert.ok(!ended.stdout.includes('2'));
      }
    },
  },
  {
    id: 'source-02',
    threat: 'T10',
    title: 'lone surrogates in the source are refused before anything starts',
    async play(stage) {
      for (const code of ['\ud800', 'x = "\udc00"', 'print(1)\ud83d', '\udfff'.repeat(1000)]) {
        const { error } = await stage.run(code);
        assert.ok(error instanceof TypeError, String(error));
      }
    },
  },
  {
    id: 'source-03',
    threat: 'T7',
    title: 'ten megabytes of source, of every kind',
    isolated: true,
    async play(stage) {
      const size = 10_000_000;
      const options = { memoryBytes: 64 << 20, wallTimeoutMs: 3000, fuel: 2_000_000_000 };
      for (const piece of [
        'x = 1\n',
        ' ',
        '\n',
        '#',
        '(',
        '"',
        'a',
        '1',
        '\\\n',
        'é',
        '𝄞',
        '\t',
        'if 1:\n',
        ';',
        '@',
      ]) {
        await stage.expect(piece.repeat(size / piece.length), options, { code: ENDS });
      }
    },
  },
  {
    id: 'source-04',
    threat: 'T7',
    title: 'source that does not fit into the memory',
    async play(stage) {
      await stage.expect(' '.repeat(3 << 20), { memoryBytes: 1 << 20 }, { type: 'MemoryError' });
      await stage.expect(`x = '${'a'.repeat(3 << 20)}'`, { memoryBytes: 2 << 20 }, { type: 'MemoryError' });
    },
  },
  {
    id: 'source-05',
    threat: 'T10',
    title: 'control characters, marks of byte order, and text that looks other than it is',
    async play(stage) {
      const texts = [
        '\ufeffprint(1)',
        'print(1)\x1a',
        '\x7f',
        '\x1b[2J',
        'x = 1 \u202e # \u2066',
        '\r\rprint(1)\r',
        'a\u0301 = 1',
        'ｘ = 1',
        '\u2028',
        '\x0c\x0b',
      ];
      for (const text of texts) await stage.expect(text, ROOMY, { code: ENDS });
    },
  },
  plain(
    'source-06',
    'T10',
    'text that pretends to be an option of the command line or another file',
    '-c print(1)\n',
    {},
    { type: ['SyntaxError', 'NameError'], stdout: '' },
  ),
  {
    id: 'source-07',
    threat: 'T10',
    title: 'thousands of random sources: each ends as a program may',
    isolated: true,
    async play(stage) {
      const words = [
        'def ',
        'f',
        '(',
        ')',
        ':',
        '\n',
        ' ',
        '    ',
        'if ',
        '1',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        '=',
        '*',
        '**',
        'lambda ',
        'class ',
        'try',
        'except',
        'yield ',
        'await ',
        'async ',
        'for ',
        'in ',
        'x',
        ',',
        '.',
        '@',
        '\\',
        '#',
        'f"',
        '\t',
        'é',
        'import ',
        'del ',
        'global ',
        'return ',
        '...',
        '->',
        ':=',
        'match ',
        'case ',
        '_',
      ];
      let state = 1;
      const next = (below: number) => {
        state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
        return (state >> 8) % below;
      };
      for (let i = 0; i < 1500; i += 1) {
        const code = Array.from({ length: 1 + next(40) }, () => words[next(words.length)]).join('');
        const ended = await stage.run(code, { fuel: 20_000_000 });
        assert.ok(
          ENDS.includes(ended.code) || ended.code === 'ERR_GUEST_EXIT',
          `${JSON.stringify(code)}: ${ended.code} ${ended.message}`,
        );
      }
    },
  },
  {
    id: 'source-08',
    threat: 'T10',
    title: 'the same hostile source a thousand times leaves nothing for the next',
    async play(stage) {
      const code = 'import sys\nsys.modules.clear()\nprint = None\nraise KeyboardInterrupt';
      for (let i = 0; i < 500; i += 1) {
        await stage.expect(code, {}, { type: 'KeyboardInterrupt' });
      }
      assert.equal(runSync('print(1)').stdout, (await withinTime(run('print(1)'))).stdout);
    },
  },
];
