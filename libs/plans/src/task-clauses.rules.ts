import { fold } from './vietnamese.rules';

/**
 * Clauses of TCVN ISO 9001:2015 whose records may show that a task was done. A curator's judgement by the words of the task, not something
 * that a plan says: it is proposed, shown and may be changed.
 */
const BY_WORDS: readonly (readonly [words: RegExp, clauses: readonly string[]])[] = [
  [/dao tao|tap huan|boi duong/, ['7.2', '7.3']],
  [/danh gia noi bo/, ['9.2']],
  [/kiem tra|giam sat/, ['9.1.1', '9.1.3', '10.2']],
  [/he thong quan ly chat luong|htqlcl|iso 9001/, ['4.4', '7.5']],
  [/duy tri va cai tien|cai tien viec ap dung/, ['9.2', '9.3', '10.2', '10.3']],
  [/xem xet cua lanh dao/, ['9.3']],
  [/hai long/, ['9.1.2', '9.1.3']],
  [/doi thoai|phan anh kien nghi|gop y/, ['8.2.1', '9.1.2', '10.2']],
  [/quy trinh noi bo/, ['4.4', '7.5', '8.1']],
  [/ra soat danh gia thu tuc|ra soat danh gia tthc|don gian hoa/, ['8.1', '10.3']],
  [/thu tuc hanh chinh|tthc|mot cua/, ['8.2.1', '8.5.1']],
  [/van ban quy pham phap luat|theo doi thi hanh phap luat/, ['7.5.3', '8.2.2']],
  [/co cau to chuc|kien toan|vi tri viec lam|bien che/, ['5.3', '7.1.2']],
  [/tu cham diem|cham diem|chi so/, ['9.1.1', '9.1.3']],
  [/bao cao/, ['9.1.3']],
];

/** At most six, the most telling first. */
export function clausesOf(task: { title: string; productText: string }): string[] {
  const text = fold(`${task.title} ${task.productText}`);
  return [...new Set(BY_WORDS.flatMap(([words, clauses]) => (words.test(text) ? clauses : [])))].slice(0, 6);
}

/** A clause with those above it: a record of 9.1 may prove what 9.1.3 asks. `10` alone says too little and is left out. */
export const withParents = (clauses: readonly string[]): string[] => [
  ...new Set(
    clauses.flatMap((clause) => {
      const parts = clause.split('.');
      return parts.map((_, i) => parts.slice(0, parts.length - i).join('.')).filter((one) => one.includes('.') || one === clause);
    }),
  ),
];
