import assert from 'node:assert/strict'
import type { Level } from '../../src/domain/survey/surveyItems.ts'
import { type AnswersDocument, dayOfAnswers } from '../../src/models/surveys/surveys.ts'
import type { RequestDocument } from '../../src/models/requests/requestDocument.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { MINUTE, monthsOfFiscalYear } from '../../src/lib/time.ts'
import { countLeaseCollection } from '../../src/models/counts/lease.ts'
import { makeRequest } from '../support/make.ts'
import { writeYear } from '../support/plausibleYear.ts'
import { readWorkbook } from '../support/workbook.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'
import { rowOf, tablesIn } from './reports/readTables.ts'

/** A Tuesday in the second quarter of fiscal year 2570. */
const NOW = '2027-02-16T10:00:00+07:00'

/** The text of a figure without the commas of thousands. */
const bare = (cell: string) => (/^-?[\d,]+(\.\d\d)?$/.test(cell) ? cell.replaceAll(',', '') : cell)

/** Cells of a CSV file, quoted ones too. */
function cellsOf(csv: string): string[][] {
  return csv
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, simple]) =>
        quoted === undefined ? (simple ?? '') : quoted.replaceAll('""', '"'),
      ),
    )
}

describe('the reports of a plausible office', function () {
  this.timeout(60_000)
  let office: TestConsole
  let manager: Browser

  before(async () => {
    office = await openConsole()
    office.clock.set(NOW)
    for (const fiscalYear of [2569, 2570]) {
      await writeYear(office.database, { fiscalYear, requests: 260, seed: fiscalYear, until: new Date(NOW) })
    }
    await office.database.models.counts.rebuild(office.clock.now)
    manager = await office.signIn('manager', 'นางอรุณี แสงทอง')
  })
  after(() => office.close())

  const answers = () =>
    office.database.connection.collection<AnswersDocument>('surveyAnswers').find().toArray()
  const page = async (path: string, browser = manager) =>
    (await browser.get(`/console/reports${path}`).expect(200)).text
  const taken = async (form: Record<string, string>, browser = manager) => {
    const { body } = (await browser
      .post('/console/reports/export', form)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => done(null, Buffer.concat(chunks)))
      })
      .expect(200)) as { body: Buffer }
    return body
  }

  /** Every figure of the four surveyed aspects in some months, straight from the documents. */
  async function scoresIn(months: readonly string[]): Promise<Level[]> {
    return (await answers())
      .filter(({ month }) => months.includes(month))
      .flatMap(({ scores }) =>
        Object.entries(scores).flatMap(([item, level]) => (item === 'O1' ? [] : [level])),
      )
  }

  it('give the figures that the answers themselves give', async () => {
    const scores = await scoresIn(monthsOfFiscalYear(2570))
    const n = scores.length
    const mean = scores.reduce<number>((sum, level) => sum + level, 0) / n
    const sd = Math.sqrt(scores.reduce((sum, level) => sum + (level - mean) ** 2, 0) / (n - 1))
    const line = rowOf(await page('/satisfaction?period=2570'), 'รายด้านและภาพรวม', 'ภาพรวม') ?? []
    assert.deepEqual(line.slice(0, 5), [
      'ภาพรวม',
      String(n),
      mean.toFixed(2),
      sd.toFixed(2),
      (20 * mean).toFixed(2),
    ])
  })

  it('give the times that the requests themselves took', async () => {
    const requests = await office.database.connection.collection<RequestDocument>('requests').find().toArray()
    const times = requests
      .filter(
        ({ state, completedDay }) =>
          state === 'completed' && monthsOfFiscalYear(2570).includes(completedDay?.slice(0, 7) ?? ''),
      )
      .map(({ officeMinutes, promisedMinutes }) => ({
        seconds: Math.ceil(Math.round((officeMinutes ?? 0) * 60_000) / 1000),
        kept: (officeMinutes ?? 0) <= promisedMinutes,
      }))
      .sort((a, b) => a.seconds - b.seconds)
    const kept = times.filter(({ kept }) => kept).length
    const line =
      rowOf(await page('/service-time?period=2570'), 'ระยะเวลาการให้บริการเปรียบเทียบ', 'รวมทุกบริการ') ?? []
    assert.equal(line[3], String(times.length))
    assert.equal(line[5], ((times[Math.ceil(0.9 * times.length) - 1]?.seconds ?? 0) / 60).toFixed(2))
    assert.equal(line[6], String(kept))
    assert.equal(line[7], ((100 * kept) / times.length).toFixed(2))
  })

  it('have the seven tables of a satisfaction report, numbered in their order', async () => {
    const captions = tablesIn(await page('/satisfaction?period=2570')).map(({ caption }) => caption)
    assert.deepEqual(captions, [
      'ตารางที่ 1 จำนวนและร้อยละของผู้ตอบแบบสอบถาม จำแนกตามเพศ ช่วงอายุ สถานภาพ บริการ และช่องทาง',
      'ตารางที่ 2 จำนวน ร้อยละ ค่าเฉลี่ย ส่วนเบี่ยงเบนมาตรฐาน และระดับความพึงพอใจของผู้รับบริการ จำแนกเป็นรายข้อ',
      'ตารางที่ 3 ค่าเฉลี่ย ส่วนเบี่ยงเบนมาตรฐาน และระดับความพึงพอใจของผู้รับบริการ จำแนกเป็นรายด้านและภาพรวม',
      'ตารางที่ 4 ค่าเฉลี่ย ส่วนเบี่ยงเบนมาตรฐาน และระดับความพึงพอใจในภาพรวม จำแนกตามงานบริการ',
      'ตารางที่ 5 ระยะเวลาการให้บริการเปรียบเทียบกับมาตรฐานการให้บริการ จำแนกตามงานบริการ',
      'ตารางที่ 6 ข้อเสนอแนะของผู้รับบริการ จำแนกตามหมวด',
      'ตารางที่ 7 ความพึงพอใจในภาพรวมรายเดือน เปรียบเทียบปีงบประมาณ พ.ศ. 2570 กับปีงบประมาณ พ.ศ. 2569',
      'ตารางที่ 8 ความพึงพอใจในภาพรวม เปรียบเทียบกับช่วงก่อน',
    ])
  })

  for (const [kind, period, filter] of [
    ['satisfaction', '2570', {}],
    ['satisfaction', '2026-11-05..2027-01-20', {}],
    ['satisfaction', '2569', { service: 'salary-certificate' }],
    ['service-time', '2570', {}],
    ['service-time', '2026-11', { service: 'staff-id-card' }],
    ['disclosure', '2569', {}],
  ] as const) {
    it(`are the same on the page, in print, in the workbook and in the CSV: ${kind} ${period}`, async () => {
      const query = new URLSearchParams({ period, ...filter }).toString()
      const shown = tablesIn(await page(`/${kind}?${query}`))
      assert.ok(shown.length >= 2 && shown.flatMap(({ rows }) => rows).length > 15)
      assert.deepEqual(tablesIn(await page(`/${kind}/print?${query}`)), shown)

      const [, ...sheets] = readWorkbook(await taken({ kind, format: 'xlsx', period, ...filter }))
      const csv = cellsOf((await taken({ kind, format: 'csv', period, ...filter })).toString('utf8'))
      assert.equal(sheets.length, shown.length)
      shown.forEach(({ caption, rows }, index) => {
        const expected = rows.map((row) => row.map(bare))
        const begins = csv.findIndex(([first]) => first === caption)
        assert.ok(begins >= 0, `No “${caption}” in the CSV`)
        // Title, ids and heads stand above the rows.
        const inCsv = csv.slice(begins + 3, begins + 3 + rows.length)
        assert.deepEqual(
          inCsv.map((row, at) => row.slice(0, expected[at]?.length)),
          expected,
          caption,
        )
        const cells = sheets[index]?.rows ?? []
        const inBook = cells.slice(2, 2 + rows.length).map((row, at) =>
          row.slice(0, expected[at]?.length).map((cell) => {
            if (typeof cell?.value !== 'number') return String(cell?.value ?? '')
            return cell.format.includes('.') ? cell.value.toFixed(2) : String(cell.value)
          }),
        )
        assert.deepEqual(inBook, expected, caption)
      })
    })
  }

  it('cover days of one’s own, to the day', async () => {
    const days = { from: '2026-11-05', to: '2027-01-20' }
    const own = (await answers()).filter((each) => {
      const day = dayOfAnswers(office.database.vault, each) ?? ''
      return day >= days.from && day <= days.to && Object.keys(each.scores).length > 0
    })
    const html = await page('/satisfaction?period=days&from=2026-11-05&to=2027-01-20')
    assert.match(wordsOf(html), /วันที่ 5 พฤศจิกายน 2569 ถึงวันที่ 20 มกราคม 2570/)
    assert.equal(rowOf(html, 'ผู้ตอบแบบสอบถาม', 'รวม')?.[1], String(own.length))
  })

  it('take a Buddhist year in the browser’s date fields for what it is', async () => {
    const html = await page('/satisfaction?period=days&from=2569-11-05&to=2570-01-20')
    assert.match(wordsOf(html), /วันที่ 5 พฤศจิกายน 2569 ถึงวันที่ 20 มกราคม 2570/)
    assert.match(html, /name="from" value="2026-11-05"/)
  })

  it('show the present fiscal year for days that make no period, and say so', async () => {
    const html = await page('/satisfaction?period=days&from=2027-02-01&to=2026-01-01')
    assert.match(wordsOf(html), /ช่วงวันที่ไม่ถูกต้อง จึงแสดงปีงบประมาณปัจจุบัน/)
    assert.match(wordsOf(html), /ปีงบประมาณ พ\.ศ\. 2570 \(1 ตุลาคม 2569 – 30 กันยายน 2570\)/)
    for (const period of ['x', '2026', '99999', '2570.5', '2026-13', '2570-q5']) {
      await manager.get(`/console/reports/satisfaction?period=${period}`).expect(200)
    }
  })

  it('keep back the figures of a group with few people, and say why', async () => {
    const all = (await answers()).filter(
      ({ month, profile, scores }) =>
        monthsOfFiscalYear(2570).includes(month) &&
        profile.status === 'heir' &&
        Object.keys(scores).length > 0,
    )
    assert.ok(all.length > 0 && all.length < 5, `The sample has ${all.length} heirs; choose another status`)
    const html = await page('/satisfaction?period=2570&status=heir')
    assert.match(wordsOf(html), /กลุ่มที่เลือกมีผู้ตอบน้อยเกินไป จึงไม่แสดงผลความพึงพอใจ/)
    assert.deepEqual(rowOf(html, 'ในภาพรวม จำแนกตามงานบริการ', 'การจัดทำบัตรประจำตัวเจ้าหน้าที่ของรัฐ'), undefined)
    const whole = await page('/satisfaction?period=2570')
    assert.deepEqual(rowOf(whole, 'ผู้ตอบแบบสอบถาม', 'ทายาท/ผู้แทน'), ['ทายาท/ผู้แทน', '*', '*'])
  })

  it('answer whether all is well at a glance', async () => {
    const words = wordsOf(await page('?period=2570-q1'))
    assert.match(words, /ภาพรวมการให้บริการ .* ไตรมาสที่ 1 ปีงบประมาณ พ\.ศ\. 2570/)
    assert.match(words, /(เป็นไปตามเป้าหมาย|ต่ำกว่าเป้าหมาย \d รายการ)/)
    assert.match(words, /ความพึงพอใจ ร้อยละ \d\d\.\d\d (✓ บรรลุเป้าหมาย|! ต่ำกว่าเป้าหมาย) เป้าหมายร้อยละ 80/)
    assert.match(words, /แล้วเสร็จภายในเวลาที่กำหนด ร้อยละ \d\d\.\d\d/)
    const month = wordsOf(await page(''))
    assert.match(month, /เดือนกุมภาพันธ์ 2570/)
  })

  it('go by the bands, the S.D. and the targets that the office has chosen, and name them', async () => {
    const { settings } = office.database.models
    const { value, revision } = await settings.stored()
    const reports = { bands: 'set2', sdForm: 'population', targetPercent: 99, promisePercent: 1 }
    await settings.store({ ...value, reports }, revision, COMMAND_LINE, office.clock.now())
    office.clock.advance(11_000)
    const words = wordsOf(await page('/satisfaction?period=2570'))
    assert.match(words, /ยังไม่บรรลุเป้าหมายของสำนักงาน ร้อยละ 99/)
    assert.match(
      words,
      /หมายเหตุ x̄ หมายถึง ค่าเฉลี่ย และ S\.D\. หมายถึง ส่วนเบี่ยงเบนมาตรฐาน S\.D\. คำนวณด้วยตัวหาร n ร้อยละความพึงพอใจ .* \(ชุดที่ 2\): 4\.21–5\.00 มากที่สุด/,
    )
    assert.match(
      wordsOf(await page('/service-time?period=2570')),
      /บรรลุเป้าหมายของสำนักงาน แล้วเสร็จภายในเวลาที่กำหนดร้อยละ 1/,
    )
    assert.match(wordsOf(await page('?period=2570')), /ต่ำกว่าเป้าหมาย 1 รายการ/)
    await settings.store(value, revision + 1, COMMAND_LINE, office.clock.now())
    office.clock.advance(11_000)
  })

  it('show officers’ times to the administrator only', async () => {
    const admin = await office.signIn('admin', 'นายดูแล ระบบ')
    const captions = async (browser: Browser) =>
      tablesIn(await page('/service-time?period=2570', browser)).map(({ caption }) => caption)
    assert.ok((await captions(admin)).some((caption) => caption.includes('จำแนกตามเจ้าหน้าที่')))
    assert.ok(!(await captions(manager)).some((caption) => caption.includes('จำแนกตามเจ้าหน้าที่')))
    const csv = (await taken({ kind: 'service-time', format: 'csv', period: '2570' })).toString('utf8')
    assert.ok(!csv.includes('จำแนกตามเจ้าหน้าที่'))
  })

  it('leave every export in the audit trail, with what it was narrowed to', async () => {
    await taken({ kind: 'satisfaction', format: 'xlsx', period: '2570-q1', channel: 'line' })
    const [entry] = await office.database.models.auditTrail.page({ what: 'export' }, 1)
    assert.ok(entry)
    assert.equal(entry.subject, 'report satisfaction')
    assert.deepEqual(entry.after, { format: 'xlsx', version: 2, period: '2570-q1', channel: 'line', set: 1 })
    assert.ok(typeof entry.by === 'object' && entry.by.name === 'นางอรุณี แสงทอง')
  })

  it('refuse an export of what is no report, and note nothing', async () => {
    const before = (await office.database.models.auditTrail.page({ what: 'export' }, 100)).length
    await manager
      .post('/console/reports/export', { kind: 'people', format: 'xlsx', period: '2570' })
      .expect(400)
    await manager.post('/console/reports/export', { kind: 'satisfaction', format: 'docx' }).expect(400)
    await manager.get('/console/reports/people/print').expect(404)
    assert.equal((await office.database.models.auditTrail.page({ what: 'export' }, 100)).length, before)
  })

  it('offer no period before the first figures', async () => {
    const offered = async (browser: Browser) => {
      const html = (await browser.get('/console/reports/satisfaction').expect(200)).text
      const [, options = ''] = /<select name="period">(.*?)<\/select>/s.exec(html) ?? []
      return [...options.matchAll(/value="([^"]+)"/g)].map(([, value]) => value)
    }
    const all = await offered(manager)
    assert.deepEqual(
      all.filter((value) => /^\d{4}$/.test(value ?? '')),
      ['2570', '2569'],
    )
    assert.equal(all.filter((value) => value?.includes('-q')).at(-1), '2569-q1')
    const fresh = await openConsole()
    try {
      fresh.clock.set(NOW)
      const none = await offered(await fresh.signIn('manager', 'นางอรุณี แสงทอง'))
      assert.deepEqual(none, ['2570', '2570-q2', '2027-02', 'days'])
    } finally {
      await fresh.close()
    }
  })

  it('are nobody’s business at the counter', async () => {
    const officer = await office.signIn('officer', 'นายสมชาย ตั้งใจ')
    for (const path of ['', '/satisfaction', '/service-time', '/disclosure', '/satisfaction/print']) {
      await officer.get(`/console/reports${path}`).expect(403)
    }
    await officer.post('/console/reports/export', { kind: 'satisfaction', format: 'csv' }).expect(403)
  })

  it('disclose totals of a whole fiscal year only, and no small group', async () => {
    const html = await page('/disclosure?period=2569-q2&service=staff-id-card')
    assert.match(wordsOf(html), /ปีงบประมาณ พ\.ศ\. 2569 \(1 ตุลาคม 2568 – 30 กันยายน 2569\)/)
    const served = tablesIn(html).find(({ caption }) => caption.includes('ระยะเวลา'))?.rows ?? []
    const counts = served.map(([, , count = '']) => count)
    assert.ok(counts.length > 10)
    assert.ok(
      counts.every((count) => count === '*' || count === '0' || Number(bare(count)) >= 5),
      counts.join(' '),
    )
    const hidden = counts.filter((count) => count === '*').length
    assert.ok(hidden !== 1, 'one hidden service alone could be worked out')
    assert.doesNotMatch(wordsOf(html), /แสงทอง|รักงาน|ตั้งใจ|มุ่งมั่น|ขยันดี/)
  })

  it('speak English to those who have switched', async () => {
    const english = office.browserOf(`${manager.cookie ?? ''}; chapwai_language=en`)
    const words = wordsOf(await page('/satisfaction?period=2570', english))
    assert.match(words, /Overall satisfaction of service recipients is at the level “High”/)
    assert.match(words, /Table 3 Mean, standard deviation and level of satisfaction by aspect and overall/)
    assert.match(wordsOf(await page('?period=2570', english)), /Service at a glance/)
  })

  it('never mix two versions of the survey, and say what was left out', async () => {
    const { settings } = office.database.models
    const { value, revision } = await settings.stored()
    const survey = {
      sets: [
        { version: 1, items: ['P2', 'S2', 'F4', 'Q1', 'O1'] },
        { version: 2, items: ['P1', 'O1'] },
      ],
    }
    await settings.store({ ...value, survey }, revision, COMMAND_LINE, office.clock.now())
    office.clock.advance(11_000)
    const set: AnswersDocument = {
      _id: 'of version 2',
      version: 2,
      month: '2027-02',
      service: 'staff-id-card',
      channel: 'line',
      scores: { P1: 1 },
      profile: {},
      recount: true,
    }
    await office.database.connection.collection<AnswersDocument>('surveyAnswers').insertOne(set)
    const second = await page('/satisfaction?period=2570')
    assert.equal(rowOf(second, 'ผู้ตอบแบบสอบถาม', 'รวม')?.[1], '1')
    assert.match(wordsOf(second), /แบบสอบถามฉบับที่ 2 ไม่รวมคำตอบของฉบับอื่น \d+ ชุด/)
    assert.match(wordsOf(second), /เปรียบเทียบเฉพาะคำตอบของแบบสอบถามฉบับที่ 2/)
    assert.match(wordsOf(second), /มีผู้ตอบไม่ถึง 5 คน ตัวเลขอาจทำให้ทราบว่าผู้ใดตอบอย่างไร/)
    assert.deepEqual(rowOf(second, 'รายด้านและภาพรวม', 'ภาพรวม')?.slice(1, 4), ['1', '1.00', '–'])
    const first = await page('/satisfaction?period=2570&version=1')
    assert.match(wordsOf(first), /แบบสอบถามฉบับที่ 1 ไม่รวมคำตอบของฉบับอื่น 1 ชุด/)
    await settings.store(value, revision + 1, COMMAND_LINE, office.clock.now())
    office.clock.advance(11_000)
  })
})

