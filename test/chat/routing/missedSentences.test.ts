import assert from 'node:assert/strict'
import type { Tap } from '../../../src/chat/taps.ts'
import { newState } from '../../../src/chat/state.ts'
import { chatAt } from '../support/filings.ts'
import { type Chat, openChat } from '../../support/chat.ts'

/** The sentences that the last turn keeps: text, what became of it, and the choices that were offered. */
const kept = ({ effects }: Chat) =>
  effects.flatMap((effect) =>
    effect.kind === 'note-missed' ? [[effect.text, effect.missed, effect.choices.join(' ')]] : [],
  )

describe('a sentence that is not understood', () => {
  it('is kept when it leads to the menu, also with another office named', () => {
    const chat = openChat()
    chat.says('อยากได้ใบรับรองสุขภาพจิตใจดีงามพร้อม กดกหฟ')
    chat.says('ฝนจะตกบนดาวอังคาร')
    assert.deepEqual(kept(chat), [['ฝนจะตกบนดาวอังคาร', 'menu', '']])
    chat.says('ขอย้าย')
    assert.deepEqual(kept(chat), [['ขอย้าย', 'referral', '']])
  })

  it('is kept of somebody new', () => {
    const chat = openChat({ state: newState })
    chat.says('ฝนจะตกบนดาวอังคาร')
    chat.hears('chat.unknown')
    assert.deepEqual(kept(chat), [['ฝนจะตกบนดาวอังคาร', 'menu', '']])
  })

  it('is not kept when it was understood', () => {
    const chat = openChat()
    for (const text of ['เบิกค่าหมอ', 'เปิดกี่โมง', 'สวัสดีค่ะ', 'ขอบคุณค่ะ', 'เมนู', 'ขอหนังสือรับรอง']) {
      chat.says(text)
      assert.deepEqual(kept(chat), [], text)
    }
  })

  it('is kept after a question back that is answered by “none of these”, with the choices', () => {
    const chat = openChat()
    chat.says('ทำบัตร')
    assert.deepEqual(kept(chat), [])
    chat.taps('ไม่ใช่ ดูบริการทั้งหมด')
    chat.hears('chat.services.title')
    assert.deepEqual(kept(chat), [['ทำบัตร', 'none', 'staff-id-card pensioner-id-card']])
    chat.tapsAgain()
    chat.hears('chat.services.title')
    assert.deepEqual(kept(chat), [], 'A second press keeps nothing more')
  })

  it('is the one that was asked back about when the no is typed', () => {
    for (const no of ['ไม่ใช่ค่ะ', 'ไม่ใช่']) {
      const chat = openChat()
      chat.says('ทำบัตร')
      chat.says(no)
      chat.hears('chat.services.title')
      assert.deepEqual(kept(chat), [['ทำบัตร', 'none', 'staff-id-card pensioner-id-card']], no)
    }
  })

  it('is forgotten when the person does anything else than say no', () => {
    const acts: readonly ((chat: Chat) => void)[] = [
      (chat) => chat.says('เปิดกี่โมง'),
      (chat) => chat.sends('sticker'),
      (chat) => chat.taps('บัตรผู้รับบำนาญ'),
    ]
    for (const act of acts) {
      const chat = openChat()
      chat.says('ทำบัตร')
      const none: Tap = chat.button('ไม่ใช่ ดูบริการทั้งหมด')
      act(chat)
      assert.equal(chat.state.asked, null)
      chat.taps(none)
      chat.hears('chat.services.title')
      assert.deepEqual(kept(chat), [])
    }
  })

  it('is not kept by the button of an older question back', () => {
    const chat = openChat()
    chat.says('ทำบัตร')
    const none = chat.button('ไม่ใช่ ดูบริการทั้งหมด')
    chat.says('ขอหนังสือรับรอง')
    chat.taps(none)
    assert.deepEqual(kept(chat), [])
  })

  it('is never kept while a question waits for an answer', () => {
    for (const question of ['workplace', 'name', 'phone', 'purpose'] as const) {
      const chat = chatAt('salary-certificate', question)
      chat.says('ฝนจะตกบนดาวอังคาร')
      assert.deepEqual(kept(chat), [], question)
    }
    const photo = openChat()
    photo.taps({ kind: 'photo-into', reference: '70-0042-9', paper: 'form-7131' })
    photo.says('ฝนจะตกบนดาวอังคาร')
    assert.deepEqual(kept(photo), [])
    for (const focus of ['comment', 'rating', 'message', 'tie', 'draft'] as const) {
      const chat = openChat({ state: { ...newState, language: 'th', focus } })
      chat.says('ทำบัตร')
      assert.deepEqual([kept(chat), chat.state.asked], [[], null], focus)
      const other = openChat({ state: { ...newState, language: 'th', focus } })
      other.says('ฝนจะตกบนดาวอังคาร')
      assert.deepEqual(kept(other), [], focus)
    }
  })

  it('is never kept in a talk with an officer', () => {
    const talk = { id: 'talk', at: '2026-11-23T02:00:00.000Z', said: 0, waits: false, over: null }
    const chat = openChat({ state: { ...newState, language: 'th', talk } })
    for (const text of ['ฝนจะตกบนดาวอังคาร', 'ทำบัตร']) {
      chat.says(text)
      assert.deepEqual([kept(chat), chat.state.asked], [[], null], text)
    }
  })
})
