import { mosaicColourOf } from '../theme/colours.js';
import type { CustomerKind } from '../api/types.js';
import { initialsOf } from './initials.js';
import classes from './tile.module.css';

interface TileProps {
  name: string;
  kind?: CustomerKind | 'user';
  size?: 'sm' | 'md' | 'lg' | 'xl';
}

/** A stone of the mosaic: the initials of somebody in a colour that stays theirs. */
export function Tile({ name, kind = 'person', size = 'md' }: TileProps) {
  return (
    <span
      className={classes.tile}
      data-size={size}
      data-kind={kind}
      data-colour={mosaicColourOf(name)}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}
