import assert from 'node:assert/strict'
import { serviceCard } from '../../../src/chat/browse/browse.ts'
import { serviceList } from '../../../src/domain/services/index.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { usualNames } from '../../../src/domain/settings/officeNames.ts'
import { buttonsOf, plainText } from '../../../src/outbox/plain.ts'
import { words } from '../../../src/outbox/wording.ts'
import { chatAt } from '../support/filings.ts'

describe('what a card says of papers', () => {
  it('is not “nothing to prepare” beside “papers to bring”', () => {
    for (const service of serviceList) {
      const text = plainText(serviceCard(service, usualOffice), 'th')
      assert.ok(!(text.includes('ไม่ต้องเตรียมเอกสาร') && text.includes('เอกสารที่ต้องนำ')), text)
    }
  })

  it('has no number where the answers beside it are numbered', () => {
    const card = chatAt('staff-id-card', 'papers').messages.at(-1)
    assert.ok(card)
    const drawn = buttonsOf(card).map(({ short, label }) => words(short ?? label, 'th'))
    assert.deepEqual(drawn[0], 'ดูเอกสาร')
  })
})

describe('the name of the office', () => {
  it('is the same in its slogan', () => {
    assert.ok(usualNames.slogan.th.includes(usualNames.shortName.th))
    assert.ok(usualNames.slogan.en.includes(usualNames.shortName.en))
  })
})
