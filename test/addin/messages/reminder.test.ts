/** What the council pastes into a chat or a letter, read as the units get it. */
import { describe, expect, test } from 'vitest';
import { groupReminder, unitReminder } from '../../../addin/messages/reminder.ts';
import type { ChaseRow } from '../../../shared/model/chase-list.ts';
import { chasedUnits, chaseGroups, chaseKinds } from '../../../shared/rules/chase/chase-groups.ts';
import { campaign, indicator } from '../../shared/fixtures/catalog.ts';
import { causes, chaseRow } from '../../shared/fixtures/chase-rows.ts';

const context = {
  campaign,
  indicators: [indicator('1', { name: 'Thu ngân sách' }), indicator('2', { name: 'Cấp nước sạch' })],
  now: '2023-12-14T01:00:00Z',
};
const afterDue = { ...context, now: '2023-12-16T01:00:00Z' };
const afterLock = { ...context, now: '2023-12-21T01:00:00Z' };

const missingOne = { ...causes.waiting, missing: ['1'] };

const reminderOf = (row: ChaseRow, at = context) => unitReminder({ row, name: 'Phường 5' }, at);
const textOf = (row: ChaseRow, at = context) => reminderOf(row, at)?.body ?? '';

describe('a reminder to one unit', () => {
  test('is a letter: to whom, what is missing, until when, what to do, and who helps', () => {
    expect(reminderOf(chaseRow('A', causes.neverOpened))).toEqual({
      subject: 'V/v gửi báo cáo thi đua - Phường 5 - hạn 17h00 ngày 15/12/2023',
      body: [
        'Kính gửi: Phường 5',
        '',
        'Trong đợt “Đợt thi đua nước rút”, Hội đồng chưa nhận được báo cáo của đơn vị. Chưa có ai đăng nhập bằng tài khoản của đơn vị.',
        '',
        'Hạn gửi báo cáo: 17h00 ngày 15/12/2023.',
        'Số liệu chốt đến ngày 15/12/2023.',
        '',
        'Đề nghị đơn vị:',
        '1. Mở Excel; trên thẻ Trang đầu (Home), chọn Thi đua và đăng nhập bằng tài khoản của đơn vị.',
        '2. Bấm Tạo biểu báo cáo. Điền các ô thực hiện, người lập biểu và người duyệt.',
        '3. Bấm Kiểm tra, rồi bấm Gửi báo cáo và giữ lại biên nhận.',
        '',
        'Nếu có vướng mắc, xin liên hệ Thường trực Hội đồng Thi đua - Khen thưởng để được hỗ trợ.',
        'Trân trọng.',
      ].join('\n'),
    });
  });

  test.each([
    [causes.neverOpened, 'Chưa có ai đăng nhập'],
    [{ ...causes.neverOpened, accounts: 0 }, 'Đề nghị đơn vị gửi Thường trực Hội đồng địa chỉ thư điện tử'],
    [causes.signedIn, 'chưa ghi nhận biểu nào được lập'],
    [causes.opened, 'chưa được kiểm tra và gửi'],
    [causes.failing, '- Nội dung ô không phải là số.'],
    [causes.failing, '(Chỉ tiêu 1, 2.)'],
    [causes.failing, '(2 ô.)'],
    [causes.checked, 'không còn lỗi, chỉ chưa được gửi'],
    [causes.returned, 'đã trả lại lần gửi 2 lúc 11h00 ngày 14/12/2023'],
    [causes.incomplete, '- Chỉ tiêu 2: Cấp nước sạch'],
    [missingOne, 'đã nhận lần gửi 3, nhưng còn 1 chỉ tiêu chưa có số liệu:'],
  ])('says why, for %o: %s', (cause, words) => {
    expect(textOf(chaseRow('A', cause))).toContain(words);
  });

  test.each([
    ['Hạn gửi báo cáo: 17h00 ngày 15/12/2023.', chaseRow('A', causes.opened), context],
    ['Hệ thống còn nhận đến 17h00 ngày 20/12/2023', chaseRow('A', causes.opened, { late: true }), afterDue],
    [
      'Đơn vị được gia hạn đến 17h00 ngày 22/12/2023',
      chaseRow('A', causes.opened, { late: true, lockAt: '2023-12-22T10:00:00Z', extension: 'Bão' }),
      afterLock,
    ],
    ['Hệ thống đã khóa nhận', chaseRow('A', causes.opened, { late: true, locked: true }), afterLock],
    ['Hạn gửi báo cáo: 17h00', chaseRow('A', causes.incomplete, { late: true }), context],
    ['nay đã quá hạn', chaseRow('A', causes.incomplete), afterDue],
  ])('says the deadline as it is now: %s', (words, row, at) => {
    expect(textOf(row, at)).toContain(words);
  });

  test.each([
    ['đã quá hạn, còn nhận đến 17h00 ngày 20/12/2023', { late: true }],
    ['đã quá hạn, còn nhận đến 17h00 ngày 22/12/2023', { late: true, lockAt: '2023-12-22T10:00:00Z' }],
  ])(
    'calls nothing the deadline but the deadline: once it is over the subject ends with “%s”',
    (words, row) => {
      const subject = reminderOf(chaseRow('A', causes.opened, row), afterDue)?.subject;
      expect(subject).toBe(`V/v gửi báo cáo thi đua - Phường 5 - ${words}`);
    },
  );

  test('asks a unit that is locked for nothing that it cannot do', () => {
    const reminder = reminderOf(chaseRow('A', causes.checked, { late: true, locked: true }), afterLock);
    expect(reminder?.body).not.toContain('Gửi báo cáo');
    expect(reminder?.subject).toBe('V/v gửi báo cáo thi đua - Phường 5');
  });

  test('keeps a long list short, as the pane of the unit shows all', () => {
    const missing = Array.from({ length: 20 }, (_, at) => `I${at}`);
    const body = textOf(chaseRow('A', { ...causes.incomplete, missing }));
    expect(body.match(/^- /gm)).toHaveLength(13);
    expect(body).toContain('- và 8 mục khác.');
  });

  test('is not written to a unit that only waits for the council', () => {
    expect(reminderOf(chaseRow('A', causes.waiting))).toBeNull();
  });
});

