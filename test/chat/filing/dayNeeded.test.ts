import { chatAt } from '../support/filings.ts'

describe('a time that is no day, where a day is asked for', () => {
  for (const words of ['เดือนที่แล้ว', 'เดือนที่แล้วค่ะ', 'อาทิตย์ก่อน', 'ปีที่แล้ว', 'ต้นเดือน', 'ตุลาคมค่ะ', 'วันที่ 5'])
    it(`“${words}” is explained at the question`, () => {
      const chat = chatAt('medical-reimbursement-retiree', 'receipt-date')
      chat.says(words)
      chat.caused()
      chat.isAsked('receipt-date')
      chat.sees('ต้องใช้วันที่ เดือน และปี')
    })

  for (const words of ['last month', 'last week', 'October'])
    it(`“${words}” is explained in English`, () => {
      const chat = chatAt('medical-reimbursement-retiree', 'receipt-date', 'en')
      chat.says(words)
      chat.caused()
      chat.isAsked('receipt-date')
      chat.sees('We need the day, the month and the year')
    })
})
