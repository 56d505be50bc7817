import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CompetenceChoices, competenceChoicesQuery } from './competence.queries';

/** A course of the catalogue by its id, another by its name. */
export function namedCourse(name: string, choices: CompetenceChoices | undefined): { courseId: string } | { courseName: string } {
  const written = name.trim().replace(/\s+/g, ' ').normalize('NFC');
  const known = choices?.courses.find((one) => one.courseId !== null && one.name === written)?.courseId;
  return known ? { courseId: known } : { courseName: written };
}

/** Names a course: chosen from what is known, or written as it stands on the certificate. */
export function CourseChoice(props: Omit<AutocompleteProps, 'data'>) {
  const { t } = useTranslation('competence');
  const { data } = useQuery(competenceChoicesQuery);
  return (
    <Autocomplete
      description={t('courseHint')}
      data={[...new Set((data?.courses ?? []).map(({ name }) => name))]}
      limit={20}
      maxLength={300}
      autoComplete="off"
      {...props}
    />
  );
}
