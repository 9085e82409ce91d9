import assert from 'node:assert/strict'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { speakerOf } from '../../../src/console/speak.ts'
import { axisOf, placeOn } from '../../../src/console/reports/charts/axis.ts'
import { barGroups } from '../../../src/console/reports/charts/barGeometry.ts'
import { ChartFigure } from '../../../src/console/reports/charts/figure.tsx'
import { emptyPlaces, linesOf } from '../../../src/console/reports/charts/lineGeometry.ts'
import { pointFigures } from '../../../src/console/reports/charts/pointFigures.ts'
import { timeLabels } from '../../../src/console/reports/charts/timeLabels.ts'
import type { Chart } from '../../../src/reports/table.ts'

const bars: Chart = {
  kind: 'bars',
  summary: 'บัตรประจำตัวเจ้าหน้าที่ได้คะแนนสูงสุด 4.90',
  labels: ['หนังสือรับรองเงินเดือน', 'บัตรประจำตัวเจ้าหน้าที่', 'หนังสือค้ำประกันบุคคล'],
  series: [{ name: 'ค่าเฉลี่ย', values: [350, 490, null] }],
  from: 100,
  to: 500,
  target: { name: 'เป้าหมาย', value: 400 },
  unit: 'คะแนน',
}
const lines: Chart = {
  kind: 'lines',
  summary: 'ค่าเฉลี่ยเพิ่มขึ้นจาก 4.00 เป็น 4.50',
  labels: ['ต.ค. 2569', 'พ.ย. 2569', 'ธ.ค. 2569', 'ม.ค. 2570'],
  series: [{ name: 'ปีงบประมาณ 2570', values: [400, 450, null, 300] }],
  from: 100,
  to: 500,
  unit: '',
}
const speak = speakerOf('th')
const drawn = (chart: Chart, id = 'chart-1') =>
  render(h(ChartFigure, { chart, id, period: 'เดือนพฤศจิกายน 2569', speak }))
const wordsIn = (html: string) => html.replace(/<[^>]*>/g, '|').split(/\|+/)
const endless = (values: (number | null)[], target?: number): Chart => ({
  kind: bars.kind,
  summary: bars.summary,
  labels: bars.labels,
  unit: 'นาที',
  from: 0,
  to: null,
  series: [{ name: 'มัธยฐาน', values }],
  ...(target !== undefined && { target: { name: 'กำหนด', value: target } }),
})

describe('the axis of a chart', () => {
  it('has round figures from end to end', () => {
    assert.deepEqual(axisOf(bars).ticks, [
      { text: '1', at: 0, fits: 'always' },
      { text: '2', at: 25, fits: 'always' },
      { text: '3', at: 50, fits: 'always' },
      { text: '4', at: 75, fits: 'always' },
      { text: '5', at: 100, fits: 'always' },
    ])
  })

  it('ends at a round figure that neither a value nor the target goes beyond', () => {
    assert.equal(axisOf(endless([450, 1350, null])).to, 1500)
    assert.equal(axisOf(endless([450, 1350, null], 2900)).to, 3000)
    assert.deepEqual(
      axisOf(endless([123_456])).ticks.map(({ text }) => text),
      ['0', '500', '1,000', '1,500'],
    )
  })

  it('has a decimal on all its figures as soon as one needs it', () => {
    assert.deepEqual(
      axisOf(endless([180])).ticks.map(({ text }) => text),
      ['0.0', '0.5', '1.0', '1.5', '2.0'],
    )
  })

  it('leaves figures out on a phone where they would touch', () => {
    assert.deepEqual(
      axisOf(endless([498_765])).ticks.map(({ text, fits }) => `${text} ${fits}`),
      ['0 always', '1,000 wide', '2,000 always', '3,000 wide', '4,000 always', '5,000 wide'],
    )
  })

  it('is one unit long when there is nothing to draw', () => {
    const { from, to } = axisOf(endless([null, null, null]))
    assert.deepEqual([from, to], [0, 100])
  })

  it('keeps what lies outside at its end', () => {
    assert.equal(placeOn({ from: 100, to: 500 }, 40), 0)
    assert.equal(placeOn({ from: 100, to: 500 }, 600), 100)
    assert.equal(placeOn({ from: 0, to: 300 }, 100), 33.33)
  })
})

