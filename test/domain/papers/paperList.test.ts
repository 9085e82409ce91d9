import assert from 'node:assert/strict'
import { officeOf, usualOffice } from '../../../src/domain/settings/office.ts'
import { papersFor, saidOf } from '../../../src/domain/papers/paperList.ts'
import { papersNamed } from '../../../src/domain/papers/paperName.ts'
import { serviceList, services } from '../../../src/domain/services/index.ts'
import type { ServiceId } from '../../../src/domain/services/ids.ts'
import { SettingsSchema } from '../../../src/domain/settings/settings.ts'
import { paperItemsOf } from '../../../src/domain/papers/paperItems.ts'

/** Each paper of the list, `?` behind what is to be asked of the officer. */
function list(service: ServiceId, answers: Record<string, string> = {}): string[] {
  return papersFor(services[service], answers, usualOffice).map(({ id, how }) =>
    how === 'needed' ? id : `${id}?`,
  )
}

describe("a person's own list of papers", () => {
  for (const service of ['medical-reimbursement', 'medical-reimbursement-retiree'] as const) {
    for (const [patient, claimant, relation] of [
      ['self', '', []],
      ['parent', '', ['house-registration-copy']],
      ['spouse', '', ['marriage-certificate-copy']],
      ['child', 'father', ['house-registration-copy', 'marriage-certificate-copy?']],
      ['child', 'mother', ['house-registration-copy']],
    ] as const) {
      it(`shows the relation in a ${service} for ${patient} ${claimant}`, () => {
        assert.deepEqual(list(service, { patient, claimant }), [
          'form-7131',
          'medical-receipt',
          ...relation,
          'id-card-copy?',
        ])
      })
    }
  }

  for (const service of ['staff-id-card', 'pensioner-id-card'] as const) {
    for (const [reason, instead] of [
      ['first', 'first-card-papers?'],
      ['expired', 'old-card-original'],
      ['lost', 'police-report-copy'],
      ['worn', 'old-card-original'],
      ['changed', 'old-card-original'],
    ] as const) {
      it(`of a ${service} has the ${instead} when the reason is “${reason}”`, () => {
        assert.deepEqual(list(service, { 'card-reason': reason }), [
          'card-request-form',
          'photo-1-inch',
          instead,
          'house-registration-copy?',
          'national-id-copy?',
        ])
      })
    }
  }

  it('says what is certain, what is to be asked, and where a form is', () => {
    const shown = papersFor(services['staff-id-card'], { 'card-reason': 'first' }, usualOffice)
    assert.deepEqual(
      shown.map(({ details }) => details),
      [
        [{ key: 'chat.paper.printed-here' }],
        [],
        [{ key: 'chat.paper.manual-silent' }],
        ...Array.from({ length: 2 }, () => [
          {
            words: {
              th: 'อาจใช้ทั้งสองอย่าง หรืออย่างใดอย่างหนึ่ง',
              en: 'You may need both, or only one',
            },
          },
          { key: 'chat.paper.may-be-needed' },
        ]),
      ],
    )
  })

  it('tells to bring the original of cards and house registrations where the office makes the copies', () => {
    const office = officeOf(SettingsSchema.parse({ papers: { copiesByOffice: true } }))
    const copied = serviceList.flatMap((service) =>
      papersFor(service, { patient: 'parent', 'card-reason': 'lost' }, office).flatMap(
        ({ id, copyByOffice, details }) => {
          assert.equal(
            details.some((detail) => 'key' in detail && detail.key === 'chat.paper.copy-by-office'),
            copyByOffice === true,
          )
          return copyByOffice ? [`${service.id} ${id}`] : []
        },
      ),
    )
    assert.deepEqual(copied, [
      'medical-reimbursement house-registration-copy',
      'medical-reimbursement id-card-copy',
      'medical-reimbursement-retiree house-registration-copy',
      'medical-reimbursement-retiree id-card-copy',
      'child-education-allowance child-house-registration-copy',
      'staff-id-card house-registration-copy',
      'staff-id-card national-id-copy',
      'pensioner-id-card house-registration-copy',
      'pensioner-id-card national-id-copy',
      'official-status-certificate official-id-copy',
      'conduct-certificate official-id-copy',
      'bail-guarantee-letter guarantor-house-registration-copy',
      'bail-guarantee-letter guarantor-card-copy',
      'bail-guarantee-letter accused-house-registration-copy',
      'bail-guarantee-letter accused-card-copy',
      'royal-cremation-letter official-id-copy',
      'royal-cremation-letter house-registration-copy',
    ])
  })

  it('marks what shows health, an accusation, money paid or an identity', () => {
    assert.deepEqual(
      serviceList.flatMap((service) =>
        paperItemsOf(service).flatMap(({ id, about }) => (about.sensitive ? [`${service.id} ${id}`] : [])),
      ),
      [
        'medical-reimbursement form-7131',
        'medical-reimbursement medical-receipt',
        'medical-reimbursement house-registration-copy',
        'medical-reimbursement marriage-certificate-copy',
        'medical-reimbursement id-card-copy',
        'medical-reimbursement-retiree form-7131',
        'medical-reimbursement-retiree medical-receipt',
        'medical-reimbursement-retiree house-registration-copy',
        'medical-reimbursement-retiree marriage-certificate-copy',
        'medical-reimbursement-retiree id-card-copy',
        'child-education-allowance education-receipt',
        'child-education-allowance child-house-registration-copy',
        'staff-id-card old-card-original',
        'staff-id-card house-registration-copy',
        'staff-id-card national-id-copy',
        'pensioner-id-card old-card-original',
        'pensioner-id-card house-registration-copy',
        'pensioner-id-card national-id-copy',
        'official-status-certificate official-id-copy',
        'conduct-certificate official-id-copy',
        'bail-guarantee-letter surety-memo',
        'bail-guarantee-letter guarantor-card-copy',
        'bail-guarantee-letter accused-house-registration-copy',
        'bail-guarantee-letter accused-card-copy',
        'royal-cremation-letter official-id-copy',
        'royal-cremation-letter kp7-copy',
        'royal-cremation-letter death-certificate-copy',
      ],
    )
  })
})

