import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../api/types.js';
import { useFormat } from '../i18n/format.js';
import { Tile } from '../ui/tile.js';
import { When } from '../ui/when.js';
import { compareCustomers, type ComparedRow, type ComparedValue } from './compare-customers.js';
import classes from './comparison.module.css';

interface ComparisonProps {
  pair: [Customer, Customer];
  survivorId: string;
  onSurvivor: (id: string) => void;
}

/** Two records side by side; what only one of them has is marked, and so is what the merge drops. */
export function Comparison({ pair, survivorId, onSurvivor }: ComparisonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = compareCustomers(pair, format, (kind) => t(`customers.kindOne.${kind}`));
  const keepsLeft = survivorId === pair[0].id;
  return (
    <div className={classes.comparison} role="group" aria-label={t('merges.pageTitle')}>
      <div className={classes.heads}>
        {pair.map((customer) => (
          <label key={customer.id} className={classes.head} data-chosen={customer.id === survivorId}>
            <Tile name={customer.name.full} kind={customer.kind} size="lg" />
            <span className={classes.who}>
              <strong>
                <bdi>{customer.name.full}</bdi>
              </strong>
              <span>
                {t('merges.created')} <When at={customer.createdAt} />
              </span>
            </span>
            <Radio
              name="survivor"
              label={t('merges.keep')}
              checked={customer.id === survivorId}
              onChange={() => onSurvivor(customer.id)}
              labelPosition="left"
            />
          </label>
        ))}
      </div>
      {rows.map((row) => (
        <FieldRow key={row.field} row={row} keepsLeft={keepsLeft} />
      ))}
    </div>
  );
}

function FieldRow({ row, keepsLeft }: { row: ComparedRow; keepsLeft: boolean }) {
  const { t } = useTranslation();
  const loses = (isLeft: boolean) => {
    const kept = keepsLeft ? row.left : row.right;
    return !row.many && row.differs && isLeft !== keepsLeft && kept.length > 0;
  };
  return (
    <div className={classes.row} data-differs={row.differs}>
      <div className={classes.label}>
        {t(`fields.${row.field}`)}
        {row.differs && <span>{t('merges.differs')}</span>}
      </div>
      <Values values={row.left} lost={loses(true)} />
      <Values values={row.right} lost={loses(false)} />
    </div>
  );
}

function Values({ values, lost }: { values: ComparedValue[]; lost: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes.values} data-lost={lost}>
      {values.length === 0 && <span className={classes.none}>{t('common.none')}</span>}
      {values.map(({ text, shared }) => (
        <span key={text} className={classes.value} data-shared={shared}>
          <bdi>{text}</bdi>
        </span>
      ))}
    </div>
  );
}
