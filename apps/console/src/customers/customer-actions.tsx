import { ActionIcon, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconArrowsJoin, IconDots, IconMessagePlus, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { customerKeys, deleteCustomer, restoreCustomer } from '../api/customers.js';
import { queryClient } from '../api/query-client.js';
import { useCan } from '../api/session.js';
import type { Customer } from '../api/types.js';
import { isolate } from '../i18n/i18n.js';
import { ButtonLink, MenuLink } from '../ui/links.js';
import { notifyProblem, notifySuccess } from '../ui/notify.js';
import { ProblemAlert } from '../ui/problem-alert.js';

interface CustomerActionsProps {
  customer: Customer;
  etag: string;
}

export function CustomerActions({ customer, etag }: CustomerActionsProps) {
  const { t } = useTranslation();
  const mayWrite = useCan('customers:write');
  const mayOpenTickets = useCan('tickets:write');
  const [deleting, dialog] = useDisclosure(false);
  const params = { customerId: customer.id };
  if (!mayWrite && !mayOpenTickets) return null;
  return (
    <>
      {mayWrite && (
        <ButtonLink
          to="/customers/$customerId/edit"
          params={params}
          variant="default"
          leftSection={<IconPencil size={16} />}
        >
          {t('common.edit')}
        </ButtonLink>
      )}
      <Menu position="bottom-end" width={210}>
        <Menu.Target>
          <ActionIcon size={34} variant="default" aria-label={t('common.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayOpenTickets && (
            <MenuLink to="/tickets/new" search={{ requester: customer.id }} leftSection={<IconMessagePlus size={16} />}>
              {t('tickets.new')}
            </MenuLink>
          )}
          {mayWrite && (
            <MenuLink
              to="/customers/$customerId/merge"
              params={params}
              search={{}}
              leftSection={<IconArrowsJoin size={16} />}
            >
              {t('merges.start')}
            </MenuLink>
          )}
          {mayWrite && <Menu.Divider />}
          {mayWrite && (
            <Menu.Item color="cinnabar" leftSection={<IconTrash size={16} />} onClick={dialog.open}>
              {t('customers.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <DeleteDialog customer={customer} etag={etag} opened={deleting} onClose={dialog.close} />
    </>
  );
}

function offerRestore(text: { message: string; action: string; done: string }, id: string): void {
  const restore = () => {
    notifications.hide(`deleted-${id}`);
    restoreCustomer(id).then(async () => {
      await queryClient.invalidateQueries({ queryKey: customerKeys.all });
      notifySuccess(text.done);
    }, notifyProblem);
  };
  notifications.show({
    id: `deleted-${id}`,
    autoClose: 15_000,
    withBorder: true,
    color: 'gray',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{text.message}</Text>
        <Button size="compact-sm" variant="default" onClick={restore}>
          {text.action}
        </Button>
      </Group>
    ),
  });
}

function DeleteDialog({
  customer,
  etag,
  opened,
  onClose,
}: CustomerActionsProps & { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const name = isolate(customer.name.full);
  const deletion = useMutation({
    mutationFn: deleteCustomer,
    onSuccess: async () => {
      await navigate({ to: '/customers' });
      queryClient.removeQueries({ queryKey: customerKeys.one(customer.id) });
      await queryClient.invalidateQueries({ queryKey: customerKeys.all });
      offerRestore(
        {
          message: t('customers.deleted', { name }),
          action: t('customers.restore'),
          done: t('customers.restored', { name }),
        },
        customer.id,
      );
    },
  });
  return (
    <Modal opened={opened} onClose={onClose} title={t('customers.deleteTitle', { name })} centered>
      <Stack gap="md">
        <Text size="sm">{t('customers.deleteText')}</Text>
        {deletion.isError && <ProblemAlert error={deletion.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            color="cinnabar"
            loading={deletion.isPending}
            onClick={() => deletion.mutate({ id: customer.id, etag })}
          >
            {t('customers.delete')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
