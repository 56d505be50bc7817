/** Letters without marks and case, for finding: "Đào tạo" in NFC or NFD, "đao tao" and "dao tao" are one. */
export const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();

/** Whether each word of `sought` stands somewhere in `text`, marks and case apart. */
export const finds = (text: string, sought: string): boolean => {
  const folded = fold(text);
  return fold(sought)
    .split(/\s+/)
    .every((word) => folded.includes(word));
};
