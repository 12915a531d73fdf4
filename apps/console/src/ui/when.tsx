import { Tooltip } from '@mantine/core';
import { useFormat } from '../i18n/format.js';
import { useNow } from './use-now.js';

/** A moment as people say it; the exact time is in the tooltip and in the markup. */
export function When({ at, className }: { at: string; className?: string }) {
  const format = useFormat();
  const now = useNow();
  return (
    <Tooltip label={format.dateTime(at)}>
      <time dateTime={at} className={className}>
        {format.relative(at, now)}
      </time>
    </Tooltip>
  );
}
