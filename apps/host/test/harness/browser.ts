import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  // The tests run as root too, where Chromium's own sandbox cannot; they open nothing but the host under test.
  '--no-sandbox',
  '--disable-gpu',
  // Nothing in a test run may depend on, or wait for, the network.
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const open = new Set<Browser>();

/** Starts the Chromium that the browser project unpacked; it is closed when the test file ends. */
export async function launchBrowser(): Promise<Browser> {
  const unpacked = process.env['TESSERA_TEST_CHROMIUM'];
  if (!unpacked) throw new Error('Browser tests run in the Jest project "browser"');
  const { program, env } = JSON.parse(unpacked) as { program: string; env: Record<string, string> };
  const browser = await chromium.launch({
    executablePath: program,
    args: FLAGS,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  open.add(browser);
  return browser;
}

export async function closeBrowsers(): Promise<void> {
  await Promise.all([...open].map((browser) => browser.close()));
  open.clear();
}
