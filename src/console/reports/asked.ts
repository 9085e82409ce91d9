import { z } from 'zod'
import type { Office } from '../../domain/settings/office.ts'
import { serviceIds } from '../../domain/services/ids.ts'
import { profileFields } from '../../domain/survey/surveyProfile.ts'
import { presentSet, setOf, type SurveySet } from '../../domain/survey/surveySets.ts'
import { dayOf, fiscalYearOf } from '../../lib/time.ts'
import { parseEnteredDay } from '../../lib/typed/day.ts'
import { channels } from '../../domain/requests/channel.ts'
import { type Period, readPeriod, writePeriod } from '../../reports/period.ts'
import { versionsIn } from '../../reports/satisfaction.ts'
import type { Filter } from '../../reports/select.ts'
import { NOT_TOLD } from '../../counting/answers.ts'
import type { Cell } from '../../counting/cell.ts'

/** What the address of a report asks for. */
export interface Asked {
  readonly period: Period
  readonly filter: Filter
  /** The version of the survey; null: the latest that was answered. */
  readonly version: number | null
  /** The days in the address are no valid period, so the page shows another one. */
  readonly wrongDays: boolean
}

export const statusIds = [
  ...(profileFields.find(({ id }) => id === 'status')?.values.map(({ id }) => id) ?? []),
  NOT_TOLD,
]

const some = (values: readonly string[]) =>
  z
    .string()
    .refine((value) => values.includes(value))
    .optional()
    .catch(undefined)

/** Unknown values in the address filter nothing. */
const Query = z
  .object({
    period: z.string().max(40).optional().catch(undefined),
    from: z.string().max(10).optional().catch(undefined),
    to: z.string().max(10).optional().catch(undefined),
    service: some(serviceIds),
    channel: some(channels),
    status: some(statusIds),
    version: z.coerce.number().int().positive().optional().catch(undefined),
  })
  .catch({})

export const presentYear = (now: Date): Period => ({ kind: 'year', year: fiscalYearOf(dayOf(now)) })

/** Reads an address, or the fields of a form with the same names. @param usual the period of an address without one */
export function readAsked(query: unknown, usual: Period): Asked {
  const { period = '', from = '', to = '', version, service, channel, status } = Query.parse(query)
  const text = period === 'days' ? `${parseEnteredDay(from) ?? ''}..${parseEnteredDay(to) ?? ''}` : period
  const read = text === '' ? usual : readPeriod(text)
  return {
    period: read ?? usual,
    filter: {
      ...(service !== undefined && { service }),
      ...(channel !== undefined && { channel }),
      ...(status !== undefined && { status }),
    },
    version: version ?? null,
    wrongDays: read === null,
  }
}

/** The fields from which `readAsked` reads the same report. */
export function fieldsOf({ period, filter, version }: Asked): Record<string, string> {
  return {
    period: writePeriod(period),
    ...filter,
    ...(version !== null && { version: String(version) }),
  }
}

export const addressOf = (path: string, asked: Asked) =>
  `/console/reports${path}?${new URLSearchParams(fieldsOf(asked)).toString()}`

/** The survey version asked for; otherwise the latest that was answered in the period; otherwise the present one. */
export function setAsked({ version }: Asked, cells: readonly Cell[], office: Office): SurveySet {
  const present = presentSet(office)
  const answered = versionsIn(cells).at(-1)?.version ?? present.version
  return setOf(office, version ?? answered) ?? present
}
