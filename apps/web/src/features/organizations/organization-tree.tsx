import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../ui/dates';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { StatusBadge } from '../../ui/status-badge';
import { useKindName } from './kind-name';
import css from './organization-tree.module.css';
import { standsOn, type TreeNode } from './tree.rules';

/** The tree as nested lists; the first `openDepth` levels are open. */
export function OrganizationTree({ nodes, openDepth }: { nodes: readonly TreeNode[]; openDepth: number }) {
  const { t } = useTranslation('organizations');
  return (
    <ul className={css.tree} aria-label={t('tree')}>
      {nodes.map((node) => (
        <Branch key={node.row.id} node={node} openDepth={openDepth - 1} />
      ))}
    </ul>
  );
}

function Branch({ node, openDepth }: { node: TreeNode; openDepth: number }) {
  const { t } = useTranslation('organizations');
  const kindName = useKindName();
  const [open, setOpen] = useState(openDepth > 0);
  const { row, children } = node;
  return (
    <li>
      <div className={css.node}>
        {children.length > 0 ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--qms-text-soft)"
            aria-expanded={open}
            aria-label={t(open ? 'collapse' : 'expand', { name: row.name })}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'down' : 'right'} size={16} />
          </ActionIcon>
        ) : (
          <span className={css.leaf} />
        )}
        <AppLink href={`/to-chuc/${row.id}`} className={css.name}>
          {row.name}
        </AppLink>
        <span className={css.kind}>
          {row.code} · {kindName(row.kind)}
        </span>
        {standsOn(row, dayOf(new Date())) ? null : <StatusBadge tone="neutral" word={t('ended')} />}
      </div>
      {open && children.length > 0 ? (
        <ul className={css.children}>
          {children.map((child) => (
            <Branch key={child.row.id} node={child} openDepth={openDepth - 1} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
