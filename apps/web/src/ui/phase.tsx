import { useEffect } from 'react';
import { announce } from './announce';
import { Progress } from './progress';

/** What is being done now, of which nobody knows how far it is; said to screen readers when it begins. */
export function Phase({ label }: { label: string }) {
  useEffect(() => announce(label), [label]);
  return (
    <div aria-busy="true">
      <Progress label={label} done={0} total={null} />
    </div>
  );
}
