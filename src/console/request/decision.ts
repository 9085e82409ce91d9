import { z } from 'zod'
import type { Office } from '../../flows/office.ts'
import { papersNamed } from '../../flows/paperName.ts'
import { type ChangeName, officerChanges, type RequestState } from '../../flows/requestLife.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { Problem } from '../../lib/errors.ts'
import type { Vault } from '../../lib/seal.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { TextKey } from '../../locales/text.ts'
import type { Request } from '../../models/requestDocument.ts'
import type { Decision } from '../../requests/changeRequest.ts'
import { isHandoverCode } from '../../requests/handoverCode.ts'

/** The decisions that have a form, in the order of their buttons: the usual next step of a state comes first. */
export const officerChangeNames = [
  'accept',
  'papers-complete',
  'resume',
  'ready',
  'complete',
  'ask-papers',
  'pause',
  'reject',
] as const satisfies readonly ChangeName[]
export type OfficerChange = (typeof officerChangeNames)[number]

/** What an officer can decide now. */
export function offeredChanges(state: RequestState): OfficerChange[] {
  const possible = officerChanges(state)
  return officerChangeNames.filter((name) => possible.includes(name))
}

const many = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.string()))
const typed = z.string().catch('')

const formSchema = z.object({
  change: z.enum(officerChangeNames),
  /** The revision that the officer saw. */
  revision: z.coerce.number().int(),
  reason: typed,
  note: typed,
  again: typed,
  code: typed,
  papers: many.catch([]),
  'without-code': z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
})

/** A decision's form as it was sent, to be judged, or shown again with nothing lost. */
export type DecisionForm = z.infer<typeof formSchema>
/** The fields in the order in which a form has them. */
export const fields = ['papers', 'note', 'again', 'code', 'reason'] as const
export type Field = (typeof fields)[number]
export type FieldErrors = Readonly<Partial<Record<Field, TextKey>>>

/** Reads the form. Throws an `invalid` Problem for a form that none of our pages has. */
export function readForm(given: unknown): DecisionForm {
  const read = formSchema.safeParse(given)
  if (read.success) return read.data
  const fields = read.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new Problem(
    'invalid',
    `A decision's form was wrong in: ${fields}. Send the form of the request's page`,
  )
}

const LEAST = 2
const MOST = 500

type Written = { readonly text: string } | { readonly error: TextKey }

function written(typed: string): Written {
  const text = cleanText(typed)
  if (text.length < LEAST) return { error: 'console.field.too-short' }
  return text.length > MOST ? { error: 'console.field.too-long' } : { text }
}

function optional(typed: string): Written | { readonly text: null } {
  return cleanText(typed) === '' ? { text: null } : written(typed)
}

export type Judged =
  { readonly ok: true; readonly decision: Decision } | { readonly ok: false; readonly errors: FieldErrors }

const wrong = (errors: FieldErrors): Judged => ({ ok: false, errors })
const right = (decision: Decision): Judged => ({ ok: true, decision })

function askPapers(request: Request, form: DecisionForm, office: Office): Judged {
  const service = office.serviceAt(request.service, request.serviceVersion)
  const papers = papersNamed(service, form.papers).map(({ id }) => id)
  const note = optional(form.note)
  const again = request.timesPapersAsked > 0 ? written(form.again) : { text: null }
  const nothing = papers.length === 0 && 'text' in note && note.text === null
  if ('error' in note || 'error' in again || nothing) {
    return wrong({
      ...('error' in note && { note: note.error }),
      ...('error' in again && { again: again.error }),
      ...(nothing && { papers: 'console.field.choose-papers' as const }),
    })
  }
  return right({ change: 'ask-papers', papers, note: note.text, again: again.text })
}

function complete(request: Request, form: DecisionForm, vault: Vault): Judged {
  if (form['without-code']) {
    const reason = written(form.reason)
    return 'error' in reason
      ? wrong({ reason: reason.error })
      : right({ change: 'complete', reason: reason.text })
  }
  if (form.code.trim() === '') return wrong({ code: 'console.field.code-missing' })
  return isHandoverCode(vault, request.id, form.code)
    ? right({ change: 'complete', reason: null })
    : wrong({ code: 'console.field.code-wrong' })
}

/** The decision that a form means for this request, or what is wrong at which field. */
export function judge(request: Request, form: DecisionForm, office: Office, vault: Vault): Judged {
  const { change } = form
  switch (change) {
    case 'accept':
    case 'papers-complete':
    case 'resume':
    case 'ready':
      return right({ change })
    case 'pause':
    case 'reject': {
      const reason = written(form.reason)
      return 'error' in reason ? wrong({ reason: reason.error }) : right({ change, reason: reason.text })
    }
    case 'ask-papers':
      return askPapers(request, form, office)
    case 'complete':
      return complete(request, form, vault)
    default:
      return unreachable(change)
  }
}
