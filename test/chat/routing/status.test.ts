import { openChat } from '../../support/chat.ts'
import { services } from '../../../src/domain/services/index.ts'

const PENSIONER = services['pensioner-id-card'].shortName
const STAFF = services['staff-id-card'].shortName

const lost = {
  th: [
    ...['บัตรหาย ขอทำบัตรใหม่ค่ะ', 'หาบัตรไม่เจอค่ะ', 'บัตรหายค่ะ', 'ทำบัตรหายครับ', 'ดิฉันหาบัตรไม่เจอ', 'หนูหาบัตรไม่พบค่ะ'],
    ...['บัตรหาไม่เจอครับ', 'หาบัตรบ่เจอเจ้า', 'ผมทำบัตรหาย อยากทำใหม่', 'บัตรหาย ขอบัตรใหม่ค่ะ'],
  ],
  en: ['I lost my card', "I can't find my card", 'lost my card, need a new one'],
} as const

const retired = [
  'เป็นข้าราชการบำนาญค่ะ',
  'เป็นข้าราชการครูบำนานค่ะ',
  'ครูบำนาญค่ะ',
  'เกษียณแล้วครับ',
  'เกษียนแล้วจ้า',
  'ดิฉันเกษียณแล้ว',
]
const serving = ['ยังรับราชการอยู่ค่ะ', 'เป็นครูค่ะ', 'เป็นข้าราชการครับ', 'หนูเป็นครูผู้ช่วยค่ะ', 'ยังสอนอยู่']

describe('a lost card', () => {
  for (const language of ['th', 'en'] as const)
    for (const words of lost[language])
      it(`asks only which of the two cards it is, and the status said then tells: “${words}”`, () => {
        const chat = openChat({ language })
        chat.says(words)
        chat.hears('answers.nearly.some')
        chat.sees(PENSIONER[language], STAFF[language])
        chat.says(language === 'th' ? 'เป็นข้าราชการบำนาญค่ะ' : 'I am retired')
        chat.hears(PENSIONER.th)
        chat.sees(PENSIONER[language])
      })

  it('is still a fact where it is asked about', () => {
    const chat = openChat()
    chat.says('บัตรหายต้องแจ้งความไหม')
    chat.sees('โปรดแจ้งความก่อน')
    chat.says('เกษียณแล้วค่ะ')
    chat.hears(PENSIONER.th)
  })

  it('is not asked about again', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.says('หาบัตรไม่เจอค่ะ')
    chat.says('เป็นข้าราชการบำนาญค่ะ')
    chat.taps('กรอกคำขอล่วงหน้า')
    if (chat.state.draft?.answers['card-reason'] !== 'lost') throw new Error('The reason is asked again')
  })
})

describe('a status told alone', () => {
  for (const words of retired)
    it(`narrows what was spoken of to the retired: “${words}”`, () => {
      for (const [wish, service] of [
        ['บัตรหาย ขอทำบัตรใหม่ค่ะ', 'pensioner-id-card'],
        ['ขอหนังสือรับรองเงินเดือน', 'pension-certificate'],
        ['เบิกค่ารักษาพยาบาลให้สามี', 'medical-reimbursement-retiree'],
        ['หนังสือรับรองเงินบำนาญ', 'pension-certificate'],
      ] as const) {
        const chat = openChat()
        chat.says(wish)
        chat.says(words)
        chat.hears(services[service].shortName.th)
      }
    })

  for (const words of serving)
    it(`narrows it to those who serve: “${words}”`, () => {
      for (const [wish, service] of [
        ['บัตรหาย ขอทำบัตรใหม่ค่ะ', 'staff-id-card'],
        ['เบิกค่ารักษาพยาบาลให้สามี', 'medical-reimbursement'],
      ] as const) {
        const chat = openChat()
        chat.says(wish)
        chat.says(words)
        chat.hears(services[service].shortName.th)
      }
    })
})
