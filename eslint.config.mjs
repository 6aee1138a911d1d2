import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['.cross/', 'build/', 'bench/build/', 'dist/', 'guest/', 'target/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,mts}', '__test__/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', '__test__/tsconfig.json', '__test__/types/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Numbers in messages read well as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        ...Object.fromEntries(
          [
            'AbortController',
            'AbortSignal',
            'Buffer',
            'URL',
            'console',
            'fetch',
            'performance',
            'process',
          ].map((name) => [name, 'readonly']),
        ),
        ...Object.fromEntries(
          [
            '__dirname',
            '__filename',
            'clearTimeout',
            'module',
            'queueMicrotask',
            'require',
            'setImmediate',
            'setInterval',
            'setTimeout',
            'structuredClone',
          ].map((name) => [name, 'readonly']),
        ),
      },
    },
  },
);
