import { papersNamed } from '../../domain/papers/paperName.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Request } from '../../domain/request/request.ts'
import type { Deed } from '../../requests/annotate.ts'
import type { FieldErrors, SentForm } from './form.ts'
import { chosenOrWritten } from './written.ts'

type Findings = Extract<Deed, { deed: 'check' }>['findings']
type Finding = Findings[number]

export type Found =
  { readonly ok: true; readonly findings: Findings } | { readonly ok: false; readonly errors: FieldErrors }

function findingOf(paper: string, { fields }: SentForm): Finding | FieldErrors | null {
  switch (fields[`finding.${paper}`]) {
    case 'right':
      return { paper, right: true, reason: null }
    case 'wrong': {
      const reason = chosenOrWritten('paper', fields[`why.${paper}`], fields[`other.${paper}`])
      return 'error' in reason
        ? { [`other.${paper}`]: 'case.field.why-wrong' }
        : { paper, right: false, reason: reason.text }
    }
    default:
      return null
  }
}

const isFinding = (found: Finding | FieldErrors): found is Finding => 'paper' in found && 'right' in found

const NAMES = 'finding.'

/** What the officer has found of papers of this service, those that were not looked at left out. */
export function findingsIn(form: SentForm, service: Service): Found {
  const named = Object.keys(form.fields).filter((name) => name.startsWith(NAMES))
  const papers = papersNamed(
    service,
    named.map((name) => name.slice(NAMES.length)),
  )
  const found = papers.map(({ id }) => findingOf(id, form)).filter((each) => each !== null)
  const wrong = found.filter((each) => !isFinding(each))
  return wrong.length > 0
    ? { ok: false, errors: Object.assign({}, ...wrong) as FieldErrors }
    : { ok: true, findings: found.filter(isFinding) }
}

/** Those findings that the request does not hold yet. */
export function newFindings({ checks }: Request, findings: Findings): Findings {
  return findings.filter(
    ({ paper, right, reason }) =>
      !checks.some((check) => check.paper === paper && check.right === right && check.reason === reason),
  )
}

/** Everything that is not right once these findings are noted, by paper id. */
export function wrongAfter({ checks }: Request, findings: Findings): Record<string, string> {
  const others = checks.filter(({ paper }) => !findings.some((finding) => finding.paper === paper))
  return Object.fromEntries(
    [...others, ...findings].flatMap(({ paper, right, reason }) => (right ? [] : [[paper, reason ?? '']])),
  )
}
