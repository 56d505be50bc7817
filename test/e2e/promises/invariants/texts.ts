import { type Chapter, NEW, never, once, SECOND } from './invariant';
import { org, SXD } from './scopes';

const FILE = "(select id from file where state = 'stored' and organization_id = (select app_writes())[1] order by id limit 1)";

/** What was read from files. */
export const texts: Chapter = {
  rows: {
    file_text: {
      scope: SXD,
      values: {
        id: NEW,
        organization_id: org('SXD'),
        file_id: FILE,
        state: "'read'",
        attempts: '1',
        changed_at: 'now()',
        text: "'Đào tạo'",
        folded: "'dao tao'",
        words: "'''dao'':1 ''tao'':2'::tsvector",
      },
    },
  },
  invariants: [
    once('file_text', 'file_text_file_id_key', 'A file never has two texts', { id: SECOND }),
    never(
      'file_text',
      'read_is_complete',
      'A text is never taken as read without its words and places, nor kept where it was not read',
      { words: 'null' },
      { folded: 'null' },
      { text: 'null' },
      { state: "'without-text'" },
    ),
    never('file_text', 'folded_has_the_places', 'A folded text never has other places than the text', { folded: "'dao  tao'" }),
    never('file_text', 'unreadable_says_why', 'A text is never unreadable without a reason', {
      state: "'unreadable'",
      text: 'null',
      folded: 'null',
      words: 'null',
    }),
    never(
      'file_text',
      'settled_is_not_due',
      'What waits is never without a time, and what is settled never has one',
      { due_at: 'now()' },
      { state: "'waiting'", text: 'null', folded: 'null', words: 'null' },
    ),
  ],
};
