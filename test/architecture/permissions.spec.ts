import '@qms/handovers';
import '@qms/http';
import '@qms/organizations';
import '@qms/plans';
import '@qms/records';
import '@qms/signing';
import '@qms/storage';
import * as documents from '@qms/documents';
import { MENU } from '@qms/identity';
import { edges, type Lifecycle } from '@qms/lifecycle';
import * as plans from '@qms/plans';
import * as records from '@qms/records';
import * as training from '@qms/training';
import { allRights, ROLES, rightNamed } from '@qms/work';
import { expectApproved, table } from './approved';

type AnyLifecycle = Lifecycle<string, string, never>;
const isLifecycle = (value: unknown): value is AnyLifecycle =>
  typeof value === 'object' && value !== null && 'moves' in value && 'states' in value && 'kind' in value;
const LIFECYCLES: AnyLifecycle[] = [
  ...(Object.values(documents) as unknown[]),
  ...(Object.values(plans) as unknown[]),
  ...(Object.values(records) as unknown[]),
  ...(Object.values(training) as unknown[]),
].filter(isLifecycle);

describe('what is promised', () => {
  it('who may do what', () => {
    const rows = allRights().map(([name, right]) => [
      name,
      right.kind,
      right.weight ?? '',
      ...ROLES.map((role) => (right.roles.includes(role) ? '●' : '')),
      (right.rules ?? []).map((rule) => `${rule.code}${rule.basis ? ` (${rule.basis.kind}: ${rule.basis.ref})` : ''}`).join(', '),
    ]);
    expectApproved('permissions.md', `# Who may do what\n\n${table(['right', 'kind', 'weight', ...ROLES, 'rules'], rows)}`);
  });

  it('the menu asks for rights that there are', () => {
    expect(MENU.filter(({ right }) => right !== undefined && rightNamed(right) === undefined)).toEqual([]);
  });

  it('what may become what', () => {
    const text = LIFECYCLES.map((lifecycle) => {
      const rows = Object.entries(lifecycle.moves).map(([action, move]) => [
        action,
        move.from.join(', '),
        move.to.join(', '),
        (move.conditions ?? []).map((one) => `${one.code}${one.basis ? ` (${one.basis.kind}: ${one.basis.ref})` : ''}`).join(', ') || '-',
      ]);
      return `## ${lifecycle.kind}\n\n${table(['action', 'from', 'to', 'conditions'], rows)}\n\nEdges: ${edges(lifecycle)
        .map(([a, b]) => `${a} → ${b}`)
        .join(', ')}`;
    });
    expectApproved('lifecycles.md', `# What may become what\n\n${text.join('\n\n')}`);
  });
});
