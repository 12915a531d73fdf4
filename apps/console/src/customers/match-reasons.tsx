import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchReason } from '../api/types.js';

/** Why two records look like one: the evidence, never a bare score. */
export function MatchReasons({ reasons }: { reasons: MatchReason[] }) {
  const { t } = useTranslation();
  return (
    <Group gap={4}>
      {reasons.map((reason) => (
        <Badge key={reason} color="ochre">
          {t(`matchedOn.${reason}`, { defaultValue: reason })}
        </Badge>
      ))}
    </Group>
  );
}
