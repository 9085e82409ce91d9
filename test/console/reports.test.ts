import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { officeOf } from '../../src/flows/office.ts'
import { SettingsSchema } from '../../src/flows/settings.ts'
import { monthsOfFiscalYear } from '../../src/lib/time.ts'
import { COMMAND_LINE } from '../../src/models/trailEntry.ts'
import { reportModel } from '../../src/console/reports/model.ts'
import { speakerOf } from '../../src/console/speak.ts'
import { openConsole, type TestConsole, wordsOf } from './console.ts'

const thai = speakerOf('th')
const answer = (month: string, service: string, scores: Record<string, 1 | 2 | 3 | 4 | 5>, version = 1) => ({
  version,
  month,
  service,
  scores,
})
const served = (month: string, service: string, officeMinutes: number, promisedMinutes = 5) => ({
  month,
  service,
  officeMinutes,
  promisedMinutes,
})

const rows = {
  answers: [
    answer('2026-10', 'salary-certificate', { P2: 5, S2: 5, F4: 4, Q1: 5, O1: 5 }),
    answer('2026-11', 'salary-certificate', { P2: 4, S2: 3, O1: 2 }),
    answer('2026-11', 'staff-id-card', { P2: 4 }),
    answer('2026-11', 'staff-id-card', { P2: 1 }, 7),
    answer('2026-11', 'staff-id-card', {}),
  ],
  served: [
    served('2026-10', 'salary-certificate', 3),
    served('2026-11', 'salary-certificate', 4.5),
    served('2026-11', 'salary-certificate', 9),
    served('2026-11', 'staff-id-card', 10, 10),
    served('2026-11', 'staff-id-card', 10.5, 10),
  ],
}

describe('what the reports page prints', () => {
  const model = reportModel(rows, 2570, thai)
  const line = (label: string, n: string, mean: string, sd: string, percent: string, level: string) => ({
    label,
    n,
    mean,
    sd,
    percent,
    level,
  })

  it('counts respondents against the people served', () => {
    assert.equal(model.respondents, 3)
    assert.equal(model.served, 5)
    assert.equal(model.responsePercent, '60.00')
    assert.equal(model.leftOut, 1)
  })

  it('gives each aspect and, without O1, the whole; no S.D. of a single answer', () => {
    assert.deepEqual(model.aspects, [
      line('กระบวนการ/ขั้นตอนการให้บริการ', '3', '4.33', '0.58', '86.67', 'มาก'),
      line('เจ้าหน้าที่/บุคลากรผู้ให้บริการ', '2', '4.00', '1.41', '80.00', 'มาก'),
      line('สิ่งอำนวยความสะดวก', '1', '4.00', '–', '80.00', 'มาก'),
      line('ผลของการให้บริการ', '1', '5.00', '–', '100.00', 'มากที่สุด'),
    ])
    // 5 + 5 + 4 + 5 + 4 + 3 + 4 = 30 of 7
    assert.deepEqual(model.overall, line('ภาพรวม', '7', '4.29', '0.76', '85.71', 'มาก'))
    assert.equal(
      model.finding,
      'ผู้รับบริการมีความพึงพอใจในภาพรวมอยู่ในระดับมาก (x̄ = 4.29, S.D. = 0.76) คิดเป็นร้อยละ 85.71',
    )
  })

  it('gives the items that are asked or were answered, O1 in a part of its own', () => {
    assert.deepEqual(
      model.items.map(({ lines }) => lines.map(({ label }) => label)),
      [
        ['ได้รับบริการรวดเร็ว ทันตามเวลาที่แจ้งไว้'],
        ['เจ้าหน้าที่เต็มใจช่วยเหลือ ใส่ใจผู้รับบริการ'],
        ['การติดต่อผ่าน LINE ใช้งานง่าย ได้คำตอบที่ต้องการ'],
        ['ได้รับเอกสาร/บัตร/เงิน ถูกต้องครบถ้วน'],
        ['โดยรวมแล้ว ท่านพึงพอใจต่อการบริการครั้งนี้'],
      ],
    )
    assert.deepEqual(
      model.items.at(-1)?.lines[0],
      line('โดยรวมแล้ว ท่านพึงพอใจต่อการบริการครั้งนี้', '2', '3.50', '2.12', '70.00', 'ปานกลาง'),
    )
  })

  it('gives every service and every month of the fiscal year, also those that nobody answered', () => {
    assert.equal(model.byService.length, 12)
    assert.deepEqual(
      model.byService.find(({ label }) => label === 'บัตรประจำตัวเจ้าหน้าที่'),
      { ...line('บัตรประจำตัวเจ้าหน้าที่', '1', '4.00', '–', '80.00', 'มาก'), respondents: '1' },
    )
    assert.deepEqual(
      model.byMonth.map(({ label, n }) => `${label} ${n}`),
      [
        'ต.ค. 2569 4',
        'พ.ย. 2569 3',
        ...'ธ.ค. 2569,ม.ค. 2570,ก.พ. 2570,มี.ค. 2570,เม.ย. 2570,พ.ค. 2570,มิ.ย. 2570,ก.ค. 2570,ส.ค. 2570,ก.ย. 2570'
          .split(',')
          .map((month) => `${month} 0`),
      ],
    )
  })

  it('gives service minutes against promise and manual', () => {
    assert.deepEqual(
      model.times.find(({ label }) => label === 'หนังสือรับรองเงินเดือน'),
      {
        label: 'หนังสือรับรองเงินเดือน',
        promised: '5',
        usual: '4',
        served: '3',
        median: '4.50',
        ninetieth: '9.00',
        within: '2',
        withinPercent: '66.67',
      },
    )
    assert.deepEqual(
      model.times.find(({ label }) => label === 'บัตรผู้รับบำนาญ'),
      {
        label: 'บัตรผู้รับบำนาญ',
        promised: '10',
        usual: '8',
        served: '0',
        median: '–',
        ninetieth: '–',
        within: '0',
        withinPercent: '–',
      },
    )
    assert.equal(model.allTimes.served, '5')
    assert.equal(model.allTimes.withinPercent, '60.00')
  })

  it('goes by the bands, the S.D. and the target that the office has chosen', () => {
    assert.equal(model.target, 'บรรลุเป้าหมายของสำนักงาน ร้อยละ 80')
    const reports = { bands: 'set2', sdForm: 'population', targetPercent: 90 } as const
    const office = officeOf(SettingsSchema.parse({ reports }))
    const other = reportModel(rows, 2570, thai, office)
    assert.deepEqual(other.overall, line('ภาพรวม', '7', '4.29', '0.70', '85.71', 'มากที่สุด'))
    assert.equal(other.target, 'ยังไม่บรรลุเป้าหมายของสำนักงาน ร้อยละ 90')
  })

  it('says nothing of a year in which nobody answered', () => {
    const empty = reportModel({ answers: [], served: [] }, 2569, thai)
    assert.equal(empty.finding, null)
    assert.equal(empty.target, null)
    assert.equal(empty.responsePercent, '–')
    assert.deepEqual(empty.overall, line('ภาพรวม', '0', '–', '–', '–', '–'))
  })
})