describe('a reminder to many', () => {
  const names = chaseKinds.map((kind, at) => ({ code: String(at), name: `Phường ${kind}` }));
  const rows = chaseKinds.map((kind, at) => chaseRow(String(at), causes[kind]));
  const groups = chaseGroups(chasedUnits(rows, names));

  test('names every unit that owes something under its cause, and none that does not', () => {
    const { subject, body } = groupReminder(groups, context) ?? { subject: '', body: '' };
    expect(subject).toBe('V/v đôn đốc gửi báo cáo thi đua - hạn 17h00 ngày 15/12/2023');
    expect(body).toContain('còn 7 đơn vị cần gửi hoặc hoàn thiện báo cáo');
    expect(body).toContain('1. Chưa ai đăng nhập (1 đơn vị):\nPhường neverOpened.\nCách làm: Mở Excel');
    expect(body).not.toContain('Phường waiting');
  });

  test('calls nothing the deadline but the deadline: once it is over the subject says until when it is still taken', () => {
    expect(groupReminder(groups, afterDue)?.subject).toBe(
      'V/v đôn đốc gửi báo cáo thi đua - đã quá hạn, còn nhận đến 17h00 ngày 20/12/2023',
    );
  });

  test('tells no unit what is in the sheet or the report of another', () => {
    const body = groupReminder(groups, context)?.body ?? '';
    for (const theirs of ['không phải là số', 'Thu ngân sách', 'lần gửi', '14/12/2023 và chờ', 'Chỉ tiêu 1'])
      expect(body).not.toContain(theirs);
  });

  test('says that it is over where it is, and no longer how to send', () => {
    const reminder = groupReminder(groups, afterLock);
    expect(reminder?.body).toContain(
      'đã khóa nhận báo cáo lúc 17h00 ngày 20/12/2023, trừ đơn vị được gia hạn',
    );
    expect(reminder?.body).not.toContain('Cách làm');
    expect(reminder?.subject).toBe('V/v đôn đốc gửi báo cáo thi đua');
  });

  test('is not written where nobody owes anything', () => {
    expect(groupReminder(chaseGroups(chasedUnits([chaseRow('A', causes.waiting)], [])), context)).toBeNull();
  });
});

const owing = [...Object.values(causes).filter((cause) => cause.kind !== 'waiting'), missingOne];

test.each(owing)('$kind: the text is plain, tidy and composed', (cause) => {
  const { subject = '', body = '' } = reminderOf(chaseRow('A', cause)) ?? {};
  expect(body).toContain('Kính gửi: Phường 5');
  expect(subject).not.toMatch(/\n/);
  for (const text of [subject, ...body.split('\n').filter((line) => line !== '')]) {
    expect(text).toMatch(/^\S(?!.*(?: {2}| [.,:)]|undefined|null|\[object|[*_#`])).*\S$/u);
    expect(text).toBe(text.normalize('NFC'));
  }
});