describe('the reports while not everything is counted', () => {
  let office: TestConsole
  let manager: Browser
  beforeEach(async () => {
    office = await openConsole()
    await makeRequest(office.database.models)
    manager = await office.signIn('manager')
    const until = new Date(+office.clock.now() + MINUTE)
    await countLeaseCollection
      .on(office.database.connection)
      .insertOne({ _id: 'counts', holder: 'another process', until, term: 1 })
  })
  afterEach(() => office.close())

  const words = async (path: string) =>
    wordsOf((await manager.get(`/console/reports${path}`).expect(200)).text)
  const exported = (format: string) =>
    manager.post('/console/reports/export', { kind: 'service-time', format, period: '2570' })
  const exports = async () => (await office.database.models.auditTrail.page({ what: 'export' }, 9)).length

  it('say so at their head, on the page and on paper', async () => {
    const paths = ['', '/service-time', '/satisfaction', '/disclosure', '/service-time/print']
    // Each page waits a second for the counting, so all are asked at once.
    const told = await Promise.all(paths.map(words))
    for (const [index, path] of paths.entries())
      assert.match(told[index] ?? '', /ระบบกำลังนับข้อมูล ตัวเลขยังไม่ครบ/, path)
    office.clock.advance(MINUTE)
    for (const path of ['', '/service-time', '/service-time/print']) {
      assert.doesNotMatch(await words(path), /ตัวเลขยังไม่ครบ/, path)
    }
  })

  it('go into no file before everything is counted', async () => {
    for (const format of ['csv', 'xlsx']) {
      const refused = await exported(format).expect(503)
      assert.match(wordsOf(refused.text), /ยังไม่ได้ส่งออก.*ระบบกำลังนับข้อมูล/)
    }
    assert.equal(await exports(), 0)
    office.clock.advance(MINUTE)
    await exported('csv').expect(200)
    assert.equal(await exports(), 1)
  })
})

describe('the reports of an office that has just begun', () => {
  it('say that there is nothing yet, on every page', async () => {
    const office = await openConsole()
    const manager = await office.signIn('manager')
    const words = async (path: string) =>
      wordsOf((await manager.get(`/console/reports${path}`).expect(200)).text)
    assert.match(await words(''), /ข้อมูลยังไม่พอ/)
    assert.match(await words('/satisfaction'), /ยังไม่มีผู้ตอบแบบสอบถามในช่วงเวลานี้/)
    assert.match(await words('/service-time'), /ไม่มีผู้รับบริการที่แล้วเสร็จในช่วงเวลานี้/)
    assert.match(await words('/disclosure'), /ยังไม่มีผู้ตอบแบบสอบถามในช่วงเวลานี้/)
    await words('/satisfaction/print')
    const { text } = await manager
      .post('/console/reports/export', { kind: 'satisfaction', format: 'csv' })
      .expect(200)
    assert.match(text, /ยังไม่มีผู้ตอบแบบสอบถาม|ตารางที่ 1/)
    await office.close()
  })
})
