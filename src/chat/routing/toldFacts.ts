import { readable } from '../../lib/cleanText.ts'
import { holdsPrivateNumber } from '../../lib/privateNumber.ts'
import { parseName } from '../../lib/typed/personName.ts'
import { phonesIn } from '../../lib/typed/phone.ts'
import type { Answers } from '../../domain/questions/when.ts'
import { namesTwoPersons } from '../answers/choice.ts'
import type { Sentence } from '../understanding/understand.ts'

/**
 * What a sentence tells beside its wish: who writes, how to reach the person, why a card is needed, whose expenses they are,
 * for whom it is. Only plain words count, each kind once; the person sees every answer on the check page.
 */

/** A title, a given name and one surname; a further word behind it is not part of the name. */
const TITLED =
  /^(?:(?:ผม|กระผม|ดิฉัน|ฉัน|หนู|ข้าพเจ้า|สวัสดี(?:ค่ะ|ครับ)?)\s*)*(?:ชื่อ\s*)?((?:นางสาว|นาง|นาย|น\.\s?ส\.|ว่าที่\s?ร\.\s?ต\.)\s*[ก-๎]{2,}\s+[ก-๎]{2,})(?=\s|,|$)/u
const ENGLISH_NAME = /^(?:i am|i'm|my name is)\s+((?:mr|mrs|ms|miss)\.?\s+[a-z'’-]{2,}\s+[a-z'’-]{2,})\b/iu

/** The own school: “โรงเรียนบ้านปงเคียน”, also in short. What stands before it must not make it somebody else's. */
const SCHOOL = /(?:^|\s|อยู่|สังกัด|สอน|ครู|ที่)((?:โรงเรียน|รร\.|ร\.\s?ร\.)\s?[ก-๙\d.]{3,})(?=\s|$|,)/u
const ENGLISH_SCHOOL = /\b(?:at|of|from)\s+((?:[A-Z][\w'’.-]*\s+){1,5}School)\b/u
/** Behind “โรงเรียน”: no name of one. */
const NO_NAME = /^(?:โรงเรียน|รร\.|ร\.\s?ร\.)\s?(?:อะไร|ไหน|ใด|เดิม|ของ|ลูก|บุตร|เอกชน|รัฐ|ก่อน|เปิด|ปิด)/u

/** Why a card is needed. */
const reasons: readonly (readonly [reason: string, words: RegExp])[] = [
  [
    'lost',
    /(?<!ไม่|ไม่ได้|ยังไม่)หาย(?!ป่วย|ไข้|ดี)|หา(?:บัตร)?(?:ไม่|บ่)(?:เจอ|พบ|เห็น|ปะ)|(?:ไม่|บ่)(?:เจอ|พบ)บัตร|\blost\b|\b(?:can't|can’t|cannot) find\b/iu,
  ],
  ['expired', /หมดอายุ|ต่ออายุ|\bexpired\b/iu],
  ['worn', /ชำรุด|เสียหาย|บัตรหัก|บัตรแตก|บัตรพัง|ลบเลือน|\b(?:damaged|broken|worn)\b/iu],
  ['changed', /เปลี่ยน(?:ชื่อ|นามสกุล|ตำแหน่ง|สังกัด)|เลื่อนตำแหน่ง/u],
  ['first', /ครั้งแรก|first card/iu],
]

/** For whom somebody asks, as the relation to the one whose matter it is. */
const kin: readonly (readonly [relation: string, words: string])[] = [
  ['child', '(?:คุณ)?(?:พ่อ|แม่)|บิดา|มารดา|(?:my )?(?:father|mother|mum|mom|dad)'],
  ['spouse', 'สามี|ภรรยา|ภริยา|แฟน|(?:my )?(?:husband|wife)'],
  ['relative', '(?:คุณ)?(?:ปู่|ย่า|ตา|ยาย|ลุง|ป้า|น้า|อา)(?=\\s|$|ค่ะ|ครับ)'],
  ['colleague', 'เพื่อนครู|เพื่อนร่วมงาน|(?:my )?colleague'],
]

/** The own status: “เป็นครู” at the beginning, or of “ดิฉัน”; elsewhere it may be somebody else's. */
const STATUS =
  /(?:^|ดิฉัน\s*|กระผม\s*|ผม\s*|หนู\s*|ข้าพเจ้า\s*)เป็น\s*((?:ข้าราชการ)?ครู|ลูกจ้างประจำ|พนักงานราชการ|อัตราจ้าง)(?=\s|ค่ะ|ครับ|ที่|อยู่|สอน|จะ|ขอ|โรงเรียน|รร|,|$)/u
const statuses: Readonly<Record<string, string>> = {
  ครู: 'teacher',
  ข้าราชการครู: 'teacher',
  ลูกจ้างประจำ: 'permanent-employee',
  พนักงานราชการ: 'government-employee',
  อัตราจ้าง: 'contract-staff',
}

/** Expenses for medical care, or that somebody is in hospital. */
const OF_CARE =
  /ค่ารักษา|ค่าหมอ|ค่ายา|medical|ป่วย|ไม่สบาย|หาหมอ|พบแพทย์|คลินิก|คลีนิค|(?:นอน|เข้า|อยู่|ไป|รักษา)\s*(?:ตัว)?\s*(?:ที่|ใน)?\s*(?:โรงพยาบาล|โรงบาล|รพ)|ผ่าตัด|แอดมิ[ตดท]|\b(?:in|to) (?:the )?hospital\b|\bsurgery\b/iu

/** The patient of a medical claim, by the idea of the word. */
const patients = ['parent', 'spouse', 'child'] as const

/** Kin who is near a patient and none, and two persons: the question then asks who is meant. */
const NO_PATIENT =
  /สะใภ้|เขย|พ่อตา|แม่ยาย|หลาน|(?:พี่|น้อง)(?:สาว|ชาย)|เลี้ยง|บุญธรรม|อดีต|(?:สามี|ภรรยา|ภริยา|เมีย|ผัว|แฟน)(?:คน)?(?:เก่า|ก่อน)|\b(?:ex|former|step\w+)\b|in.law/iu

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined)

function nameTold(text: string): Answers {
  const found = (TITLED.exec(text) ?? ENGLISH_NAME.exec(text))?.[1]
  const read = found === undefined ? null : parseName(found)
  return read && 'name' in read ? { name: read.name } : {}
}

/** @param introduced the sentence gives the own name, so that “เป็นครู” behind it is said of the same person */
function workTold(text: string, introduced: boolean): Answers {
  const said = STATUS.exec(text) ?? (introduced ? STATUS.exec(text.slice(text.indexOf(' เป็น') + 1)) : null)
  const status = statuses[said?.[1] ?? '']
  return status === undefined ? {} : { status }
}

function phoneTold(text: string): Answers {
  const found = only(phonesIn(text))
  return found && !found.isExtended ? { phone: found.phone } : {}
}

function workplaceTold(text: string, ideas: ReadonlySet<string>): Answers {
  // A child's school is not the person's own.
  if (patients.some((each) => ideas.has(each))) return {}
  const found = (SCHOOL.exec(text) ?? ENGLISH_SCHOOL.exec(text))?.[1]
  return found !== undefined && !NO_NAME.test(found) ? { workplace: found } : {}
}

function cardReasonTold(text: string, ideas: ReadonlySet<string>): Answers {
  if (!ideas.has('card') && !/บัตร|\bcard\b/iu.test(text)) return {}
  if (ideas.has('not-this') || /ถ้า|หาก|\bif\b/iu.test(text)) return {}
  const reason = only(reasons.filter(([, words]) => words.test(text)))
  return reason ? { 'card-reason': reason[0] } : {}
}

/** In a medical claim, which both services for it ask by one's own right. */
function patientTold(text: string, ideas: ReadonlySet<string>): Answers {
  if (!OF_CARE.test(text) || NO_PATIENT.test(text) || namesTwoPersons(text)) return {}
  const named = only(patients.filter((each) => ideas.has(each)))
  if (named !== undefined) return { patient: named }
  return /(?:ของ|ให้)(?:(?:ตัว|ตน)เอง|ดิฉัน|กระผม|ผม|ฉัน|หนู|ป้า(?=เอง)|เราเอง)|\bmy own\b/iu.test(text)
    ? { patient: 'self' }
    : {}
}

/** A matter of somebody else. “ให้ลูก” is left out: a certificate for a child's loan is the parent's own. */
function otherTold(text: string): Answers {
  const relation = only(
    kin.filter(([, words]) => new RegExp(`(?:ให้|แทน|ของ|\\bfor )\\s*(?:${words})`, 'iu').test(text)),
  )
  return relation ? { 'for-whom': 'other', 'asker-relation': relation[0] } : {}
}

/** What typed words tell, by question, in the form in which the questions store it. */
export function factsTold(typed: string, sentence: Sentence): Answers {
  if (holdsPrivateNumber(typed)) return {}
  const text = readable(typed)
  const ideas = new Set(sentence.words().flatMap((word) => word.ideas))
  const patient = patientTold(text, ideas)
  const other = 'patient' in patient ? {} : otherTold(text)
  // Who is named in a sentence about somebody else may be that person.
  const name = 'for-whom' in other ? {} : nameTold(text)
  const own = 'for-whom' in other ? {} : { ...name, ...workplaceTold(text, ideas) }
  return {
    ...own,
    ...workTold(text, 'name' in name),
    ...phoneTold(text),
    ...cardReasonTold(text, ideas),
    ...patient,
    ...other,
  }
}