describe('bars', () => {
  it('are as long as their share of the axis, and absent without a figure', () => {
    assert.deepEqual(barGroups(bars, axisOf(bars)), [
      { label: 'หนังสือรับรองเงินเดือน', bars: [{ text: '3.50', length: 62.5 }] },
      { label: 'บัตรประจำตัวเจ้าหน้าที่', bars: [{ text: '4.90', length: 97.5 }] },
      { label: 'หนังสือค้ำประกันบุคคล', bars: [{ text: '–', length: null }] },
    ])
  })

  it('stand together, one for each series', () => {
    const two = { ...bars, labels: ['ก'], series: [...bars.series, { name: 'ปีก่อน', values: [] }] }
    assert.deepEqual(barGroups(two, axisOf(two)), [
      {
        label: 'ก',
        bars: [
          { text: '3.50', length: 62.5 },
          { text: '–', length: null },
        ],
      },
    ])
  })
})

describe('lines', () => {
  it('go from point to point and leave a gap where there is no figure', () => {
    assert.deepEqual(linesOf(lines, axisOf(lines)), [
      {
        name: 'ปีงบประมาณ 2570',
        points: [
          { x: 12.5, y: 25, label: 'ต.ค. 2569', text: '4.00' },
          { x: 37.5, y: 12.5, label: 'พ.ย. 2569', text: '4.50' },
          { x: 87.5, y: 50, label: 'ม.ค. 2570', text: '3.00' },
        ],
        runs: ['12.5,25 37.5,12.5'],
      },
    ])
    assert.deepEqual(emptyPlaces(lines), [62.5])
  })

  it('have their figures above the upper one and below the lower one', () => {
    const series = [...lines.series, { name: 'ปีก่อน', values: [400, 500, 200, 100] }]
    const figures = pointFigures(linesOf({ ...lines, series }, axisOf(lines)))
    assert.deepEqual(
      figures.map(({ text, side }) => `${text} ${side}`),
      ['4.00 above', '4.50 below', '3.00 above', '4.00 below', '5.00 above', '2.00 above', '1.00 below'],
    )
  })

  it('have no figures at their points when there are three of them, or more than twelve on one', () => {
    const three = { ...lines, series: Array.from({ length: 3 }, () => ({ name: 'ก', values: [400] })) }
    assert.deepEqual(pointFigures(linesOf(three, axisOf(three))), [])
    const labels = Array.from({ length: 13 }, (_, index) => String(index))
    const long = { ...lines, labels, series: [{ name: 'ก', values: labels.map(() => 400) }] }
    assert.deepEqual(pointFigures(linesOf(long, axisOf(long))), [])
  })

  it('name every month where there is room, and every third on a phone', () => {
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
    const labels = timeLabels(months.map((month) => `${month} 2570`))
    assert.deepEqual(labels[0], { lines: ['ต.ค.', '2570'], at: 4.17, fits: 'always' })
    assert.deepEqual(
      labels.map(({ fits }) => fits),
      Array.from({ length: 4 }, () => ['always', 'wide', 'wide']).flat(),
    )
  })

  it('name fewer months of two years, and on a phone only some of those', () => {
    const labels = timeLabels(Array.from({ length: 24 }, () => 'พ.ย. 2569'))
    assert.deepEqual(
      labels.map(({ fits }) => fits),
      Array.from({ length: 6 }, () => ['always', 'never', 'wide', 'never']).flat(),
    )
  })
})

