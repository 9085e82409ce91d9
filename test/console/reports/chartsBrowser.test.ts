import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Browser } from 'playwright-core'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { asset, assetRouter } from '../../../src/console/assets.ts'
import { ChartFigure } from '../../../src/console/reports/charts/figure.tsx'
import { speakerOf } from '../../../src/console/speak.ts'
import { securityHeaders } from '../../../src/http/headers.ts'
import type { Chart } from '../../../src/reports/table.ts'
import { closePages, complaintsOf, sharedBrowser } from '../../support/browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const months = [
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
]
// An axis from 0 to 5,000 has the most and the widest figures
const common = { summary: 'สรุป', from: 0, to: null, unit: 'นาที', target: { name: 'กำหนด', value: 900 } }
const charts: Chart[] = [
  {
    ...common,
    kind: 'bars',
    labels: ['การขอหนังสือรับรองเพื่อประกอบการขอกู้เงินสวัสดิการเพื่อที่อยู่อาศัยของข้าราชการบำนาญ', 'บัตร'],
    series: [
      { name: 'ปีงบประมาณ พ.ศ. 2569', values: [498_765, 500] },
      { name: 'ปีงบประมาณ พ.ศ. 2570', values: [900, null] },
    ],
  },
  {
    ...common,
    kind: 'lines',
    labels: months.map((month) => `${month} 2570`),
    series: [{ name: 'มัธยฐาน', values: months.map((_, index) => (index === 4 ? null : 450 + index * 10)) }],
  },
]
const figures = charts
  .map((chart, index) =>
    render(
      h(ChartFigure, { chart, id: `chart-${index}`, period: 'ปีงบประมาณ พ.ศ. 2570', speak: speakerOf('th') }),
    ),
  )
  .join('')
const html = `<!doctype html><html lang="th"><head><title>ก</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="${asset('console.css')}"></head><body><main><section>${figures}</section></main></body></html>`

/** What a reader sees of each text: its size, and whether it reaches beyond the page or over its neighbour. */
const LOOK = `(() => {
  const seen = [...document.querySelectorAll('.chart text, .chart span, .chart p')].filter((each) => each.getClientRects().length > 0)
  const boxes = (which) => [...document.querySelectorAll(which)].map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0)
  const touching = (row) => row.filter(({ left }, index) => index > 0 && left <= row[index - 1].right).length
  const times = boxes('.chart-time')
  return {
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    smallest: Math.min(...seen.map((each) => parseFloat(getComputedStyle(each).fontSize))),
    cut: seen.filter((each) => each.className !== 'unseen').filter((each) => { const { left, right } = each.getBoundingClientRect(); return left < 0 || right > innerWidth }).map((each) => each.textContent),
    touching: touching(times) + touching(boxes('.chart-ticks text')),
    months: times.length,
  }
})()`

describe('charts in a browser', function () {
  // A first start unpacks Chromium.
  this.timeout(60_000)
  let browser: Browser
  let server: Server
  let url: string

  before(async () => {
    browser = await sharedBrowser()
    const app = express().use(securityHeaders('http://localhost'))
    app.use('/console/assets', assetRouter()).get('/', (_req, res) => void res.send(html))
    await new Promise<void>((done) => (server = app.listen(0, () => done())))
    url = `http://localhost:${(server.address() as AddressInfo).port}/`
  })
  after(async () => {
    await closePages()
    server.close()
  })

  for (const [width, shown] of [
    [360, 4],
    [1280, 12],
  ] as const) {
    it(`are readable ${width} px wide under the console’s own rules, and axe finds nothing`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 800 } })
      const complaints = complaintsOf(page)
      await page.goto(url)
      await page.evaluate('document.fonts.ready.then(() => true)')
      const { smallest, ...look } = await page.evaluate<{ smallest: number }>(LOOK)
      assert.deepEqual(look, { sideways: 0, cut: [], touching: 0, months: shown })
      assert.ok(smallest >= 12, `${smallest} px`)
      await page.evaluate(axe)
      const found = await page.evaluate<string[]>(
        `axe.run('.chart').then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
      )
      assert.deepEqual(found, [])
      assert.deepEqual(complaints, [])
      await page.close()
    })
  }
})
