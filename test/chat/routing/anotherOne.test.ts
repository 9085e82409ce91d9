import assert from 'node:assert/strict'
import { openChat } from '../../support/chat.ts'

describe('“another one”, with nothing before it', () => {
  for (const words of [
    'another one please for visa',
    'another one please',
    'one more for visa',
    'ขออีกใบค่ะ',
    'ขออีกใบค่ะ จะไปขอวีซ่า',
  ])
    it(`is asked which certificate: ${words}`, () => {
      const language = /[a-z]/.test(words) ? 'en' : 'th'
      const chat = openChat({ language })
      chat.says(words)
      const [salary, pension] =
        language === 'en'
          ? ['Salary certificate', 'Pension certificate']
          : ['หนังสือรับรองเงินเดือน', 'หนังสือรับรองเงินบำนาญ']
      assert.ok(chat.labels().includes(salary) && chat.labels().includes(pension), chat.labels().join(' | '))
      chat.taps(salary)
      assert.equal(chat.state.subject?.service, 'salary-certificate')
    })
})
