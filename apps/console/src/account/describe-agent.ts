const browsers: [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const nameOf = (list: [RegExp, string][], agent: string) => list.find(([pattern]) => pattern.test(agent))?.[1];

/** "Firefox · Linux", enough to recognise one's own device; null when the agent says nothing we know. */
export function describeAgent(agent: string | null): string | null {
  if (agent === null) return null;
  const parts = [nameOf(browsers, agent), nameOf(systems, agent)].filter((part) => part !== undefined);
  return parts.length === 0 ? agent.slice(0, 60) : parts.join(' · ');
}
