import { useEffect } from 'react';
import { fieldMessages, type Problem } from '../api/problem';

interface FormWithErrors {
  setErrors(errors: Record<string, string>): void;
}

/** Puts the server's field errors beside the fields of a `@mantine/form`; show a `ProblemView` on top for the sum. */
export function useFormProblem(form: FormWithErrors, problem: Problem | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each problem is shown once; later typing clears the field's error.
  useEffect(() => {
    if (problem !== null) form.setErrors(fieldMessages(problem));
  }, [problem]);
}
