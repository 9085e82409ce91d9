import { papersNamed } from '../../domain/papers/paperName.ts'
import { say } from '../../domain/text.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Deed } from '../../requests/annotate.ts'
import { accepted, type Checked, errorsOf, refused } from '../forms/checked.ts'
import type { FieldValues } from '../forms/fieldValues.ts'
import { reasonEntered } from './wordsEntered.ts'

type Findings = Extract<Deed, { deed: 'check' }>['findings']
type Finding = Findings[number]

/** The finding about one paper; null if no officer has checked it. */
function findingOf(paper: string, entered: FieldValues): Checked<Finding | null> {
  switch (entered[`finding.${paper}`]) {
    case 'right':
      return accepted({ paper, right: true, reason: null })
    case 'wrong': {
      const own = `other.${paper}`
      const reason = reasonEntered('paper', entered, { choice: `why.${paper}`, own })
      return reason.ok
        ? accepted({ paper, right: false, reason: reason.value })
        : refused({ [own]: say('case.field.why-wrong') })
    }
    default:
      return accepted(null)
  }
}

const NAMES = 'finding.'

/** The officer's findings about papers of this service, without unchecked ones. */
export function findingsIn(entered: FieldValues, service: Service): Checked<Findings> {
  const named = Object.keys(entered).filter((name) => name.startsWith(NAMES))
  const papers = papersNamed(
    service,
    named.map((name) => name.slice(NAMES.length)),
  )
  const checks = papers.map(({ id }) => findingOf(id, entered))
  const errors = errorsOf(...checks)
  if (errors.length > 0) return { ok: false, errors }
  return accepted(checks.flatMap((check) => (check.ok && check.value ? [check.value] : [])))
}

/** The findings that the request does not have yet. */
export function newFindings({ checks }: Request, findings: Findings): Findings {
  return findings.filter(
    ({ paper, right, reason }) =>
      !checks.some((check) => check.paper === paper && check.right === right && check.reason === reason),
  )
}

/** What is wrong with each paper, by paper id, once these findings are stored. */
export function wrongAfter({ checks }: Request, findings: Findings): Record<string, string> {
  const others = checks.filter(({ paper }) => !findings.some((finding) => finding.paper === paper))
  return Object.fromEntries(
    [...others, ...findings].flatMap(({ paper, right, reason }) => (right ? [] : [[paper, reason ?? '']])),
  )
}
