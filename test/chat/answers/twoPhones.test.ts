import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'

describe('two telephone numbers in one answer', () => {
  for (const words of ['0812345678 หรือ 0898765432', '081-234-5678, 053-711-234', '0812345678 0898765432 ค่ะ'])
    it(`“${words}” is asked about`, () => {
      const chat = chatAt('salary-certificate', 'phone')
      chat.says(words)
      chat.isAsked('phone')
      chat.sees('โปรดพิมพ์หมายเลขเดียว')
      assert.equal(chat.state.draft?.answers['phone'], undefined)
    })

  it('is taken where both are the same', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.says('0812345678 (081-234-5678)')
    assert.equal(chat.state.draft?.answers['phone'], '0812345678')
  })
})
