import type { Words } from '../words.ts'

/** Usual reasons why a case takes longer than promised. None promises a new day. */
export const delayReasons: readonly (Words & { readonly id: string; readonly formerly?: Words })[] = [
  {
    id: 'signatory-away',
    th: 'ผู้มีอำนาจลงนามติดราชการ จะเสนอลงนามเมื่อกลับมาปฏิบัติงาน',
    en: 'The officer who signs is away on duty. The matter will be put forward on return.',
  },
  {
    id: 'other-unit',
    th: 'อยู่ระหว่างรอข้อมูลจากหน่วยงานอื่น',
    en: 'We are waiting for information from another unit.',
    formerly: {
      th: 'อยู่ระหว่างรอข้อมูลจากหน่วยงานอื่น',
      en: 'Information from another unit is awaited.',
    },
  },
  {
    id: 'system-down',
    th: 'ระบบการเงินการคลังภาครัฐใช้งานไม่ได้ชั่วคราว จะดำเนินการต่อเมื่อระบบใช้งานได้',
    en: 'The government’s finance system is out of order. Work goes on as soon as it is back.',
  },
  {
    id: 'budget',
    th: 'อยู่ระหว่างรอการจัดสรรงบประมาณ',
    en: 'We are waiting for the budget to be allocated.',
    formerly: { th: 'อยู่ระหว่างรอการจัดสรรงบประมาณ', en: 'The allocation of the budget is awaited.' },
  },
  {
    id: 'verifying',
    th: 'อยู่ระหว่างตรวจสอบความถูกต้องของเอกสารและข้อมูล',
    en: 'The papers and details are being verified.',
  },
  {
    id: 'many-requests',
    th: 'ช่วงนี้มีคำขอจำนวนมาก สำนักงานกำลังดำเนินการตามลำดับ',
    en: 'There are many requests at present. They are being worked through in order.',
  },
]
