import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/command';
import { BecauseList } from '../../../ui/because-list';
import { formatMoment, formatSize } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { PageHead } from '../../../ui/page-head';
import { ProblemView } from '../../../ui/problem-view';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { useApproval } from '../approval';
import { DocumentReader } from '../document-reader';
import { numberText } from '../document-words';
import { DOCUMENT_CHANGES, revisionQuery } from '../documents.queries';
import { issuanceQuery } from '../issuances/issuances.queries';
import { Opinions } from '../opinions';
import { ReturnDialog } from '../return-dialog';
import { signingItemRoute } from '../routes';
import { issuanceSigning, revisionSigning, type Signing } from '../signing';
import { noteOpened, useOpened } from './opened-files';
import css from './signing-desk.module.css';
import { actOf, hindrances } from './signing-desk.rules';

/** One thing to read and to decide on, on a phone: tờ trình, the PDFs, two buttons. */
export function SigningItemPage() {
  const { kind, id } = signingItemRoute.useParams();
  return kind === 'dot' ? <OfIssuance id={id} /> : <OfRevision id={id} />;
}

function OfIssuance({ id }: { id: string }) {
  const query = useQuery(issuanceQuery(id));
  return <ReadState query={query}>{({ value }) => <Shown signing={issuanceSigning(value)} />}</ReadState>;
}

function OfRevision({ id }: { id: string }) {
  const query = useQuery(revisionQuery(id));
  return <ReadState query={query}>{({ value }) => <Shown signing={revisionSigning(value)} />}</ReadState>;
}

function Shown({ signing }: { signing: Signing }) {
  const { t } = useTranslation(['signing', 'issuances', 'documents']);
  const router = useRouter();
  const opened = useOpened();
  const [reading, setReading] = useState<number | null>(null);
  const [asking, setAsking] = useState<'return' | 'reason' | null>(null);
  const back = () => void router.navigate({ href: '/trinh-ky' });
  const approve = useApproval(signing, { weight: signing.sentence, onDone: back });
  const agree = useCommand({
    send: (_: null, attempt) => signing.say({ opinion: 'agree' }, attempt),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('documents:agree.done', { code: signing.name }));
      back();
    },
  });
  const { actions, documents, preparedBy, submittedAt } = signing;
  const act = actOf(actions);
  const warnings = actions.approve?.because ?? [];
  const problem = approve.problem ?? agree.problem;
  const decide = () => {
    if (act === 'agree') void agree.run(null);
    else if (warnings.length > 0) setAsking('reason');
    else void approve.run({});
  };
  return (
    <div className={css.desk}>
      <PageHead
        code={signing.kind === 'revision' ? signing.name : undefined}
        title={signing.title}
        back={{ href: '/trinh-ky', label: t('title') }}
        line={t('sentBy', {
          name: preparedBy.post ? `${preparedBy.name} (${preparedBy.post})` : preparedBy.name,
          at: submittedAt === null ? '' : formatMoment(submittedAt),
        })}
      />
      {problem ? <ProblemView problem={problem} /> : null}
      {signing.statement ? (
        <section className={css.section} aria-labelledby="signing-statement">
          <h2 className={css.heading} id="signing-statement">
            {t('issuances:statement')}
          </h2>
          <p className={css.text}>{signing.statement}</p>
        </section>
      ) : null}
      <section className={css.section} aria-labelledby="signing-documents">
        <h2 className={css.heading} id="signing-documents">
          {t('issuances:documentsTitle', { count: documents.length })}
        </h2>
        <ul className={css.documents}>
          {documents.map((one, place) => (
            <li key={one.revisionId}>
              <button
                type="button"
                className={css.document}
                disabled={one.file === null}
                onClick={() => {
                  noteOpened(one);
                  setReading(place);
                }}
              >
                <Icon name="document" size={24} />
                <span className={css.documentWords}>
                  <span>
                    <strong>{one.code}</strong> {one.title}
                  </span>
                  <span className={css.soft}>
                    {t('documents:numberShort')} {numberText(one)}
                    {one.file === null ? ` · ${t('documents:approve.noFile')}` : ` · PDF, ${formatSize(one.file.size)}`}
                    {one.file !== null && opened.has(one.file.sha256) ? ` · ${t('isOpened')}` : ''}
                  </span>
                  {one.changeSummary ? <span className={css.summary}>{one.changeSummary}</span> : null}
                </span>
                <Icon name="right" />
              </button>
            </li>
          ))}
        </ul>
      </section>
      <Opinions reviews={signing.reviews} none={t('documents:revision.noReviews')} />
      <AppLink href={signing.href} className={css.whole}>
        {t(act === 'approve' ? 'whole' : 'wholeToRead')}
      </AppLink>
      <div className={css.bar}>
        {act === null ? (
          <div className={css.hindered} role="status">
            {hindrances(actions).length > 0 ? <BecauseList because={hindrances(actions)} /> : t('nothingToDo')}
          </div>
        ) : (
          <>
            {warnings.length > 0 && act === 'approve' ? (
              <div className={css.warning}>
                <BecauseList because={warnings} />
              </div>
            ) : null}
            <div className={css.two}>
              {actions.return?.allowed ? (
                <Button size="lg" variant="default" c="var(--qms-bad)" onClick={() => setAsking('return')}>
                  {t('documents:return.action')}
                </Button>
              ) : null}
              <Button size="lg" loading={approve.pending || agree.pending} leftSection={<Icon name="check" />} onClick={decide}>
                {t(act === 'agree' ? 'documents:agree.action' : 'documents:approve.action')}
              </Button>
            </div>
          </>
        )}
      </div>
      {reading === null ? null : <DocumentReader documents={documents} at={reading} onOpen={noteOpened} onClose={() => setReading(null)} />}
      {asking === 'return' ? <ReturnDialog signing={signing} onClose={() => setAsking(null)} onDone={back} /> : null}
      {asking === 'reason' ? (
        <ReasonDialog
          opened
          title={t('documents:approve.action')}
          warnings={warnings}
          submitLabel={t('documents:approve.action')}
          onClose={() => setAsking(null)}
          onSubmit={(reason) => {
            setAsking(null);
            void approve.run({ reason });
          }}
        />
      ) : null}
    </div>
  );
}
