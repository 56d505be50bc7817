import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionAnswer, Actions, Because } from '../api/problem';
import css from './action-bar.module.css';
import { BecauseLine, BecauseList } from './because-list';
import { Icon, type IconName } from './icons';
import { ReasonDialog } from './reason-dialog';

/** One act on the page's thing. What may be done is the server's to say: only acts named in its answer are shown. */
export interface ActionSpec {
  /** Its name in the answer's `actions`. */
  name: string;
  /** A verb: "Trình phê duyệt". */
  label: string;
  icon?: IconName;
  /** Takes something away (return, withdraw, destroy). */
  tone?: 'danger';
  /** Stands as a second button beside the main one while it is allowed: the other answer to the same question. */
  beside?: true;
  /** Does it or opens its dialog. `reason` is given where the server warned and the person went on all the same. */
  run(reason: string | null): void;
  /** Under way. */
  pending?: boolean;
}

export interface ActionBarProps {
  /** `actions` of the detail answer. */
  answers: Actions;
  /** In order of weight: the first allowed one becomes the main action, the others go to the menu. Where none is allowed, one that the thing's state would permit stands there with what hinders it. */
  actions: readonly ActionSpec[];
}

/** The code of "the present state does not allow this". */
const OUT_OF_STATE = 'wrong-state';

/** The one main action and the menu of the others; what is forbidden stays visible, disabled, with its reason and basis. */
export function ActionBar({ answers, actions }: ActionBarProps) {
  const { t } = useTranslation('ui');
  const [warned, setWarned] = useState<{ spec: ActionSpec; because: readonly Because[] } | null>(null);
  const known = actions.flatMap((spec) => {
    const answer = answers[spec.name];
    return answer === undefined ? [] : [{ spec, answer }];
  });
  const main =
    known.find(({ answer }) => answer.allowed) ?? known.find(({ answer }) => answer.because.every(({ code }) => code !== OUT_OF_STATE));
  if (known.length === 0) return null;
  const second = known.filter((one) => one !== main && one.spec.beside === true && one.answer.allowed);
  const others = known.filter((one) => one !== main && !second.includes(one));
  const start = (spec: ActionSpec, answer: ActionAnswer) => {
    if (!answer.allowed) return;
    if (answer.because.length > 0) setWarned({ spec, because: answer.because });
    else spec.run(null);
  };
  return (
    <div className={css.bar}>
      <div className={css.buttons}>
        {main ? (
          <Button
            aria-disabled={!main.answer.allowed || undefined}
            data-disabled={!main.answer.allowed || undefined}
            aria-describedby={main.answer.because.length > 0 ? 'main-action-because' : undefined}
            color={main.spec.tone === 'danger' ? 'red' : undefined}
            loading={main.spec.pending}
            leftSection={main.spec.icon ? <Icon name={main.spec.icon} size={18} /> : undefined}
            onClick={() => start(main.spec, main.answer)}
          >
            {main.spec.label}
          </Button>
        ) : null}
        {second.map(({ spec, answer }) => (
          <Button
            key={spec.name}
            variant="default"
            c={spec.tone === 'danger' ? 'var(--qms-bad)' : undefined}
            loading={spec.pending}
            leftSection={spec.icon ? <Icon name={spec.icon} size={18} /> : undefined}
            onClick={() => start(spec, answer)}
          >
            {spec.label}
          </Button>
        ))}
        {others.length > 0 ? (
          <Menu width={320} withinPortal keepMounted={false}>
            <Menu.Target>
              {main ? (
                <ActionIcon variant="default" size={36} aria-label={t('otherActions')}>
                  <Icon name="more" />
                </ActionIcon>
              ) : (
                <Button variant="default" rightSection={<Icon name="down" size={18} />}>
                  {t('actions')}
                </Button>
              )}
            </Menu.Target>
            <Menu.Dropdown>
              {others.map(({ spec, answer }) => (
                <Menu.Item
                  key={spec.name}
                  aria-disabled={!answer.allowed || undefined}
                  closeMenuOnClick={answer.allowed}
                  c={spec.tone === 'danger' && answer.allowed ? 'var(--qms-bad)' : undefined}
                  leftSection={spec.icon ? <Icon name={spec.icon} size={18} /> : undefined}
                  className={answer.allowed ? undefined : css.forbidden}
                  onClick={() => start(spec, answer)}
                >
                  {spec.label}
                  {answer.because.map((reason) => (
                    <Text
                      key={`${reason.code}:${reason.message}`}
                      component="span"
                      display="block"
                      size="sm"
                      c={answer.allowed ? 'var(--qms-warning)' : 'dimmed'}
                    >
                      <BecauseLine reason={reason} />
                    </Text>
                  ))}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </div>
      {main && main.answer.because.length > 0 ? (
        <div id="main-action-because" className={css.because} data-warning={main.answer.allowed || undefined}>
          <BecauseList because={main.answer.because} />
        </div>
      ) : null}
      {warned ? (
        <ReasonDialog
          opened
          title={warned.spec.label}
          warnings={warned.because}
          submitLabel={warned.spec.label}
          onClose={() => setWarned(null)}
          onSubmit={(reason) => {
            setWarned(null);
            warned.spec.run(reason);
          }}
        />
      ) : null}
    </div>
  );
}
