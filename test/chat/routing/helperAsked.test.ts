import { openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

describe('somebody who asks whether another person may fill it in', () => {
  const asks = [
    ...[
      'ให้ลูกสาวช่วยกรอกได้ไหมคะ',
      'ให้ลูกช่วยพิมพ์',
      'หลานทำให้ได้ไหม',
      'ลูกชายพิมพ์ให้ได้ไหมครับ',
      'ให้ลูกสาวช่วยกรอกได้ไหมคะ',
    ],
    ...[
      'ขอให้หลานสาวกรอกแทนได้มั้ย',
      'ให้คนอื่นช่วยพิมพ์ให้ได้มั้ยคะ',
      'หนูอยากให้พี่ช่วยกรอก',
      'ให้หลานพิมให้ได้ไม๊',
      'ให้สามีช่วยทำได้ไหมคะ',
    ],
    ...['ลูกสาวจะกรอกต่อให้', 'อยากให้ลูกช่วย', 'ให้หลานทำต่อได้ไหม', 'ลูกจะมาทำให้ค่ะ'],
    ...['ให้ลูกสาวทำต่อได้มั้ย มองไม่เห็น', 'ตาไม่ดี ให้ลูกพิมพ์ให้นะ', 'พิมพ์ไม่เป็น ขอให้หลานช่วยค่ะ'],
    ...[
      'can my daughter fill it in for me?',
      'can my child help me type',
      'let my grandson help me fill it in',
    ],
  ]
  for (const words of asks)
    it(`is told of the helper, also while a question is open: “${words}”`, () => {
      const chat = openChat()
      chat.says(words)
      chat.hears('lending.nothing')
      for (const question of ['name', 'workplace', 'phone', 'purpose'] as const) {
        const filling = chatAt('salary-certificate', question)
        filling.says(words)
        filling.hears('lending.ask.title')
      }
    })

  it('is led to begin, with the service that was spoken of', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.says('ให้ลูกสาวช่วยกรอกได้ไหมคะ')
    chat.taps('ดูบริการและเอกสาร')
    chat.hears('chat.services.title')
    const spoken = openChat({ privacy: 'accepted' })
    spoken.says('ขอหนังสือรับรองบำนาญ')
    spoken.says('ให้ลูกสาวช่วยกรอกได้ไหมคะ')
    spoken.hears('lending.nothing')
    spoken.taps('กรอกคำขอล่วงหน้า')
    spoken.isAsked('name')
  })

  it('is not somebody who claims for a child, or tells that it was done', () => {
    for (const words of [
      'กรอกให้ลูกได้ไหม',
      'เบิกค่าเทอมให้ลูก',
      'ให้ลูกไปรับแทนได้ไหม',
      'ช่วยลูกหน่อยค่ะ',
      'ขอคนช่วยหน่อย',
    ]) {
      const chat = openChat()
      chat.says(words)
      if (JSON.stringify(chat.messages).includes('lending.nothing')) throw new Error(words)
    }
  })
})
