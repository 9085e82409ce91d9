import type { Memo } from './memo.ts'

/** The attached papers name the accused person; the bot never asks about the charge or the case. */
export const suretyMemo: Memo = {
  paper: 'surety-memo',
  head: 'memo',
  subject: { th: 'ขอหนังสือค้ำประกันบุคคล (ผู้ต้องหา)', en: 'Request for a letter for standing surety (accused)' },
  body: [
    {
      text: {
        th: 'ด้วยข้าพเจ้า {name} เป็น {status} สังกัด {workplace} โทรศัพท์ {phone} มีความประสงค์ขอหนังสือค้ำประกันบุคคล (ผู้ต้องหา) ตามเอกสารที่แนบ เพื่อนำไปใช้ที่ {used-at} โดยต้องใช้หนังสือภายใน {needed-by}',
        en: 'Applicant: {name}, {status}, of {workplace}, telephone {phone}. The applicant asks for a letter for standing surety for the person named in the papers attached, to be used at {used-at}, needed by {needed-by}.',
      },
    },
  ],
}
