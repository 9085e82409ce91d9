import type { Officer } from '../../../src/domain/requests/actor.ts'
import type { Dice } from './dice.ts'

const men = ['วิชัย', 'บุญมา', 'สุรชัย', 'ประเสริฐ', 'สมบัติ', 'อนันต์', 'ชัยวัฒน์', 'ณัฐพล'] as const
const women = ['สมศรี', 'อรุณี', 'จันทร์เพ็ญ', 'พรทิพย์', 'มาลี', 'รัตนา', 'สุดารัตน์', 'กนกวรรณ'] as const
const families = [
  'ใจดี',
  'รักเรียน',
  'แสงทอง',
  'คำแก้ว',
  'วงค์ษา',
  'อินต๊ะ',
  'ปัญญา',
  'มูลเมือง',
  'ทองสุข',
  'ศรีวิชัย',
] as const

/** A made-up person: common names at random, a telephone number from a made-up range. */
export interface Applicant {
  readonly name: string
  readonly phone: string
}

export function makeApplicant(dice: Dice): Applicant {
  const isMan = dice.chance(0.35)
  const first = isMan ? `นาย${dice.pick(men)}` : `${dice.pick(['นาง', 'นางสาว'])}${dice.pick(women)}`
  return {
    name: `${first} ${dice.pick(families)}`,
    phone: `081234${String(dice.below(10_000)).padStart(4, '0')}`,
  }
}

/** Four officers, the one with the most cases first. */
export const sampleOfficers: readonly Officer[] = [
  { staffId: 'sample-officer-1', name: 'นางสาวพิมพ์ใจ รักงาน' },
  { staffId: 'sample-officer-2', name: 'นายสมชาย ตั้งใจ' },
  { staffId: 'sample-officer-3', name: 'นางวราภรณ์ มุ่งมั่น' },
  { staffId: 'sample-officer-4', name: 'นายธีรพงษ์ ขยันดี' },
]
