import type { Words } from '../words.ts'

/** Usual answers of officers in a talk, until the office writes its own (setting `talks.canned`). */
export const usualSentences: readonly (Words & { readonly id: string })[] = [
  {
    id: 'wait',
    th: 'โปรดรอสักครู่ เจ้าหน้าที่กำลังตรวจสอบให้',
    en: 'Please wait a moment while this is being checked.',
  },
  {
    id: 'reference',
    th: 'โปรดแจ้งเลขที่คำขอ เพื่อให้ตรวจสอบได้รวดเร็ว',
    en: 'Please give the reference number, so that it can be looked up quickly.',
  },
  {
    id: 'papers',
    th: 'โปรดนำเอกสารตามรายการมาที่จุดบริการในเวลาทำการ',
    en: 'Please bring the papers on the list to the counter during office hours.',
  },
  {
    id: 'asks-others',
    th: 'เจ้าหน้าที่ขอสอบถามผู้รับผิดชอบก่อน และจะแจ้งผลในแชตนี้',
    en: 'The officer in charge has to be asked first. The answer will be given in this chat.',
  },
  {
    id: 'call-back',
    th: 'โปรดแจ้งหมายเลขโทรศัพท์และเวลาที่สะดวกให้ติดต่อกลับ',
    en: 'Please give a telephone number and a good time to be called back.',
  },
  {
    id: 'ends',
    th: 'หากไม่มีเรื่องเพิ่มเติม ขอจบการสนทนานี้ ท่านติดต่อสำนักงานได้อีกทุกเมื่อ',
    en: 'If there is nothing else, this chat ends here. You can contact the office again at any time.',
  },
]
