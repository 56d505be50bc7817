import { Button, Group, Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { numberText, useNumberText } from './document-words';
import { type ControlledDocument, controlledCopyUrl } from './documents.queries';
import { FormUsers } from './procedure/form-users';
import { RevokedWithdrawalFacts, WithdrawalFacts } from './withdrawal-facts';

/** What is known of a document, and the two revisions that matter now: the one in force and the one in the making. */
export function DocumentGeneral({ document }: { document: ControlledDocument }) {
  const { t } = useTranslation('documents');
  const number = useNumberText();
  const inForce = document.revisions.find(({ state }) => state === 'effective');
  const inMaking = document.openState === null ? undefined : document.revisions.find(({ state }) => state === document.openState);
  return (
    <Stack gap="md">
      <Group gap="xs">
        {inMaking ? (
          <Button component={AppLink} href={`/tai-lieu/phien-ban/${inMaking.id}`} leftSection={<Icon name="edit" size={18} />}>
            {t('inMaking')} ({numberText(inMaking)})
          </Button>
        ) : null}
        {inForce ? (
          <>
            <Button
              component={AppLink}
              href={`/tai-lieu/phien-ban/${inForce.id}`}
              variant="default"
              leftSection={<Icon name="document" size={18} />}
            >
              {t('inForce')} ({numberText(inForce)})
            </Button>
            {inForce.hasFile ? (
              <Button
                component="a"
                href={controlledCopyUrl(inForce.id)}
                download
                variant="default"
                leftSection={<Icon name="download" size={18} />}
              >
                {t('controlledCopy')}
              </Button>
            ) : null}
          </>
        ) : null}
      </Group>
      {document.withdrawal === null ? null : <WithdrawalFacts withdrawal={document.withdrawal} />}
      {document.kind === 'form' ? <FormUsers document={document} /> : null}
      <Paper withBorder p="md">
        <Facts
          facts={[
            { label: t('code'), value: document.code },
            { label: t('kind'), value: document.kindName ?? t(`kinds.${document.kind}`) },
            ...(document.codeReason === null ? [] : [{ label: t('codeReason'), value: document.codeReason }]),
            { label: t('organization'), value: document.organizationName },
            { label: t('unit'), value: document.unitName },
            { label: t('number'), value: number(document) },
            { label: t('effectiveOn'), value: document.effectiveOn === null ? null : formatDay(document.effectiveOn) },
            { label: t('clauses'), value: document.clauses.join(', ') },
            ...(document.holder === null ? [] : [{ label: t('existing.fields.holder'), value: document.holder }]),
            ...(document.note === null ? [] : [{ label: t('existing.fields.note'), value: document.note }]),
            ...(document.withdrawnReason === null || document.withdrawal !== null
              ? []
              : [{ label: t('withdrawnReason'), value: document.withdrawnReason }]),
          ]}
        />
      </Paper>
      {document.revokedWithdrawals.map((withdrawal) => (
        <RevokedWithdrawalFacts key={withdrawal.id} withdrawal={withdrawal} />
      ))}
    </Stack>
  );
}
