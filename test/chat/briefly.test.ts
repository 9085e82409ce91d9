import assert from 'node:assert/strict'
import { briefName, briefNames, MOST_BESIDE, MOST_OF_NAME } from '../../src/chat/briefly.ts'
import { paperItemsOf } from '../../src/domain/papers/paperItems.ts'
import { serviceIds } from '../../src/domain/services/ids.ts'
import { services } from '../../src/domain/services/index.ts'
import type { Words } from '../../src/domain/words.ts'
import { languages } from '../../src/lib/language.ts'
import { words } from '../../src/outbox/wording.ts'

const claims: readonly Words[] = [
  {
    th: 'ใบเบิกเงินสวัสดิการเกี่ยวกับค่ารักษาพยาบาล (แบบ 7131)',
    en: 'Welfare claim form for medical expenses (Form 7131)',
  },
  {
    th: 'ใบเบิกเงินสวัสดิการเกี่ยวกับการศึกษาบุตร (แบบ 7223)',
    en: 'Welfare claim form for a child’s education (Form 7223)',
  },
]
const th = (texts: readonly ReturnType<typeof briefName>[]) => texts.map((text) => words(text, 'th'))

describe('the names of papers beside each other', () => {
  it('are the manual’s short ones where the long ones are cut to the same', () => {
    assert.deepEqual(th(briefNames(claims, MOST_BESIDE)), ['แบบ 7131', 'แบบ 7223'])
  })

  it('are cut in the middle where the office has given names that begin alike', () => {
    const own = ['หนึ่ง', 'สอง'].map((last) => ({
      th: `หนังสือรับรองการปฏิบัติงานของครูคนที่${last}`,
      en: `Certificate of the work of the teacher number ${last}`,
    }))
    const [first, second] = th(briefNames(own, MOST_BESIDE))
    assert.match(first ?? '', /^หนังสือ.*….*หนึ่ง$/)
    assert.match(second ?? '', /^หนังสือ.*….*สอง$/)
  })

  it('stay as they are where they differ', () => {
    const [first, , other] = [...claims, { th: 'สำเนาทะเบียนบ้าน', en: 'Copy of the house registration' }]
    assert.ok(first && other)
    assert.deepEqual(
      briefNames([first, other], MOST_OF_NAME),
      [first, other].map((name) => briefName(name, MOST_OF_NAME)),
    )
  })

  for (const most of [MOST_BESIDE, MOST_OF_NAME])
    it(`differ in every service, in ${most} letters`, () => {
      for (const service of serviceIds) {
        const names = paperItemsOf(services[service]).map(({ about: { name } }) => name)
        for (const language of languages) {
          const shown = briefNames(names, most).map((text) => words(text, language))
          assert.equal(new Set(shown).size, names.length, shown.join(' | '))
        }
      }
    })
})
