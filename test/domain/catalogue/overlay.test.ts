import assert from 'node:assert/strict'
import { catalogueOf } from '../../../src/domain/catalogue/catalogue.ts'
import { type PaperEdit, ServiceEdit } from '../../../src/domain/catalogue/edit.ts'
import { editOf, withEdit, withEveryPaper } from '../../../src/domain/catalogue/overlay.ts'
import { brokenRules, minutesOfSteps, nextOwnPaper } from '../../../src/domain/catalogue/rules.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { memoOf } from '../../../src/console/request/print/memo.ts'
import { papersFor, papersToBring } from '../../../src/domain/papers/paperList.ts'
import { knownQuestions } from '../../../src/domain/questions/questions.ts'
import { serviceIds } from '../../../src/domain/services/ids.ts'
import { serviceList, services } from '../../../src/domain/services/index.ts'
import { openForms } from '../../../src/domain/papers/paperForm.ts'
import { paperItemsOf } from '../../../src/domain/papers/paperItems.ts'
import type { Answers } from '../../../src/domain/questions/when.ts'

const BASE_URL = 'https://chapwai.example'
const card = services['staff-id-card']
const salary = services['salary-certificate']

/** The edit of a service with some of its papers changed; null takes a paper out of the edit. */
function editing(
  service: (typeof serviceList)[number],
  change: (paper: PaperEdit) => PaperEdit | null,
): ServiceEdit {
  const edit = editOf(service)
  return { ...edit, papers: edit.papers.flatMap((paper) => change(paper) ?? []) }
}

const standing = (id: string, how: PaperEdit['standing']) => (paper: PaperEdit) => ({
  ...paper,
  standing: paper.id === id ? how : paper.standing,
  parts: paper.parts.map((part) => ({ ...part, standing: part.id === id ? how : part.standing })),
})

const listOf = (service: (typeof serviceList)[number], answers: Answers = {}) =>
  papersFor(service, answers, usualOffice).map(({ id, how }) => (how === 'needed' ? id : `${id} (ask)`))

