import { List, Stack, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Tagged, taggedAnswer } from '../../../api/client';
import type { Answer } from '../../../api/types';
import { formatNumber } from '../../../ui/dates';
import { DetailPage, ReadState } from '../../../ui/detail-page';
import { Facts } from '../../../ui/facts';
import { History } from '../../../ui/history';
import { PageTabs } from '../../../ui/page-tabs';
import { StatusBadge } from '../../../ui/status-badge';
import { PlanClassDialog } from '../classes/plan-class-dialog';
import { courseRoute } from '../routes';
import { CourseDialog } from './course-dialog';
import { CourseQuestions } from './course-questions';

export type Course = Answer<'/api/v1/courses/{id}', 'get'>;

const courseQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'course', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/courses/{id}', { params: { path: { id } } })),
  });

/** One course: its rules and its curriculum. */
export function CoursePage() {
  const { id } = courseRoute.useParams();
  const query = useQuery(courseQuery(id));
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} />}</ReadState>;
}

function Shown({ tagged }: { tagged: Tagged<Course> }) {
  const { t } = useTranslation('training');
  const course = tagged.value;
  const [dialog, setDialog] = useState<'change' | 'plan' | null>(null);
  const months = (count: number | null, none: string) => (count === null ? none : t('course.months', { count }));
  return (
    <DetailPage
      code={course.code}
      title={course.name}
      back={{ href: '/dao-tao/khoa', label: t('course.title') }}
      status={course.retired ? <StatusBadge tone="neutral" word={t('retired')} /> : undefined}
      answers={course.actions}
      actions={[
        { name: 'planClass', label: t('class.plan'), icon: 'add', run: () => setDialog('plan') },
        { name: 'change', label: t('course.change'), icon: 'edit', run: () => setDialog('change') },
      ]}
    >
      <PageTabs
        label={t('course.one')}
        tabs={[
          {
            name: 'chung',
            label: t('tabs.general'),
            content: (
              <Stack gap="lg">
                <Facts
                  facts={[
                    { label: t('course.regime'), value: t(`regimes.${course.regime}`) },
                    { label: t('course.periods'), value: formatNumber(course.periods) },
                    { label: t('course.paper'), value: t(`coursePapers.${course.paper}`) },
                    {
                      label: t('course.leastAttendance'),
                      value:
                        course.leastAttendance === null ? t('course.notAsked') : t('course.percent', { count: course.leastAttendance }),
                    },
                    {
                      label: t('course.hasTest'),
                      value:
                        course.passMark === null || course.topMark === null
                          ? t('course.noTest')
                          : t('course.passAt', { pass: formatNumber(course.passMark), top: formatNumber(course.topMark) }),
                    },
                    { label: t('course.attempts'), value: course.passMark === null ? null : formatNumber(course.attempts) },
                    { label: t('course.capacity'), value: course.capacity === null ? t('course.notAsked') : formatNumber(course.capacity) },
                    { label: t('course.validMonths'), value: months(course.validMonths, t('course.noExpiry')) },
                    { label: t('course.effectivenessMonths'), value: months(course.effectivenessMonths, t('course.notAsked')) },
                    { label: t('course.purpose'), value: course.purpose },
                    { label: t('course.basis'), value: course.basis },
                  ]}
                />
                {course.topics.length === 0 ? null : (
                  <section aria-labelledby="course-topics">
                    <Title order={2} size="h4" id="course-topics" mb="xs">
                      {t('course.topics')}
                    </Title>
                    <List type="ordered">
                      {course.topics.map(({ title, periods }) => (
                        <List.Item key={title}>
                          {title} ({t('session.periodsOf', { count: periods })})
                        </List.Item>
                      ))}
                    </List>
                  </section>
                )}
                <CourseQuestions course={tagged} />
              </Stack>
            ),
          },
          { name: 'lich-su', label: t('tabs.history'), content: <History entries={course.history} /> },
        ]}
      />
      {dialog === 'change' ? <CourseDialog course={tagged} onClose={() => setDialog(null)} /> : null}
      {dialog === 'plan' ? <PlanClassDialog courseId={course.id} onClose={() => setDialog(null)} /> : null}
    </DetailPage>
  );
}
