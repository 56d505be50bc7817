import { Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { PLAN_CHANGES, type SheetTask } from './plans.queries';
import css from './sheet-page.module.css';

/** The collector words a unit's text anew for the consolidated report; what the unit wrote stays beside it. */
export function EditWordsDialog({ reportId, task, onClose }: { reportId: string; task: SheetTask; onClose(): void }) {
  const { t } = useTranslation(['plans', 'ui']);
  const { code, taskId, entry } = task;
  const original = entry?.text ?? '';
  const [text, setText] = useState(entry?.editedText ?? original);
  const [missing, setMissing] = useState(false);
  const edit = useCommand({
    send: (words: string, { headers }) =>
      answer(
        api.PUT('/api/v1/unit-reports/{id}/tasks/{taskId}/edited-text', {
          params: { path: { id: reportId, taskId } },
          body: { text: words },
          headers,
        }),
      ),
    changes: PLAN_CHANGES,
    done: () => {
      notifyDone(t('unitReport.edited', { code }));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim().normalize('NFC');
    setMissing(words === '');
    if (words !== '') void edit.run(words);
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('unitReport.editTitle', { code })}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          {edit.problem ? <ProblemView problem={edit.problem} /> : null}
          <div className={css.original}>
            <h3 className={css.heading}>{t('unitReport.own')}</h3>
            <p className={css.text}>{original}</p>
            {text === original ? null : (
              <Button variant="default" size="compact-sm" onClick={() => setText(original)}>
                {t('unitReport.takeOwn')}
              </Button>
            )}
          </div>
          <Textarea
            label={t('unitReport.printed')}
            description={t('unitReport.editHint')}
            required
            autosize
            minRows={4}
            maxRows={18}
            maxLength={8000}
            data-autofocus
            value={text}
            error={missing ? t('ui:required') : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <DialogFoot onCancel={onClose} pending={edit.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
