import assert from 'node:assert/strict'
import { checkMessages } from '../../sandbox/line/message/check.ts'
import type { Button } from '../../src/chat/message.ts'
import { serviceIds } from '../../src/domain/services/ids.ts'
import { writeTap } from '../../src/chat/taps.ts'
import { DAY, HOUR } from '../../src/lib/time.ts'
import { buttonsOf } from '../../src/outbox/plain.ts'
import { render } from '../../src/outbox/render.ts'
import { type Chat, openChat, tappable } from '../support/chat.ts'
import { seededRandom } from '../reports/support/random.ts'
import { filings } from './support/filings.ts'

const SURVEYS = ['ab'.repeat(32), 'cd'.repeat(32)]
const TYPED = [
  'นางสมศรี ใจดี',
  'โรงเรียนบ้านปงเคียน',
  '081-234-5678',
  '1',
  '๒',
  'ข้อ 3',
  '1/12/2569',
  'เมนู',
  'ย้อนกลับ',
  'ยกเลิก',
  'เริ่มใหม่',
  'สถานะ',
  'ขอบคุณค่ะ',
  'English',
  'ไทย',
  '70-0042-9',
  'หนังสือรับรองเงินบำนาญ',
  'ขอหนังสือรับรองหน่อยค่ะ',
  'ประกันตัว',
  'เบิกค่าหมอยังไงคะ',
  'เรื่องที่ยื่นไว้ถึงไหนแล้ว',
  'ขอคุยกับเจ้าหน้าที่หน่อย',
  'วันนี้เปิดมั้ย',
  'ขอยกเลิกคำขอเมื่อวาน',
  '😊',
  '<b>{{x}}</b> $t(chat.menu.title)',
  'ก'.repeat(5000),
  '\u202e\u200b',
  '',
]

/** Does what the last answer asks for; false when it asks for nothing. */
function goOn(chat: Chat, random: (below: number) => number): boolean {
  const { draft, focus } = chat.state
  const line = draft && filings[draft.service].find(({ asked }) => asked === draft.asking)
  if (line?.how === 'types' && focus === 'draft') {
    chat.says(line[chat.language])
    return true
  }
  const buttons = chat.messages.flatMap(buttonsOf)
  const action = buttons[random(buttons.length)]?.action
  if (action?.kind === 'tap') chat.taps(action.tap)
  if (action?.kind === 'pick-day') chat.picks(action.max)
  return action !== undefined
}

/** Somebody who does anything that can be done, with a good memory for old buttons. */
function doAnything(chat: Chat, random: (below: number) => number, memory: Button[]): void {
  const pick = <T>(list: readonly T[]): T | undefined => list[random(list.length)]
  const now = tappable(chat.messages)
  memory.push(...now)
  if (random(4) > 0 && goOn(chat, random)) return
  switch (random(12)) {
    case 0:
    case 1:
      return chat.says(pick(TYPED) ?? '')
    case 2:
      return random(4) === 0
        ? chat.unsends(String(random(9)))
        : chat.sends(pick(['sticker', 'image', 'audio', 'file', 'location']) ?? 'sticker', String(random(9)))
    case 3: {
      const service = pick(serviceIds)
      return service && chat.taps({ kind: 'file', service })
    }
    case 4:
      return chat.taps({ kind: 'rate', survey: pick(SURVEYS) ?? '', item: 'P2', level: '5' })
    case 5:
      return chat.later(random(20) === 0 ? 8 * DAY : random(5) * HOUR)
    case 6:
      return random(2) === 0 ? chat.blocks() : chat.follows()
    case 7: {
      const old = pick(memory)?.action
      return old && 'tap' in old ? chat.tapsData(writeTap(old.tap)) : undefined
    }
    default: {
      const action = pick(now)?.action
      if (action?.kind === 'pick-day')
        return chat.picks(pick([action.min, action.max, '2026-02-30', '2020-01-01']) ?? '')
      return action?.kind === 'tap' ? chat.taps(action.tap) : undefined
    }
  }
}

/** The effects of lending are not carried out here: a draft that its person asks about comes back. */
function giveBackLent(chat: Chat): void {
  const { lent } = chat.state
  if (lent && chat.effects.some(({ kind }) => kind === 'show-lending' || kind === 'end-lending'))
    chat.officeDoes({
      kind: 'lending-over',
      lending: lent.id,
      draft: lent.draft,
      why: 'taken-back',
      answers: false,
    })
}

describe('whatever a person does', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    it(`ends in an answer that LINE takes, a way on and a state that can be stored (seed ${seed})`, () => {
      const random = seededRandom(seed)
      const chat = openChat({ state: { ...openChat().state, language: null } })
      const memory: Button[] = []
      const seen = new Set<string>()
      for (let turn = 0; turn < 1000; turn++) {
        // the chat itself checks the state, the number of messages and the way on
        doAnything(chat, random, memory)
        const { messages, language, effects } = chat
        for (const { kind } of effects) seen.add(kind)
        seen.add(chat.state.draft?.asking ?? 'no draft')
        giveBackLent(chat)
        if (messages.length > 0 && turn % 5 === 0) {
          assert.doesNotThrow(() => checkMessages(JSON.parse(JSON.stringify(render(messages, language)))))
        }
      }
      // it came about: drafts to their middle, effects of many kinds
      assert.ok(seen.size > 25 && seen.has('file-request'), [...seen].join(', '))
    })
  }
})
