export default {
  files: ['build/test/**/*.spec.js'],
  // A test file runs in a process of its own, on its main thread, as a program would.
  workerThreads: false,
  // One test at a time in each: runSync() keeps the thread busy, and others would run into their time limits.
  serial: true,
  timeout: '3m',
};
