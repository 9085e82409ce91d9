import assert from 'node:assert/strict'
import type { Cell, CellKind, Counts } from '../../src/counting/cell.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { isEmptyMonth, monthFigures } from '../../src/staffSummaries/monthFigures.ts'

const nothing = {
  filed: 0,
  completed: 0,
  withinShareHundredths: null,
  respondents: 0,
  satisfaction: null,
}

function requests(month: string, counts: Counts, service = 'staff-id-card'): Cell {
  return { kind: 'requests', month, by: { service, channel: 'line' }, counts }
}
function times(month: string, promised: number, counts: Counts): Cell {
  const by = { service: 'staff-id-card', channel: 'line', promised: String(promised) }
  return { kind: 'times', month, by, counts }
}
function survey(month: string, version: number, counts: Counts, service = 'staff-id-card'): Cell {
  return {
    kind: 'survey',
    month,
    by: { version: String(version), service, channel: 'line', status: 'none' },
    counts,
  }
}

function october(cells: readonly Cell[], targetPercent = 80) {
  const counts = {
    cells: (kinds: readonly CellKind[], months: readonly string[]) =>
      Promise.resolve(cells.filter(({ kind, month }) => kinds.includes(kind) && months.includes(month))),
  }
  const { reports } = usualOffice
  return monthFigures(counts, '2026-10', { reports: { ...reports, targetPercent } })
}

describe('the figures of a month', () => {
  it('add up what was filed and completed by any service, with the month before beside them', async () => {
    const figures = await october([
      requests('2026-10', { filed: 7, completed: 5, cancelled: 1 }),
      requests('2026-10', { filed: 3, completed: 4 }, 'salary-certificate'),
      requests('2026-09', { filed: 2, rejected: 1 }),
      requests('2026-08', { filed: 90 }),
    ])
    assert.deepEqual(figures, {
      ...nothing,
      month: '2026-10',
      filed: 10,
      completed: 9,
      before: { ...nothing, filed: 2 },
    })
  })

  it('count as within the promise what took no second longer', async () => {
    const figures = await october([
      times('2026-10', 5, { s299: 1, s300: 1, s301: 1 }),
      times('2026-10', 10, { s301: 3 }),
      times('2026-09', 5, { s301: 2 }),
    ])
    assert.deepEqual([figures.withinShareHundredths, figures.before.withinShareHundredths], [8333, 0])
  })

  it('pool the items of the four aspects and leave the overall question out', async () => {
    const figures = await october([
      survey('2026-10', 1, { respondents: 3, 'P2-5': 3, 'S2-4': 2, 'O1-1': 3 }),
      survey('2026-10', 1, { respondents: 2, 'P2-3': 2, 'F4-5': 1 }, 'salary-certificate'),
    ])
    // (5 × 3 + 4 × 2 + 3 × 2 + 5) ÷ 8
    assert.deepEqual(figures.satisfaction, {
      version: 1,
      meanCents: 425,
      percentHundredths: 8500,
      targetMet: true,
    })
    assert.equal(figures.respondents, 5)
  })

  it('reach the target with exactly its percent', async () => {
    const cells = [survey('2026-10', 1, { respondents: 5, 'P2-5': 1, 'P2-4': 4 })]
    assert.equal((await october(cells, 84)).satisfaction?.targetMet, true)
    assert.equal((await october(cells, 85)).satisfaction?.targetMet, false)
  })

  it('are those of the latest version that was answered in each month', async () => {
    const figures = await october([
      survey('2026-10', 2, { respondents: 40, 'P2-1': 40 }),
      survey('2026-10', 10, { respondents: 6, 'P2-4': 6 }),
      survey('2026-09', 2, { respondents: 8, 'P2-3': 8 }),
    ])
    assert.deepEqual([figures.respondents, figures.satisfaction?.version], [6, 10])
    assert.deepEqual([figures.before.respondents, figures.before.satisfaction?.version], [8, 2])
    assert.deepEqual([figures.satisfaction?.meanCents, figures.before.satisfaction?.meanCents], [400, 300])
  })

  it('say nothing of what fewer than five people thought', async () => {
    for (const counts of [
      { respondents: 4, 'P2-5': 4 },
      // Four stand behind the figure, whatever the other two have answered.
      { respondents: 6, 'P2-5': 4, 'S2-5': 2, 'O1-5': 6 },
    ]) {
      assert.equal((await october([survey('2026-10', 1, counts)])).satisfaction, null)
    }
  })

  it('are empty where nothing was filed, completed or answered', async () => {
    assert.equal(isEmptyMonth(await october([requests('2026-09', { filed: 1 })])), true)
    for (const cell of [
      requests('2026-10', { filed: 1 }),
      requests('2026-10', { completed: 1 }),
      survey('2026-10', 1, { respondents: 1, 'P2-5': 1 }),
    ]) {
      assert.equal(isEmptyMonth(await october([cell])), false)
    }
  })
})
