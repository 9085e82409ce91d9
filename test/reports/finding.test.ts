import assert from 'node:assert/strict'
import { speakerOf } from '../../src/console/speak.ts'
import { findingOf } from '../../src/reports/finding.ts'
import { satisfactionOf } from '../../src/reports/satisfaction.ts'
import { answered, cellsOf } from './support/cells.ts'

const thai = speakerOf('th')
const english = speakerOf('en')
type Scores = Parameters<typeof answered>[0]
const finding = (scores: readonly Scores[], say = thai) =>
  findingOf(satisfactionOf(cellsOf(scores.map((each) => answered(each)))), say)

describe('the finding of a satisfaction report', () => {
  it('says level, x̄, S.D. and percent, then the aspects from the highest mean down', () => {
    assert.equal(
      finding([
        { P2: 5, S2: 5, F4: 3, Q1: 5, O1: 5 },
        { P2: 4, S2: 5, F4: 4, Q1: 5, O1: 1 },
      ]),
      'ผู้รับบริการมีความพึงพอใจในภาพรวมอยู่ในระดับมาก (x̄ = 4.50, S.D. = 0.76) คิดเป็นร้อยละ 90.00 ' +
        'เมื่อพิจารณารายด้าน ด้านที่มีค่าเฉลี่ยสูงสุด คือ ด้านเจ้าหน้าที่/บุคลากรผู้ให้บริการ และด้านผลของการให้บริการ (x̄ = 5.00) ' +
        'รองลงมา คือ ด้านกระบวนการ/ขั้นตอนการให้บริการ (x̄ = 4.50) ' +
        'ส่วนด้านที่มีค่าเฉลี่ยต่ำสุด คือ ด้านสิ่งอำนวยความสะดวก (x̄ = 3.50)',
    )
  })

  it('joins those between the highest and the lowest, and says that they stand in their order', () => {
    const scores = { P2: 5, S2: 4, F4: 3, Q1: 2 } as const
    assert.match(
      finding([scores]) ?? '',
      /\(x̄ = 5\.00\) รองลงมา คือ ด้านเจ้าหน้าที่\S* \(x̄ = 4\.00\) และด้านสิ่ง\S* \(x̄ = 3\.00\) ตามลำดับ ส่วนด้านที่มีค่าเฉลี่ยต่ำสุด คือ ด้านผล\S* \(x̄ = 2\.00\)$/,
    )
    assert.match(
      finding([scores], english) ?? '',
      /, followed by Staff \(x̄ = 4\.00\) and Facilities \(x̄ = 3\.00\), in this order; the lowest is that of Result .*\.$/,
    )
    assert.match(finding([{ P2: 5, S2: 4 }], english) ?? '', /, followed by Staff \(x̄ = 4\.00\)\.$/)
  })

  it('names no order where there is none', () => {
    assert.equal(
      finding([{ P2: 4, S2: 4, F4: 4, Q1: 4 }]),
      'ผู้รับบริการมีความพึงพอใจในภาพรวมอยู่ในระดับมาก (x̄ = 4.00, S.D. = 0.00) คิดเป็นร้อยละ 80.00',
    )
    assert.equal(
      finding([{ P2: 5, S2: 4 }]),
      'ผู้รับบริการมีความพึงพอใจในภาพรวมอยู่ในระดับมาก (x̄ = 4.50, S.D. = 0.71) คิดเป็นร้อยละ 90.00 ' +
        'เมื่อพิจารณารายด้าน ด้านที่มีค่าเฉลี่ยสูงสุด คือ ด้านกระบวนการ/ขั้นตอนการให้บริการ (x̄ = 5.00) ' +
        'รองลงมา คือ ด้านเจ้าหน้าที่/บุคลากรผู้ให้บริการ (x̄ = 4.00)',
    )
  })

  it('says nothing while nobody has answered, also where O1 alone was', () => {
    assert.equal(finding([]), null)
    assert.equal(finding([{ O1: 5 }]), null)
  })

  it('prints a dash for the S.D. of a single answer', () => {
    assert.match(finding([{ P2: 5 }]) ?? '', /\(x̄ = 5\.00, S\.D\. = –\) คิดเป็นร้อยละ 100\.00$/)
  })

  it('is said in English too', () => {
    assert.equal(
      finding([{ P2: 5, S2: 4, Q1: 3 }], english),
      'Overall satisfaction of service recipients is at the level “High” (x̄ = 4.00, S.D. = 1.00), 80.00 percent. ' +
        'By aspect, the highest mean is that of Process and steps (x̄ = 5.00), followed by Staff (x̄ = 4.00); ' +
        'the lowest is that of Result of the service (x̄ = 3.00).',
    )
  })
})
