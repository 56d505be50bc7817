import { Group, Paper, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { ReadState } from '../../ui/detail-page';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { notifyDone } from '../../ui/notify';
import { PageHead } from '../../ui/page-head';
import { ProblemView } from '../../ui/problem-view';
import { StatusBadge } from '../../ui/status-badge';
import css from './agency.module.css';
import { AGENCY_CHANGES, type OwnRule, ownRulesQuery } from './agency.queries';

/** What the switching of a rule changes on screen: lists that follow it say so. */
const RULE_CHANGES = [...AGENCY_CHANGES, ['document-reviews'], ['externals']] as const;

/** Quy định của cơ quan: all that the head may switch, what each says, and by which act it was decided. */
export function OwnRulesPage() {
  const { t } = useTranslation('agency');
  const query = useQuery(ownRulesQuery);
  const [switching, setSwitching] = useState<OwnRule | null>(null);
  return (
    <>
      <PageHead title={t('ownRules.title')} back={{ href: '/co-quan', label: t('title') }} line={t('ownRules.line')} />
      <ReadState query={query}>
        {({ items, actions }) => {
          const mayChange = actions.change?.allowed === true;
          return (
            <Stack gap="md" maw={820}>
              {mayChange ? null : <Text size="sm">{t('ownRules.whoChanges')}</Text>}
              <ul className={css.list}>
                {items.map((rule) => (
                  <Paper component="li" key={rule.rule} withBorder p="md">
                    {mayChange ? (
                      <Switch
                        size="md"
                        label={rule.sentence}
                        description={decidedText(rule, t)}
                        checked={rule.enabled}
                        onChange={() => setSwitching(rule)}
                      />
                    ) : (
                      <Group justify="space-between" wrap="nowrap" align="flex-start">
                        <div>
                          <Text>{rule.sentence}</Text>
                          <p className={css.soft}>{decidedText(rule, t)}</p>
                        </div>
                        <StatusBadge tone={rule.enabled ? 'good' : 'neutral'} word={t(rule.enabled ? 'ownRules.on' : 'ownRules.off')} />
                      </Group>
                    )}
                  </Paper>
                ))}
              </ul>
            </Stack>
          );
        }}
      </ReadState>
      {switching ? <SwitchDialog rule={switching} onClose={() => setSwitching(null)} /> : null}
    </>
  );
}

type Say = ReturnType<typeof useTranslation<'agency'>>['t'];

const decidedText = ({ decided }: OwnRule, t: Say): string =>
  decided === null ? t('ownRules.undecided') : t('ownRules.decided', { decided });

function SwitchDialog({ rule, onClose }: { rule: OwnRule; onClose(): void }) {
  const { t } = useTranslation('agency');
  const [decided, setDecided] = useState('');
  const enabled = !rule.enabled;
  const change = useCommand({
    send: (body: Input<'/api/v1/organization-rules/{rule}', 'put'>) =>
      answer(api.PUT('/api/v1/organization-rules/{rule}', { params: { path: { rule: rule.rule } }, body })),
    weight: () => t(enabled ? 'ownRules.confirmOn' : 'ownRules.confirmOff', { rule: rule.sentence }),
    changes: RULE_CHANGES,
    done: () => {
      notifyDone(t('ownRules.done'));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void change.run({ enabled, decided: decided.trim().normalize('NFC') || undefined });
  };
  return (
    <Dialog onClose={onClose} title={t(enabled ? 'ownRules.switchOn' : 'ownRules.switchOff')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {change.problem ? <ProblemView problem={change.problem} /> : null}
          <Text>{rule.sentence}</Text>
          <TextInput
            label={t('ownRules.act')}
            description={t('ownRules.actHint')}
            maxLength={500}
            data-autofocus
            value={decided}
            onChange={(event) => setDecided(event.currentTarget.value)}
          />
          <DialogFoot onCancel={onClose} pending={change.pending} label={t(enabled ? 'ownRules.switchOn' : 'ownRules.switchOff')} />
        </Stack>
      </form>
    </Dialog>
  );
}
