import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { questionsOf } from '../../src/domain/questions/questions.ts'
import { audiences } from '../../src/domain/services/audiences.ts'
import { serviceIds } from '../../src/domain/services/ids.ts'
import { serviceList, services } from '../../src/domain/services/index.ts'
import type { Service } from '../../src/domain/services/service.ts'
import { looksAt } from '../../src/domain/questions/when.ts'
import { manual, type InManual } from '../chat/support/manual.ts'

/** A service of the catalogue in the words of the manual's table. */
function asInManual(service: Service): InManual {
  return {
    id: service.id,
    scopeNo: service.scopeNo,
    ...(service.variantOf && { variantOf: service.variantOf }),
    standardsRow: service.standardsRow,
    name: [service.name.th, service.name.en],
    shortName: [service.shortName.th, service.shortName.en],
    outcome: [service.outcome.kind, service.outcome.name.th, service.outcome.name.en],
    minutes: [service.minutes.target, service.minutes.usual],
    arrows: service.steps.flatMap(({ minutesToNext }) => minutesToNext ?? []),
    steps: service.steps.map(({ label }) => label.th),
    desk: service.desk,
    audiences: service.audiences,
    basis: service.audienceNote.basis,
    papers: service.papers.map((paper) => ({
      id: paper.id,
      kind: paper.kind,
      name: [paper.name.th, paper.name.en],
      ...(paper.formNo && { formNo: paper.formNo }),
      ...(paper.availableAtCounter !== undefined && { atCounter: paper.availableAtCounter }),
      ...(paper.quantity && { quantity: [paper.quantity.count, paper.quantity.unit.th] as const }),
      ...(paper.requirement === 'by-case' && {
        byCase: (paper.condition ?? paper.parts?.[0]?.condition)?.source ?? 'no condition',
      }),
      ...(paper.parts && { parts: paper.parts.map(({ id }) => id) }),
    })),
  }
}

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })
const lengthOf = (label: string) => [...graphemes.segment(label)].length

