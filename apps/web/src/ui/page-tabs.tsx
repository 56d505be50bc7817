import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUrlFilters } from './url-filters';

export interface PageTab {
  /** Stands in the URL (`?tab=`). */
  name: string;
  label: string;
  count?: number;
  content: ReactNode;
}

/** Tabs of a detail page; the chosen one stands in the URL, so that a link opens it. */
export function PageTabs({ tabs, label }: { tabs: readonly PageTab[]; label: string }) {
  const url = useUrlFilters(['tab']);
  const chosen = tabs.find((tab) => tab.name === url.values.tab) ?? tabs[0];
  if (chosen === undefined) return null;
  return (
    <Tabs value={chosen.name} onChange={(name) => url.set({ tab: name === tabs[0]?.name ? '' : (name ?? '') })} keepMounted={false}>
      <Tabs.List aria-label={label} mb="md" data-print="no">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.name} value={tab.name}>
            {tab.label}
            {tab.count === undefined ? null : ` (${tab.count})`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.name} value={tab.name}>
          {tab.content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
