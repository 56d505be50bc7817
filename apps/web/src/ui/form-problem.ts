import { useEffect, useRef } from 'react';
import { fieldMessages, type Problem } from '../api/problem';

interface FormWithErrors {
  readonly errors: Readonly<Record<string, unknown>>;
  setErrors(errors: Record<string, string>): void;
}

/**
 * Puts the server's field errors beside the fields of a `@mantine/form`; show a `ProblemView` on top for the sum. Where a field is found
 * wrong, by the form or by the server, the focus goes to the first: in a long form it may be out of sight.
 */
export function useFormProblem(form: FormWithErrors, problem: Problem | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each problem is shown once; later typing clears the field's error.
  useEffect(() => {
    if (problem !== null) form.setErrors(fieldMessages(problem));
  }, [problem]);
  const before = useRef<readonly string[]>([]);
  useEffect(() => {
    const wrong = Object.keys(form.errors);
    if (wrong.some((field) => !before.current.includes(field))) firstWrongField()?.focus();
    before.current = wrong;
  }, [form.errors]);
}

/** In the dialog that is open, otherwise in the page. */
function firstWrongField(): HTMLElement | null {
  const shown = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document;
  return shown.querySelector<HTMLElement>('[aria-invalid="true"]:not(:disabled)');
}
