import { Button, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../ui/dates';
import { ReadState } from '../../ui/detail-page';
import { Facts } from '../../ui/facts';
import { Icon } from '../../ui/icons';
import { PageHead } from '../../ui/page-head';
import { EmptyState } from '../../ui/page-states';
import { type RetentionClass, type RetentionClasses, retentionClassesQuery } from './records.queries';
import { RetentionClassDialog } from './retention-class-dialog';
import { TermWords } from './term-words';

/** The organization's own list of terms (thời hạn bảo quản). */
export function RetentionPage() {
  const query = useQuery(retentionClassesQuery());
  return <ReadState query={query}>{(classes) => <Shown classes={classes} />}</ReadState>;
}

function Shown({ classes: { items, mayChange } }: { classes: RetentionClasses }) {
  const { t } = useTranslation('records');
  const [open, setOpen] = useState<RetentionClass | 'new' | null>(null);
  return (
    <>
      <PageHead
        title={t('retention.title')}
        back={{ href: '/ho-so', label: t('title') }}
        line={t('retention.line')}
        actions={
          mayChange ? (
            <Button leftSection={<Icon name="add" size={18} />} onClick={() => setOpen('new')}>
              {t('retention.add')}
            </Button>
          ) : undefined
        }
      />
      {items.length === 0 ? <EmptyState title={t('retention.empty')} hint={t('retention.emptyHint')} /> : null}
      <Stack gap="sm">
        {items.map((one) => (
          <Paper key={one.id} withBorder p="md" component="section" aria-labelledby={`class-${one.id}`}>
            <Stack gap="xs">
              <Title order={2} size="h4" id={`class-${one.id}`}>
                {one.name}
              </Title>
              <Facts
                facts={[
                  { label: t('retention.term'), value: <TermWords term={one} /> },
                  { label: t('retention.records'), value: formatNumber(one.records) },
                  { label: t('retention.kinds'), value: one.kinds.map((kind) => t(`kinds.${kind}`)).join(', ') },
                  { label: t('retention.basis'), value: one.basisRef },
                ]}
              />
              {mayChange ? (
                <div>
                  <Button variant="default" size="sm" aria-describedby={`class-${one.id}`} onClick={() => setOpen(one)}>
                    {t('retention.change')}
                  </Button>
                </div>
              ) : null}
            </Stack>
          </Paper>
        ))}
      </Stack>
      {open === null ? null : <RetentionClassDialog one={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
