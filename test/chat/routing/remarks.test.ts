import { chatAt } from '../support/filings.ts'
import { openChat } from '../../support/chat.ts'

const EVENING = '2026-11-27T16:40:00+07:00'

describe('what a person has to say about the office', () => {
  it('is thanked for where it is praise, and can be passed on', () => {
    const chat = openChat({ at: EVENING })
    for (const words of ['บริการดีมากค่ะ ประทับใจ', 'สุดยอดเลย', 'ชื่นชมเจ้าหน้าที่ค่ะ', 'great service']) {
      chat.says(words)
      chat.hears('answers.remark.praise.title')
    }
    chat.taps('ฝากข้อความถึงสำนักงาน')
    chat.hears('people.leave.title')
    chat.says('ขอชมคุณมาลีที่จุดบริการ ช่วยแม่ดีมาก')
    chat.caused('leave-message')
  })

  it('becomes a message for the office where it is a suggestion or a complaint', () => {
    const chat = openChat({ at: EVENING })
    for (const [words, title] of [
      ['มีข้อเสนอแนะค่ะ', 'answers.remark.suggestion.title'],
      ['น่าจะเปิดวันเสาร์ด้วยนะคะ', 'answers.remark.suggestion.title'],
      ['พูดจาไม่สุภาพกับคนแก่', 'answers.remark.complaint.title'],
      ['ไม่พอใจการให้บริการ', 'answers.remark.complaint.title'],
    ] as const) {
      chat.says(words)
      chat.hears(title)
      chat.taps('ฝากข้อความถึงสำนักงาน')
      chat.hears('people.leave.title')
      chat.says('รอสองชั่วโมง อยากให้มีที่นั่ง')
      chat.caused('leave-message')
    }
  })

  it('goes to an officer at once while the counter takes talks', () => {
    const chat = openChat()
    chat.says('i want to complain about the service')
    chat.sees('ขออภัย')
    chat.taps('ฝากข้อความถึงสำนักงาน')
    chat.caused('open-talk')
  })

  for (const words of ['นางสมศรี ใจดี', 'น้องดาว ใจดีค่ะ', 'ลูกชายไปรับแทนนะคะ ชื่อ นายดี ใจดี', 'น.ส.ดาว ดีงาม'])
    it(`is not in the surname of somebody: “${words}”`, () => {
      const chat = openChat()
      chat.says(words)
      chat.seesNot('ขอบคุณสำหรับคำชม')
      const asked = chatAt('salary-certificate', 'for-whom')
      asked.says(words)
      asked.seesNot('ขอบคุณสำหรับคำชม')
    })

  for (const words of ['คุณหมอ ใจดีมากค่ะ', 'พี่เจ้าหน้าที่ ใจดี', 'คุณมาลี ใจดีมากค่ะ'])
    it(`is praise where somebody is told of: “${words}”`, () => {
      const chat = openChat()
      chat.says(words)
      chat.hears('answers.remark.praise.title')
    })

  it('does not end the form in hand where it is praise', () => {
    const chat = chatAt('salary-certificate', 'status')
    chat.says('บริการดีมากค่ะ')
    chat.hears('answers.remark.praise.title')
    chat.taps(/^กลับไปข้อ/)
    chat.isAsked('status')
  })
})

describe('appointments in words', () => {
  it('lead to the appointment cards', () => {
    const chat = openChat()
    for (const words of [
      'ขอเลื่อนนัดเป็นวันศุกร์',
      'นัดของฉันวันไหน',
      'จองคิวยังไง',
      'I will be late for my appointment',
    ]) {
      chat.says(words)
      chat.caused('show-visits')
    }
  })

  it('are not needed, and the answer says so with the hours', () => {
    const chat = openChat()
    for (const words of ['walk in ได้ไหม', 'ต้องจองคิวก่อนไหม', 'ไม่ได้นัดไว้ เข้าไปเลยได้หรือเปล่า']) {
      chat.says(words)
      chat.hears('answers.walk-in', 'answers.hours.title')
    }
  })

  it('are told from the request when both may be meant by “cancel”', () => {
    const chat = openChat()
    chat.says('ไม่ไปตามนัดแล้วนะ ยกเลิกให้ที')
    chat.hears('answers.nearly.some')
    chat.taps('นัดหมาย')
    chat.caused('show-visits')
  })
})
