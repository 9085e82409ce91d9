import { type SurveyAnswers, contributionsOfAnswers } from '../../../src/counting/answers.ts'
import { type Cell, CellSum } from '../../../src/counting/cell.ts'
import { secondsOf } from '../../../src/counting/requests.ts'
import { isLevel, type ItemId, itemIds, type Level } from '../../../src/domain/survey/surveyItems.ts'
import { profileFields, type Profile } from '../../../src/domain/survey/surveyProfile.ts'
import { loadCells, type ReportCells } from '../../../src/reports/load.ts'
import type { Period } from '../../../src/reports/period.ts'
import { seededRandom } from './random.ts'

/** A filled-in survey; what is not given is usual. */
export function answered(scores: SurveyAnswers['scores'], rest: Partial<SurveyAnswers> = {}): SurveyAnswers {
  return { version: 1, month: '2026-11', service: 'salary-certificate', scores, ...rest }
}

/** The cells that surveys add up to. */
export function cellsOf(answers: readonly SurveyAnswers[]): Cell[] {
  return new CellSum().add(answers.flatMap(contributionsOfAnswers)).cells()
}

export interface Served {
  readonly minutes: number
  readonly promised?: number
  readonly service?: string
  readonly month?: string
}

/** The cells of requests that were handed over. */
export function timesOf(served: readonly Served[]): Cell[] {
  const pieces = served.map(
    ({ minutes, promised = 5, service = 'salary-certificate', month = '2026-11' }) => ({
      kind: 'times' as const,
      month,
      by: { service, channel: 'line', promised: String(promised) },
      counts: { [`s${secondsOf(minutes)}`]: 1 },
    }),
  )
  return new CellSum().add(pieces).cells()
}

/** Cells as a report reads them, whole months only. */
export async function loaded(cells: readonly Cell[], period: Period): Promise<ReportCells> {
  return loadCells(
    {
      cells: (kinds, months) =>
        Promise.resolve(cells.filter(({ kind, month }) => kinds.includes(kind) && months.includes(month))),
      cellsOn: () => Promise.resolve([]),
    },
    period,
  )
}

/** A year of surveys for some services, with gaps, profiles partly told, the same for the same seed. */
export function yearOfAnswers(
  seed: number,
  surveys: number,
  months: readonly string[],
  services: readonly string[] = [
    'salary-certificate',
    'pension-certificate',
    'staff-id-card',
    'bail-guarantee-letter',
  ],
): SurveyAnswers[] {
  const random = seededRandom(seed)
  const pick = <T>(from: readonly T[]) => from[random(from.length)]
  return Array.from({ length: surveys }, () => {
    const scores: Partial<Record<ItemId, Level>> = {}
    for (const id of itemIds) {
      const level = 1 + random(7)
      if (isLevel(level)) scores[id] = level
    }
    const profile = Object.fromEntries(
      profileFields.flatMap(({ id, values }) =>
        random(3) === 0 ? [] : [[id, pick<{ readonly id: string }>(values)?.id]],
      ),
    ) as Profile
    const channel = pick(['line', 'line', 'line', 'counter', 'phone'])
    return {
      version: 1,
      month: pick(months) ?? '',
      service: pick(services) ?? '',
      scores,
      profile,
      ...(channel !== undefined && { channel }),
    }
  })
}