describe('the office’s edit of a service', () => {
  it('that changes nothing is the manual’s service, whichever it is', () => {
    for (const service of serviceList) {
      assert.deepEqual(withEdit(service, editOf(service)), service, service.id)
      assert.deepEqual(ServiceEdit.parse(editOf(service)), editOf(service), service.id)
      assert.deepEqual(brokenRules(service, editOf(service)), [], service.id)
      assert.deepEqual(withEveryPaper(service, editOf(service)), editOf(service), service.id)
    }
  })

  it('that no longer hands out a form has it brought again, and printed by nobody', () => {
    const brought = withEdit(
      salary,
      editing(salary, (paper) => ({ ...paper, atCounter: false })),
    )
    const bring = (service: typeof brought) => papersToBring(service, {}, usualOffice).map(({ id }) => id)
    assert.deepEqual(bring(salary), ['current-payslip'])
    assert.deepEqual(bring(brought), ['salary-certificate-memo', 'current-payslip'])
    assert.equal(memoOf(brought), null)
  })

  it('keeps what is not the office’s to change', () => {
    for (const service of serviceList) {
      const { id, scopeNo, name, shortName, questions, outcome } = withEdit(service, editOf(card))
      assert.deepEqual(
        { id, scopeNo, name, shortName, questions, outcome },
        {
          id: service.id,
          scopeNo: service.scopeNo,
          name: service.name,
          shortName: service.shortName,
          questions: service.questions,
          outcome: service.outcome,
        },
      )
    }
  })

  it('comes back as it was written', () => {
    const edit = editing(salary, (paper) => ({
      ...paper,
      name: { th: `${paper.name.th} ฉบับจริง`, en: `${paper.name.en}, original` },
      note: { th: 'ไม่เกิน 1 เดือน', en: 'Not older than a month' },
      condition: { th: 'ทุกกรณี', en: 'In every case' },
      atCounter: !paper.atCounter,
    }))
    assert.deepEqual(editOf(withEdit(salary, edit)), edit)
  })

  it('says of a condition in the office’s words that it is the office’s', () => {
    const edit = editing(card, (paper) => ({ ...paper, condition: { th: 'ใหม่', en: 'New' } }))
    const { papers } = withEdit(card, edit)
    assert.ok(papers.length > 0)
    for (const { condition } of papers) assert.equal(condition?.source, 'office')
  })

  it('lists a paper as the office decides, whatever the case', () => {
    const lost = { 'card-reason': 'lost' }
    assert.ok(listOf(card, lost).includes('police-report-copy'))
    const off = withEdit(card, editing(card, standing('police-report-copy', 'off')))
    // Nothing of the set applies to a lost card any more: the manual's own line to ask stands instead.
    assert.deepEqual(
      listOf(off, lost).filter((id) => /police|old-card|first-card/.test(id)),
      ['first-card-papers (ask)'],
    )
    const ask = withEdit(card, editing(card, standing('police-report-copy', 'ask')))
    assert.ok(listOf(ask, { 'card-reason': 'expired' }).includes('police-report-copy (ask)'))
    const needed = withEdit(card, editing(card, standing('house-registration-copy', 'needed')))
    assert.ok(listOf(needed).includes('house-registration-copy'))
    assert.ok(listOf(card).includes('house-registration-copy (ask)'))
    const gone = withEdit(card, editing(card, standing('old-card', 'off')))
    assert.ok(!listOf(gone, lost).some((id) => /police|old-card|first-card/.test(id)))
  })

  it('takes a set off the list with the last of its parts', () => {
    const edit = editing(card, (paper) => ({
      ...paper,
      parts: paper.parts.map((part) => ({ ...part, standing: 'off' as const })),
    }))
    assert.deepEqual(listOf(withEdit(card, edit)), ['card-request-form', 'photo-1-inch'])
  })

  it('gives a paper the form that the office has set, and none before', () => {
    assert.deepEqual(openForms(salary, BASE_URL), [])
    const link = { kind: 'link', url: 'https://www.cgd.go.th/7131.pdf' } as const
    const file = { kind: 'file', file: 'ab'.repeat(32), name: 'แบบบันทึก.pdf' } as const
    const addresses = (form: PaperEdit['form'], baseUrl: string | null) =>
      openForms(
        withEdit(
          salary,
          editing(salary, (paper) => ({ ...paper, form })),
        ),
        baseUrl,
      ).map(({ uri }) => uri)
    const [first = '', second = ''] = salary.papers.map(({ id }) => id)
    assert.deepEqual(addresses(link, null), [link.url, link.url])
    assert.deepEqual(addresses(file, BASE_URL), [
      `https://chapwai.example/forms/salary-certificate/${first}.pdf`,
      `https://chapwai.example/forms/salary-certificate/${second}.pdf`,
    ])
    assert.deepEqual(addresses(file, null), [], 'a program without an address has no link to its own files')
  })

  it('takes only https addresses, and reads versions from before there were forms', () => {
    const former = Object.fromEntries(
      Object.entries(editOf(salary).papers[0] ?? {}).filter(([field]) => field !== 'form'),
    )
    const withForm = (form: unknown) =>
      ServiceEdit.safeParse({ ...editOf(salary), papers: [{ ...former, form }] }).success
    for (const url of ['http://www.cgd.go.th/7131.pdf', 'javascript:alert(1)', 'https://', 'cgd.go.th'])
      assert.equal(withForm({ kind: 'link', url }), false, url)
    assert.equal(withForm({ kind: 'link', url: 'https://www.cgd.go.th/แบบ 7131.pdf' }), true)
    assert.equal(ServiceEdit.parse({ ...editOf(salary), papers: [former] }).papers[0]?.form, null)
  })

  it('orders the list, and asks in that order', () => {
    const conduct = services['conduct-certificate']
    const edit = editOf(conduct)
    const turned = withEdit(conduct, { ...edit, papers: edit.papers.toReversed() })
    assert.deepEqual(listOf(turned), listOf(conduct).toReversed())
    assert.deepEqual(
      knownQuestions(turned)
        .map(({ id }) => id)
        .filter((id) => id.startsWith('paper.')),
      ['paper.official-id-copy', 'paper.current-payslip', 'paper.conduct-certificate-memo'],
    )
  })

  it('adds papers of the office’s own, of which no photo is taken unasked', () => {
    const edit = editOf(salary)
    const id = nextOwnPaper(salary.id, [edit])
    const own: PaperEdit = {
      id,
      name: { th: 'สำเนาบัตรประจำตัว', en: 'Copy of the identity card' },
      note: null,
      condition: null,
      standing: 'needed',
      count: null,
      atCounter: false,
      form: null,
      parts: [],
    }
    const wider = { ...edit, papers: [...edit.papers, own] }
    assert.deepEqual(brokenRules(salary, wider), [])
    const slots = paperItemsOf(withEdit(salary, wider))
    assert.equal(slots.at(-1)?.id, 'office-salary-certificate-1')
    assert.equal(slots.at(-1)?.about.sensitive, true)
    assert.equal(nextOwnPaper(salary.id, [wider, edit]), 'office-salary-certificate-2')
  })

  it('shows a paper that a later release adds to the manual off the list, for the office to decide', () => {
    const older = editing(card, (paper) => (paper.id === 'photo-1-inch' ? null : paper))
    assert.ok(!listOf(withEdit(card, older)).includes('photo-1-inch'))
    const shown = withEveryPaper(card, older)
    assert.deepEqual(shown.papers.map(({ id, standing }) => `${id} ${standing}`).at(-1), 'photo-1-inch off')
    assert.deepEqual(withEdit(card, shown), withEdit(card, older))
  })

  it('keeps a paper that a later release takes from the manual', () => {
    const edit = editOf(salary)
    const [first, ...others] = edit.papers
    assert.ok(first)
    const older = { ...edit, papers: [{ ...first, id: 'paper-of-former-times' }, ...others] }
    assert.deepEqual(listOf(withEdit(salary, older)), ['paper-of-former-times', 'current-payslip'])
  })
})

