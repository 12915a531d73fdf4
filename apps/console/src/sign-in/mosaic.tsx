import classes from './mosaic.module.css';

const COLUMNS = 17;
const ROWS = 23;
const STEP = 40;

interface Stone {
  x: number;
  y: number;
  width: number;
  turn: number;
  tone: string;
}

// Mulberry32: the same floor on every visit, laid by no hand.
function steadyRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const CENTRE = { column: 8, row: 11 };

// The mark of the house lies in the middle: three stones across, two below.
const mark: Record<string, string> = { '-1,-1': 'ink', '0,-1': 'ink', '1,-1': 'guest', '0,0': 'ink', '0,1': 'ink' };

/** Bands around the mark, as Roman floors have them, with a guest's stone here and there. */
function toneAt(column: number, row: number, chance: number): string {
  const [x, y] = [column - CENTRE.column, row - CENTRE.row];
  const own = mark[`${x},${y}`];
  if (own !== undefined) return own;
  const ring = Math.round(Math.hypot(x, y));
  if (ring < 4) return chance > 0.35 ? 'ivory' : 'stone';
  if (ring === 4) return 'ink';
  if (chance > 0.97) return 'guest';
  if (ring < 7) return chance > 0.42 ? 'sand' : 'ivory';
  if (ring === 7) return chance > 0.25 ? 'clay' : 'guest';
  if (ring < 10) return chance > 0.5 ? 'ivory' : 'stone';
  if (ring === 10) return chance > 0.35 ? 'lapis' : 'slate';
  return chance > 0.55 ? 'stone' : chance > 0.2 ? 'ivory' : 'sand';
}

function layFloor(): Stone[] {
  const random = steadyRandom(20);
  const stones: Stone[] = [];
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const width = STEP - 6 + random() * 3;
      stones.push({
        x: column * STEP + 2 + random() * 3,
        y: row * STEP + 2 + random() * 3,
        width,
        turn: (random() - 0.5) * 7,
        tone: toneAt(column, row, random()),
      });
    }
  }
  return stones;
}

const floor = layFloor();

/** The picture beside the sign-in form: a mosaic floor. */
export function Mosaic({ className }: { className?: string | undefined }) {
  return (
    <svg
      viewBox={`0 0 ${COLUMNS * STEP} ${ROWS * STEP}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={`${classes.mosaic} ${className ?? ''}`}
    >
      {floor.map(({ x, y, width, turn, tone }) => (
        <rect
          key={`${x}-${y}`}
          x={x}
          y={y}
          width={width}
          height={width}
          rx="7"
          data-tone={tone}
          transform={`rotate(${turn.toFixed(2)} ${(x + width / 2).toFixed(1)} ${(y + width / 2).toFixed(1)})`}
        />
      ))}
    </svg>
  );
}
