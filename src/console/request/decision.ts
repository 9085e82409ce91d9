import { qrShown } from '../../domain/request/cannedReasons.ts'
import type { Office } from '../../domain/settings/office.ts'
import { papersNamed } from '../../domain/papers/paperName.ts'
import type { Vault } from '../../lib/seal.ts'
import { referenceIn } from '../../lib/reference.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Request } from '../../domain/request/request.ts'
import type { Decision } from '../../requests/changeRequest.ts'
import { isHandoverCode } from '../../requests/handoverCode.ts'
import type { DecisionName } from './acts.ts'
import { wrongAfter } from './findings.ts'
import type { FieldErrors, SentForm } from './form.ts'
import { chosenOrWritten, optional, written } from './written.ts'

export type Judged<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: FieldErrors }

export const wrong = (errors: FieldErrors) => ({ ok: false, errors }) as const
export const right = <T>(value: T) => ({ ok: true, value }) as const

type Asking = Extract<Decision, { change: 'ask-papers' }>

/**
 * Everything that is not right, to be asked for at once.
 * @param reasons what is wrong with each paper, by paper id
 */
export function judgeAsking(
  request: Request,
  { fields }: SentForm,
  reasons: Readonly<Record<string, string>>,
  office: Office,
): Judged<Asking> {
  const service = office.serviceAt(request.service, request.serviceVersion)
  const papers = papersNamed(service, Object.keys(reasons)).map(({ id }) => id)
  const note = optional(fields['note'])
  const again = request.timesPapersAsked > 0 ? written(fields['again']) : { text: null }
  const nothing = papers.length === 0 && 'text' in note && note.text === null
  if ('error' in note || 'error' in again || nothing) {
    return wrong({
      ...(nothing && { papers: 'console.field.choose-papers' as const }),
      ...('error' in note && { note: note.error }),
      ...('error' in again && { again: again.error }),
    })
  }
  return right({ change: 'ask-papers', papers, reasons, note: note.text, again: again.text })
}

/** By whom the result was taken, where that was not the applicant. */
function receiverIn({ fields }: SentForm): Judged<{ receiver?: string }> {
  if (fields['taken-by'] !== 'other') return right({})
  const receiver = written(fields['receiver'])
  return 'error' in receiver
    ? wrong({ receiver: 'case.field.receiver-missing' })
    : right({ receiver: receiver.text })
}

function codeOrReason(
  request: Request,
  { fields }: SentForm,
  vault: Vault,
): Judged<{ reason: string | null }> {
  const { code = '', reason } = fields
  if (fields['without-code'] === 'yes') {
    const why = written(reason)
    return 'error' in why ? wrong({ reason: why.error }) : right({ reason: why.text })
  }
  if (code.trim() === '') return wrong({ code: 'console.field.code-missing' })
  // A scanner types what the QR code on slip and phone says: it is taken, and kept apart from the code.
  if (referenceIn(code) === request.reference) return right({ reason: qrShown.th })
  return isHandoverCode(vault, request.id, code)
    ? right({ reason: null })
    : wrong({ code: 'console.field.code-wrong' })
}

function judgeHandover(request: Request, form: SentForm, vault: Vault): Judged<Decision> {
  const shown = codeOrReason(request, form, vault)
  const receiver = receiverIn(form)
  if (shown.ok && receiver.ok) return right({ change: 'complete', ...shown.value, ...receiver.value })
  return wrong({ ...(!shown.ok && shown.errors), ...(!receiver.ok && receiver.errors) })
}

/** The decision that a form means for this request, or what is wrong at which field. */
export function judgeDecision(
  request: Request,
  change: DecisionName,
  form: SentForm,
  office: Office,
  vault: Vault,
): Judged<Decision> {
  const { fields } = form
  switch (change) {
    case 'accept':
    case 'papers-complete':
    case 'resume':
    case 'ready':
      return right({ change })
    case 'pause': {
      const reason = chosenOrWritten('pause', fields['choice'], fields['reason'])
      return 'error' in reason ? wrong({ reason: reason.error }) : right({ change, reason: reason.text })
    }
    case 'reject':
    case 'reopen': {
      const reason = written(fields['reason'])
      return 'error' in reason ? wrong({ reason: reason.error }) : right({ change, reason: reason.text })
    }
    case 'ask-papers':
      return judgeAsking(request, form, wrongAfter(request, []), office)
    case 'complete':
      return judgeHandover(request, form, vault)
    default:
      return unreachable(change)
  }
}
