import { Tooltip } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './plugin-card.module.css';

/** Only levels that the host has proved on this machine; never a promise. */
export function Isolation({ levels }: { levels: string[] }) {
  const { t, i18n } = useTranslation();
  if (levels.length === 0) return null;
  const hint = (level: string) =>
    i18n.exists(`plugins.isolation.${level}`) ? t(`plugins.isolation.${level}` as 'plugins.isolation.process') : level;
  return (
    <span className={classes.isolation}>
      <IconShieldCheck size={16} stroke={1.8} aria-hidden="true" />
      {levels.map((level) => (
        <Tooltip key={level} label={hint(level)} multiline maw={260} events={{ hover: true, focus: true, touch: true }}>
          <span tabIndex={0}>{level}</span>
        </Tooltip>
      ))}
    </span>
  );
}
