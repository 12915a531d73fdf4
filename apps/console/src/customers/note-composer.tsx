import { Button, Group, Kbd, Textarea } from '@mantine/core';
import { getHotkeyHandler, useOs } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addNote, customerKeys } from '../api/customers.js';
import { queryClient } from '../api/query-client.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import classes from './note-composer.module.css';

export function NoteComposer({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const [body, setBody] = useState('');
  const modifier = useOs() === 'macos' ? '⌘' : 'Ctrl';
  const note = useMutation({
    mutationFn: addNote,
    onSuccess: () => {
      setBody('');
      return queryClient.invalidateQueries({ queryKey: [...customerKeys.one(customerId), 'timeline'] });
    },
  });
  const written = body.trim() !== '';
  const save = () => {
    if (written && !note.isPending) note.mutate({ customerId, body: body.trim() });
  };
  return (
    <div className={classes.composer} data-written={written}>
      <Textarea
        variant="unstyled"
        autosize
        minRows={1}
        maxRows={12}
        aria-label={t('customers.addNote')}
        placeholder={t('customers.notePlaceholder')}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        onKeyDown={getHotkeyHandler([['mod+Enter', save]])}
        classNames={{ input: classes.input }}
      />
      {note.isError && <ProblemAlert error={note.error} />}
      {written && (
        <Group justify="flex-end" gap="xs" p={8} pt={0}>
          <Kbd size="xs" className={classes.keys}>
            {modifier} ↵
          </Kbd>
          <Button size="compact-md" loading={note.isPending} onClick={save}>
            {t('customers.addNote')}
          </Button>
        </Group>
      )}
    </div>
  );
}
