import { chatAt } from '../support/filings.ts'

describe('words of somebody who cannot answer a question', () => {
  for (const [question, words, help] of [
    ['name', 'ไม่เข้าใจค่ะ', 'chat.stuck.name'],
    ['name', 'ไม่รู้จะตอบอะไรดีค่ะ', 'chat.stuck.name'],
    ['name', 'ตาไม่ค่อยดีค่ะ', 'chat.stuck.sight'],
    ['phone', 'มองไม่เห็นตัวหนังสือค่ะ', 'chat.stuck.sight'],
    ['phone', 'เบอร์อะไรคะ', 'chat.stuck.phone'],
    ['phone', 'ไม่มีโทรศัพท์ค่ะ', 'chat.stuck.phone'],
    ['phone', 'เบอร์ลูกสาวได้ไหมคะ', 'chat.stuck.phone'],
    ['purpose', 'งงค่ะ', 'chat.stuck.choice'],
  ] as const)
    it(`“${words}” at “${question}” are helped there`, () => {
      const chat = chatAt('pension-certificate', question)
      chat.says(words)
      chat.showsProblem(help)
      chat.isAsked(question)
    })

  for (const [question, words, help] of [
    ['name', 'I don’t understand', 'chat.stuck.name'],
    ['phone', 'which number?', 'chat.stuck.phone'],
    ['phone', 'I don’t have a phone', 'chat.stuck.phone'],
    ['phone', 'I can’t read this', 'chat.stuck.sight'],
  ] as const)
    it(`“${words}” at “${question}” are helped there, in English`, () => {
      const chat = chatAt('pension-certificate', question, 'en')
      chat.says(words)
      chat.showsProblem(help)
    })
})
