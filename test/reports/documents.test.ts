import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { speakerOf } from '../../src/console/speak.ts'
import { serviceList } from '../../src/domain/services/index.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { presentSet } from '../../src/domain/survey/surveySets.ts'
import { monthsOfFiscalYear } from '../../src/lib/time.ts'
import { disclosureReport } from '../../src/reports/documents/disclosure.ts'
import { satisfactionReport } from '../../src/reports/documents/satisfaction.ts'
import { serviceTimeReport } from '../../src/reports/documents/serviceTime.ts'
import type { Period } from '../../src/reports/period.ts'
import { fullHead, type ReportDocument, type Table } from '../../src/reports/table.ts'
import { answered, cellsOf, loaded, timesOf, yearOfAnswers } from './support/cells.ts'

const thai = speakerOf('th')
const year: Period = { kind: 'year', year: 2570 }
const set = presentSet(usualOffice)
const cells = [
  ...cellsOf(yearOfAnswers(3, 400, monthsOfFiscalYear(2570))),
  ...cellsOf(yearOfAnswers(4, 200, monthsOfFiscalYear(2569))),
  ...timesOf([{ minutes: 4 }, { minutes: 6 }, { minutes: 9, service: 'staff-id-card', promised: 10 }]),
  {
    kind: 'requests' as const,
    month: '2026-11',
    by: { service: 'medical-reimbursement', channel: 'line' },
    counts: { completed: 2, transferred: 2, 'transfer-days': 9 },
  },
]

async function satisfaction(period: Period, more = {}, from = cells): Promise<ReportDocument> {
  const input = {
    cells: await loaded(from, period),
    filter: {},
    set,
    office: usualOffice,
    today: '2027-10-04',
    say: thai,
  }
  const suggestions = { counts: [], themes: usualOffice.reports.themes, records: new Map() }
  return satisfactionReport({ ...input, suggestions, ...more })
}

async function everyReport(): Promise<ReportDocument[]> {
  const common = { cells: await loaded(cells, year), office: usualOffice, today: '2027-10-04', say: thai }
  const officers = { cells: [], nameOf: (id: string) => id }
  return [
    await satisfaction(year),
    serviceTimeReport({ ...common, filter: {}, allowance: [], officers }),
    disclosureReport({ ...common, set }),
  ]
}

function tableOf({ tables }: ReportDocument, id: string): Table {
  const found = tables.find((table) => table.id === id)
  assert.ok(found, `There is no table ${id}`)
  return found
}

const count = (value: number) => ({ kind: 'count', value })
const figure = (value: number) => ({ kind: 'hundredths', value })
const rowOf = (table: Table, label: string) => table.rows.find((row) => row.label === label)?.values

