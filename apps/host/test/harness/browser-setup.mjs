import { unpackChromium } from './chromium.mjs';
import { startTestRun } from './test-run.mjs';

export default async function browserSetup() {
  process.env.TESSERA_TEST_CHROMIUM = JSON.stringify(await unpackChromium());
  await startTestRun();
}
