/** One field however it was typed: `{{Mã tài liệu}}`, `{{ mã  tài liệu }}`, composed or not. */
export const fieldKey = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim();
