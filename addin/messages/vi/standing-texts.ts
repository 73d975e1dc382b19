/** How a unit's points and place are told, in Vietnamese. */
import type { Criterion } from '../../../shared/model/explanation.ts';
import type { Basis } from '../../../shared/model/scoring.ts';
import { verdictWords } from '../../../shared/sheet/standings/verdict-words.ts';

export const standingTexts = {
  title: (unit: string) => `Kết quả của ${unit}`,
  busy: 'Đang xem kết quả…',
  refresh: 'Xem lại kết quả',
  unchanged: 'Chưa có gì mới từ lần xem trước.',
  updated: 'Đã cập nhật.',

  /** A number of points; `onePoint` for a single one, which some languages say otherwise. */
  points: (points: string) => `${points} điểm`,
  onePoint: (points: string) => `${points} điểm`,

  verdicts: verdictWords,

  headline: {
    met: (met: string, applicable: string) => `${met}/${applicable} chỉ tiêu đạt hoặc vượt`,
    missing: (count: string) => `Còn ${count} chỉ tiêu chưa báo cáo, nên chưa tính là đạt.`,
    base: 'Điểm chuẩn',
    baseOf: (base: string, possible: string) => `${base} trên ${possible}`,
    bonus: 'Điểm thưởng',
    penalty: 'Điểm trừ',
    adjustment: 'Hội đồng điều chỉnh',
    beyondRules: 'Điều chỉnh của Hội đồng vượt khung của thang điểm.',
    level: 'Xếp loại',
    estimates: (count: string) => `Có ${count} số liệu ước: kết quả còn có thể thay đổi.`,
  },

  place: {
    title: 'Hạng trong khối',
    rank: (rank: string) => `Hạng ${rank}`,
    between: (best: string, worst: string) => `có thể ${best}–${worst}`,
    from: (best: string) => `có thể từ ${best}`,
    provisional: 'Tạm thời',
    provisionalWhy: 'Còn đơn vị hoặc chỉ tiêu chưa báo cáo, nên hạng còn có thể thay đổi.',
    tied: (units: string) => `Đồng hạng với ${units}; Hội đồng sẽ quyết định.`,
    above: (units: string, why: string) => `Xếp sau ${units}: ${why}.`,
    below: (units: string, why: string) => `Xếp trước ${units}: ${why}.`,
    /** What comes before the criterion that decides has decided nothing. */
    equalIn: (first: string, why: string) => `bằng nhau về ${first}, nhưng ${why}`,
    withheld:
      'Hội đồng chưa cho các đơn vị xem xếp hạng. Mọi điểm và đánh giá dưới đây là của chính đơn vị bạn.',
  },
  criteria: {
    points: { name: 'điểm', behind: 'ít điểm hơn', ahead: 'nhiều điểm hơn' },
    metPercent: {
      name: 'tỷ lệ chỉ tiêu đạt',
      behind: 'tỷ lệ chỉ tiêu đạt thấp hơn',
      ahead: 'tỷ lệ chỉ tiêu đạt cao hơn',
    },
    exceeded: {
      name: 'số chỉ tiêu vượt',
      behind: 'ít chỉ tiêu vượt hơn',
      ahead: 'nhiều chỉ tiêu vượt hơn',
    },
    basePoints: { name: 'điểm chuẩn', behind: 'điểm chuẩn thấp hơn', ahead: 'điểm chuẩn cao hơn' },
    fewestPenalties: { name: 'điểm trừ', behind: 'bị trừ nhiều điểm hơn', ahead: 'bị trừ ít điểm hơn' },
    earliest: { name: 'lúc gửi', behind: 'gửi sau', ahead: 'gửi trước' },
  } satisfies Record<Criterion, { name: string; behind: string; ahead: string }>,

  states: {
    nothingAsked: {
      title: 'Đơn vị chưa được giao chỉ tiêu nào',
      advice: 'Khi Hội đồng giao chỉ tiêu và công bố lại danh mục, kết quả sẽ hiện ở đây.',
    },
    notReported: {
      title: 'Chưa có báo cáo để tính kết quả',
      advice:
        'Điền biểu rồi bấm Gửi báo cáo ở phần Biểu. Ngay khi báo cáo được nhận, đánh giá và điểm của từng chỉ tiêu hiện ở đây.',
    },
    returned: {
      title: 'Báo cáo đã bị trả lại nên chưa được xếp hạng',
      advice: 'Sửa theo ý kiến của Hội đồng rồi gửi lại. Dưới đây là kết quả của lần gửi bị trả lại.',
    },
    nothingApplies: {
      title: 'Mọi chỉ tiêu đều không phát sinh',
      advice: 'Không có chỉ tiêu nào để so với các đơn vị khác, nên đơn vị không xếp hạng.',
    },
    disqualified: {
      title: 'Hội đồng không xếp hạng đơn vị trong đợt này',
      advice: (reason: string) => `Lý do: ${reason}. Số liệu và điểm của đơn vị vẫn được giữ nguyên.`,
    },
  },

  lines: {
    title: 'Từng chỉ tiêu',
    hint: 'Mở một chỉ tiêu để xem điểm được tính thế nào.',
    hintWithoutPoints: 'Mở một chỉ tiêu để xem đánh giá dựa vào đâu.',
    target: 'Kế hoạch',
    reported: 'Báo cáo',
    figure: 'Kết quả',
    completion: (percent: string) => `hoàn thành ${percent}`,
    completionName: 'Tỷ lệ hoàn thành',
    estimate: 'ước',
    computed: 'Đánh giá theo số liệu',
    council: 'Hội đồng đánh giá',
    because: (what: string, reason: string) => `${what}. Lý do: ${reason}`,
    unscored: 'không chấm điểm',
    noRules: 'Không có quy định chấm điểm riêng; chỉ tiêu vẫn được đếm vào tỷ lệ đạt.',
    otherTiers: (count: string) => `${count} quy định dành cho quy mô khác`,
    granted: (points: string) => `Không phát sinh nên được đủ điểm chuẩn: ${points}`,
    adjustments: 'Hội đồng điều chỉnh',
    beyondRules: 'Điểm sau điều chỉnh vượt khung của thang điểm.',
    report: 'Cả báo cáo',
    reportNothing: 'Không có quy định hay điều chỉnh nào áp dụng cho cả báo cáo.',
  },

  reported: {
    ofWhole: (part: string, whole: string) => `${part} trên ${whole}`,
    against: (current: string, before: string) => `${current}, cùng kỳ ${before}`,
    /** A change of which nothing is reported, spoken of as so much of 100. */
    shareOfBefore: (percent: string) => `bằng ${percent}% cùng kỳ`,
    yes: 'hoàn thành',
    no: 'chưa hoàn thành',
    notArising: 'không phát sinh',
    nothing: 'chưa báo cáo',
  },

  rules: {
    gives: (points: string) => `được ${points}`,
    adds: (points: string) => `thưởng ${points}`,
    takes: (points: string) => `trừ ${points}`,
    nothing: 'không có điểm',
    atMost: (points: string) => `nhiều nhất ${points}`,
    inTier: (code: string, range: string, rule: string) => `${rule} (quy mô theo chỉ tiêu ${code}: ${range})`,
    share: (points: string) => `Theo tỷ lệ hoàn thành, từ 100% trở lên ${points}`,
    verdict: (verdict: string) => `Khi được đánh giá “${verdict}”`,
    basis: {
      completion: (range: string) => `Tỷ lệ hoàn thành ${range}`,
      figure: (range: string) => `Kết quả ${range}`,
      daysLate: (range: string) => `Trễ hạn ${range}`,
    } satisfies Record<Basis, unknown>,
    /** Days late below zero. */
    daysEarly: (range: string) => `Sớm hạn ${range}`,
    each: {
      completion: (size: string) => `Cứ mỗi ${size} tỷ lệ hoàn thành`,
      figure: (size: string) => `Cứ mỗi ${size} trong kết quả`,
      daysLate: (size: string) => `Cứ mỗi ${size} trễ hạn`,
    } satisfies Record<Basis, unknown>,
    /** After the points of a step; what is further in is more, or less. */
    further: {
      up: (size: string, points: string) => `cứ thêm đủ ${size} nữa lại ${points}`,
      down: (size: string, points: string) => `cứ bớt đủ ${size} nữa lại ${points}`,
    },
    days: (number: string) => `${number} ngày`,
    oneDay: (number: string) => `${number} ngày`,
  },

  ranges: {
    exactly: (value: string) => `đúng ${value}`,
    from: (min: string) => `từ ${min} trở lên`,
    above: (min: string) => `trên ${min}`,
    upTo: (max: string) => `từ ${max} trở xuống`,
    below: (max: string) => `dưới ${max}`,
    between: {
      none: (min: string, max: string) => `từ ${min} đến ${max}`,
      max: (min: string, max: string) => `từ ${min} đến dưới ${max}`,
      min: (min: string, max: string) => `trên ${min} đến ${max}`,
      both: (min: string, max: string) => `trên ${min} đến dưới ${max}`,
    },
  },

  outcomes: {
    looked: {
      completion: (value: string) => `Tỷ lệ hoàn thành ${value}`,
      figure: (value: string) => `Kết quả ${value}`,
      daysLate: (value: string) => `Trễ hạn ${value}`,
      daysEarly: (value: string) => `Sớm hạn ${value}`,
    },
    onTime: 'Đúng hạn',
    applied: 'Đúng đánh giá này',
    full: 'Đạt nên được đủ điểm',
    times: (count: string) => `tính ${count} lần`,
    capped: 'đã đến mức tối đa',
    beyondEveryPercent: 'Kết quả bằng 0, tốt hơn mọi tỷ lệ',
    outside: 'không thuộc trường hợp này',
    notMet: 'Không đạt nên không có điểm',
    otherVerdict: 'Đánh giá khác',
    noInput: 'Chưa có số liệu để tính',
    otherTier: 'Đơn vị không thuộc quy mô này, hoặc chưa báo cáo quy mô',
  },

  next: {
    title: 'Để lên hạng kế tiếp',
    why: 'Mỗi dòng giả định chỉ một chỉ tiêu thay đổi, các chỉ tiêu khác giữ nguyên; xếp từ dễ đến khó. Dùng để biết nên dồn sức vào đâu; số liệu báo cáo phải đúng thực tế.',
    limit:
      'Đây là gợi ý: khi các quy định của một chỉ tiêu kéo theo hai hướng ngược nhau, có thể còn một thay đổi nhỏ hơn.',
    first: 'Đơn vị đang ở hạng đầu.',
    none: 'Cải thiện riêng một chỉ tiêu thì chưa đủ để lên hạng.',
    rank: (rank: string) => `Hạng ${rank}`,
    more: (count: string) => `Xem ${count} cách khác`,
  },
};
