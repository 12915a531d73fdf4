import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OperationState } from '../api/types.js';

const colours: Record<OperationState, string> = {
  receiving: 'lapis',
  running: 'lapis',
  succeeded: 'verdigris',
  failed: 'cinnabar',
  cancelled: 'gray',
  undone: 'gray',
};

export function ImportState({ state }: { state: OperationState }) {
  const { t } = useTranslation();
  return (
    <Badge color={colours[state]} style={{ flex: 'none' }}>
      {t(`imports.state.${state}`)}
    </Badge>
  );
}
