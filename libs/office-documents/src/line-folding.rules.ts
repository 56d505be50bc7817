/** Words that do not end a line where the line can end elsewhere. */
const CONNECTIVES = new Set([
  'và',
  'của',
  'về',
  'tại',
  'theo',
  'tỉnh',
  'thành',
  'số',
  'với',
  'cho',
  'trong',
  'các',
  'do',
  'ngày',
  'năm',
  'quý',
  'tháng',
  'tcvn',
  'iso',
]);

/** Two-syllable words of agencies' names and titles that are not torn apart where it can be helped. */
const COMPOUNDS = new Set(
  `khoa học;công nghệ;ủy ban;nhân dân;nông nghiệp;môi trường;xây dựng;nội vụ;tài chính;y tế;giáo dục;đào tạo;thông tin;truyền thông;
văn hóa;thể thao;du lịch;kế hoạch;đầu tư;công thương;tư pháp;thanh tra;an toàn;vệ sinh;thực phẩm;kiểm lâm;chi cục;trung tâm;ứng dụng;
đổi mới;sáng tạo;tiêu chuẩn;đo lường;chất lượng;quản lý;hành chính;tổng hợp;chuyển đổi;kết quả;thực hiện;công tác;cải cách;nhiệm vụ;
hệ thống;kiểm tra;quyết định;hoạt động;áp dụng;duy trì;cải tiến;cơ quan;tài liệu;kiểm chứng;danh mục;danh sách;học viên;chứng nhận;
hoàn thành;đánh giá;nội bộ;quy trình;thủ tục;báo cáo;biên bản;kiện toàn;ban hành;phê duyệt;hội đồng;văn phòng;
việt nam;quốc gia;quốc hội;chính phủ;sửa đổi;bổ sung;thay thế`
    .split(';')
    .map((word) => word.trim()),
);

const plain = (word: string): string => word.toLocaleLowerCase('vi').replace(/[^\p{L}\p{N}]/gu, '');

/** How bad it is to end a line after `word`; 1 = as bad as a line that is a whole width too short. */
function tearing(word: string, next: string): number {
  const [a, b] = [plain(word), plain(next)];
  return (CONNECTIVES.has(a) ? 0.25 : 0) + (COMPOUNDS.has(`${a} ${b}`) ? 0.2 : 0);
}

/** What one line more costs: less than tearing a word apart. */
const LINE_MORE = 0.15;

/**
 * Folds a text into as few lines as the width allows, of widths as equal as possible, without tearing words apart; line breaks in the
 * text are kept. `measure` gives the width of a text in the unit of `width`. A single word that is too wide stands alone; blanks of several
 * spaces, which are to be filled in, are no place to fold.
 */
export function foldBalanced(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split('\n').flatMap((part) => foldPart(part.trim(), width, measure));
}

function foldPart(text: string, width: number, measure: (text: string) => number): string[] {
  const words = text.split(/(?<! ) (?! )/);
  for (let lines = 1; lines < words.length; lines++) {
    const fewest = bestFold(words, lines, width, measure);
    if (!fewest) continue;
    const more = fewest.cost > LINE_MORE ? bestFold(words, lines + 1, width, measure) : null;
    return [...(more && more.cost + LINE_MORE < fewest.cost ? more.lines : fewest.lines)];
  }
  return words;
}

interface Fold {
  readonly cost: number;
  readonly lines: readonly string[];
}

/** The best way to set the words in exactly `lines` lines; null when they do not fit. */
function bestFold(words: readonly string[], lines: number, width: number, measure: (text: string) => number): Fold | null {
  const ideal = measure(words.join(' ')) / lines;
  const known = new Map<string, Fold | null>();
  const from = (start: number, left: number): Fold | null => {
    const key = `${start}/${left}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    let best: Fold | null = null;
    const lastEnd = words.length - left + 1;
    for (let end = left === 1 ? words.length : start + 1; end <= lastEnd; end++) {
      const line = words.slice(start, end).join(' ');
      const taken = measure(line);
      if (taken > width) break;
      const rest = left === 1 ? { cost: 0, lines: [] } : from(end, left - 1);
      if (!rest) continue;
      const cost = ((taken - ideal) / width) ** 2 + (left === 1 ? 0 : tearing(words[end - 1]!, words[end]!)) + rest.cost;
      if (!best || cost < best.cost) best = { cost, lines: [line, ...rest.lines] };
    }
    known.set(key, best);
    return best;
  };
  return from(0, lines);
}
