import { processIo } from './io.js';
import { runTessera } from './run-tessera.js';

process.exitCode = await runTessera(process.argv.slice(2), processIo());
