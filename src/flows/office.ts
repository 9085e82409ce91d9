import type { OfficeCalendar } from '../lib/officeMinutes.ts'
import type { Words } from './words.ts'

const at = (hours: number, minutes: number) => hours * 60 + minutes

/** The office as people know it. What is not known yet is null, and the chat leaves it out. */
export const office = {
  name: {
    th: 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงราย เขต 1',
    en: 'Chiang Rai Primary Educational Service Area Office 1',
  },
  shortName: { th: 'สพป.เชียงราย เขต 1', en: 'Chiang Rai PESAO 1' },
  slogan: {
    th: '11 บริการ ฉับไว จากใจ สพป.เชียงราย 1',
    en: '11 services, swift, from the heart of Chiang Rai PESAO 1',
  },
  phone: null as string | null,
  /** Whether the office has announced LINE as an electronic channel (Electronic Administrative Act B.E. 2565, s.10). */
  lineIsAnnounced: false,
} as const satisfies Record<string, Words | string | boolean | null>

/** The version of the privacy notice (`chat.privacy`); a new one is shown and accepted again. */
export const PRIVACY_VERSION = '1'

interface Holiday {
  readonly day: string
  readonly name: string
}

/**
 * Government holidays. 2569 (2026): the cabinet's list with substitution days, as published by ministries.
 * 2570 (2027): by rule and lunar calendar; special days are announced by the cabinet and must be added here.
 */
export const holidays: readonly Holiday[] = [
  { day: '2026-10-13', name: 'วันนวมินทรมหาราช' },
  { day: '2026-10-23', name: 'วันปิยมหาราช' },
  { day: '2026-12-07', name: 'ชดเชยวันชาติและวันพ่อแห่งชาติ' },
  { day: '2026-12-10', name: 'วันรัฐธรรมนูญ' },
  { day: '2026-12-31', name: 'วันสิ้นปี' },
  { day: '2027-01-01', name: 'วันขึ้นปีใหม่' },
  { day: '2027-02-22', name: 'ชดเชยวันมาฆบูชา' },
  { day: '2027-04-06', name: 'วันจักรี' },
  { day: '2027-04-13', name: 'วันสงกรานต์' },
  { day: '2027-04-14', name: 'วันสงกรานต์' },
  { day: '2027-04-15', name: 'วันสงกรานต์' },
  { day: '2027-05-04', name: 'วันฉัตรมงคล' },
  { day: '2027-05-20', name: 'วันวิสาขบูชา' },
  { day: '2027-06-03', name: 'วันเฉลิมพระชนมพรรษาสมเด็จพระราชินี' },
  { day: '2027-07-19', name: 'วันเข้าพรรษา' },
  { day: '2027-07-20', name: 'ชดเชยวันอาสาฬหบูชา' },
  { day: '2027-07-28', name: 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว' },
  { day: '2027-08-12', name: 'วันแม่แห่งชาติ' },
  { day: '2027-10-13', name: 'วันนวมินทรมหาราช' },
  { day: '2027-10-25', name: 'ชดเชยวันปิยมหาราช' },
  { day: '2027-12-06', name: 'ชดเชยวันชาติและวันพ่อแห่งชาติ' },
  { day: '2027-12-10', name: 'วันรัฐธรรมนูญ' },
  { day: '2027-12-31', name: 'วันสิ้นปี' },
]

/** Usual government hours: Monday to Friday, 08.30–12.00 and 13.00–16.30. */
export const calendar: OfficeCalendar = {
  weekdays: [1, 2, 3, 4, 5],
  hours: [
    { from: at(8, 30), to: at(12, 0) },
    { from: at(13, 0), to: at(16, 30) },
  ],
  holidays: new Set(holidays.map(({ day }) => day)),
}
