import { maskedName } from './masked-name.rules';

describe('a name on the public page', () => {
  it.each([
    ['Trương Hoài Nam', 'Trương H*** N***'],
    ['Đặng Thị Ngọc', 'Đặng T*** N***'],
    ['  Lê   Ân ', 'Lê Â***'],
    ['Ân', 'Â***'],
    ['H’Hen Niê', 'H’Hen N***'],
    [''.normalize('NFD'), '***'],
    ['Trương Hoài Nam'.normalize('NFD'), 'Trương H*** N***'],
  ])('%s → %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });
});
