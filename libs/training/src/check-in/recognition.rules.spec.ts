import { type Placed, recognized } from './recognition.rules';

const one = (ordinal: number | null, fullName: string, birthDate: string | null): Placed => ({
  enrolmentId: `${fullName} ${birthDate}`,
  ordinal,
  fullName,
  birthDate,
});
const PEOPLE = [
  one(1, 'Đỗ Thị Ánh', '1986-04-12'),
  one(2, 'Nguyễn Văn Bình', '1990-02-01'),
  one(3, 'Nguyễn Văn Bính', '1990-02-01'),
  one(4, 'Trần Hoà', '1991-01-01'),
  one(5, 'Lê Không Ngày', null),
  one(6, 'Phạm Văn Đôi', '1980-05-05'),
  one(7, 'Phạm Văn Đôi', '1980-05-05'),
];
const ordinalOf = (who: string, birth: string): number | null => recognized(PEOPLE, who, birth)?.ordinal ?? null;

describe('who somebody is', () => {
  it.each([
    ['Đỗ Thị Ánh', '12/04/1986', 1],
    ['do thi anh', '12.4.1986', 1],
    [' ĐỖ  THỊ  ÁNH ', '1986-04-12', 1],
    ['1', '12/04/1986', 1],
    [' 7 ', '05/05/1980', 7],
    ['Trần Hòa', '01/01/1991', 4],
    // Alike but for an accent: the accents tell them apart.
    ['Nguyễn Văn Bính', '01/02/1990', 3],
  ])('%p born %p is number %p', (who, birth, ordinal) => expect(ordinalOf(who, birth)).toBe(ordinal));

  it.each([
    ['Đỗ Thị Ánh', '13/04/1986', 'another day'],
    ['Đỗ Thị Ảnh Tuyết', '12/04/1986', 'another name'],
    ['2', '12/04/1986', 'the number of another'],
    ['Ánh', '12/04/1986', 'a part of the name'],
    ['', '12/04/1986', 'no name'],
    ['Đỗ Thị Ánh', '', 'no day'],
    ['Đỗ Thị Ánh', '12/04/86', 'a year of two digits'],
    ['Lê Không Ngày', '', 'without a day on the roster'],
    ['nguyen van binh', '01/02/1990', 'two who are alike'],
    ['Phạm Văn Đôi', '05/05/1980', 'two who are the same'],
  ])('%p born %p is nobody: %s', (who, birth) => expect(ordinalOf(who, birth)).toBeNull());
});
