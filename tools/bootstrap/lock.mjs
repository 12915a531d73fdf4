import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { BootstrapError, say } from './say.mjs';

const DEADLINE_MS = 15 * 60_000;
/** Far longer than two processes need to take the same stale lock from each other. */
const SETTLE_MS = 100;

/**
 * Runs `work` while no other bootstrap of this checkout works.
 * Prevents: `npm start` and `npm test` in a fresh clone at the same time, deleting each other's node_modules.
 */
export async function withLock(file, work) {
  await take(file);
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

async function take(file) {
  const deadline = Date.now() + DEADLINE_MS;
  let told = false;
  while (!create(file)) {
    const holder = readHolder(file);
    if (holder !== null && !isAlive(holder)) {
      await takeOver(file);
      continue;
    }
    if (Date.now() > deadline) {
      throw new BootstrapError(
        `Process ${holder} has been installing or building for long. End it, or delete ${file}, and try again.`,
      );
    }
    if (!told) say(`another tessera command (process ${holder}) is installing or building; waiting for it`);
    told = true;
    await sleep(200);
  }
  // Whoever saw the same stale lock may just have moved this one away: only an undisturbed lock counts.
  await sleep(SETTLE_MS);
  if (readHolder(file) !== process.pid) await take(file);
}

function create(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    if (error.code === 'EACCES' || error.code === 'EROFS') {
      throw new BootstrapError(
        `This folder cannot be written (${error.code}). Clone it to where you may write, and try again.`,
      );
    }
    throw error;
  }
}

async function takeOver(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  rmSync(aside, { force: true });
}

function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
