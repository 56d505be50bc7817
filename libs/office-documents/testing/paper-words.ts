import type { OfficialPaper, PaperBlock } from '../src';

/** Words of blocks, a line each; cells of a row are told apart by bars. */
export const blockWords = (blocks: readonly PaperBlock[]): string =>
  blocks
    .flatMap((block) => (block.type === 'table' ? block.rows.map((row) => ('band' in row ? row.band : row.join(' | '))) : [block.text]))
    .join('\n');

/** Words of a paper and its annexes. */
export const paperWords = ({ body, annexes = [] }: OfficialPaper): string =>
  blockWords([...body, ...annexes.flatMap((annex) => annex.body)]);