describe('the catalogue', () => {
  it('has the twelve request types of the manual in its order', () => {
    assert.deepEqual(
      serviceList.map(({ id }) => id),
      manual.map(({ id }) => id),
    )
    assert.deepEqual(
      serviceList.map(({ standardsRow }) => standardsRow),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    )
  })

  it('counts eleven services, the pensioner card being a variant of the sixth', () => {
    assert.deepEqual(
      serviceList.map(({ scopeNo }) => scopeNo),
      [1, 2, 3, 4, 5, 6, 6, 7, 8, 9, 10, 11],
    )
    assert.deepEqual(
      serviceList.filter(({ variantOf }) => variantOf).map(({ id, variantOf }) => [id, variantOf]),
      [['pensioner-id-card', 'staff-id-card']],
    )
  })

  it('promises and takes the minutes of the standards tables, read by position', () => {
    assert.deepEqual(
      serviceList.map(({ minutes }) => `${minutes.target}/${minutes.usual}`),
      ['9/7', '9/7', '9/7', '5/4', '5/4', '10/8', '10/8', '10/7', '10/8', '10/10', '10/10', '5/5'],
    )
  })

  it('asks for as many papers as the manual lists', () => {
    assert.deepEqual(
      serviceList.map(({ papers }) => papers.length),
      [3, 3, 3, 2, 1, 4, 4, 4, 3, 6, 6, 2],
    )
  })

  for (const expected of manual) {
    it(`${expected.id} stands as in the manual`, () => {
      const service = serviceList.find(({ id }) => id === expected.id)
      assert.ok(service)
      assert.deepEqual(asInManual(service), expected)
    })
  }

  it('has minutes on every arrow, none after the last step, adding up to the promise', () => {
    for (const { id, steps, minutes } of serviceList) {
      assert.equal(steps.at(-1)?.minutesToNext, undefined, id)
      assert.equal(
        steps.slice(0, -1).every(({ minutesToNext }) => (minutesToNext ?? 0) > 0),
        true,
        id,
      )
      assert.equal(
        steps.reduce((sum, { minutesToNext }) => sum + (minutesToNext ?? 0), 0),
        minutes.target,
        id,
      )
    }
  })

  it('prints a quantity only where the manual does', () => {
    const counted = serviceList.flatMap(({ id, papers }) =>
      papers.flatMap((paper) => (paper.quantity ? [`${id} ${paper.id} ${paper.quantity.count}`] : [])),
    )
    assert.deepEqual(counted, [
      'staff-id-card photo-1-inch 2',
      'pensioner-id-card photo-1-inch 2',
      'official-status-certificate photo-1-inch 1',
      'official-status-certificate official-id-copy 1',
      'conduct-certificate official-id-copy 1',
    ])
  })

  it('gives the pensioner card the steps and papers of the staff card, but for what is received', () => {
    const staff = services['staff-id-card']
    const pensioner = services['pensioner-id-card']
    assert.deepEqual(pensioner.papers, staff.papers)
    assert.deepEqual(pensioner.steps.slice(0, -1), staff.steps.slice(0, -1))
    assert.deepEqual(pensioner.minutes, staff.minutes)
  })

  it('keeps the misprints of the manual out of its words', () => {
    const words = JSON.stringify(serviceList)
    for (const misprint of ['พยาล', 'ไม่สวมหมวด', 'จัดทำบัตรหนังสือ', 'พระราชเพลิงศพ']) {
      assert.ok(!words.includes(misprint), misprint)
    }
  })

  it('has a short name that fits a button', () => {
    for (const { id, shortName } of serviceList) {
      // “11. ” stands before it, and LINE takes 40 graphemes
      assert.ok(lengthOf(shortName.th) <= 36 && lengthOf(shortName.en) <= 36, id)
    }
  })

  it('has two files for each service: what it is, and how people write about it', () => {
    const files = readdirSync(new URL('../../src/domain/services/', import.meta.url))
    const others = [
      'audiences.ts',
      'desks.ts',
      'forOther.ts',
      'forRetired.ts',
      'ids.ts',
      'index.ts',
      'papers.ts',
      'questions.ts',
      'service.ts',
      'serviceWords.ts',
      'vocabulary.ts',
    ]
    assert.deepEqual(
      files.filter((file) => !others.includes(file)).sort(),
      serviceIds.flatMap((id) => [`${id}.ts`, `${id}.words.ts`]).sort(),
    )
  })

  it('asks nothing that the chat must not know', () => {
    // PIN, OTP, account, card number, diagnosis, charge: may be named only to say that they are not asked
    const forbidden =
      /OTP|PIN|เลขบัญชี|เลขบัตรประชาชน|เลขประจำตัวประชาชน|account number|ID number|diagnos|which illness|what charge/i
    for (const service of serviceList) {
      for (const { id, ask, label } of questionsOf(service)) {
        assert.doesNotMatch([ask.th, ask.en, label.th, label.en].join(' '), forbidden, `${service.id} ${id}`)
      }
    }
  })

  it('asks questions with ids of their own, and conditions on questions that come before', () => {
    for (const service of serviceList) {
      const ids = questionsOf(service).map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length, service.id)
      questionsOf(service).forEach(({ id, onlyWhen }, index) => {
        for (const { question } of onlyWhen ? looksAt(onlyWhen) : []) {
          assert.ok(ids.includes(question) && ids.indexOf(question) < index, `${service.id} ${id}`)
        }
      })
    }
  })

  it('offers every choice under an id of its own, at most ten of them', () => {
    for (const service of serviceList) {
      for (const question of questionsOf(service)) {
        if (question.kind !== 'choice') continue
        const ids = question.options.map(({ id }) => id)
        assert.equal(new Set(ids).size, ids.length, `${service.id} ${question.id}`)
        assert.ok(ids.length >= 2 && ids.length <= 10, `${service.id} ${question.id}`)
      }
    }
  })

  it('warns in lines that an elder can read: at most 72 letters each', () => {
    const marks = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g
    for (const { id, caution } of serviceList) {
      for (const line of caution?.th.split('\n') ?? []) {
        assert.ok(line.replace(marks, '').length <= 72, `${id}: ${line}`)
      }
    }
  })

  it('calls nobody ท่าน but the reader', () => {
    for (const service of serviceList) {
      for (const { id, ask } of questionsOf(service)) {
        assert.doesNotMatch(ask.th, /ท่านนั้น|ท่านที่|ท่านเจ้าของ|ท่านผู้/, `${service.id} ${id}`)
      }
    }
  })

  it('names its audiences in both languages', () => {
    assert.deepEqual(
      Object.entries(audiences).map(([id, { th, en }]) => [id, th, en]),
      [
        ['teacher', 'ข้าราชการครู', 'Teacher (civil servant)'],
        ['education-personnel', 'บุคลากรทางการศึกษาอื่น', 'Other education personnel'],
        ['permanent-employee', 'ลูกจ้างประจำ', 'Permanent employee'],
        ['government-employee', 'พนักงานราชการ', 'Government employee'],
        ['contract-staff', 'อัตราจ้าง', 'Contract staff'],
        ['pensioner', 'ข้าราชการผู้รับบำเหน็จบำนาญ', 'Retired official (pensioner)'],
        ['retired-permanent-employee', 'ลูกจ้างประจำผู้รับบำเหน็จรายเดือน', 'Retired permanent employee'],
        ['heir', 'ทายาท/เจ้าภาพของผู้ถึงแก่กรรม', 'Heir or funeral host'],
      ],
    )
  })
})
