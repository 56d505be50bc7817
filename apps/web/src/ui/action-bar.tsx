import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import { useId, useState } from 'react';
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
  /** A correction or a number beside the course of things: always in the menu. */
  aside?: true;
  /** Only leads to where it is done, which asks for a reason itself. */
  leads?: true;
  /** Does it or opens its dialog. `reason` is given where the server warned and the person went on all the same. */
  run(reason: string | null): void;
  /** Under way. */
  pending?: boolean;
}

export interface ActionBarProps {
  /** `actions` of the detail answer. */
  answers: Actions;
  /**
   * In order of weight. The first allowed one that is neither `aside` nor takes something away becomes the main action; where none is allowed,
   * one that the thing's state would permit stands there with what hinders it. The others go to the menu.
   */
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
  const becauseId = useId();
  if (known.length === 0) return null;
  const ways = known.filter(({ spec }) => !spec.aside && spec.tone !== 'danger');
  const main =
    ways.find(({ answer }) => answer.allowed) ?? ways.find(({ answer }) => answer.because.every(({ code }) => code !== OUT_OF_STATE));
  const allowed = known.filter(({ answer }) => answer.allowed);
  // Nothing but taking away is left: it is seen without opening a menu, and yet not what the page invites to.
  const last = main === undefined && allowed.every(({ spec }) => spec.tone === 'danger') ? allowed[0] : undefined;
  const second = allowed.filter((one) => one !== main && (one.spec.beside === true || one === last));
  const others = known.filter((one) => one !== main && !second.includes(one));
  const start = (spec: ActionSpec, answer: ActionAnswer) => {
    if (!answer.allowed) return;
    if (answer.because.length > 0 && !spec.leads) setWarned({ spec, because: answer.because });
    else spec.run(null);
  };
  return (
    <div className={css.bar}>
      <div className={css.buttons}>
        {main ? (
          <Button
            aria-disabled={!main.answer.allowed || undefined}
            data-disabled={!main.answer.allowed || undefined}
            aria-describedby={main.answer.because.length > 0 ? becauseId : undefined}
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
              {main || second.length > 0 ? (
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
        <div id={becauseId} className={css.because} data-warning={main.answer.allowed || undefined}>
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
