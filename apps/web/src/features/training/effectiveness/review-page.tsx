import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download, PDF, WORD } from '../../../api/download';
import { problemIn } from '../../../api/problem';
import { formatDay } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { History } from '../../../ui/history';
import { Icon } from '../../../ui/icons';
import { notifyProblem } from '../../../ui/notify';
import { PageHead } from '../../../ui/page-head';
import { PageTabs } from '../../../ui/page-tabs';
import { effectivenessReviewRoute } from '../routes';
import { type Review, reviewQuery, reviewUrl } from './effectiveness.queries';
import { EvaluationForm } from './evaluation-form';
import { ReviewStanding } from './review-standing';

/** Phiếu đánh giá hiệu lực sau đào tạo of one class for the own people. */
export function EffectivenessReviewPage() {
  const { id } = effectivenessReviewRoute.useParams();
  const { i18n } = useTranslation();
  const query = useQuery(reviewQuery(id, i18n.language));
  return <ReadState query={query}>{(review) => <Shown review={review} />}</ReadState>;
}

function Shown({ review }: { review: Review }) {
  const { t } = useTranslation('effectiveness');
  return (
    <>
      <PageHead
        title={`${review.code} - ${review.title}`}
        back={{ href: '/dao-tao/hieu-luc', label: t('title') }}
        line={[
          review.organiser,
          `${t('endedOn')} ${formatDay(review.endedOn)}`,
          `${t('askedOn')} ${formatDay(review.askedOn)}`,
          `${t('dueBy')} ${formatDay(review.dueBy)}`,
        ].join(' · ')}
        beside={<ReviewStanding row={review} />}
        actions={<Take review={review} />}
      />
      <PageTabs
        label={t('tabs.label')}
        tabs={[
          { name: 'phieu', label: t('tabs.form'), content: <EvaluationForm review={review} /> },
          { name: 'lich-su', label: t('tabs.history'), content: <History entries={review.history} /> },
        ]}
      />
    </>
  );
}

function Take({ review }: { review: Review }) {
  const { t } = useTranslation('effectiveness');
  const take = (accept: string, ending: string) =>
    void download(reviewUrl(review.classId, 'paper'), accept, `${t('title')} ${review.code}.${ending}`).catch((error: unknown) =>
      notifyProblem(problemIn(error)),
    );
  return (
    <Menu withinPortal keepMounted={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" size={18} />}>
          {t('take')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={reviewUrl(review.classId, 'list.xlsx')} download leftSection={<Icon name="download" size={18} />}>
          {t('excel')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="file" size={18} />} onClick={() => take(WORD, 'docx')}>
          {t('word')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="file" size={18} />} onClick={() => take(PDF, 'pdf')}>
          {t('pdf')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
