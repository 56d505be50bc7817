import { Button, Menu } from '@mantine/core';
import { takeListPaper } from '../api/list-paper';
import { problemIn } from '../api/problem';
import { Icon } from './icons';
import { notifyProblem } from './notify';
import { PaperItems } from './paper-items';

interface ListPapersProps {
  /** On the button. */
  title: string;
  sheetLabel: string;
  /** Under `/api/v1/`: `records`; its workbook and its paper stand below it. */
  list: string;
  filters: Readonly<Record<string, string>>;
  /** What the list is called on paper. */
  paperLabel: string;
}

/** A list under these filters as a workbook, a form of the quality management system, or the annex of a decision. */
export function ListPapers({ title, sheetLabel, list, filters, paperLabel }: ListPapersProps) {
  const path = `/api/v1/${list}`;
  const given = Object.entries(filters).filter(([, value]) => value !== '');
  return (
    <Menu width={320} withinPortal keepMounted={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" size={18} />}>
          {title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component="a"
          href={`${path}/list.xlsx?${new URLSearchParams(given)}`}
          download
          leftSection={<Icon name="download" size={18} />}
        >
          {sheetLabel}
        </Menu.Item>
        <PaperItems
          label={paperLabel}
          onTake={(choice) =>
            void takeListPaper(`${path}/list-paper`, filters, choice).catch((error: unknown) => notifyProblem(problemIn(error)))
          }
        />
      </Menu.Dropdown>
    </Menu>
  );
}
