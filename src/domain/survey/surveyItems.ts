import type { Words } from '../words.ts'

/**
 * The version of the first set, until the office makes another (setting `survey`). Its items and words never
 * change.
 */
export const surveyVersion = 1

/** The five levels, best first, as reports and buttons list them. */
export const levels = [5, 4, 3, 2, 1] as const
export type Level = (typeof levels)[number]

/** `report` is the name of a mean's level (แปลผล); `button` is what a person taps. */
export const levelWords: Readonly<Record<Level, { readonly report: Words; readonly button: Words }>> = {
  5: {
    report: { th: 'มากที่สุด', en: 'Highest' },
    button: { th: 'มากที่สุด', en: 'Very satisfied' },
  },
  4: { report: { th: 'มาก', en: 'High' }, button: { th: 'มาก', en: 'Satisfied' } },
  3: { report: { th: 'ปานกลาง', en: 'Moderate' }, button: { th: 'ปานกลาง', en: 'Neutral' } },
  2: { report: { th: 'น้อย', en: 'Low' }, button: { th: 'น้อย', en: 'Dissatisfied' } },
  1: {
    report: { th: 'น้อยที่สุด', en: 'Lowest' },
    button: { th: 'น้อยที่สุด', en: 'Very dissatisfied' },
  },
}

/** Whether a value from outside is one of the five levels. */
export function isLevel(value: unknown): value is Level {
  return levels.some((level) => level === value)
}

/** The four aspects (ด้าน) that Thai government satisfaction surveys share; their items make up part 2. */
export const aspectIds = ['process', 'staff', 'facilities', 'result'] as const
export type AspectId = (typeof aspectIds)[number]

/** `overall` is the one question about everything. It is reported separately and never added to the aspects. */
export const aspectNames: Readonly<Record<AspectId | 'overall', Words>> = {
  process: { th: 'กระบวนการ/ขั้นตอนการให้บริการ', en: 'Process and steps' },
  staff: { th: 'เจ้าหน้าที่/บุคลากรผู้ให้บริการ', en: 'Staff' },
  facilities: { th: 'สิ่งอำนวยความสะดวก', en: 'Facilities' },
  result: { th: 'ผลของการให้บริการ', en: 'Result of the service' },
  overall: { th: 'ความพึงพอใจโดยรวม', en: 'Overall satisfaction' },
}

interface Item {
  readonly id: string
  readonly aspect: AspectId | 'overall'
  readonly words: Words
}

/** All items, in the order of a full questionnaire. */
export const surveyItems = [
  {
    id: 'P1',
    aspect: 'process',
    words: { th: 'ขั้นตอนการขอรับบริการเข้าใจง่าย ไม่ซับซ้อน', en: 'The steps were easy to follow' },
  },
  {
    id: 'P2',
    aspect: 'process',
    words: {
      th: 'ได้รับบริการรวดเร็ว ทันตามเวลาที่แจ้งไว้',
      en: 'Service was quick and within the stated time',
    },
  },
  {
    id: 'P3',
    aspect: 'process',
    words: {
      th: 'บอกรายการเอกสารที่ต้องใช้ครบถ้วนตั้งแต่ครั้งแรก',
      en: 'All required documents were told the first time',
    },
  },
  {
    id: 'P4',
    aspect: 'process',
    words: { th: 'ให้บริการตามลำดับ เท่าเทียมกันทุกคน', en: 'Served in turn and treated equally' },
  },
  {
    id: 'P5',
    aspect: 'process',
    words: { th: 'ติดตามความคืบหน้าของเรื่องได้สะดวก', en: 'It was easy to follow the progress' },
  },
  {
    id: 'S1',
    aspect: 'staff',
    words: { th: 'เจ้าหน้าที่พูดจาสุภาพ เป็นมิตร', en: 'Staff were polite and friendly' },
  },
  {
    id: 'S2',
    aspect: 'staff',
    words: { th: 'เจ้าหน้าที่เต็มใจช่วยเหลือ ใส่ใจผู้รับบริการ', en: 'Staff were willing and attentive' },
  },
  {
    id: 'S3',
    aspect: 'staff',
    words: { th: 'เจ้าหน้าที่มีความรู้ ตอบคำถามได้ชัดเจน', en: 'Staff were knowledgeable and clear' },
  },
  {
    id: 'S4',
    aspect: 'staff',
    words: {
      th: 'เจ้าหน้าที่ทำงานด้วยความซื่อสัตย์ ไม่เรียกรับผลประโยชน์',
      en: 'Staff acted honestly, asking no favours',
    },
  },
  {
    id: 'F1',
    aspect: 'facilities',
    words: {
      th: 'จุดบริการหาง่าย มีป้ายบอกชัดเจน',
      en: 'The service point was easy to find, with clear signs',
    },
  },
  {
    id: 'F2',
    aspect: 'facilities',
    words: { th: 'สถานที่สะอาด มีที่นั่งรอเพียงพอ', en: 'The place was clean with enough seats' },
  },
  {
    id: 'F3',
    aspect: 'facilities',
    words: {
      th: 'แบบฟอร์มและตัวอย่างการกรอกมีพร้อมใช้',
      en: 'Forms and filled-in examples were at hand',
    },
  },
  {
    id: 'F4',
    aspect: 'facilities',
    words: {
      th: 'การติดต่อผ่าน LINE ใช้งานง่าย ได้คำตอบที่ต้องการ',
      en: 'The LINE channel was easy and gave the needed answer',
    },
  },
  {
    id: 'Q1',
    aspect: 'result',
    words: {
      th: 'ได้รับเอกสาร/บัตร/เงิน ถูกต้องครบถ้วน',
      en: 'The document, card or money received was correct',
    },
  },
  {
    id: 'Q2',
    aspect: 'result',
    words: {
      th: 'ผลที่ได้รับตรงกับความต้องการ นำไปใช้ได้จริง',
      en: 'The result met the need and was usable',
    },
  },
  {
    id: 'Q3',
    aspect: 'result',
    words: { th: 'ช่วยประหยัดเวลาและค่าใช้จ่ายของท่าน', en: 'It saved you time and cost' },
  },
  {
    id: 'O1',
    aspect: 'overall',
    words: {
      th: 'โดยรวมแล้ว ท่านพึงพอใจต่อการบริการครั้งนี้',
      en: 'Overall satisfaction with this service',
    },
  },
] as const satisfies readonly Item[]

export type SurveyItem = (typeof surveyItems)[number]
export type ItemId = SurveyItem['id']
export const itemIds: readonly ItemId[] = surveyItems.map(({ id }) => id)

export function surveyItem(id: ItemId): SurveyItem {
  const item = surveyItems.find((each) => each.id === id)
  if (item) return item
  throw new RangeError(`The survey has no item “${id}”; its items are ${itemIds.join(', ')}`)
}

/** The first set: one item of each aspect, then the overall question. Older people complete five taps. */
export const chatItems = ['P2', 'S2', 'F4', 'Q1', 'O1'] as const satisfies readonly ItemId[]
