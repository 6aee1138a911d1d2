export default {
  files: ['build/test/**/*.spec.js'],
  // A test file runs in a process of its own, on its main thread, as a program would.
  workerThreads: false,
  timeout: '3m',
};
