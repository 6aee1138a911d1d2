// One compiler: runs LLVM's tools on the file tree it was given last.
//   in   { files } | { args, output }     output: a file of the tree, or '-' for standard output
//   out  { ready } | { data, log } | { error }
import { parentPort, workerData } from 'node:worker_threads';

// LLVM's host code looks at process.env at every system call, and the real one is slow.
Object.defineProperty(process, 'env', { value: {} });

const { runLLVM } = await import(workerData.clang);
let files = {};

// The first call loads the compiler, which cannot be done synchronously.
await runLLVM(['clang', '--version'], {}, { stdout: () => {}, stderr: () => {}, fetchProgress: () => {} });

function run({ args, output }) {
  const chunks = [];
  let log = '';
  const options = {
    stdout: (bytes) => bytes && chunks.push(bytes.slice()),
    stderr: (bytes) => bytes && (log += Buffer.from(bytes).toString()),
    synchronously: true,
    decodeASCII: false,
  };
  try {
    const tree = runLLVM(args, files, options);
    return { data: output === '-' ? Buffer.concat(chunks) : tree[output], log };
  } catch (error) {
    return { error: log || String(error) };
  }
}

parentPort.on('message', (message) => {
  if (message.files) {
    ({ files } = message);
    parentPort.postMessage({ ready: true });
  } else {
    parentPort.postMessage(run(message));
  }
});
