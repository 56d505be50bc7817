import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '../../../test/render';
import { chooseLanguage } from '../../i18n';
import { usePeriodName } from './period-name';

function Name({ of }: { of: string }) {
  return <p>{usePeriodName()(of)}</p>;
}

it.each([
  ['vi', 'quý III năm 2026', 'quý III năm 2026'],
  ['en', 'quý III năm 2026', 'quarter III of 2026'],
  ['en', '6 tháng đầu năm 2026', 'first half of 2026'],
  ['en', '9 tháng năm 2026', 'first nine months of 2026'],
  ['en', 'năm 2026', 'year 2026'],
  ['en', 'chuyên đề tháng 8', 'chuyên đề tháng 8'],
] as const)('in %s, %s is %s', async (language, name, told) => {
  await show(<Name of={name} />);
  await act(() => chooseLanguage(language));
  expect(screen.getByRole('paragraph').textContent).toBe(told);
  await act(() => chooseLanguage('vi'));
});
