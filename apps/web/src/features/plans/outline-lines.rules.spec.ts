import { expect, it } from 'vitest';
import { linesOf } from './outline-lines.rules';

it.each([
  ['Sở Nội vụ\nLưu: VT, HCTH', ['Sở Nội vụ', 'Lưu: VT, HCTH']],
  ['- Sở Nội vụ;\n– Giám đốc, các Phó Giám đốc Sở;\n\n- Lưu: VT, HCTH.', ['Sở Nội vụ', 'Giám đốc, các Phó Giám đốc Sở', 'Lưu: VT, HCTH']],
  ['  \n', []],
])('reads %j as recipients', (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});
