import { ActionIcon, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { formatDay } from '../../ui/dates';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { notifyDone } from '../../ui/notify';
import { ReasonDialog } from '../../ui/reason-dialog';
import { LinkRecordDialog } from './link-record-dialog';
import css from './record-links.module.css';
import { RELATIONS } from './record-words';
import { type IsoRecord, RECORD_CHANGES, type RecordLink } from './records.queries';

/** What belongs to a record, read from its own end. */
export function RecordLinks({ record }: { record: IsoRecord }) {
  const { t } = useTranslation('records');
  const [linking, setLinking] = useState(false);
  const [removing, setRemoving] = useState<RecordLink | null>(null);
  const mayLink = record.actions.link?.allowed === true;
  const groups = RELATIONS.map((relation) => ({ relation, links: record.links.filter((link) => link.relation === relation) }));
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        {record.links.length === 0 ? <Text>{t('link.none')}</Text> : null}
        {groups
          .filter(({ links }) => links.length > 0)
          .map(({ relation, links }) => (
            <section key={relation} aria-labelledby={`relation-${relation}`}>
              <Title order={2} size="h5" id={`relation-${relation}`} mb={4}>
                {t(`link.relations.${relation}`)}
              </Title>
              <ul className={css.links}>
                {links.map((link) => (
                  <li key={link.id} className={css.link}>
                    <div className={css.words}>
                      {link.readable ? <AppLink href={`/ho-so/${link.recordId}`}>{link.title}</AppLink> : <span>{link.title}</span>}
                      <Text size="sm" c="dimmed">
                        {[link.number ?? link.code, formatDay(link.happenedOn), t(`kinds.${link.kind}`), link.organizationName]
                          .filter(Boolean)
                          .join(' · ')}
                        {link.state === 'valid' ? null : ` · ${t(`states.${link.state}`)}`}
                        {link.readable ? null : ` · ${t('link.notReadable')}`}
                      </Text>
                    </div>
                    {mayLink && link.own ? (
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        c="var(--qms-text-soft)"
                        size={44}
                        aria-label={t('link.removeOne', { title: link.title })}
                        onClick={() => setRemoving(link)}
                      >
                        <Icon name="close" size={18} />
                      </ActionIcon>
                    ) : null}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        {mayLink ? (
          <Group>
            <Button variant="default" leftSection={<Icon name="add" size={18} />} onClick={() => setLinking(true)}>
              {t('link.add')}
            </Button>
          </Group>
        ) : null}
      </Stack>
      {linking ? <LinkRecordDialog record={record} onClose={() => setLinking(false)} /> : null}
      {removing ? <UnlinkDialog record={record} link={removing} onClose={() => setRemoving(null)} /> : null}
    </Paper>
  );
}

function UnlinkDialog({ record: { id }, link, onClose }: { record: IsoRecord; link: RecordLink; onClose(): void }) {
  const { t } = useTranslation('records');
  const remove = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.DELETE('/api/v1/records/{id}/links/{linkId}', { params: { path: { id, linkId: link.id } }, body: { reason }, headers })),
    changes: RECORD_CHANGES,
    done: () => {
      notifyDone(t('link.removed'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      tone="danger"
      title={t('link.remove')}
      sentence={`${t(`link.relations.${link.relation}`)}: ${link.title}`}
      submitLabel={t('link.remove')}
      pending={remove.pending}
      problem={remove.problem}
      onSubmit={(reason) => void remove.run(reason)}
      onClose={onClose}
    />
  );
}
