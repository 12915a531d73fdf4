import { DAY, HISTORY, toTimestamp } from './demo-clock.js';
import { demoId } from './demo-ids.js';
import type { DemoColleague } from './demo-workspace.js';
import type { Gender } from './people.js';
import type { SeededRandom } from './seeded-random.js';

export type Colleague = DemoColleague & { gender: Gender };

/** The people who answer in the demo workspace. They were there before the first customer. */
export function hireColleagues(random: SeededRandom, now: number): Colleague[] {
  const moment = now - HISTORY - 7 * DAY;
  const hire = (name: string, email: string, about: { role: DemoColleague['role']; gender: Gender }): Colleague => ({
    id: demoId(random, moment),
    name,
    email,
    role: about.role,
    locale: 'en',
    createdAt: toTimestamp(moment),
    gender: about.gender,
  });
  return [
    hire('Mara Lindqvist', 'mara.lindqvist@tessera.example', { role: 'agent', gender: 'female' }),
    hire('Tomás Ferreira', 'tomas.ferreira@tessera.example', { role: 'agent', gender: 'male' }),
    hire('June Okafor', 'june.okafor@tessera.example', { role: 'viewer', gender: 'female' }),
  ];
}
