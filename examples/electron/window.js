const element = (id) => globalThis.document.getElementById(id);

element('run').addEventListener('click', async () => {
  const { output, error } = await globalThis.python.run(element('code').value);
  // As text, never as HTML: the program chose it.
  element('output').textContent = error === null ? output : `${output}\n${error}`;
});
