import { plannedRecords } from './record-form.rules';

const line = (path: string, exception: object | null = null) => ({ fileId: `id of ${path}`, path, exception });

describe('the records that a folder becomes', () => {
  it('one for each file, its title from the name, its words from the form but for its exception', () => {
    const made = plannedRecords({ kind: 'feedback', happenedOn: '2026-03-01', clauses: ['9.1.2'], title: 'Không dùng' }, [
      line('a/Phiếu_01.pdf'),
      line('a/Phiếu 02.pdf', { happenedOn: '2026-03-02', title: 'Phản ánh của ông Bình', kind: undefined }),
    ]);
    expect(made).toMatchObject([
      { kind: 'feedback', title: 'Phiếu 01', happenedOn: '2026-03-01', clauses: ['9.1.2'] },
      { kind: 'feedback', title: 'Phản ánh của ông Bình', happenedOn: '2026-03-02', clauses: ['9.1.2'] },
    ]);
    expect(made.map(({ lines }) => lines.length)).toEqual([1, 1]);
  });

  it('one for all', () => {
    const [made, ...more] = plannedRecords({ as: 'one', kind: 'management-review', title: 'Xem xét của lãnh đạo năm 2026' }, [
      line('1.pdf'),
      line('2.pdf', { title: 'Không đọc' }),
    ]);
    expect(more).toEqual([]);
    expect(made).toMatchObject({
      title: 'Xem xét của lãnh đạo năm 2026',
      kind: 'management-review',
      lines: [{ path: '1.pdf' }, { path: '2.pdf' }],
    });
  });

  it('an unnamed kind is “other”, a title that nobody gave is empty, and no files make no record', () => {
    expect(plannedRecords({ as: 'one' }, [line('1.pdf')])).toMatchObject([{ kind: 'other', title: '' }]);
    expect(plannedRecords({ as: 'one', title: 'x' }, [])).toEqual([]);
  });
});
