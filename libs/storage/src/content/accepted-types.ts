import { extensionOf } from './file-name';

const MB = 1024 * 1024;

/** A type that is taken in, known by its content; extensions that a file of it may carry; largest size in bytes. */
export interface AcceptedType {
  readonly contentType: string;
  readonly extensions: readonly string[];
  readonly largest: number;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What may be uploaded at all. */
export const ACCEPTED_TYPES: readonly AcceptedType[] = [
  { contentType: 'application/pdf', extensions: ['pdf'], largest: 200 * MB },
  { contentType: WORD, extensions: ['docx'], largest: 50 * MB },
  { contentType: EXCEL, extensions: ['xlsx'], largest: 50 * MB },
  { contentType: 'image/png', extensions: ['png'], largest: 30 * MB },
  { contentType: 'image/jpeg', extensions: ['jpg', 'jpeg'], largest: 30 * MB },
  { contentType: 'text/plain', extensions: ['txt'], largest: 10 * MB },
  { contentType: 'text/csv', extensions: ['csv'], largest: 20 * MB },
];

export const acceptedType = (contentType: string): AcceptedType | undefined =>
  ACCEPTED_TYPES.find((type) => type.contentType === contentType);

/** Types that a file of this name may be of; none = it is not taken in whatever it holds. */
export const typesOfExtension = (name: string): string[] => {
  const extension = extensionOf(name);
  return ACCEPTED_TYPES.filter((type) => type.extensions.includes(extension)).map((type) => type.contentType);
};