describe('the rules of an edit', () => {
  const edit = editOf(salary)
  const whys = (broken: ServiceEdit) => brokenRules(salary, broken).map(({ path, why }) => `${path}: ${why}`)

  it('let the promised minutes be the sum of the steps’ minutes', () => {
    assert.equal(minutesOfSteps(edit), 5)
    assert.deepEqual(whys({ ...edit, minutes: { target: 6, usual: 5 } }), ['minutes.target: sum'])
    const [first, ...others] = edit.steps
    assert.ok(first)
    const longer = [{ ...first, minutesToNext: 2 }, ...others]
    assert.deepEqual(whys({ ...edit, minutes: { target: 6, usual: 5 }, steps: longer }), [])
  })

  it('want minutes of every step but the last', () => {
    const steps = edit.steps.map((step) => ({ ...step, minutesToNext: null }))
    assert.deepEqual(whys({ ...edit, steps }), [
      'steps.0.minutesToNext: step-minutes',
      'steps.1.minutesToNext: step-minutes',
      'steps.2.minutesToNext: step-minutes',
    ])
    const all = edit.steps.map((step) => ({ ...step, minutesToNext: 1 }))
    assert.deepEqual(whys({ ...edit, steps: all }), ['steps.3.minutesToNext: last-step'])
  })

  it('want a paper on the list, each once, and none from nowhere', () => {
    const off = edit.papers.map((paper) => ({ ...paper, standing: 'off' as const }))
    assert.deepEqual(whys({ ...edit, papers: off }), ['papers.0.standing: no-paper'])
    const [first] = edit.papers
    assert.ok(first)
    assert.deepEqual(whys({ ...edit, papers: [first, first] }), [
      'papers.0.name.th: paper-twice',
      'papers.1.name.th: paper-twice',
    ])
    const strange = { ...first, id: 'photo-1-inch' }
    assert.deepEqual(whys({ ...edit, papers: [strange] }), ['papers.0.name.th: paper-unknown'])
    const own = { ...first, id: 'office-salary-certificate-1' }
    assert.deepEqual(whys({ ...edit, papers: [own] }), ['papers.0.name.th: own-paper'])
  })
})

describe('the catalogue', () => {
  it('is the manual’s until the office publishes something', () => {
    for (const id of serviceIds) {
      assert.equal(usualOffice.service(id), services[id])
      assert.equal(usualOffice.serviceVersion(id), 0)
    }
  })

  it('has the present version for new requests and the former ones for those that began with them', () => {
    const one = withEdit(salary, { ...editOf(salary), caution: { th: 'หนึ่ง', en: 'One' } })
    const two = withEdit(salary, { ...editOf(salary), caution: { th: 'สอง', en: 'Two' } })
    const catalogue = catalogueOf(new Map([['salary-certificate', [one, two]]]))
    assert.equal(catalogue.serviceVersion('salary-certificate'), 2)
    assert.equal(catalogue.service('salary-certificate'), two)
    assert.equal(catalogue.serviceAt('salary-certificate', 0), salary)
    assert.equal(catalogue.serviceAt('salary-certificate', 1), one)
    assert.equal(catalogue.serviceAt('salary-certificate', 7), two, 'not read yet: the newest that is known')
    assert.equal(catalogue.service('staff-id-card'), card)
  })
})
