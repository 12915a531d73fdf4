import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';

interface ProblemAlertProps {
  error: unknown;
  retry?: () => void;
  title?: string;
}

/** Says what went wrong, why, and what to do next: the three sentences of a problem document. */
export function ProblemAlert({ error, retry, title }: ProblemAlertProps) {
  const { t } = useTranslation();
  const words = useProblemWords(error);
  return (
    <Alert
      color="cinnabar"
      variant="light"
      radius="md"
      icon={<IconAlertTriangle size={18} />}
      title={title ?? words.title}
      role="alert"
    >
      <Stack gap={6} align="flex-start">
        {title !== undefined && words.title !== title && (
          <Text size="sm" fw={550}>
            {words.title}
          </Text>
        )}
        {words.detail !== null && <Text size="sm">{words.detail}</Text>}
        {words.cure !== null && (
          <Text size="sm" c="dimmed">
            {words.cure}
          </Text>
        )}
        <Group gap="sm">
          {retry && (
            <Button size="compact-sm" variant="default" leftSection={<IconRefresh size={14} />} onClick={retry}>
              {t('common.retry')}
            </Button>
          )}
          {words.code !== null && <Code fz={11}>{words.code}</Code>}
        </Group>
      </Stack>
    </Alert>
  );
}

export interface ProblemWords {
  title: string;
  detail: string | null;
  cure: string | null;
  code: string | null;
}

/** The host's own words, and our own for the two failures that never reach it. */
export function useProblemWords(error: unknown): ProblemWords {
  const { t } = useTranslation();
  if (!isProblem(error)) {
    return {
      title: t('problem.unexpected'),
      detail: error instanceof Error ? error.message : null,
      cure: null,
      code: null,
    };
  }
  if (error.code === 'UNREACHABLE') {
    return { title: t('problem.unreachable'), detail: t('problem.unreachableDetail'), cure: null, code: null };
  }
  const { title, detail, cure, errors, code } = error;
  const fields = errors.map((field) => `${field.pointer}: ${field.detail}`).join(' · ');
  return { title, detail: [detail, fields].filter(Boolean).join(' ') || null, cure: cure || null, code };
}
