import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { FileList } from '../../../ui/file-list';
import { AppLink } from '../../../ui/link';
import { OrganizationName, PersonName } from '../../../ui/names';
import type { TrainingClass } from '../training.queries';
import { classDays } from './class-days';
import { ClassPapers } from './class-papers';
import type { ClassTabProps } from './class-tabs';

/** What is known of the class. */
export function ClassGeneral({ tagged: { value: one } }: ClassTabProps) {
  const { t } = useTranslation('training');
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          { label: t('course.one'), value: <AppLink href={`/dao-tao/khoa/${one.course.id}`}>{one.course.name}</AppLink> },
          { label: t('course.regime'), value: t(`regimes.${one.course.regime}`) },
          { label: t('class.days'), value: classDays(one) },
          { label: t('course.periods'), value: formatNumber(one.course.periods) },
          { label: t('class.place'), value: one.place },
          { label: t('class.enrolUntil'), value: one.enrolUntil === null ? null : formatDay(one.enrolUntil) },
          { label: t('class.accepted'), value: one.capacity === null ? formatNumber(one.accepted) : `${one.accepted}/${one.capacity}` },
          { label: t('class.organiser'), value: <PersonName name={one.organiser.name} /> },
          { label: t('class.unit'), value: one.unit ? <OrganizationName shortName={one.unit.shortName} name={one.unit.name} /> : null },
          { label: t('provider.one'), value: one.provider?.name },
          { label: t('course.paper'), value: t(`coursePapers.${one.course.paper}`) },
          { label: t('class.planTask'), value: one.planTask },
          { label: t('class.budget'), value: one.budget },
          { label: t('papers.call'), value: <Paper paper={one.call} name={t('papers.call')} /> },
          { label: t('papers.opening'), value: <Paper paper={one.opening} name={t('papers.opening')} /> },
        ]}
      />
      <ClassPapers one={one} />
    </Stack>
  );
}

function Paper({ paper: { number, signedOn, file }, name }: { paper: TrainingClass['call']; name: string }) {
  const { t } = useTranslation('training');
  if (number === null) return t('papers.unnumbered');
  return (
    <>
      {t('papers.numbered', { number, day: signedOn === null ? '' : formatDay(signedOn) })}
      {file === null ? null : <FileList files={[file]} label={name} />}
    </>
  );
}
