import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { answer, api } from '../api/client';
import { type Problem, problemIn } from '../api/problem';
import { ConfirmDialog, type Proof } from '../ui/confirm-dialog';
import { useSession } from './session.queries';
import { isConfirmed, noteConfirmation, rememberConfirmation } from './sitting';

/**
 * Shows the sentence, asks for the password or a code once per sitting, then acts.
 * Resolves with the result, or with null where the person turned back; rejects with what the act was refused for.
 */
export type ActOfWeight = <T>(sentence: string, act: () => Promise<T>) => Promise<{ result: T } | null>;

const Context = createContext<ActOfWeight | null>(null);

export function useActOfWeight(): ActOfWeight {
  // Outside of the signed-in part nothing has weight; a command there simply acts.
  return useContext(Context) ?? justAct;
}

const justAct: ActOfWeight = async (_sentence, act) => ({ result: await act() });

interface Asked {
  sentence: string;
  asksProof: boolean;
  pending: boolean;
  problem: Problem | null;
  act(): Promise<void>;
  turnBack(): void;
  refuse(error: unknown): void;
}

/** Stands once around the signed-in part. */
export function ActOfWeightProvider({ children }: { children: ReactNode }) {
  const session = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);

  const confirmed = useCallback<ActOfWeight>(
    (sentence, act) =>
      new Promise((resolve, reject) => {
        setAsked({
          sentence,
          asksProof: !isConfirmed(),
          pending: false,
          problem: null,
          act: async () => resolve({ result: await act() }),
          turnBack: () => resolve(null),
          refuse: reject,
        });
      }),
    [],
  );

  const confirm = async (current: Asked, proof: Proof | null) => {
    setAsked({ ...current, pending: true, problem: null });
    if (proof !== null) {
      try {
        await answer(api.POST('/api/v1/session/confirmation', { body: proof }));
        noteConfirmation();
      } catch (error) {
        return setAsked({ ...current, pending: false, problem: problemIn(error) });
      }
    }
    try {
      await current.act();
      setAsked(null);
    } catch (error) {
      if (problemIn(error).code === 'confirmation-required') {
        rememberConfirmation(null);
        return setAsked({ ...current, asksProof: true, pending: false, problem: null });
      }
      setAsked(null);
      current.refuse(error);
    }
  };

  return (
    <Context value={confirmed}>
      {children}
      {asked ? (
        <ConfirmDialog
          opened
          sentence={asked.sentence}
          asksProof={asked.asksProof}
          mayUseTotp={session.totp.enabled}
          pending={asked.pending}
          problem={asked.problem}
          onConfirm={(proof) => void confirm(asked, proof)}
          onClose={() => {
            setAsked(null);
            asked.turnBack();
          }}
        />
      ) : null}
    </Context>
  );
}
