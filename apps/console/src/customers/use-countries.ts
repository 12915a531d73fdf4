import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.js';
import { countryCodes } from './countries.js';

/** All countries by name in the reader's language, as choices of a list. */
export function useCountries(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const format = useFormat();
  return useMemo(
    () =>
      countryCodes
        .map((code) => ({ value: code, label: format.country(code) }))
        .sort((left, right) => left.label.localeCompare(right.label, i18n.language)),
    [format, i18n.language],
  );
}
