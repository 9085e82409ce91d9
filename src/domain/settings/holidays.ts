import type { Day } from '../../lib/time.ts'

/** A day on which the counter is closed, and the order that says so. */
interface Holiday {
  readonly day: Day
  readonly name: string
  readonly source: string
}

const CABINET_2569 = 'ประกาศวันหยุดราชการประจำปี 2569 (มติคณะรัฐมนตรี)'
const COMPUTED_2570 = 'คำนวณตามระเบียบและปฏิทินจันทรคติ รอประกาศคณะรัฐมนตรี'

const from = (source: string, days: Readonly<Record<Day, string>>): Holiday[] =>
  Object.entries(days).map(([day, name]) => ({ day, name, source }))

/**
 * Government holidays with the cabinet's substitution days. They are the default; the office then keeps its
 * own list. The cabinet announces special days of 2570 (2027) later, and the office must add them.
 */
export const usualHolidays: readonly Holiday[] = [
  ...from(CABINET_2569, {
    '2026-10-13': 'วันนวมินทรมหาราช',
    '2026-10-23': 'วันปิยมหาราช',
    '2026-12-07': 'ชดเชยวันชาติและวันพ่อแห่งชาติ',
    '2026-12-10': 'วันรัฐธรรมนูญ',
    '2026-12-31': 'วันสิ้นปี',
  }),
  ...from(COMPUTED_2570, {
    '2027-01-01': 'วันขึ้นปีใหม่',
    '2027-02-22': 'ชดเชยวันมาฆบูชา',
    '2027-04-06': 'วันจักรี',
    '2027-04-13': 'วันสงกรานต์',
    '2027-04-14': 'วันสงกรานต์',
    '2027-04-15': 'วันสงกรานต์',
    '2027-05-04': 'วันฉัตรมงคล',
    '2027-05-20': 'วันวิสาขบูชา',
    '2027-06-03': 'วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี',
    '2027-07-19': 'วันเข้าพรรษา',
    '2027-07-20': 'ชดเชยวันอาสาฬหบูชา',
    '2027-07-28': 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว',
    '2027-08-12': 'วันแม่แห่งชาติ',
    '2027-10-13': 'วันนวมินทรมหาราช',
    '2027-10-25': 'ชดเชยวันปิยมหาราช',
    '2027-12-06': 'ชดเชยวันชาติและวันพ่อแห่งชาติ',
    '2027-12-10': 'วันรัฐธรรมนูญ',
    '2027-12-31': 'วันสิ้นปี',
  }),
]
