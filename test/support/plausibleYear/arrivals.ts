import { type ServiceId, serviceIds } from '../../../src/domain/services/ids.ts'
import { stretchesOf } from '../../../src/lib/officeMinutes.ts'
import { type Day, MINUTE, monthsOfFiscalYear, SECOND } from '../../../src/lib/time.ts'
import { type Dice, indexIn, runningSums } from './dice.ts'
import type { OfficeTime } from './officeTime.ts'
import { seasons, weightOfDay } from './seasons.ts'

export interface Arrival {
  readonly service: ServiceId
  readonly filedAt: Date
}

/** The share of people who come in the morning. */
const MORNING = 0.58
/** Nobody starts in the last minutes before the counter closes. */
const LAST_MINUTES = 10

function momentOn(day: Day, time: OfficeTime, dice: Dice): Date {
  const [morning, ...others] = stretchesOf(day, time.calendar)
  const [first] = others
  const stretch = first === undefined || dice.chance(MORNING) ? morning : first
  if (!stretch) throw new RangeError(`The office is closed on ${day}`)
  const seconds = (+stretch.to - +stretch.from - LAST_MINUTES * MINUTE) / SECOND
  return new Date(+stretch.from + dice.below(seconds) * SECOND)
}

/** Who comes in a fiscal year for which service, ordered by time. */
export function arrivalsOf(
  { fiscalYear, requests }: { readonly fiscalYear: number; readonly requests: number },
  time: OfficeTime,
  dice: Dice,
): Arrival[] {
  const cells = serviceIds.flatMap((service) =>
    monthsOfFiscalYear(fiscalYear).map((month, index) => ({
      service,
      month,
      weight: seasons[service].share * (seasons[service].months[index] ?? 0),
    })),
  )
  const sums = runningSums(cells.map(({ weight }) => weight))
  const months = new Map(
    monthsOfFiscalYear(fiscalYear).map((month) => {
      const days = time.daysOf(month)
      return [month, { days, sums: runningSums(days.map(weightOfDay)) }]
    }),
  )

  function arrival(): Arrival {
    const cell = cells[indexIn(sums, dice)]
    const month = cell && months.get(cell.month)
    const day = month?.days[indexIn(month.sums, dice)]
    if (!cell || day === undefined) throw new RangeError(`The office is closed all of ${cell?.month}`)
    return { service: cell.service, filedAt: momentOn(day, time, dice) }
  }
  return Array.from({ length: requests }, arrival).sort((a, b) => +a.filedAt - +b.filedAt)
}
