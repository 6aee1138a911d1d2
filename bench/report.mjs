// Figures as Markdown.

function number(value) {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'number') return String(value);
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toPrecision(3);
}

const line = (cells) => `| ${cells.join(' | ')} |`;

/** One row of the benchmark: a heading and a table, a line for each label. */
export function section({ title, unit, columns, figures }) {
  const lines = Object.entries(figures).map(([label, values]) => {
    if (values.failed !== undefined)
      return line([label, `failed: ${values.failed.slice(0, 90)}`, ...columns.slice(1).map(() => '')]);
    return line([label, ...columns.map((column) => number(values[column]))]);
  });
  const heads = [line(['', ...columns]), line(['---', ...columns.map(() => '---:')])];
  return [`### ${title} (${unit})\n`, ...heads, ...lines, ''].join('\n');
}
