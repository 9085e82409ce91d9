import assert from 'node:assert/strict'
import {
  deletedCard,
  deletionCard,
  deletionListCard,
  heldDataCard,
  myDataCard,
} from '../../../src/chat/privacy/myDataMessages.ts'
import type { Message } from '../../../src/chat/message.ts'
import { say } from '../../../src/domain/text.ts'
import { plainText } from '../../../src/outbox/plain.ts'

const stays = {
  title: say('privacy.held.language'),
  brief: { typed: 'ภาษาไทย' },
  rows: [],
  stays: say('privacy.held.language-stays', { days: 365 }),
}
const goes = { ...stays, stays: null }
const read = (message: Message) => plainText(message, 'th')

describe('the cards about a person’s data', () => {
  it('ask to confirm a deletion where there is something to delete', () => {
    assert.match(read(deletionCard([goes, stays], '2026-11-23')), /\[ยืนยันลบข้อมูล\]/)
  })

  it('ask nothing where nothing can be deleted, and say what stays', () => {
    for (const held of [[], [stays]]) {
      const card = read(deletionCard(held, '2026-11-23'))
      assert.match(card, /^ไม่มีข้อมูลที่ลบได้ในขณะนี้/)
      assert.doesNotMatch(card, /ยืนยันลบข้อมูล|เรียกคืนไม่ได้|หรือไม่/)
    }
    assert.match(
      read(deletionCard([stays], '2026-11-23')),
      /ยังต้องเก็บ 1 รายการ[^]*ภาษาที่เลือก[^]*ใช้ตอบท่าน ลบเมื่อไม่ได้ติดต่อครบ 365 วัน[^]*\[ข้อมูลที่เก็บและเหตุผล\]/,
    )
  })

  it('offer no deletion where nothing can be deleted, but what is kept and why', () => {
    for (const language of ['th', 'en'] as const) {
      const offer = language === 'th' ? /ลบข้อมูลของท่าน\]/ : /Delete my data\]|Delete your data\]/
      const all = [myDataCard([stays]), deletionListCard([stays]), deletionCard([stays], '2026-11-23')]
      for (const card of all) assert.doesNotMatch(plainText(card, language), offer)
    }
    assert.match(read(myDataCard([stays])), /\[ข้อมูลที่เก็บและเหตุผล\]/)
    assert.match(read(deletionListCard([stays])), /ไม่มีข้อมูลที่ลบได้ในขณะนี้[^]*ภาษาที่เลือก/)
    assert.match(read(deletedCard([stays], '2026-12-23')), /\[ข้อมูลที่เก็บและเหตุผล\]/)
    for (const card of [myDataCard([goes, stays]), deletionListCard([goes, stays])])
      assert.match(read(card), /\[ลบข้อมูลของท่าน\]/)
  })

  it('say that nothing is held, instead of an empty list', () => {
    assert.match(read(heldDataCard([])), /^รายการข้อมูล\nขณะนี้สำนักงานไม่มีข้อมูลของท่าน/)
    const card = read(myDataCard([]))
    assert.match(card, /^ข้อมูลของท่าน\nขณะนี้สำนักงานไม่มีข้อมูลของท่าน/)
    assert.doesNotMatch(card, /0 รายการ|รายการข้อมูล|ลบข้อมูล/)
  })
})
