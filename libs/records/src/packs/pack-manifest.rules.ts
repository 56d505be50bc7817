import type { WrittenSheet, WrittenValue } from '@qms/spreadsheets';
import { KIND_WORDS, STATE_WORDS } from '../record.words';
import type { ContentFile, ContentRecord } from './pack-contents';

/** What came of a file: in the pack; damaged or carrying malware, and only named; destroyed with due process. */
export type PackedState = 'packed' | 'damaged' | 'infected' | 'gone';

/** Files that are there and may not go out. */
export const isUnsound = ({ state }: { readonly state: PackedState }): boolean => state === 'damaged' || state === 'infected';

/** A file with what came of it. */
export interface PackedEntry extends ContentFile {
  readonly state: PackedState;
  /** Its path in the archive; null where it is not in it. */
  readonly path: string | null;
}

/** A record with what came of its files. */
export interface PackedRecord extends Omit<ContentRecord, 'files'> {
  readonly files: readonly PackedEntry[];
}

/** What stands at the head of every list of the pack. */
export interface PackFacts {
  readonly id: string;
  readonly title: string;
  readonly organization: string;
  readonly askedBy: string;
  /** ISO instants. */
  readonly askedAt: string;
  readonly madeAt: string;
  readonly criteria: object;
  /** The criteria in words, a line each. */
  readonly criteriaWords: readonly string[];
}

const STATES: Readonly<Record<PackedState, string>> = {
  packed: 'Nguyên vẹn, có trong gói',
  damaged: 'TỆP HỎNG trong kho, không đưa vào gói',
  infected: 'CÓ MÃ ĐỘC, không đưa vào gói',
  gone: 'Đã hủy theo quy định',
};
const NO_FILE = 'Hồ sơ không có tệp';

/** One line for each file, and one for a record without any. */
export function manifestSheet({ title, organization, askedBy, criteriaWords }: PackFacts, records: readonly PackedRecord[]): WrittenSheet {
  const rows = records.flatMap((record): WrittenValue[][] => {
    const head = [
      record.organizationName,
      record.clauses.join('; '),
      KIND_WORDS[record.kind],
      record.number ?? record.code,
      record.title,
      { day: record.happenedOn },
      record.issuer,
      STATE_WORDS[record.state],
    ];
    if (record.files.length === 0) return [[...head, NO_FILE, null, null, null, null, record.id, null]];
    return record.files.map((file) => [
      ...head,
      STATES[file.state],
      file.path ?? file.name,
      file.size,
      file.sha256,
      file.receipts.join('; '),
      record.id,
      file.id,
    ]);
  });
  return {
    name: 'Danh mục',
    title: [organization.toLocaleUpperCase('vi'), `DANH MỤC GÓI MINH CHỨNG: ${title}`, `Người lấy: ${askedBy}`, ...criteriaWords, ''],
    columns: [
      { header: 'TT', width: 6 },
      ...[
        ['Cơ quan', 22],
        ['Điều khoản', 12],
        ['Loại hồ sơ', 24],
        ['Số, ký hiệu', 18],
        ['Tên hồ sơ', 50],
        ['Ngày', 13],
        ['Cơ quan ban hành', 22],
        ['Tình trạng hồ sơ', 16],
        ['Tình trạng tệp', 24],
        ['Tệp trong gói', 60],
        ['Dung lượng (byte)', 14],
        ['SHA-256', 68],
        ['Biên nhận', 12],
        ['Mã hồ sơ', 38],
        ['Mã tệp', 38],
      ].map(([header, width]) => ({ header: String(header), width: Number(width) })),
    ],
    rows: rows.map((row, i) => [i + 1, ...row]),
  };
}

/** The same for machines. */
export const manifestJson = ({ criteriaWords: _, ...pack }: PackFacts, records: readonly PackedRecord[]): string =>
  `${JSON.stringify({ pack, records }, null, 2)}\n`;

/** As `sha256sum -c` reads it; names hold neither backslash nor line end. */
export const sumsOf = (entries: readonly { readonly path: string; readonly sha256: string }[]): string =>
  entries.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const day = (on: string): string => on.split('-').reverse().join('/');
const href = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** A page to read and to print, with a link to each file. No script, nothing from elsewhere. */
export function indexPage({ title, organization, askedBy, madeAt, criteriaWords }: PackFacts, records: readonly PackedRecord[]): string {
  const files = records.flatMap((record) => record.files);
  const bad = files.filter(isUnsound);
  const rows = records.map(
    (record, i) => `<tr><td>${i + 1}</td><td>${escaped(record.clauses.join(', '))}</td><td>${escaped(KIND_WORDS[record.kind])}</td>
<td>${escaped(record.number ?? record.code ?? '')}</td><td>${escaped(record.title)}<br><small>${escaped(record.organizationName)}</small></td><td>${day(record.happenedOn)}</td>
<td>${record.files.length === 0 ? NO_FILE : record.files.map(fileLine).join('<br>')}</td></tr>`,
  );
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>body{font:12pt/1.4 "Times New Roman",serif;margin:1.5cm}h1{font-size:16pt}table{border-collapse:collapse;width:100%}th,td{border:1px solid #444;padding:3pt 5pt;vertical-align:top;text-align:left;overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}.bad{font-weight:bold}small{color:#444}@page{size:A4 landscape;margin:1.2cm}@media print{body{margin:0}a{color:inherit;text-decoration:none}}</style></head>
<body><p>${escaped(organization.toLocaleUpperCase('vi'))}</p><h1>Danh mục gói minh chứng: ${escaped(title)}</h1>
<p>${[`Người lấy: ${askedBy}; lập lúc ${madeAt}`, ...criteriaWords].map(escaped).join('<br>')}</p>
<p>${records.length} hồ sơ, ${files.filter(({ state }) => state === 'packed').length} tệp trong gói${bad.length > 0 ? `; <span class="bad">${bad.length} tệp hỏng trong kho hoặc có mã độc, không đưa vào gói</span>` : ''}. Kiểm tra: <code>sha256sum -c SHA256SUMS</code></p>
<table><thead><tr><th>TT</th><th>Điều khoản</th><th>Loại hồ sơ</th><th>Số, ký hiệu</th><th>Tên hồ sơ</th><th>Ngày</th><th>Tệp</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></body></html>
`;
}

const fileLine = ({ name, path, state, receipts }: PackedEntry): string =>
  state === 'packed' && path !== null
    ? `<a href="${escaped(href(path))}">${escaped(name)}</a>${receipts.length > 0 ? ` <small>(biên nhận ${escaped(receipts.join(', '))})</small>` : ''}`
    : `<span class="bad">${escaped(name)}: ${STATES[state]}</span>`;
