import { openChat } from '../../support/chat.ts'

describe('a number alone', () => {
  for (const before of ['ขอบคุณค่ะ', 'เปิดกี่โมง', 'ติดต่อเจ้าหน้าที่', 'ทำไมเงินบำนาญเดือนนี้หายไป'])
    it(`opens no service where something else was said last: “${before}”`, () => {
      const chat = openChat()
      chat.says(before)
      chat.says('9')
      chat.seesNot('หนังสือค้ำประกันบุคคล')
    })

  it('is met kindly, with two doors', () => {
    const chat = openChat()
    chat.says('เปิดกี่โมง')
    chat.says('๕')
    chat.hears('chat.unknown')
    chat.button('ดูบริการและเอกสาร')
    chat.button('คุยกับเจ้าหน้าที่')
  })

  it('is one of the list where the list or a service was shown last, or nothing yet', () => {
    for (const before of [null, 'บริการ', 'บัตรผู้รับบำนาญ']) {
      const chat = openChat()
      if (before !== null) chat.says(before)
      chat.says('5')
      chat.hears('หนังสือรับรองเงินบำนาญ')
    }
  })
})
