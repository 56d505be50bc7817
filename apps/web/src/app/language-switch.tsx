import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n';
import { LANGUAGES, type Language } from '../i18n/language';

/** Vietnamese or English; the server's sentences are asked for anew in the chosen language. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('app');
  const queries = useQueryClient();
  const choose = async (chosen: string) => {
    await chooseLanguage(chosen as Language);
    await queries.invalidateQueries();
  };
  return (
    <SegmentedControl
      aria-label={t('language.label')}
      fullWidth
      size="sm"
      value={i18n.language}
      onChange={(chosen) => void choose(chosen)}
      data={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{t(`language.${value}`)}</span> }))}
    />
  );
}
