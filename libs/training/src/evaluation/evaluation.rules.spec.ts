import { type Answers, evaluationResults, MOST_LETTERS, readAnswers, STANDARD_QUESTIONS } from './evaluation.rules';

const QUESTIONS = [
  { kind: 'scale', words: 'Nội dung' },
  { kind: 'text', words: 'Ý kiến khác' },
] as const;

describe('a form that was sent', () => {
  it('asks for five marks and words of one’s own unless the course asks otherwise', () => {
    expect(STANDARD_QUESTIONS.map(({ kind }) => kind)).toEqual(['scale', 'scale', 'scale', 'scale', 'scale', 'text']);
  });

  it('is read in the order of the questions, blanks around words left out', () => {
    expect(readAnswers(QUESTIONS, ['4', ' Rất tốt\r\nCảm ơn '])).toEqual({ answers: [4, 'Rất tốt\nCảm ơn'], faults: new Map() });
  });

  it('needs no words', () => expect(readAnswers(QUESTIONS, ['5', '   '])).toEqual({ answers: [5, null], faults: new Map() }));

  it.each([[''], ['0'], ['6'], ['3.5'], ['-1'], ['12'], ['năm']])('%p is no mark, and is told at its question', (typed) => {
    expect([...readAnswers(QUESTIONS, [typed, 'x']).faults]).toEqual([[0, 'mark-missing']]);
  });

  it('has not more letters than its field', () => {
    expect([...readAnswers(QUESTIONS, ['1', 'x'.repeat(MOST_LETTERS)]).faults]).toEqual([]);
    expect([...readAnswers(QUESTIONS, ['1', 'x'.repeat(MOST_LETTERS + 1)]).faults]).toEqual([[1, 'text-too-long']]);
  });

  it('without its fields lacks every mark', () => expect([...readAnswers(QUESTIONS, []).faults.keys()]).toEqual([0]));
});

describe('what all said', () => {
  const five: Answers[] = [
    [5, 'Vỗ tay'],
    [4, null],
    [4, 'Ánh sáng yếu'],
    [1, null],
    [3, 'Bàn nhỏ'],
  ];

  it('is not shown while they are fewer than five', () => {
    for (let count = 0; count < 5; count++) expect(evaluationResults(QUESTIONS, five.slice(0, count))).toBeNull();
  });

  it('is mean and distribution of marks, and words by the alphabet', () => {
    expect(evaluationResults(QUESTIONS, five)).toEqual([
      { kind: 'scale', words: 'Nội dung', mean: 3.4, counts: [1, 0, 1, 2, 1], texts: [] },
      { kind: 'text', words: 'Ý kiến khác', mean: null, counts: [], texts: ['Ánh sáng yếu', 'Bàn nhỏ', 'Vỗ tay'] },
    ]);
  });

  it('has a mean of two digits', () => {
    const six = [...five, [5, null]] as Answers[];
    expect(evaluationResults(QUESTIONS, six)![0]!.mean).toBe(3.67);
  });
});
