import { Badge, Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { Facts } from '../../../ui/facts';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { PageHead } from '../../../ui/page-head';
import { KindDialog } from './kind-dialog';
import { type DocumentKinds, documentKindsQuery, type ListedKind, useKindName } from './kinds.queries';

/** The organization's kinds of documents and the patterns of their codes. */
export function KindsPage() {
  const query = useQuery(documentKindsQuery);
  return <ReadState query={query}>{(kinds) => <Shown kinds={kinds} />}</ReadState>;
}

function Shown({ kinds: { items, mayChange } }: { kinds: DocumentKinds }) {
  const { t } = useTranslation(['documentKinds', 'documents']);
  const [open, setOpen] = useState<ListedKind | 'new' | null>(null);
  return (
    <>
      <PageHead
        title={t('title')}
        back={{ href: '/tai-lieu', label: t('documents:title') }}
        line={t('line')}
        actions={
          mayChange ? (
            <Button leftSection={<Icon name="add" size={18} />} onClick={() => setOpen('new')}>
              {t('add')}
            </Button>
          ) : undefined
        }
      />
      <Stack gap="sm">
        {items.map((kind) => (
          <Kind key={kind.key} kind={kind} onChange={mayChange ? () => setOpen(kind) : undefined} />
        ))}
      </Stack>
      {open === null ? null : <KindDialog kind={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Kind({ kind, onChange }: { kind: ListedKind; onChange: (() => void) | undefined }) {
  const { t } = useTranslation(['documentKinds', 'documents']);
  const nameOf = useKindName();
  const id = `kind-${kind.key}`;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Stack gap="xs">
        <Group gap="xs">
          <Title order={2} size="h4" id={id}>
            {nameOf(kind)}
          </Title>
          {kind.retired ? (
            <Badge variant="default" tt="none">
              {t('retired')}
            </Badge>
          ) : null}
        </Group>
        <Facts
          facts={[
            {
              label: t('patterns'),
              value: (
                <Group gap={6}>
                  {kind.patterns.map((pattern) => (
                    <Code key={pattern}>{pattern}</Code>
                  ))}
                </Group>
              ),
            },
            { label: t('documents'), value: formatNumber(kind.documents) },
            ...(kind.template === null
              ? []
              : [
                  {
                    label: t('template'),
                    value: (
                      <AppLink href={`/tai-lieu/${kind.template.documentId}`}>
                        {kind.template.code} {kind.template.title}
                      </AppLink>
                    ),
                  },
                ]),
            ...(kind.name === null ? [] : [{ label: t('nature'), value: t(`documents:kinds.${kind.nature}`) }]),
          ]}
        />
        {kind.offPattern.length > 0 ? (
          <Text size="sm">
            {t('offPattern')} {kind.offPattern.join(', ')}
          </Text>
        ) : null}
        {onChange ? (
          <div>
            <Button variant="default" size="sm" aria-describedby={id} onClick={onChange}>
              {t('change')}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Paper>
  );
}
