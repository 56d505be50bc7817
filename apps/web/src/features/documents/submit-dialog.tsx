import { MultiSelect, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { DOCUMENT_CHANGES, reviewersQuery } from './documents.queries';
import type { Signing, Submission } from './signing';

type Order = NonNullable<Submission['order']>;

/** Whom to ask before the head approves; nobody = straight to the head. `reason`: why one goes on against a warning. */
export function SubmitDialog({ signing, reason = null, onClose }: { signing: Signing; reason?: string | null; onClose(): void }) {
  const { t } = useTranslation('documents');
  const { name: code } = signing;
  const { data: people } = useQuery(reviewersQuery);
  // Who returned it is asked again unless the person decides otherwise.
  const [reviewerIds, setReviewerIds] = useState(signing.reviews.map(({ person }) => person.id));
  const [order, setOrder] = useState<Order>('any');
  const submit = useCommand({
    send: (body: Submission, attempt) => signing.submit(body, attempt),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('submit.done', { code }));
      onClose();
    },
  });
  const choices = (people?.items ?? []).filter(({ id }) => id !== signing.preparedBy.id);
  return (
    <Dialog onClose={onClose} title={t('submit.title', { code })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit.run({ reviewerIds, order, reason: reason ?? undefined });
        }}
      >
        <Stack gap="md">
          {submit.problem ? <ProblemView problem={submit.problem} fieldLabels={{ reviewerIds: t('submit.reviewers') }} /> : null}
          <MultiSelect
            label={t('submit.reviewers')}
            description={t('submit.reviewersHint')}
            data-autofocus
            // Open at once it would lie over the button below, which is often all that is wanted.
            openOnFocus={false}
            searchable
            hidePickedOptions
            data={choices.map(({ id, name, post }) => ({ value: id, label: post ? `${name} (${post})` : name }))}
            value={reviewerIds}
            onChange={setReviewerIds}
          />
          {reviewerIds.length > 1 ? (
            <Radio.Group label={t('submit.order')} value={order} onChange={(chosen) => setOrder(chosen as Order)}>
              <Stack gap={6} mt={4}>
                <Radio value="any" label={t('submit.any')} />
                <Radio value="in-order" label={t('submit.in-order')} />
              </Stack>
            </Radio.Group>
          ) : null}
          <DialogFoot
            onCancel={onClose}
            pending={submit.pending}
            label={t(reviewerIds.length === 0 ? 'submit.straight' : 'submit.action')}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
