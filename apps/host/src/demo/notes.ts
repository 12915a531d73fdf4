import type { Colleague } from './colleagues.js';
import { pastMoment, toTimestamp } from './demo-clock.js';
import { demoId } from './demo-ids.js';
import type { DemoNote } from './demo-workspace.js';
import type { SeededRandom } from './seeded-random.js';
import { fillSlots } from './slots.js';
import type { Subject } from './subjects.js';
import { slotValues } from './voices.js';

export function writeNotes(
  subjects: readonly Subject[],
  options: { random: SeededRandom; now: number; count: number; authors: readonly Colleague[] },
): DemoNote[] {
  const { random, now } = options;
  const written = new Set<string>();
  const notes: (DemoNote & { moment: number })[] = [];
  while (notes.length < options.count) {
    const subject = random.pick(subjects);
    const { personNotes, organisationNotes } = subject.language.texts;
    const template = random.pick(subject.kind === 'person' ? personNotes : organisationNotes);
    const author = random.pick(options.authors);
    // The same remark twice on one customer would look like a mistake of the program.
    const key = `${subject.customer.id} ${template}`;
    if (written.has(key)) continue;
    written.add(key);
    const moment = pastMoment(random, now, { from: subject.createdAt, to: now });
    notes.push({
      moment,
      id: demoId(random, moment),
      customerId: subject.customer.id,
      authorId: author.id,
      body: fillSlots(template, slotValues(subject, author, '')),
      createdAt: toTimestamp(moment),
    });
  }
  return notes.sort((one, other) => one.moment - other.moment).map(({ moment: _moment, ...note }) => note);
}
