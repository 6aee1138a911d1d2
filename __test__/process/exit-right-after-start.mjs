// process.exit() before the worker threads have taken up the runs.
import { startAll } from './lib/lib.mjs';

startAll();
process.exit(7);
