import assert from 'node:assert/strict'
import { HOUR } from '../../../src/lib/time.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

/** The buttons of the last card itself, without its foot. */
function doors(chat: Chat): string[] {
  const [card, other] = chat.messages
  assert.ok(card?.kind === 'card' && !other, 'Not one card')
  const foot = (card.footer ?? []).length + (card.shortcuts ?? []).length
  return chat.labels().slice(0, chat.labels().length - foot)
}

const nonsense = {
  th: [
    ...['กดกหฟ', 'ฟหกดฟหกด', 'ปลาทูน่าจ้า', 'อิอิอิ', 'ตะติ๊งโหน่ง', 'หนูอะลาบาม่าค่ะ', 'บลาๆๆครับ'],
    ...['อะไรเนี่ย', 'งงค่ะ', 'ไม่เข้าใจค่ะ', 'ดิฉันไม่เข้าใจเลยค่ะ', 'หนูงงไปหมดแล้วค่ะ', 'ทำไงต่อดี', 'บ่เข้าใจเจ้า'],
  ],
  en: ['zxcvb', 'blah blah', "I don't understand", "sorry, I'm confused", 'what now?'],
} as const

describe('words that are not understood', () => {
  for (const language of ['th', 'en'] as const) {
    for (const words of nonsense[language]) {
      it(`are answered kindly, with two doors that are always right: ${words}`, () => {
        const chat = openChat({ language })
        chat.says(words)
        chat.hears('chat.unknown')
        assert.equal(doors(chat).length, 2)
        const [menu, person] = language === 'th' ? ['เมนู', 'คุยกับเจ้าหน้าที่'] : ['Menu', 'Ask an officer']
        assert.ok(chat.labels().includes(menu) && chat.labels().includes(person))
      })
    }

    for (const words of nonsense[language]) {
      it(`are about the service last spoken of: ${words}`, () => {
        const chat = openChat({ language })
        chat.says(language === 'th' ? 'หนังสือรับรองเงินบำนาญ' : 'pension certificate')
        chat.says(words)
        chat.hears('answers.unclear.about')
        assert.deepEqual(
          doors(chat),
          language === 'th' ? ['เอกสารที่ต้องนำ', 'ขั้นตอน'] : ['What to bring', 'Steps'],
        )
        chat.taps(language === 'th' ? 'เอกสารที่ต้องนำ' : 'What to bring')
        chat.hears('chat.service.papers')
      })
    }
  }

  it('offer hours and place where they ask for a place or a time', () => {
    for (const words of ['แล้วไปที่ไหนคะ', 'ต้องไปวันไหน', 'แล้วต้องไปเมื่อไหร่คะ', 'ไปตรงไหนครับ']) {
      const chat = openChat()
      chat.says('หนังสือรับรองเงินบำนาญ')
      chat.says(words)
      assert.ok(!doors(chat).includes('กรอกคำขอล่วงหน้า'), words)
    }
    const chat = openChat()
    chat.says('หนังสือรับรองเงินบำนาญ')
    chat.says('แล้วไปที่ไหน')
    assert.deepEqual(doors(chat), ['เอกสารที่ต้องนำ', 'เวลาและสถานที่'])
    chat.taps('เวลาและสถานที่')
    chat.hears('people.contact.title')
  })

  it('forget what was spoken of after six hours', () => {
    const chat = openChat()
    chat.says('หนังสือรับรองเงินบำนาญ')
    chat.later(6 * HOUR)
    chat.says('กดกหฟ')
    chat.hears('chat.unknown')
  })

  it('lead back to what is being filled in, before anything else', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.taps({ kind: 'menu' })
    chat.says('กดกหฟ')
    chat.hears('chat.unknown')
    assert.equal(doors(chat)[0], 'กรอกต่อ: หนังสือรับรองเงินเดือน')
    chat.taps('กรอกต่อ: หนังสือรับรองเงินเดือน')
    chat.isAsked('workplace')
  })

  it('name no more than two, where no word names a wish', () => {
    const chat = openChat()
    chat.says('อยากได้')
    chat.hears('answers.unclear.some')
    assert.equal(doors(chat).length, 3)
    assert.equal(doors(chat).at(-1), 'ไม่ใช่ ดูบริการทั้งหมด')
    chat.says('หนังสือรับรองเงินบำนาญ')
    chat.says('อันนี้คืออะไรเหรอ')
    assert.equal(doors(chat)[0], 'เอกสาร: หนังสือรับรองเงินบำนาญ')
  })

  it('keep the small way back to an open question', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.taps({ kind: 'status' })
    chat.says('จะเขียนย้ายไปเชียงใหม่ต้องทำยังไง')
    chat.hears('answers.not-ours.personnel')
    assert.ok(chat.labels().includes('กลับไปข้อ 4'))
    chat.says('081-234-5678')
    chat.isAsked('purpose')
  })
})

describe('a greeting', () => {
  for (const words of ['สวัสดีค่ะ', 'สวัสดีครับผม', 'หวัดดีจ้า', 'สวัสดีเจ้า', 'ดีค่ะ', 'hello', 'good morning']) {
    it(`shows one thing: ${words}`, () => {
      const chat = openChat()
      chat.says(words)
      chat.hears('answers.greeting.open')
      assert.deepEqual(doors(chat), ['ดูบริการและเอกสาร', 'ติดตามสถานะ'])
    })
  }

  it('of somebody who fills in leads on with that', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.taps({ kind: 'menu' })
    chat.says('สวัสดีค่ะ')
    assert.deepEqual(doors(chat), ['กรอกต่อ: หนังสือรับรองเงินเดือน', 'ดูบริการและเอกสาร'])
  })
})
