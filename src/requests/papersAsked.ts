import type { Request } from '../domain/requests/request.ts'

type Asked = Pick<Request, 'state' | 'missingPapers'>

/**
 * Whether the office has asked for all of these papers already and waits for them: what is wrong with one that came
 * meanwhile is no new demand, and needs no reason why it was not made before.
 */
export function waitsForAll({ state, missingPapers }: Asked, papers: readonly string[]): boolean {
  return (
    state === 'papers_missing' && papers.length > 0 && papers.every((paper) => missingPapers.includes(paper))
  )
}

/** The papers that an officer has found wrong in a way that the applicant has not been told. */
export function untoldPapers({
  state,
  missingPapers,
  checks,
  history,
}: Asked & Pick<Request, 'checks' | 'history'>): string[] {
  const told = history.findLast(({ change }) => change === 'ask-papers')?.reasons ?? {}
  return checks
    .filter(({ paper, right, reason }) => {
      const asked = state === 'papers_missing' && missingPapers.includes(paper)
      return !right && !(asked && told[paper] === (reason ?? ''))
    })
    .map(({ paper }) => paper)
}
