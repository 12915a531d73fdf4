/** One line of the report: a measured number beside what it is compared with in the same run. */
export interface Measurement {
  readonly what: string;
  readonly measured: string;
  /** What it is compared with, and that one's number. */
  readonly against: string;
  /** measured ÷ against where higher is better; otherwise the text of the comparison. */
  readonly ratio: string;
  readonly goal: string;
  readonly reached: boolean;
}

/** Prints measurements as a Markdown table, as the README shows them. */
export function printReport(title: string, measurements: readonly Measurement[]): void {
  console.log(`\n## ${title}\n`);
  console.log('| what | measured | against | ratio | goal | |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const { what, measured, against, ratio, goal, reached } of measurements) {
    console.log(`| ${what} | ${measured} | ${against} | ${ratio} | ${goal} | ${reached ? '✓' : '✗'} |`);
  }
}

export const perSecond = (count: number): string => `${Math.round(count).toLocaleString('en')}/s`;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** A line for two throughputs measured in turn. */
export function throughputRatio(
  what: string,
  ours: number,
  theirs: { name: string; perSecond: number },
  goal: number,
): Measurement {
  const ratio = ours / theirs.perSecond;
  return {
    what,
    measured: perSecond(ours),
    against: `${theirs.name} ${perSecond(theirs.perSecond)}`,
    ratio: ratio >= 0.1 ? ratio.toFixed(2) : `1 : ${Math.round(1 / ratio)}`,
    goal: `≥ ${goal}`,
    reached: ratio >= goal,
  };
}

/** A line for a number with an upper bound. */
export function bounded(
  what: string,
  value: number,
  options: { unit: string; most: number; against: string; ratio?: string },
): Measurement {
  return {
    what,
    measured: `${value.toFixed(value < 10 ? 1 : 0)} ${options.unit}`,
    against: options.against,
    ratio: options.ratio ?? '–',
    goal: `≤ ${options.most} ${options.unit}`,
    reached: value <= options.most,
  };
}
