import { qrShown, transferred } from '../../domain/requests/cannedReasons.ts'
import { paymentOf } from '../../domain/requests/paymentOf.ts'
import { say } from '../../domain/text.ts'
import type { Office } from '../../domain/settings/office.ts'
import { papersNamed } from '../../domain/papers/paperName.ts'
import type { Vault } from '../../lib/seal.ts'
import { referenceIn } from '../../lib/reference.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Decision } from '../../requests/changeRequest.ts'
import { isHandoverCode } from '../../requests/handoverCode.ts'
import { waitsForAll } from '../../requests/papersAsked.ts'
import type { DecisionName } from './acts.ts'
import { findingsIn, newFindings, wrongAfter } from './findings.ts'
import { accepted, type Checked, errorsOf, refused } from '../forms/checked.ts'
import type { FieldValues } from '../forms/fieldValues.ts'
import { reasonEntered, wordsEntered, wordsOrNone } from './wordsEntered.ts'

type Asking = Extract<Decision, { change: 'ask-papers' }>

/** Why papers are asked for again: needed for those that the office has not asked for yet. */
function checkAgain(
  request: Request,
  entered: FieldValues,
  papers: readonly string[],
): Checked<string | null> {
  if (request.timesPapersAsked === 0) return accepted(null)
  return waitsForAll(request, papers) ? wordsOrNone(entered, 'again') : wordsEntered(entered, 'again')
}

/** Whether the applicant has been told all of this already, and it would be sent a second time. */
function isTold(request: Request, reasons: Readonly<Record<string, string>>): boolean {
  const papers = Object.keys(reasons)
  const told = request.history.findLast(({ change }) => change === 'ask-papers')?.reasons ?? {}
  return (
    waitsForAll(request, papers) &&
    papers.length === request.missingPapers.length &&
    papers.every((paper) => told[paper] === reasons[paper])
  )
}

/**
 * Collects everything that is missing or wrong, because the office may ask only once: by the findings of this form, and by
 * the stored ones about other papers.
 */
export function checkAsking(request: Request, entered: FieldValues, office: Office): Checked<Asking> {
  const service = office.serviceOf(request)
  const found = findingsIn(entered, service)
  if (!found.ok) return found
  const reasons = wrongAfter(request, found.value)
  const findings = newFindings(request, found.value)
  const papers = papersNamed(service, Object.keys(reasons)).map(({ id }) => id)
  const note = wordsOrNone(entered, 'note')
  const again = checkAgain(request, entered, papers)
  const silent = note.ok && note.value === null
  const nothing = papers.length === 0 && silent
  const asked = nothing
    ? refused({ papers: say('console.field.choose-papers') })
    : silent && isTold(request, reasons)
      ? refused({ papers: say('case.field.told-already') })
      : accepted(papers)
  if (!asked.ok || !note.ok || !again.ok) return { ok: false, errors: errorsOf(asked, note, again) }
  return accepted({
    change: 'ask-papers',
    papers,
    reasons,
    note: note.value,
    again: again.value,
    ...(findings.length > 0 && { findings }),
  })
}

/** The name of a receiver who is not the applicant. */
function checkReceiver(entered: FieldValues): Checked<{ receiver?: string }> {
  if (entered['taken-by'] !== 'other') return accepted({})
  const receiver = wordsEntered(entered, 'receiver')
  return receiver.ok
    ? accepted({ receiver: receiver.value })
    : refused({ receiver: say('case.field.receiver-missing') })
}

/** Checks the hand-over code, or the reason for a hand-over without it. */
function checkCode(request: Request, entered: FieldValues, vault: Vault): Checked<{ reason: string | null }> {
  const code = entered['code'] ?? ''
  // A written reason says that there is no code, also without the tick.
  const isWritten = code.trim() === '' && (entered['reason'] ?? '').trim() !== ''
  if (entered['without-code'] === 'yes' || isWritten) {
    const why = wordsEntered(entered, 'reason')
    return why.ok ? accepted({ reason: why.value }) : why
  }
  if (code.trim() === '') return refused({ code: say('console.field.code-missing') })
  // A scanner types the text of the QR code, which is the reference. Accept it, but record that no code was shown.
  if (referenceIn(code) === request.reference) return accepted({ reason: qrShown.th })
  return isHandoverCode(vault, request, code)
    ? accepted({ reason: null })
    : refused({ code: say('console.field.code-wrong') })
}

function checkHandover(
  request: Request,
  entered: FieldValues,
  office: Office,
  vault: Vault,
): Checked<Decision> {
  // Nobody comes for money that is transferred, so nobody can say a code. A form with a code was opened for a hand-over,
  // before the office changed how it pays, and is checked as one.
  if (paymentOf(request, office) === 'transfer' && entered['code'] === undefined)
    return accepted({ change: 'complete', reason: transferred.th })
  const code = checkCode(request, entered, vault)
  const receiver = checkReceiver(entered)
  if (!code.ok || !receiver.ok) return { ok: false, errors: errorsOf(code, receiver) }
  return accepted({ change: 'complete', ...code.value, ...receiver.value })
}

/** The decision of a form for this request, or the errors by field. */
export function checkDecision(
  request: Request,
  change: DecisionName,
  entered: FieldValues,
  office: Office,
  vault: Vault,
): Checked<Decision> {
  switch (change) {
    case 'accept':
    case 'papers-complete':
    case 'resume':
    case 'ready':
      return accepted({ change })
    case 'pause': {
      const reason = reasonEntered('pause', entered)
      return reason.ok ? accepted({ change, reason: reason.value }) : reason
    }
    case 'reject':
    case 'reopen':
    case 'rework': {
      const reason = wordsEntered(entered, 'reason')
      return reason.ok ? accepted({ change, reason: reason.value }) : reason
    }
    case 'ask-papers':
      return checkAsking(request, entered, office)
    case 'complete':
      return checkHandover(request, entered, office, vault)
    default:
      return unreachable(change)
  }
}
