import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SPELLED } from './fill.mjs';
import { compare, load } from './load.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What a search may cost, whatever is typed, at a million records. Milliseconds, p99. */
export const MOST_ADVERSARIAL = 100;

/** Requests before those that count. */
const WARM = 20;

/** Typed to hurt: in every text or title, in a few of a hundred, in a row nowhere, in no text together, the longest question, half a word, half a code. */
const ADVERSARIAL = [
  'van ban',
  'trình quy',
  'hồ sơ',
  'so ho',
  'co quan quy trinh ho so van ban',
  'từ hiếm công trình thiết bị',
  'cơ quan kiểm soát tài liệu theo quy trình đã ban hành kết quả đánh giá',
  'ong',
  'bao cao so',
  'báo cáo kiểm soát',
  'báo cáo quyết',
  'báo cáo k',
  'thiết bị',
  'từ hiếm7',
  'giấy phép thiết bị mục tiêu danh mục',
  'qt-',
  'qt-1',
  'đánh giá nội bộ 2016',
  '%%%___',
  'zzz',
];

/** What is sought: records, and documents by the text of their revision in force. */
const SOUGHT = [
  { workload: 'W2', path: '/api/v1/records', bare: '/w2' },
  { workload: 'W2 documents', path: '/api/v1/documents', bare: '/w2d' },
];

const asked = (path, q, headers) => ({ path: `${path}?q=${encodeURIComponent(q)}`, headers });

/** W2: what stands in titles and in the text of files, in Vietnamese. */
export async function searchWorkload(api, bare, headers, { requests, judging }) {
  const { textQuestion, titleQuestion } = createRequire(import.meta.url)(join(root, 'dist/libs/texts/src/words.rules.js'));
  const bareAsked = (path, q) => {
    const [text, title] = [textQuestion(q), titleQuestion(q)];
    const question = { q, folded: text.phrase, text: text.words, title: title.words };
    return {
      path: `${path}?${new URLSearchParams({ ...question, ...(text.exact && { typedText: text.exact, typedTitle: title.exact }) })}`,
    };
  };
  const results = {};
  for (const { workload, path, bare: reference } of SOUGHT)
    for (const [way, q] of [
      ['common', 'kiem soat'],
      ['spelled', SPELLED.exact.toLowerCase()],
    ]) {
      const name = `${workload} ${way}`;
      results[name] = {};
      for (const connections of [1, 32])
        results[name][connections] = await compare(
          { url: api.url, next: () => asked(path, q, headers) },
          { url: bare.url, next: () => bareAsked(reference, q) },
          { connections, requests: requests / 15, warm: WARM },
        );
    }
  process.stderr.write('W2\n');
  const missed = await spelledAlike(api, headers);
  const adversarial = {};
  for (const { workload, path } of SOUGHT)
    for (const q of ADVERSARIAL) {
      const typed = `${workload} ${q}`;
      const [first] = await askedOnce(api, headers, { q, path });
      if (first === 422 || first === 400) {
        adversarial[typed] = 'refused';
        continue;
      }
      const ask = () => asked(path, q, headers);
      // As the others are: what is measured is the search, not the disk.
      await load(api.url, ask, { connections: 1, requests: WARM });
      const { p50, p99, failed } = await load(api.url, ask, { connections: 1, requests: judging ? 200 : 10 });
      adversarial[typed] = { p50, p99, failed };
    }
  return { results, adversarial, missed };
}

async function askedOnce(api, headers, { q, path = '/api/v1/records' }) {
  const answer = await fetch(`${api.url}${path}?q=${encodeURIComponent(q)}&limit=1`, { headers });
  return [answer.status, await answer.json()];
}

/** Four spellings find one set, those with the typed accents first; fewer than three characters are refused. @returns what is not so */
async function spelledAlike(api, headers) {
  const missed = [];
  const sets = [];
  for (const q of ['dao tao', 'đao tao', SPELLED.exact, SPELLED.exact.normalize('NFD')]) {
    const found = [];
    for (let cursor = ''; cursor !== null; ) {
      const answer = await fetch(
        `${api.url}/api/v1/records?q=${encodeURIComponent(q)}&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        { headers },
      );
      const page = await answer.json();
      if (answer.status !== 200) throw new Error(`search: ${answer.status} ${JSON.stringify(page)}`);
      found.push(...page.items);
      cursor = page.next;
    }
    sets.push(found);
    if (q !== SPELLED.exact) continue;
    const spelled = found.map(({ title, passage }) => `${title} ${passage?.match ?? ''}`.toLowerCase().includes(q.toLowerCase()));
    if (spelled.indexOf(false) >= 0 && spelled.lastIndexOf(true) > spelled.indexOf(false))
      missed.push('W2: exact accents do not come first');
    if (!spelled.includes(true) || !spelled.includes(false)) missed.push('W2: the spellings are not in the data');
  }
  const ids = sets.map((found) => [...new Set(found.map(({ id }) => id))].sort().join());
  if (new Set(ids).size !== 1) missed.push(`W2: four spellings find ${sets.map((found) => found.length).join(', ')} records`);
  for (const short of ['q', 'qt', 'đà', '  q  '])
    if ((await askedOnce(api, headers, { q: short }))[0] !== 422) missed.push(`W2: "${short}" is not refused`);
  return missed;
}
