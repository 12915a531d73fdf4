import { Checkbox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './scope-sentences.module.css';

export function useScopeSentence(): (scope: string) => string {
  const { t, i18n } = useTranslation();
  return (scope) => (i18n.exists(`scopes.${scope}`) ? t(`scopes.${scope}` as 'scopes.customers:read') : scope);
}

/** What a permission means, in a sentence an administrator can agree to; the technical name stands beside it. */
export function ScopeSentences({ scopes }: { scopes: string[] }) {
  const { t } = useTranslation();
  const sentence = useScopeSentence();
  if (scopes.length === 0) return <p className={classes.none}>{t('plugins.noScopes')}</p>;
  return (
    <ul className={classes.scopes}>
      {scopes.map((scope) => (
        <li key={scope}>
          <IconCheck size={15} stroke={2.2} aria-hidden="true" />
          <span>
            {sentence(scope)} <code>{scope}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface OptionalScopesProps {
  scopes: string[];
  chosen: string[];
  onChoose: (chosen: string[]) => void;
}

/** What a plugin would like and can do without: granted only when ticked. */
export function OptionalScopes({ scopes, chosen, onChoose }: OptionalScopesProps) {
  const { t } = useTranslation();
  const sentence = useScopeSentence();
  if (scopes.length === 0) return null;
  return (
    <Checkbox.Group label={t('plugins.optional')} value={chosen} onChange={onChoose}>
      <div className={classes.optional}>
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            size="sm"
            value={scope}
            label={
              <>
                {sentence(scope)} <code className={classes.name}>{scope}</code>
              </>
            }
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
