import { say } from './problem';
import { defineWords, wordOf } from './sentences';

describe('a sentence of the journal', () => {
  defineWords('weather', { wet: { vi: 'mưa', en: 'rain' } });

  it.each([
    ['a coded value in its words', 'weather', 'wet', 'mưa', 'rain'],
    ['a code without words as it is', 'weather', 'dry', 'dry', 'dry'],
    ['a day as people write it', 'validFrom', '2025-07-01', '01/07/2025', '01/07/2025'],
    ['a text that only begins like a day as it is', 'title', '2025-07-01 và sau đó', '2025-07-01 và sau đó', '2025-07-01 và sau đó'],
    ['a number as it is', 'tasks', 37, '37', '37'],
  ])('says %s', (_what, field, value, vi, en) => {
    expect([wordOf(field, value, 'vi'), wordOf(field, value, 'en')]).toEqual([vi, en]);
  });

  it('keeps the place of what it was not given', () => {
    expect(say({ vi: 'Trời {weather} ngày {day}', en: '' }, 'vi', { weather: 'wet' })).toBe('Trời mưa ngày {day}');
  });
});
