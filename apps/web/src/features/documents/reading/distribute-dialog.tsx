import { Radio, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { useUnits } from '../../../session/units.queries';
import { ChooseMany } from '../../../ui/choose-many';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { READING_CHANGES } from './reading.queries';

interface DistributeDialogProps {
  documentIds: readonly string[];
  onDone?(): void;
  onClose(): void;
}

/** Documents go to the whole agency or to chosen units. */
export function DistributeDialog({ documentIds, onDone, onClose }: DistributeDialogProps) {
  const { t } = useTranslation('reading');
  const units = useUnits();
  const [where, setWhere] = useState<'whole' | 'units'>('whole');
  const [unitIds, setUnitIds] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState(false);
  const distribute = useCommand({
    send: (to: readonly string[], { headers }) =>
      answer(api.POST('/api/v1/distributions', { body: { documentIds: [...documentIds], unitIds: [...to] }, headers })),
    changes: READING_CHANGES,
    done: (counts) => {
      notifyDone(t('distribution.done', counts));
      onDone?.();
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const none = where === 'units' && unitIds.length === 0;
    setMissing(none);
    if (!none) void distribute.run(where === 'whole' ? [] : unitIds);
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('distribution.dialog', { count: documentIds.length })}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {distribute.problem ? <ProblemView problem={distribute.problem} /> : null}
          <Text size="sm">{t('distribution.sentence')}</Text>
          <Radio.Group label={t('distribution.where')} value={where} onChange={(value) => setWhere(value as 'whole' | 'units')}>
            <Stack gap="xs" mt="xs">
              <Radio value="whole" label={t('distribution.whole')} data-autofocus />
              <Radio value="units" label={t('distribution.units')} />
            </Stack>
          </Radio.Group>
          {where === 'units' ? (
            <ChooseMany
              label={t('distribution.chooseUnits')}
              items={units.map(({ id, name }) => ({ id, label: name, words: name }))}
              chosen={unitIds}
              most={50}
              find={t('distribution.findUnit')}
              none={t('distribution.noUnits')}
              error={missing ? t('distribution.chooseOne') : undefined}
              onChange={setUnitIds}
            />
          ) : null}
          <DialogFoot onCancel={onClose} pending={distribute.pending} label={t('distribution.action')} />
        </Stack>
      </form>
    </Dialog>
  );
}
