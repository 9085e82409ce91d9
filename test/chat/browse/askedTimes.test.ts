import { openChat } from '../../support/chat.ts'

describe('whether the office is open on a named holiday, or at a time of day', () => {
  for (const [words, title] of [
    ['วันพ่อเปิดไหม', 'ส. 5 ธ.ค. และจ. 7 ธ.ค. ปิด'],
    ['วันแม่หยุดไหมคะ', 'พฤ. 12 ส.ค. ปิด'],
    ['สงกรานต์เปิดไหม', 'อ. 13 เม.ย. และพฤ. 15 เม.ย. ปิด'],
    ['วันรัฐธรรมนูญเปิดไหม', 'พฤ. 10 ธ.ค. ปิด'],
    ['มาฆบูชาหยุดไหม', 'ปิด'],
    ['คริสต์มาสเปิดไหมคะ', 'ศ. 25 ธ.ค. เปิด'],
    ['วันอาทิตย์นี้เปิดไหม', 'วันอาทิตย์ปิด'],
    ['พรุ่งนี้หยุดไหม', 'พรุ่งนี้เปิด'],
    ['เที่ยงๆเปิดไหม', 'วันนี้ เวลา 12.00 น. ปิด'],
    ['พรุ่งนี้บ่ายสามไปได้ไหม', 'พรุ่งนี้ เวลา 15.00 น. เปิด'],
    ['4 โมงเย็นยังเปิดไหม', 'วันนี้ เวลา 16.00 น. เปิด'],
    ['ห้าโมงเย็นเปิดไหม', 'วันนี้ เวลา 17.00 น. ปิด'],
    ['8.30 เปิดไหม', 'วันนี้ เวลา 08.30 น. เปิด'],
    ['พรุ่งนี้บ่ายเปิดไหม', 'พรุ่งนี้เปิด'],
  ] as const)
    it(`“${words}”: ${title}`, () => {
      const chat = openChat()
      chat.says(words)
      chat.sees(title)
    })

  for (const [words, title] of [
    ['Are you open on Father’s Day?', 'Closed on Sat 5 Dec and on Mon 7 Dec'],
    ['are you open at noon?', 'Closed today at 12:00'],
    ['are you open tomorrow at 3 pm?', 'Open tomorrow at 15:00'],
  ] as const)
    it(`“${words}”: ${title}`, () => {
      const chat = openChat({ language: 'en' })
      chat.says(words)
      chat.sees(title)
    })
})
