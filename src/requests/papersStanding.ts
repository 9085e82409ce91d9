import { type ListedPaper, papersFor, saidOf } from '../domain/papers/paperList.ts'
import type { PaperCheck, Request } from '../domain/requests/request.ts'
import type { Office } from '../domain/settings/office.ts'

/** How many of the papers that an applicant has to bring are there. */
export interface PapersStanding {
  readonly have: number
  readonly of: number
  /** Whether an officer has found so; otherwise it is what the applicant says. */
  readonly checked: boolean
}

type Asked = Pick<Request, 'service' | 'serviceVersion' | 'answers' | 'missingPapers'> & {
  readonly checks: readonly Pick<PaperCheck, 'paper' | 'right'>[]
}

/** The papers without which the request is not complete, with the forms that the counter hands out. */
export function papersNeeded(
  request: Pick<Request, 'service' | 'serviceVersion' | 'answers'>,
  office: Office,
): readonly ListedPaper[] {
  const service = office.serviceOf(request)
  const answers = request.answers ?? {}
  return papersFor(service, answers, office).filter(
    (paper) => paper.how === 'needed' && saidOf(service, answers, paper) !== 'does-not-apply',
  )
}

/** The needed papers that an officer has found wrong, or not brought. */
export const neededFoundWrong = (
  request: Pick<Request, 'service' | 'serviceVersion' | 'answers' | 'checks'>,
  office: Office,
): readonly ListedPaper[] =>
  papersNeeded(request, office).filter(({ id }) =>
    request.checks.some(({ paper, right }) => paper === id && !right),
  )

/**
 * How the papers of a request stand: an officer's finding counts first, then what an officer has asked for, then what
 * the applicant said. Papers to be asked of the officer do not count.
 * @returns null where no paper is needed, or the answers were deleted
 */
export function papersStanding(request: Asked, office: Office): PapersStanding | null {
  const { answers, checks, missingPapers } = request
  if (answers === null) return null
  const service = office.serviceOf(request)
  const needed = papersNeeded(request, office).filter(({ handedOut }) => !handedOut)
  if (needed.length === 0) return null
  const foundOf = ({ id }: (typeof needed)[number]): boolean | undefined =>
    checks.find(({ paper }) => paper === id)?.right ?? (missingPapers.includes(id) ? false : undefined)
  const found = needed.map(foundOf)
  const have = needed.filter((paper, at) => found[at] ?? saidOf(service, answers, paper) === 'have')
  return {
    have: have.length,
    of: needed.length,
    // Whoever has found one that is not there has looked at the others too.
    checked: found.includes(false) || !found.includes(undefined),
  }
}
