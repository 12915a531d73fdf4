import { Badge, Group, Skeleton, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Customer } from '../api/types.js';
import { useFormat } from '../i18n/format.js';
import { Tile } from '../ui/tile.js';
import { When } from '../ui/when.js';
import { placeOf, primaryOf } from './contact.js';
import { groupedPhone } from './grouped-phone.js';
import classes from './customer-list.module.css';

export function CustomerRow({ customer }: { customer: Customer }) {
  const format = useFormat();
  const email = primaryOf(customer.emails);
  const phone = groupedPhone(primaryOf(customer.phones) ?? '');
  const place = placeOf(customer.addresses[0], format);
  const [firstTag, ...moreTags] = customer.tags;
  return (
    <Table.Tr className={classes.row}>
      <Table.Td className={classes.name}>
        <div className={classes.identity}>
          <Tile name={customer.name.full} kind={customer.kind} />
          <div className={classes.words}>
            <Link to="/customers/$customerId" params={{ customerId: customer.id }} search={{}} className={classes.link}>
              <bdi>{customer.name.full}</bdi>
            </Link>
            <span className={classes.second}>{email ?? (phone || place)}</span>
          </div>
        </div>
      </Table.Td>
      <Table.Td className={classes.email}>
        <Text size="sm" truncate c="dimmed">
          {email}
        </Text>
      </Table.Td>
      <Table.Td className={classes.phone}>
        <Text size="sm" truncate c="dimmed" className={classes.digits}>
          {phone}
        </Text>
      </Table.Td>
      <Table.Td className={classes.place}>
        <Text size="sm" truncate c="dimmed">
          <bdi>{place}</bdi>
        </Text>
      </Table.Td>
      <Table.Td className={classes.tags}>
        <Group gap={4} wrap="nowrap">
          {firstTag !== undefined && (
            <Badge color="gray" className={classes.tag}>
              {firstTag}
            </Badge>
          )}
          {moreTags.length > 0 && (
            <Text size="xs" c="dimmed">
              +{moreTags.length}
            </Text>
          )}
        </Group>
      </Table.Td>
      <Table.Td className={classes.updated}>
        <Text size="sm" c="dimmed" component="span">
          <When at={customer.updatedAt} />
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

export function CustomerRowSkeleton({ index }: { index: number }) {
  const width = [62, 44, 71, 53][index % 4];
  return (
    <Table.Tr className={classes.row} aria-hidden="true">
      <Table.Td className={classes.name}>
        <div className={classes.identity}>
          <Skeleton width={28} height={28} radius={7} />
          <Skeleton width={`${width}%`} height={11} />
        </div>
      </Table.Td>
      <Table.Td className={classes.email}>
        <Skeleton width="72%" height={9} />
      </Table.Td>
      <Table.Td className={classes.phone}>
        <Skeleton width="64%" height={9} />
      </Table.Td>
      <Table.Td className={classes.place}>
        <Skeleton width="58%" height={9} />
      </Table.Td>
      <Table.Td className={classes.tags}>
        <Skeleton width={64} height={16} radius={4} />
      </Table.Td>
      <Table.Td className={classes.updated}>
        <Skeleton width={70} height={9} />
      </Table.Td>
    </Table.Tr>
  );
}
