// docs/reference.md: every declaration that the package exports, with its doc comment. It is checked in, so that a
// change of what users can see shows in the change itself.
//   node scripts/api.mjs           writes it
//   node scripts/api.mjs --check   fails if it is not up to date, or if something is exported without a doc comment
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inRoot } from './lib/platform.mjs';
import { Failure } from './lib/process.mjs';
import { main, setUp } from './lib/setup.mjs';

const page = inRoot('docs', 'reference.md');

const introduction = `# Reference

Written by \`node scripts/api.mjs\` from the declarations in the package; do not edit. [The overview](api.md) is the map.
`;

/** Exported symbols, and the classes that exported ones extend, by name. */
function publicSymbols(program) {
  const checker = program.getTypeChecker();
  const entry = program.getSourceFile(inRoot('dist', 'index.d.ts'));
  const resolve = (symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const found = new Map();
  const add = (symbol) => {
    if (found.has(symbol.name)) return;
    found.set(symbol.name, symbol);
    for (const clause of symbol.declarations.flatMap((node) => node.heritageClauses ?? [])) {
      for (const { expression } of clause.types) {
        const base = resolve(checker.getSymbolAtLocation(expression));
        const isOurs = base.declarations.every((node) => isInDist(node.getSourceFile().fileName));
        if (isOurs) add(base);
      }
    }
  };
  for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(entry))) add(resolve(symbol));
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isInDist = (file) => path.relative(inRoot('dist'), file).split(path.sep)[0] !== '..';

const isHidden = (node) =>
  node.name?.kind === ts.SyntaxKind.PrivateIdentifier ||
  (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) !== 0;

/** Names of declarations and members that have no doc comment. */
function undocumented(symbol) {
  const isDocumented = (node) => ts.getJSDocCommentsAndTags(node).length > 0;
  const declarations = symbol.declarations.filter((node) => !isDocumented(statementOf(node)));
  const members = symbol.declarations.flatMap((node) => node.members ?? node.type?.members ?? []);
  // Signatures of one name share the comment of the first.
  const documented = new Set(members.filter(isDocumented).map((node) => node.name?.getText()));
  const silent = members.filter(
    (node) => !isHidden(node) && !ts.isConstructorDeclaration(node) && !documented.has(node.name?.getText()),
  );
  return [
    ...(declarations.length === symbol.declarations.length ? [symbol.name] : []),
    ...silent.map((node) => `${symbol.name}.${node.name?.getText() ?? 'index'}`),
  ];
}

/** A constant's comment is before its statement. */
const statementOf = (node) => (ts.isVariableDeclaration(node) ? node.parent.parent : node);

function textOf(node) {
  const statement = statementOf(node);
  const text = statement.getSourceFile().text.slice(statement.getFullStart(), statement.getEnd());
  return text
    .trim()
    .replaceAll(/^export (declare )?/gm, '')
    .replaceAll(/^ {4}#private;\n/gm, '');
}

function render(symbols) {
  const sections = symbols.map((symbol) => {
    const texts = symbol.declarations.map(textOf);
    return `## ${symbol.name}\n\n\`\`\`typescript\n${texts.join('\n\n')}\n\`\`\`\n`;
  });
  return `${introduction}\n${sections.join('\n')}`;
}

await main(async () => {
  await setUp('typescript');
  const program = ts.createProgram([inRoot('dist', 'index.d.ts')], {
    module: ts.ModuleKind.Node20,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const symbols = publicSymbols(program);
  const text = render(symbols);
  if (process.argv[2] !== '--check') return fs.writeFileSync(page, text);
  const silent = symbols.flatMap(undocumented);
  if (silent.length > 0) throw new Failure(`Exported without a doc comment: ${silent.join(', ')}.`);
  if (!fs.existsSync(page) || fs.readFileSync(page, 'utf8') !== text) {
    throw new Failure(
      'What the package exports has changed: run "node scripts/api.mjs" and look at docs/reference.md.',
    );
  }
});
