import assert from 'node:assert/strict'
import { type CalendarEvent, readCalendar, writeCalendar } from '../../src/lib/calendarFile.ts'

const file = (...events: readonly string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'X-WR-CALNAME:วันหยุดในประเทศไทย',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n')
const whole = (day: string, name: string, ...more: string[]) => [
  `DTSTART;VALUE=DATE:${day}`,
  `SUMMARY:${name}`,
  ...more,
]
const read = (text: string) => readCalendar(text, '2026-01-01', '2027-12-31')
const days = (text: string) => read(text)?.days.map(({ day, name }) => `${day} ${name}`)

const event: CalendarEvent = {
  uid: 'abc@chapwai',
  start: new Date('2026-11-24T02:00:00Z'),
  end: new Date('2026-11-24T02:15:00Z'),
  title: '70-0042-9 · หนังสือรับรองเงินเดือน, บัตร; และ\nอื่น ๆ ที่ยาวกว่าหนึ่งบรรทัดของไฟล์ปฏิทิน',
  note: 'ดูรายละเอียดในระบบ',
  link: 'https://chapwai.example/console/requests/70-0042-9',
  sequence: 3,
}

describe('a calendar that is read', () => {
  it('gives its whole days in order, with its name', () => {
    const text = file(
      whole('20271013', 'วันนวมินทรมหาราช'),
      whole('20261205', 'วันชาติ\\, วันพ่อ', 'DESCRIPTION:วันหยุดนักขัตฤกษ์'),
    )
    assert.deepEqual(read(text), {
      name: 'วันหยุดในประเทศไทย',
      days: [
        { day: '2026-12-05', name: 'วันชาติ, วันพ่อ', note: 'วันหยุดนักขัตฤกษ์' },
        { day: '2027-10-13', name: 'วันนวมินทรมหาราช', note: '' },
      ],
      left: 0,
    })
  })

  it('takes folded lines, byte-order marks and lines without a return', () => {
    const text = `\ufeff${file(whole('20261205', 'วันช\r\n าติ'))}`
    assert.deepEqual(days(text), ['2026-12-05 วันชาติ'])
    assert.deepEqual(days(text.replaceAll('\r', '')), ['2026-12-05 วันชาติ'])
  })

  it('takes each day of an event of several days, whose end is the day after', () => {
    const text = file(whole('20270413', 'วันสงกรานต์', 'DTEND;VALUE=DATE:20270416'))
    assert.deepEqual(
      days(text),
      ['2027-04-13', '2027-04-14', '2027-04-15'].map((day) => `${day} วันสงกรานต์`),
    )
  })

  it('takes what is on the same date every year, as long as it is', () => {
    const yearly = file(
      whole('20000101', 'วันขึ้นปีใหม่', 'RRULE:FREQ=YEARLY'),
      whole('20200501', 'วันแรงงาน', 'RRULE:FREQ=YEARLY;UNTIL=20261231'),
      whole('20240229', 'วันอธิกวาร', 'RRULE:FREQ=YEARLY'),
    )
    assert.deepEqual(days(yearly), ['2026-01-01 วันขึ้นปีใหม่', '2026-05-01 วันแรงงาน', '2027-01-01 วันขึ้นปีใหม่'])
  })

  it('counts what it leaves: times of day, other rules, days that are none, and events of months', () => {
    const text = file(
      ['DTSTART:20261205T020000Z', 'SUMMARY:ประชุม'],
      whole('20260101', 'ทุกวัน', 'RRULE:FREQ=DAILY'),
      whole('20260101', 'ทุกปีวันจันทร์', 'RRULE:FREQ=YEARLY;BYDAY=1MO'),
      whole('2026xx01', 'ไม่มีวัน'),
      ['SUMMARY:ไม่มีวันเริ่ม'],
      whole('20260101', 'ปิดเทอม', 'DTEND;VALUE=DATE:20260601'),
    )
    assert.deepEqual([days(text), read(text)?.left], [[], 6])
  })

  it('does not take cancelled days, days of other years, or a day twice', () => {
    const text = file(
      whole('20261205', 'วันชาติ', 'STATUS:CANCELLED'),
      whole('20251205', 'วันชาติ'),
      whole('20281205', 'วันชาติ'),
      whole('20261210', 'วันรัฐธรรมนูญ'),
      whole('20261210', 'วันรัฐธรรมนูญ'),
    )
    assert.deepEqual([days(text), read(text)?.left], [['2026-12-10 วันรัฐธรรมนูญ'], 0])
  })

  it('is none when it is cut off, or another text', () => {
    const text = file(whole('20261205', 'วันชาติ'))
    for (const bad of ['', 'hello', '<html></html>', text.slice(0, -20), 'BEGIN:VCARD\r\nEND:VCARD\r\n']) {
      assert.equal(read(bad), null, bad)
    }
  })
})

describe('a calendar that is written', () => {
  const now = new Date('2026-11-23T01:00:00Z')
  const text = writeCalendar('นัดหมายที่จุดบริการ', [event], now, 'PT1H').toString()
  const lines = text.split('\r\n')
  const unfolded = text.replace(/\r\n /g, '').split('\r\n')

  it('has lines of 75 bytes at most, folded between letters', () => {
    assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75))
    assert.ok(!text.includes('\ufffd'))
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false)
  })

  it('has its times in UTC, an id that stays, and escaped words', () => {
    for (const line of [
      'UID:abc@chapwai',
      'DTSTAMP:20261123T010000Z',
      'DTSTART:20261124T020000Z',
      'DTEND:20261124T021500Z',
      'SEQUENCE:3',
      'CLASS:PRIVATE',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'X-WR-CALNAME:นัดหมายที่จุดบริการ',
      'URL:https://chapwai.example/console/requests/70-0042-9',
      'SUMMARY:70-0042-9 · หนังสือรับรองเงินเดือน\\, บัตร\\; และ\\nอื่น ๆ ที่ยาวกว่าหนึ่งบรรทัดของไฟล์ปฏิทิน',
    ]) {
      assert.ok(unfolded.includes(line), line)
    }
    assert.deepEqual([lines[0], lines.at(-2), lines.at(-1)], ['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
  })

  it('is read again by the same program, also when it is empty', () => {
    assert.deepEqual(read(writeCalendar('ว่าง', [], now, null).toString()), { name: 'ว่าง', days: [], left: 0 })
  })
})