describe('a report’s document', () => {
  it('has a value for each of its columns, in every table of every report', async () => {
    for (const { tables } of await everyReport()) {
      for (const { id, columns, rows } of tables) {
        for (const { label, values, kind } of rows) {
          assert.equal(values.length, kind === 'part' ? 0 : columns.length, `${id}: ${label}`)
        }
        assert.equal(new Set(columns.map((column) => column.id)).size, columns.length, id)
      }
      assert.equal(new Set(tables.map(({ id }) => id)).size, tables.length)
    }
  })

  it('has no table and no column that docs/exports.md does not list', async () => {
    const documented = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8')
    const listed = new Map(
      [...documented.matchAll(/^\| `([a-z-]+)` \|[^|]*\|(.*)\|$/gm)].map(([, id = '', columns = '']) => [
        id,
        [...columns.matchAll(/`([a-z0-9-]+)`/g)].map(([, column]) => column),
      ]),
    )
    const seen = new Set<string>()
    for (const { tables } of await everyReport()) {
      for (const { id, columns } of tables) {
        seen.add(id)
        const known = listed.get(id)
        assert.ok(known, `Write the table ${id} into docs/exports.md, and raise EXPORT_FORMAT`)
        const missing = columns
          .map((column) => column.id)
          .filter((column) => !known.includes(column) && !/^level-[2-4]-/.test(column))
        assert.deepEqual(
          missing,
          [],
          `Write these columns of ${id} into docs/exports.md, and raise EXPORT_FORMAT`,
        )
      }
    }
    assert.deepEqual([...listed.keys()].sort(), [...seen].sort())
  })

  it('has the transfers by list, with the mean days from filing, only where there are any', async () => {
    const transfersIn = async (from: typeof cells) => {
      const common = { cells: await loaded(from, year), office: usualOffice, say: thai }
      const { tables } = serviceTimeReport({
        ...common,
        today: '2027-10-04',
        filter: {},
        allowance: [],
        officers: null,
      })
      return tables.find(({ id }) => id === 'transfers')
    }
    const rows = (await transfersIn(cells))?.rows.map(({ label, values }) => [label, JSON.stringify(values)])
    // The three services whose result is money, and the sum.
    assert.equal(rows?.length, 4)
    for (const row of [rows[0], rows.at(-1)]) assert.match(row?.[1] ?? '', /\b2\b.*\b450\b/)
    assert.equal(await transfersIn(cells.filter(({ kind }) => kind !== 'requests')), undefined)
  })

  it('has no two columns with the same head: each percent says of what', async () => {
    for (const { tables } of await everyReport()) {
      for (const { id, columns } of tables) {
        const heads = columns.map(fullHead)
        assert.deepEqual([...new Set(heads)], heads, id)
        const mean = columns.findIndex((column) => column.id.endsWith('mean') && id !== 'pauses')
        if (mean >= 0)
          assert.match(
            columns.find((each) => /^(now-)?percent$/.test(each.id))?.head ?? '',
            /^ร้อยละความพึงพอใจ$/,
          )
      }
    }
  })

  it('calls services by the manual’s names, and only in charts by short ones', async () => {
    for (const { tables } of await everyReport()) {
      for (const { id, rows } of tables) {
        const labels = new Set(rows.map(({ label }) => label))
        const short = serviceList.filter(
          ({ name, shortName }) => name.th !== shortName.th && labels.has(shortName.th),
        )
        assert.deepEqual(short, [], id)
      }
    }
    const { chart, rows } = tableOf(await satisfaction(year), 'services')
    assert.ok(chart?.labels.includes('บัตรประจำตัวเจ้าหน้าที่'))
    assert.ok(rows.some(({ label }) => label === 'การเบิกจ่ายค่ารักษาพยาบาลสำหรับผู้เกษียณอายุราชการ'))
  })

  it('sums up each part of the respondents, and names in its title the parts that it has', async () => {
    const whole = tableOf(await satisfaction(year), 'respondents')
    const kinds = whole.rows.flatMap(({ kind }) => kind ?? [])
    assert.deepEqual(kinds, Array.from({ length: 5 }, () => ['part', 'sum']).flat())
    for (const { values } of whole.rows.filter(({ kind }) => kind === 'sum')) {
      assert.deepEqual(values, [count(400), figure(100_00)])
    }
    const narrowed = tableOf(
      await satisfaction(year, { filter: { channel: 'line', service: 'staff-id-card' } }),
      'respondents',
    )
    assert.match(narrowed.title, /จำแนกตามเพศ ช่วงอายุ และสถานภาพ$/)
  })

  it('draws nothing but what stands in the table below', async () => {
    for (const { tables } of await everyReport()) {
      for (const { id, chart, rows } of tables) {
        if (!chart) continue
        const printed = new Set(
          rows.flatMap(({ values }) => values.flatMap((value) => ('value' in value ? [value.value] : []))),
        )
        const drawn = chart.series.flatMap(({ values }) => values.filter((value) => value !== null))
        const stray = drawn.filter((value) => !printed.has(value) && id !== 'times')
        assert.deepEqual(stray, [], id)
        assert.ok(chart.series.every(({ values }) => values.length === chart.labels.length))
      }
    }
  })

  it('compares with the period before and the same a year earlier, in words', async () => {
    const of = (month: string, level: 4 | 5) =>
      Array.from({ length: 5 }, () => answered({ P2: level }, { month }))
    const rows = [...of('2026-11', 5), ...of('2026-10', 4), ...of('2025-11', 5)]
    const table = tableOf(
      await satisfaction({ kind: 'month', month: '2026-11' }, {}, cellsOf(rows)),
      'comparison',
    )
    assert.deepEqual(
      table.rows.map(({ label, values }) => [label, ...values.slice(0, 3)]),
      [
        ['เดือนพฤศจิกายน 2569', count(5), figure(500), figure(10_000)],
        ['เดือนตุลาคม 2569', count(5), figure(400), figure(8000)],
        ['เดือนพฤศจิกายน 2568', count(5), figure(500), figure(10_000)],
      ],
    )
    assert.deepEqual(
      table.rows.map(({ values }) => values[3]),
      ['', 'ช่วงนี้สูงกว่า 20.00', 'เท่ากัน'].map((text) => ({ kind: 'text', text })),
    )
  })

  it('measures against the office’s target, the target itself counting as reached', async () => {
    const rows = Array.from({ length: 5 }, () => answered({ P2: 4 }, { service: 'staff-id-card' }))
    const { lead, tables } = await satisfaction(year, {}, cellsOf(rows))
    assert.ok(lead.includes('บรรลุเป้าหมายของสำนักงาน ร้อยละ 80'))
    const services = tables.find(({ id }) => id === 'services')
    assert.ok(services)
    assert.deepEqual(rowOf(services, 'การจัดทำบัตรประจำตัวเจ้าหน้าที่ของรัฐ')?.at(-1), { kind: 'text', text: 'บรรลุ' })
    assert.deepEqual(rowOf(services, 'การทำบัตรประจำตัวผู้รับบำเหน็จบำนาญ')?.at(-1), { kind: 'none' })
  })

  it('prints the months that have begun, and none that is to come', async () => {
    const today = '2026-12-01'
    const input = { cells: await loaded(cells, year), office: usualOffice, today, say: thai }
    const times = serviceTimeReport({ ...input, filter: {}, allowance: [], officers: null })
    const begun = ['ต.ค. 2569', 'พ.ย. 2569', 'ธ.ค. 2569']
    for (const [report, id] of [
      [times, 'time-trend'],
      [await satisfaction(year, { today }), 'trend'],
    ] as const) {
      const { rows, chart } = tableOf(report, id)
      assert.deepEqual(
        rows.map(({ label }) => label),
        begun,
      )
      assert.deepEqual(chart?.labels, begun)
    }
  })

  it('gives the manual’s standards in their own order, with what was measured beside', async () => {
    const input = { cells: await loaded(cells, year), office: usualOffice, today: '2027-10-04', say: thai }
    const standards = tableOf(
      serviceTimeReport({ ...input, filter: {}, allowance: [], officers: null }),
      'standards',
    )
    assert.deepEqual(
      standards.rows.map(({ values }) =>
        values.slice(1, 3).map((value) => ('value' in value ? value.value : null)),
      ),
      [
        [9, 7],
        [9, 7],
        [9, 7],
        [5, 4],
        [5, 4],
        [10, 8],
        [10, 8],
        [10, 7],
        [10, 8],
        [10, 10],
        [10, 10],
        [5, 5],
      ],
    )
    assert.deepEqual(rowOf(standards, 'การออกหนังสือรับรองเงินเดือนข้าราชการครู/บุคลากรทางการศึกษาอื่น'), [
      count(4),
      count(5),
      count(4),
      figure(500),
      count(2),
    ])
  })

  it('shows the officers’ table only where somebody may see it', async () => {
    const input = {
      cells: await loaded(cells, year),
      office: usualOffice,
      today: '2027-10-04',
      say: thai,
      filter: {},
      allowance: [],
    }
    const ids = (officers: Parameters<typeof serviceTimeReport>[0]['officers']) =>
      serviceTimeReport({ ...input, officers }).tables.map(({ id }) => id)
    assert.ok(!ids(null).includes('officers'))
    assert.ok(ids({ cells: [], nameOf: (id) => id }).includes('officers'))
  })
})
