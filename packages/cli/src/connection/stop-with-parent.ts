import process from 'node:process';

// Loaded into a host that a command has started. Standard input is a pipe that nobody writes to: it ends when the
// command ends, however that happens, and a host without its command would keep the data folder locked for ever.
process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