describe('the figure of a chart', () => {
  it('tells its series and its summary to who cannot see it', () => {
    for (const [chart, figures] of [
      [bars, 'ค่าเฉลี่ย หนังสือรับรองเงินเดือน: 3.50 คะแนน; ค่าเฉลี่ย บัตรประจำตัวเจ้าหน้าที่: 4.90 คะแนน'],
      [
        lines,
        'ปีงบประมาณ 2570 ต.ค. 2569: 4.00; ปีงบประมาณ 2570 พ.ย. 2569: 4.50; ปีงบประมาณ 2570 ม.ค. 2570: 3.00',
      ],
    ] as const) {
      const html = drawn(chart)
      assert.match(html, /<svg [^>]*role="img" aria-labelledby="chart-1-title chart-1-desc"/)
      assert.ok(html.includes(`<title id="chart-1-title">${chart.summary}</title>`), html)
      assert.ok(html.includes(`<desc id="chart-1-desc">${figures}</desc>`), html)
    }
  })

  it('says what is shown, in which unit, for when, and where an axis begins that does not begin at 0', () => {
    const said = wordsIn(drawn({ ...bars, from: 0 }))
    assert.ok(said.includes(bars.summary))
    assert.ok(said.includes('หน่วย: คะแนน · ช่วงเวลา: เดือนพฤศจิกายน 2569'), said.join())
    assert.ok(wordsIn(drawn(lines)).includes('ช่วงเวลา: ต.ค. 2569 – ม.ค. 2570 · แกนเริ่มที่ 1.00 ไม่ใช่ 0'))
  })

  it('marks figures of few cases, and says what the mark means', () => {
    const series = [{ name: 'ร้อยละ', values: [400, 450, 300, 300], few: [true, false, false, false] }]
    const said = wordsIn(drawn({ ...lines, from: 0, series }))
    assert.ok(said.includes('4.00*') && said.includes('4.50'))
    assert.ok(said.includes('* น้อยกว่า 5 ราย ค่าอาจเปลี่ยนมากเมื่อมีรายเพิ่ม'), said.join())
    assert.ok(!drawn(lines).includes('*'))
  })

  it('is said in words when there is one figure, or none: no axis stands without a course', () => {
    const one = drawn({
      ...lines,
      from: 0,
      unit: '%',
      series: [{ name: 'ปีงบประมาณ 2570', values: [null, 450] }],
    })
    assert.doesNotMatch(one, /<svg/)
    assert.match(one, /มีข้อมูลเพียงค่าเดียว จึงไม่แสดงเป็นแผนภูมิ ปีงบประมาณ 2570 พ\.ย\. 2569: 4\.50 %/)
    for (const kind of ['bars', 'lines'] as const) {
      const none = drawn({ ...bars, kind, to: null, series: [{ name: 'ก', values: [null, null, null] }] })
      assert.match(none, /ยังไม่มีข้อมูลสำหรับแผนภูมินี้/)
      assert.doesNotMatch(none, /<svg|NaN|Infinity|undefined/)
    }
  })

  it('prints every label, value, unit and the target of bars', () => {
    const words = wordsIn(drawn(bars))
    for (const each of [...bars.labels, '3.50', '4.90', '–', 'คะแนน', 'เป้าหมาย 4.00', 'ค่าเฉลี่ย']) {
      assert.ok(words.includes(each), each)
    }
  })

  it('prints every label and value of lines, and a dash where there is none', () => {
    const words = wordsIn(drawn(lines))
    for (const each of ['ต.ค.', 'พ.ย.', 'ธ.ค.', 'ม.ค.', '2569', '2570', '4.00', '4.50', '3.00', '–']) {
      assert.ok(words.includes(each), each)
    }
    assert.ok(words.includes('ปีงบประมาณ 2570 พ.ย. 2569: 4.50'))
  })

  it('draws bars and target in percent of the room', () => {
    const html = drawn(bars)
    assert.deepEqual(
      [...html.matchAll(/<rect [^>]*width="([\d.]+%)"/g)].map(([, width]) => width),
      ['62.5%', '97.5%'],
    )
    assert.equal(html.match(/<line class="chart-target" x1="75%" x2="75%"/g)?.length, 3)
    assert.equal(html.match(/class="chart-halo"/g)?.length, 1)
  })

  it('tells four series apart without colour', () => {
    const series = ['ก', 'ข', 'ค', 'ง'].map((name) => ({ name, values: [300, 300, 300] }))
    const fills = [...drawn({ ...bars, series }).matchAll(/height="70%" fill="([^"]*)"/g)].slice(0, 4)
    assert.deepEqual(
      fills.map(([, fill]) => fill),
      ['currentColor', 'url(#chart-1-hatched)', 'url(#chart-1-dotted)', 'none'],
    )
    const html = drawn({ ...lines, series })
    for (const mark of ['disc', 'square', 'triangle', 'diamond']) assert.ok(html.includes(mark), mark)
    assert.deepEqual(
      [...new Set(html.match(/stroke-dasharray="[^"]*"/g))],
      ['stroke-dasharray="7 4"', 'stroke-dasharray="2 4"', 'stroke-dasharray="10 3 2 3"'],
    )
  })

  it('says whose figure it is where several bars share a label', () => {
    const series = [
      { name: 'ปี 2569', values: [300] },
      { name: 'ปี 2570', values: [320] },
    ]
    assert.ok(drawn({ ...bars, series }).includes('<span class="unseen">ปี 2569 </span>'))
    assert.ok(!drawn(bars).includes('unseen'))
  })

  it('brings neither style nor script along, and no id twice for two charts on a page', () => {
    const html = drawn(bars, 'a') + drawn(lines, 'b') + drawn(bars, 'c')
    assert.doesNotMatch(html, /\sstyle=|<style|<script|\son\w+=/)
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    assert.equal(ids.length, 10)
    assert.deepEqual([...new Set(ids)], ids)
  })
})