describe('the reports page', () => {
  let office: TestConsole
  before(async () => {
    office = await openConsole()
    const answers = office.database.connection.collection<{ _id: string }>('surveyAnswers')
    const months = [...monthsOfFiscalYear(2570), ...monthsOfFiscalYear(2569)]
    const known = rows.answers.filter(({ month }) => months.includes(month))
    const older = answer('2026-09', 'staff-id-card', { P2: 2 })
    await answers.insertMany(
      [...known, older].map((row) => ({ ...row, _id: randomUUID(), channel: 'line', profile: {} })),
    )
  })
  after(() => office.close())

  it('shows the present fiscal year, its tables and how they were worked out', async () => {
    const { text } = await (await office.signIn('manager')).get('/console/reports').expect(200)
    const shown = wordsOf(text)
    assert.match(shown, /รายงานการให้บริการ ปีงบประมาณ พ\.ศ\. 2570/)
    assert.match(shown, /ผู้ตอบแบบสอบถาม 3 คน จากผู้รับบริการ 0 ราย \(ร้อยละ –\) แบบสอบถามทางแชทเป็นการตอบโดยสมัครใจ/)
    assert.deepEqual(
      [...text.matchAll(/<caption>(ตารางที่ \d)/g)].map(([, caption]) => caption),
      ['ตารางที่ 1', 'ตารางที่ 2', 'ตารางที่ 3', 'ตารางที่ 4', 'ตารางที่ 5'],
    )
    assert.match(shown, /ภาพรวม 7 4\.29 0\.76 85\.71 มาก/)
    assert.match(shown, /หมายเหตุ S\.D\. คำนวณด้วยตัวหาร n − 1 .* \(ชุดที่ 1\): .* ไม่รวมคำตอบของฉบับอื่น 1 ชุด/)
  })

  it('names the office’s bands and S.D. in its notes', async () => {
    const { settings } = office.database.models
    const { value, revision } = await settings.stored()
    const store = (next: typeof value, seen: number) =>
      settings.store(next, seen, COMMAND_LINE, office.clock.now())
    await store({ reports: { bands: 'set2', sdForm: 'population' } }, revision)
    office.clock.advance(11_000)
    const { text } = await (await office.signIn('manager')).get('/console/reports').expect(200)
    assert.match(wordsOf(text), /ภาพรวม 7 4\.29 0\.70 85\.71 มากที่สุด/)
    assert.match(wordsOf(text), /หมายเหตุ S\.D\. คำนวณด้วยตัวหาร n ร้อยละ .* \(ชุดที่ 2\): 4\.21–5\.00 มากที่สุด/)
    await store(value, revision + 1)
    office.clock.advance(11_000)
  })

  it('shows another fiscal year, and refuses what is none', async () => {
    const manager = await office.signIn('manager')
    const { text } = await manager.get('/console/reports?year=2569').expect(200)
    assert.match(wordsOf(text), /ภาพรวม 1 2\.00 – 40\.00 น้อย/)
    for (const year of ['x', '2026', '99999', '2570.5', '1&year=2']) {
      await manager.get(`/console/reports?year=${year}`).expect(400)
    }
  })

  it('speaks English to those who have switched', async () => {
    const { cookie } = await office.signIn('manager')
    const { text } = await office.browserOf(`${cookie ?? ''}; chapwai_language=en`).get('/console/reports')
    assert.match(wordsOf(text), /Overall satisfaction: High \(x̄ = 4\.29, S\.D\. = 0\.76\), 85\.71 percent\./)
    assert.match(text, /<caption>Table 5\. Service time against the promise<\/caption>/)
  })
})
