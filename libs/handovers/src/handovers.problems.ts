import { defineProblems, defineSentences } from '@qms/http';

export const HANDOVER_PROBLEMS = defineProblems({
  'handover-of-another': {
    status: 403,
    vi: 'Việc của người khác do thủ trưởng cơ quan hoặc đại diện lãnh đạo về chất lượng bàn giao',
    en: 'The work of others is handed over by the head or his quality management representative',
  },
  'nothing-to-hand-over': { status: 409, vi: 'Không có việc nào đang mở để bàn giao', en: 'There is no open work to hand over' },
  'successor-lacks-rights': {
    status: 422,
    vi: 'Người nhận chưa được giao vai trò để làm tiếp những việc này',
    en: 'No role of the successor lets him go on with this work',
  },
  'handed-to-oneself': { status: 422, vi: 'Người nhận phải là người khác', en: 'The successor must be somebody else' },
});

export const HANDOVER_SENTENCES = defineSentences({
  'handover.made': { vi: 'Bàn giao {items} việc cho {successor}: {reason}', en: '{items} things handed over to {successor}: {reason}' },
});
