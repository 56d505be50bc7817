import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/command';
import { download, PDF, WORD } from '../../../api/download';
import { FileSignatures } from '../../../files/file-signatures';
import { FileList } from '../../../ui/file-list';
import { Icon } from '../../../ui/icons';
import { ProblemView } from '../../../ui/problem-view';
import css from './issuance-page.module.css';
import { type Issuance, type IssuancePaperName, paperUrl } from './issuances.queries';

const PAPERS: readonly IssuancePaperName[] = ['statement', 'decision'];
const FORMS = [
  { name: 'word', accept: WORD, ending: 'docx' },
  { name: 'pdf', accept: PDF, ending: 'pdf' },
] as const;

/** Tờ trình and quyết định as Decree-30 papers, for those who prepare them, and the decision as it was issued. */
export function IssuancePapers({ issuance: { id, withPreparation, decisionNumber, decisionFile, signerName } }: { issuance: Issuance }) {
  const { t } = useTranslation('issuances');
  const take = useCommand({
    send: ({ paper, accept, ending }: { paper: IssuancePaperName; accept: string; ending: string }) =>
      download(paperUrl(id, paper), accept, `${t(`papers.${paper}`)}.${ending}`),
  });
  if (!withPreparation && decisionFile === null) return null;
  return (
    <section className={css.section} aria-labelledby="issuance-papers">
      <h2 className={css.heading} id="issuance-papers">
        {t('papers.title')}
      </h2>
      {take.problem ? <ProblemView problem={take.problem} /> : null}
      <div className={css.papers}>
        {(withPreparation ? PAPERS : []).map((paper) => (
          <div key={paper} className={css.paper}>
            <span>{t(`papers.${paper}`)}</span>
            <Group gap="xs">
              {FORMS.map(({ name, accept, ending }) => (
                <Button
                  key={name}
                  size="sm"
                  variant="default"
                  disabled={take.pending}
                  leftSection={<Icon name="download" size={18} />}
                  aria-label={t(`papers.take.${name}`, { paper: t(`papers.${paper}`) })}
                  onClick={() => void take.run({ paper, accept, ending })}
                >
                  {t(`papers.${name}`)}
                </Button>
              ))}
            </Group>
          </div>
        ))}
        {withPreparation && decisionNumber === null ? <p className={css.soft}>{t('papers.blank')}</p> : null}
        {decisionFile === null ? null : (
          <div>
            <p className={css.soft}>{t('papers.issued')}</p>
            <FileList files={[decisionFile]} label={t('papers.issued')} />
            <FileSignatures fileId={decisionFile.id} none="said" enteredSigner={signerName ?? undefined} />
          </div>
        )}
      </div>
    </section>
  );
}
