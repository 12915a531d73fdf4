export { processIo, type Io } from './io.js';
export { runTessera } from './run-tessera.js';
