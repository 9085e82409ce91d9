import { papersNamed } from '../../domain/papers/paperName.ts'
import { notBrought } from '../../domain/requests/cannedReasons.ts'
import { say } from '../../domain/text.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Finding } from '../../requests/changeRequest.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { accepted, type Checked, errorsOf, refused } from '../forms/checked.ts'
import type { FieldValues } from '../forms/fieldValues.ts'
import { reasonEntered } from './wordsEntered.ts'

type Findings = readonly Finding[]

/** The finding about one paper; null if no officer has checked it. */
function findingOf(paper: string, entered: FieldValues): Checked<Finding | null> {
  const own = `other.${paper}`
  const choice = `why.${paper}`
  const why = [choice, own].some((name) => cleanText(entered[name] ?? '') !== '')
  const finding = entered[`finding.${paper}`]
  if (finding === 'right') return accepted({ paper, right: true, reason: null })
  if (finding === 'wrong' || why) {
    const reason = reasonEntered('paper', entered, { choice, own })
    return reason.ok
      ? accepted({ paper, right: false, reason: reason.value })
      : refused({ [own]: say('case.field.why-wrong') })
  }
  return accepted(finding === notBrought.id ? { paper, right: false, reason: notBrought.th } : null)
}

/** The fields that speak of a paper; a reason alone says that it is wrong. */
const NAMES = /^(?:finding|why|other)\.(.+)$/

/** The officer's findings about papers of this service, without unchecked ones. */
export function findingsIn(entered: FieldValues, service: Service): Checked<Findings> {
  const named = new Set(Object.keys(entered).flatMap((name) => NAMES.exec(name)?.[1] ?? []))
  const papers = papersNamed(service, [...named])
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
