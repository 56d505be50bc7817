import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '../../test/render';
import type { KeysetList } from '../api/keyset-list';
import { ProblemError } from '../api/problem';
import { FilterBar, FilterText } from './filter-bar';
import { ListPage } from './list-page';
import { useUrlFilters } from './url-filters';

interface Row {
  id: string;
  name: string;
  pages: number;
}

const list = (part: Partial<KeysetList<Row>>): KeysetList<Row> => ({
  state: 'ready',
  rows: [],
  count: { value: 0, capped: false },
  error: null,
  hasMore: false,
  refreshing: false,
  loadingMore: false,
  more: () => undefined,
  retry: () => undefined,
  ...part,
});

function Page({ of }: { of: KeysetList<Row> }) {
  const filters = useUrlFilters(['q']);
  return (
    <ListPage
      title="Tài liệu"
      list={of}
      rowKey={(row) => row.id}
      rowHref={(row) => `/tai-lieu/${row.id}`}
      columns={[
        { key: 'name', header: 'Tên', cell: (row) => row.name },
        { key: 'pages', header: 'Số trang', align: 'right', cell: (row) => row.pages },
      ]}
      filters={filters}
      filterBar={
        <FilterBar filters={filters}>
          <FilterText filters={filters} name="q" label="Tìm" />
        </FilterBar>
      }
      empty={{ title: 'Chưa có tài liệu nào', hint: 'Thêm tài liệu đầu tiên' }}
    />
  );
}

const rows = [
  { id: '1', name: 'Chính sách chất lượng', pages: 2 },
  { id: '2', name: 'Sổ tay chất lượng', pages: 41 },
];

it('shows the count as capped, and each row with one link', async () => {
  await show(<Page of={list({ rows, count: { value: 1000, capped: true } })} />);
  expect(screen.getByText('(1.000+)')).toBeVisible();
  expect(
    within(screen.getByRole('table'))
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/tai-lieu/1', '/tai-lieu/2']);
});

it('opens a row without loading the page anew', async () => {
  const { router } = await show(<Page of={list({ rows })} />);
  await userEvent.click(screen.getByRole('link', { name: 'Sổ tay chất lượng' }));
  expect(router.state.location.pathname).toBe('/tai-lieu/2');
});

it('shows the shape of what comes while it loads', async () => {
  await show(<Page of={list({ state: 'loading', count: null })} />);
  expect(screen.getByRole('table').closest('[aria-busy="true"]')).not.toBeNull();
  expect(screen.queryByText('Chưa có tài liệu nào')).not.toBeInTheDocument();
});

it('tells an empty place from filters that match nothing', async () => {
  const { unmount } = await show(<Page of={list({})} />);
  expect(screen.getByText('Chưa có tài liệu nào')).toBeVisible();
  unmount();
  const { router } = await show(<Page of={list({})} />, { at: '/?q=abc' });
  expect(screen.getByText('Không có kết quả phù hợp với bộ lọc')).toBeVisible();
  expect(screen.queryByText('Chưa có tài liệu nào')).not.toBeInTheDocument();
  await userEvent.click(screen.getAllByRole('button', { name: 'Bỏ lọc' })[0] as HTMLElement);
  expect(router.state.location.href).toBe('/');
});

it('keeps the filter in the address, in NFC', async () => {
  const { router } = await show(<Page of={list({ rows })} />);
  await userEvent.type(screen.getByRole('searchbox', { name: 'Tìm' }), 'đào tạo'.normalize('NFD'));
  await vi.waitFor(() => expect(new URLSearchParams(router.state.location.searchStr).get('q')).toBe('đào tạo'.normalize('NFC')));
});

const refused = (status: number, detail: string) =>
  new ProblemError({ type: '', title: 'Không có quyền', status, detail, code: 'x', errors: [], reasons: [], requestId: null });

it('says who can where the person may not see it', async () => {
  await show(<Page of={list({ state: 'failed', count: null, error: refused(403, 'Dành cho thư ký ISO') })} />);
  expect(screen.getByRole('heading', { name: 'Không có quyền xem trang này' })).toBeVisible();
  expect(screen.getByText('Dành cho thư ký ISO')).toBeVisible();
});

it('offers to try again where it failed', async () => {
  const retry = vi.fn();
  await show(<Page of={list({ state: 'failed', count: null, error: refused(503, ''), retry })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(retry).toHaveBeenCalledOnce();
});

it('brings the next page on demand', async () => {
  const more = vi.fn();
  await show(<Page of={list({ rows, hasMore: true, more })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Xem thêm' }));
  expect(more).toHaveBeenCalledOnce();
});
