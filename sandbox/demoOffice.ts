import type { Role } from '../src/models/staff/staff.ts'

interface Applicant {
  readonly userId: string
  readonly name: string
}

interface StaffSample extends Applicant {
  readonly role: Role
}

const id = (last: string) => `U${last.padStart(32, '0')}`

/**
 * Fictional people with a phone in the practice room. Their ids never change, so that they keep their data
 * after a restart.
 */
const applicants: readonly Applicant[] = [
  { userId: id('a1'), name: 'นางสมศรี ใจดี (ข้าราชการบำนาญ)' },
  { userId: id('a2'), name: 'นายวิชัย รักเรียน (ครู)' },
  { userId: id('a3'), name: 'นางสาวอรุณี แสงทอง (บุคลากร)' },
]

/**
 * One member of staff for each role, already linked: typing “เข้าสู่ระบบ” on their phone gives the console's
 * address.
 */
export const staff: readonly StaffSample[] = [
  { userId: id('b1'), name: 'นางสาวพิมพ์ใจ (เจ้าหน้าที่)', role: 'officer' },
  { userId: id('b2'), name: 'นายธนา (ผู้บริหาร)', role: 'manager' },
  { userId: id('b3'), name: 'นายก้อง (ผู้ดูแลระบบ)', role: 'admin' },
]

/**
 * Everybody in the order of their phones: applicants and staff by turns, so that the page, which shows as many as fit,
 * begins with both sides of the counter.
 */
export const samplePeople: readonly Applicant[] = applicants.flatMap((applicant, index) => [
  applicant,
  ...staff.slice(index, index + 1),
])
