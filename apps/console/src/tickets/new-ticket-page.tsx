import {
  Button,
  Group,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { getHotkeyHandler } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fieldProblem } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { agentsQuery, sessionQuery, useCan } from '../api/session.js';
import { createTicket, ticketKeys, type TicketDraft } from '../api/tickets.js';
import { ticketPriorities, type TicketPriority } from '../api/types.js';
import { CustomerPicker } from '../customers/customer-picker.js';
import { ButtonLink } from '../ui/links.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';

interface NewTicketValues {
  requesterId: string | null;
  subject: string;
  from: 'requester' | 'agent';
  body: string;
  priority: TicketPriority;
  assigneeId: string | null;
  tags: string[];
}

function draftOf(values: NewTicketValues): TicketDraft {
  const body = values.body.trim();
  return {
    subject: values.subject.trim(),
    requesterId: values.requesterId ?? '',
    priority: values.priority,
    tags: values.tags,
    ...(body !== '' && { message: { body, from: values.from } }),
    ...(values.assigneeId !== null && { assigneeId: values.assigneeId }),
  };
}

function useNewTicket() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: createTicket,
    onSuccess: async (ticket) => {
      await queryClient.invalidateQueries({ queryKey: ticketKeys.all });
      await navigate({ to: '/tickets/$ticketId', params: { ticketId: ticket.id }, search: {} });
    },
  });
}

export function NewTicketPage() {
  const { t } = useTranslation();
  const { requester } = useSearch({ from: '/app/tickets/new' });
  const creation = useNewTicket();
  const form = useForm<NewTicketValues>({
    initialValues: {
      requesterId: requester ?? null,
      subject: '',
      from: 'requester',
      body: '',
      priority: 'normal',
      assigneeId: null,
      tags: [],
    },
    validate: {
      requesterId: (id) => (id === null ? t('tickets.requesterMissing') : null),
      subject: (subject) => (subject.trim() === '' ? t('tickets.subjectMissing') : null),
    },
  });
  const submit = form.onSubmit((values) => creation.mutate(draftOf(values)));
  return (
    <Page title={t('tickets.new')} width="narrow">
      <form noValidate onSubmit={submit} onKeyDown={getHotkeyHandler([['mod+Enter', () => submit()]])}>
        <Stack gap="md">
          {creation.isError && <ProblemAlert error={creation.error} />}
          <CustomerPicker
            label={t('tickets.requester')}
            required
            value={form.values.requesterId}
            onChange={(id) => form.setFieldValue('requesterId', id)}
            error={form.errors['requesterId'] ?? fieldProblem(creation.error, '/requesterId')}
          />
          <TextInput
            label={t('tickets.subject')}
            required
            maxLength={300}
            dir="auto"
            {...form.getInputProps('subject')}
          />
          <Stack gap={6}>
            <Group justify="space-between">
              <Text size="sm" fw={500} component="label" htmlFor="message">
                {t('tickets.message')}
              </Text>
              <SegmentedControl
                size="xs"
                aria-label={t('tickets.from')}
                data={[
                  { value: 'requester', label: t('tickets.fromRequester') },
                  { value: 'agent', label: t('tickets.fromUs') },
                ]}
                {...form.getInputProps('from')}
              />
            </Group>
            <Textarea id="message" autosize minRows={5} maxRows={16} dir="auto" {...form.getInputProps('body')} />
          </Stack>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              label={t('tickets.priorityLabel')}
              allowDeselect={false}
              data={ticketPriorities.map((priority) => ({ value: priority, label: t(`tickets.priority.${priority}`) }))}
              {...form.getInputProps('priority')}
            />
            <AssigneeSelect value={form.values.assigneeId} onChange={(id) => form.setFieldValue('assigneeId', id)} />
          </SimpleGrid>
          <TagsInput label={t('customers.tags')} {...form.getInputProps('tags')} />
          <Group justify="flex-end" gap="xs">
            <ButtonLink to="/tickets" search={{}} variant="default">
              {t('common.cancel')}
            </ButtonLink>
            <Button type="submit" loading={creation.isPending}>
              {t('tickets.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

function AssigneeSelect({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation();
  const agents = useQuery({ ...agentsQuery, enabled: useCan('users:read') });
  const session = useQuery(sessionQuery);
  const own = session.data?.user;
  const people = (agents.data?.items ?? (own ? [own] : [])).filter(({ role }) => role !== 'viewer');
  return (
    <Select
      label={t('tickets.assignee')}
      placeholder={t('tickets.unassigned')}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      searchable
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
