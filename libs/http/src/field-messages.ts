import type { Language } from './actor.decorator';
import type { FieldError } from './problem';

/** What class-validator's constraints say to people; a DTO's own `message: 'vi | en'` wins. */
const MESSAGES: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  isString: ['phải là văn bản', 'must be text'],
  isNotEmpty: ['không được để trống', 'must not be empty'],
  minLength: ['quá ngắn', 'is too short'],
  maxLength: ['quá dài', 'is too long'],
  length: ['độ dài không đúng', 'has a wrong length'],
  isUuid: ['không phải là mã hợp lệ', 'is not a valid id'],
  isInt: ['phải là số nguyên', 'must be a whole number'],
  isNumber: ['phải là số', 'must be a number'],
  min: ['nhỏ hơn mức cho phép', 'is too small'],
  max: ['lớn hơn mức cho phép', 'is too large'],
  isBoolean: ['phải là đúng hoặc sai', 'must be true or false'],
  isIn: ['không thuộc các giá trị cho phép', 'is not one of the allowed values'],
  isEnum: ['không thuộc các giá trị cho phép', 'is not one of the allowed values'],
  isArray: ['phải là danh sách', 'must be a list'],
  arrayMaxSize: ['danh sách quá dài', 'has too many items'],
  arrayMinSize: ['danh sách quá ngắn', 'has too few items'],
  isDateString: ['phải là ngày hợp lệ (năm-tháng-ngày)', 'must be a valid date (year-month-day)'],
  isISO8601: ['phải là ngày hợp lệ (năm-tháng-ngày)', 'must be a valid date (year-month-day)'],
  isLegalDate: ['phải là ngày có thật, dạng năm-tháng-ngày', 'must be a real date, year-month-day'],
  matches: ['không đúng dạng quy định', 'does not have the required form'],
  isEmail: ['không phải địa chỉ thư điện tử', 'is not an e-mail address'],
  whitelistValidation: ['không phải là trường được nhận', 'is not a field that is accepted'],
  nestedValidation: ['phải là một cấu trúc', 'must be an object'],
};

export function fieldMessage({ code, message }: FieldError, language: Language): string {
  if (message.includes(' | ')) return message.split(' | ')[language === 'vi' ? 0 : 1]!;
  const known = MESSAGES[code];
  return known ? known[language === 'vi' ? 0 : 1] : message;
}