describe('what a person said of their papers', () => {
  const said = (answers: Record<string, string>) =>
    papersFor(services['medical-reimbursement'], answers, usualOffice).map((paper) =>
      saidOf(services['medical-reimbursement'], answers, paper),
    )

  it('is said paper by paper, and unsure where nothing was said', () => {
    const answers = {
      patient: 'spouse',
      papers: 'some',
      'paper.form-7131': 'have',
      'paper.medical-receipt': 'not-yet',
      'paper.marriage-certificate-copy': 'does-not-apply',
    }
    assert.deepEqual(said(answers), ['have', 'not-yet', 'does-not-apply', 'unsure'])
  })

  it('“I have them all” does not speak for what must be asked of the officer', () => {
    assert.deepEqual(said({ patient: 'spouse', papers: 'all' }), ['have', 'have', 'have', 'unsure'])
  })

  it('in an earlier release spoke of the whole set', () => {
    const answers = { patient: 'spouse', papers: 'some', 'paper.medical-supporting-evidence': 'not-yet' }
    assert.deepEqual(said(answers), ['unsure', 'unsure', 'not-yet', 'not-yet'])
  })
})

describe('papers by their ids', () => {
  it('are those of the list and their parts, in its order, and nothing else', () => {
    const ids = ['first-card-papers', 'police-report-copy', 'form-7131', 'old-card', 'photo-1-inch']
    assert.deepEqual(
      papersNamed(services['staff-id-card'], ids).map(({ name }) => name.th),
      [
        'รูปถ่ายหน้าตรง ไม่สวมหมวก 1 นิ้ว จำนวน 2 รูป',
        'บัตรเดิม (กรณีบัตรหายต้องมีสำเนาใบแจ้งความมาแสดง)',
        'สำเนาใบแจ้งความ',
        'เอกสารสำหรับการทำบัตรครั้งแรก',
      ],
    )
  })

  it('are unlike within a service', () => {
    assert.ok(serviceList.length > 0)
    for (const service of serviceList) {
      const ids = paperItemsOf(service).map(({ id }) => id)
      assert.ok(ids.length > 0, service.id)
      assert.equal(new Set(ids).size, ids.length, service.id)
    }
  })
})
