import { useQueryClient } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { answered, show } from '../../../test/render';
import { sessionQuery } from '../../session/session.queries';
import { SearchEverywhere } from './search-everywhere';

const asked: string[] = [];
const answers: Record<string, Response> = {};

beforeEach(() => {
  asked.length = 0;
  answers['/api/v1/documents'] = answered({
    items: [{ id: 'd1', code: 'QT-HT-01', title: 'Kiểm soát tài liệu', organizationName: 'Sở Xây dựng' }],
  });
  answers['/api/v1/tasks'] = answered({
    items: [{ id: 't1', code: 'II.6.2.b', title: 'Kiểm tra việc áp dụng', planId: 'p1', planNumber: '17/KH' }],
  });
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (!searchParams.has('q')) return answered({ code: 'forbidden', title: 'Không có quyền', status: 403 }, 403);
    asked.push(`${pathname}?q=${searchParams.get('q')}`);
    return (answers[pathname] ?? answered({ items: [] })).clone();
  });
});

async function open(menu: readonly string[]) {
  const onClose = vi.fn();
  const shown = await show(<Opened menu={menu} onClose={onClose} />);
  return { ...shown, onClose, field: await screen.findByRole('combobox', { name: /Tìm tài liệu/ }), user: userEvent.setup() };
}

function Opened({ menu, onClose }: { menu: readonly string[]; onClose(): void }) {
  const queries = useQueryClient();
  queries.setQueryData(sessionQuery.queryKey, { menu } as never);
  return <SearchEverywhere onClose={onClose} />;
}

const groups = () => screen.getAllByRole('group').map((group) => group.getAttribute('aria-labelledby') ?? '');

it('offers the pages of one’s own menu before anything is typed, and asks the server nothing', async () => {
  await open(['documents', 'records']);
  const options = (await screen.findAllByRole('option')).map((option) => option.textContent);
  expect(options).toEqual(['Tài liệu', 'Hồ sơ ISO', 'Tài khoản cá nhân']);
  expect(asked).toEqual([]);
});

it('finds the pages below an entry of the menu, those alone that this person may open', async () => {
  const { field, user } = await open(['documents', 'records']);
  const found = async (words: string) => {
    await user.clear(field);
    await user.type(field, words);
    return screen.queryAllByRole('option').map((option) => option.textContent);
  };
  expect(await found('thủ tục hành')).toEqual(['Danh mục thủ tục hành chínhTài liệu']);
  expect(await found('biên nh')).toEqual(['Biên nhậnHồ sơ ISO']);
  expect(await found('tải lên')).toEqual([]);
  expect(await found('đợt ban')).toEqual([]);
  expect(await found('phiếu đề')).toEqual([]);
});

it('finds what only some may open for who may', async () => {
  const { field, user } = await open(['documents', 'records', 'issuances', 'change-requests', 'record-entry']);
  for (const [words, title] of [
    ['tải lên', 'Tải lên thư mụcHồ sơ ISO'],
    ['phiếu đề', 'Phiếu đề nghịTài liệu'],
    ['đợt ban', 'Đợt ban hànhTài liệu'],
  ] as const) {
    await user.clear(field);
    await user.type(field, words);
    expect(screen.queryAllByRole('option').map((option) => option.textContent)).toContain(title);
  }
});

it('asks only for what the menu names, groups what is found, and opens the first by Enter', async () => {
  const { field, user, router, onClose } = await open(['documents', 'plans']);
  await user.type(field, 'kiểm');
  const first = await screen.findByRole('option', { name: /QT-HT-01 · Sở Xây dựng/ });
  expect(within(first).getByText('Kiểm').tagName).toBe('MARK');
  await screen.findByRole('option', { name: /II\.6\.2\.b · 17\/KH/ });
  expect(asked.sort()).toEqual(['/api/v1/documents?q=kiểm', '/api/v1/tasks?q=kiểm']);
  expect(groups()).toHaveLength(2);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(router.state.location.pathname).toBe('/ke-hoach/nhiem-vu/t1');
  expect(onClose).toHaveBeenCalledOnce();
});

it('says that more letters are needed, and that nothing was found', async () => {
  const { field, user } = await open(['records']);
  await user.type(field, 'zq');
  expect(await screen.findByText('Nhập ít nhất 3 chữ cái hoặc chữ số.')).not.toBeNull();
  await user.type(field, 'xj');
  expect(await screen.findByText('Không tìm thấy nội dung phù hợp')).not.toBeNull();
});

it('says what one source answered and shows what the others found', async () => {
  answers['/api/v1/tasks'] = answered({ code: 'too-many-requests', title: 'Thao tác quá nhanh', status: 429 }, 429);
  const { field, user } = await open(['documents', 'plans']);
  await user.type(field, 'kiểm');
  expect(await screen.findByRole('alert')).not.toBeNull();
  expect(await screen.findByRole('option', { name: /QT-HT-01 · Sở Xây dựng/ })).not.toBeNull();
});

it('tells a screen reader which one Enter opens, from the first answer on, and how many there are', async () => {
  const { field, user } = await open(['documents', 'plans']);
  await user.type(field, 'kiểm');
  const [first, second] = [
    await screen.findByRole('option', { name: /QT-HT-01/ }),
    await screen.findByRole('option', { name: /II\.6\.2\.b/ }),
  ];
  const told = () => [field.getAttribute('aria-activedescendant'), screen.getByRole('option', { selected: true }).id];
  expect(told()).toEqual([first.id, first.id]);
  await user.keyboard('{ArrowDown}');
  expect(told()).toEqual([second.id, second.id]);
  await user.keyboard('{ArrowDown}');
  expect(told()).toEqual([first.id, first.id]);
  expect(screen.getByRole('status').textContent).toBe('Có 2 kết quả');
});

it('opens nothing by Enter while the list still answers what was typed before', async () => {
  const { field, user, router, onClose } = await open(['documents']);
  await user.type(field, 'kiểm');
  await screen.findByRole('option', { name: /QT-HT-01/ });
  await user.type(field, ' tra{Enter}');
  expect([router.state.location.pathname, onClose.mock.calls.length]).toEqual(['/', 0]);
});

it('asks a source that failed again when told so', async () => {
  answers['/api/v1/tasks'] = answered({ code: 'too-many-requests', title: 'Thao tác quá nhanh', status: 429 }, 429);
  const { field, user } = await open(['documents', 'plans']);
  await user.type(field, 'kiểm');
  await screen.findByRole('alert');
  answers['/api/v1/tasks'] = answered({
    items: [{ id: 't1', code: 'II.6.2.b', title: 'Kiểm tra việc áp dụng', planId: 'p1', planNumber: '17/KH' }],
  });
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  await screen.findByRole('option', { name: /II\.6\.2\.b/ });
  expect(screen.queryByRole('alert')).toBeNull();
  expect(asked.filter((one) => one.startsWith('/api/v1/documents'))).toHaveLength(1);
});

it('closes by Escape', async () => {
  const { field, user, onClose } = await open(['documents']);
  await user.type(field, 'kiểm{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});
