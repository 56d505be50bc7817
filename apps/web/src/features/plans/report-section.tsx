import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../ui/dates';
import { Icon } from '../../ui/icons';
import { StatusBadge } from '../../ui/status-badge';
import { EditSectionForm } from './edit-section-form';
import css from './report-page.module.css';
import type { PeriodReport, ReportSection } from './reports.queries';

interface ReportSectionTextProps {
  report: PeriodReport;
  section: ReportSection;
  mayEdit: boolean;
}

/** One section as it is printed; where it was edited, by whom, and whether the units have said something else since. */
export function ReportSectionText({ report, section, mayEdit }: ReportSectionTextProps) {
  const { t } = useTranslation('reports');
  const [editing, setEditing] = useState(false);
  const { heading, level, text, edited, editedBy, editedAt, outdated } = section;
  const Heading = level === 1 ? 'h3' : level === 2 ? 'h4' : 'h5';
  return (
    <section className={css.section}>
      <div className={css.sectionHead}>
        <Heading className={css.sectionName} data-level={level}>
          {heading}
        </Heading>
        {mayEdit && !editing ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="edit" size={16} />}
            aria-label={`${t(text === '' ? 'section.add' : 'section.edit')}: ${heading}`}
            onClick={() => setEditing(true)}
          >
            {t(text === '' ? 'section.add' : 'section.edit')}
          </Button>
        ) : null}
      </div>
      {outdated && mayEdit ? <StatusBadge tone="warning" word={t('section.outdated')} /> : null}
      {editing ? (
        <EditSectionForm report={report} section={section} onClose={() => setEditing(false)} />
      ) : (
        text.split('\n').map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the text.
          <p key={index} className={css.words}>
            {paragraph}
          </p>
        ))
      )}
      {edited && !editing && editedAt !== null ? (
        <p className={css.soft}>{t('section.edited', { name: editedBy ?? '', at: formatMoment(editedAt) })}</p>
      ) : null}
    </section>
  );
}
