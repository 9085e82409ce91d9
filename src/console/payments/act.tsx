import { z } from 'zod'
import { wasTransferred } from '../../domain/requests/paymentOf.ts'
import type { Request } from '../../domain/requests/request.ts'
import { moneyServices } from '../../domain/settings/payment.ts'
import { say } from '../../domain/text.ts'
import { Problem } from '../../lib/errors.ts'
import { parseReference } from '../../lib/reference.ts'
import { DAY, type Day, dayOf, isDay } from '../../lib/time.ts'
import { completeByTransfer } from '../../requests/transfers.ts'
import { undoLast } from '../../requests/undo.ts'
import type { FieldError } from '../forms/checked.ts'
import { done } from '../forms/done.ts'
import { readForm } from '../forms/readForm.ts'
import { seenMark } from '../forms/seen.ts'
import type { MemberContext, MemberReply, Reply } from '../pageContext.ts'
import { readTransferDay } from './columns.ts'
import { matchLines } from './match.ts'
import { asOpened, type Told, toldValue, undoneValue } from './outcome.ts'
import { showPayments } from './page.tsx'
import { PreviewView } from './previewView.tsx'
import { type PastedLine, readTransferList, writtenLines } from './readList.ts'

const MOST_LETTERS = 200_000
const MOST_LINES = 500
/** A claim that was told of a transfer is known by the applicant's name for so long. */
const KNOWN_FOR = 90 * DAY

/** A ticked line: which claim, as the officer saw it, and the day of its transfer. */
interface Ticked {
  readonly reference: string
  readonly revision: number
  readonly day: Day
}

const lineValue = z.string().transform((value, context): Ticked => {
  const [, typed = '', revision, day = ''] = /^([\d-]+)\.(\d{1,9})\.([\d-]+)$/.exec(value) ?? []
  const reference = parseReference(typed)
  if (reference !== null && isDay(day)) return { reference, revision: Number(revision), day }
  context.addIssue('A line names a reference, a revision and a day')
  return z.NEVER
})

const Form = z.discriminatedUnion('act', [
  z.object({ act: z.literal('read'), list: z.string().max(MOST_LETTERS * 2), day: z.string().default('') }),
  // A list that was read before, as the address of its preview keeps it: without account numbers.
  z.object({ act: z.literal('read-again'), lines: writtenLines }),
  z.object({
    act: z.literal('tell'),
    /** How many lines the pasted list had. */
    lines: z.coerce.number().int().min(0).max(MOST_LINES),
    line: z
      .union([z.array(lineValue).max(MOST_LINES), lineValue.transform((one) => [one])])
      .default([])
      .transform((lines) => [...new Map(lines.map((each) => [each.reference, each])).values()]),
  }),
  z.object({
    act: z.literal('undo'),
    reference: z.string().transform(parseReference).pipe(z.string()),
    revision: z.coerce.number().int(),
  }),
])
type Form = z.infer<typeof Form>
type Of<Act extends Form['act']> = Extract<Form, { act: Act }>

const officerOf = ({ member }: MemberContext) => ({ staffId: member.id, name: member.name })

/** Reads a list, and leads to what each line of it means. */
async function read(context: MemberContext, { list, day }: Of<'read'>): Promise<MemberReply> {
  const { now } = context
  const wrong = (errors: readonly FieldError[]) =>
    showPayments(context, { ...asOpened, errors }, { list: list.slice(0, MOST_LETTERS), day })
  if (list.length > MOST_LETTERS)
    return wrong([{ field: 'list', text: say('payments.too-long', { most: MOST_LINES }) }])
  const today = dayOf(now)
  const usual = day.trim() === '' ? null : readTransferDay(day, today)
  if (usual === null && day.trim() !== '') return wrong([{ field: 'day', text: say('payments.day-wrong') }])
  const lines = readTransferList(list, today, usual)
  if (lines.length === 0) return wrong([{ field: 'list', text: say('payments.empty') }])
  if (lines.length > MOST_LINES)
    return wrong([{ field: 'list', text: say('payments.too-long', { most: MOST_LINES }) }])
  return { kind: 'preview', form: { act: 'read-again', lines: JSON.stringify(lines) } }
}

/** Shows what each line means; tells nobody. */
async function preview(context: MemberContext, lines: readonly PastedLine[]): Promise<Reply> {
  const { deps, now, office, speak } = context
  const { requests } = deps.models
  const [named, claims] = await Promise.all([
    requests.byReferences(lines.flatMap(({ reference }) => reference ?? [])),
    requests.claims(moneyServices, new Date(+now - KNOWN_FOR)),
  ])
  const byReference = new Map(named.map((each) => [each.reference, each]))
  const matched = matchLines(lines, { named: byReference, claims, now, office })
  return {
    kind: 'page',
    title: speak.t('payments.preview.title'),
    body: <PreviewView lines={matched} speak={speak} />,
  }
}

/** As the officer saw it, or left between its two steps by a press of the same officer that did not come to its end. */
const isSeen = ({ revision, state, last }: Request, seen: number, staffId: string) =>
  revision === seen ||
  (revision === seen + 1 && state === 'ready' && last?.change === 'ready' && last.by.staffId === staffId)

/** Completes each claim by an update of its own; the others go on where one has changed. */
async function tellEach(context: MemberContext, lines: readonly Ticked[]): Promise<Told> {
  const { deps, member, now, office } = context
  const { requests } = deps.models
  let [told, before] = [0, 0]
  const changed: string[] = []
  for (const { reference, revision, day } of lines) {
    const request = await requests.byReference(reference)
    if (!request) continue
    const fits = isSeen(request, revision, member.id)
    if (fits && (await completeByTransfer(deps, request, day, officerOf(context), now, office))) {
      told += 1
      continue
    }
    const latest = await requests.byReference(reference)
    if (latest?.state === 'completed' && wasTransferred(latest)) before += 1
    else changed.push(reference)
  }
  return { told, before, changed }
}

/**
 * Tells the applicants of the ticked lines. The list goes into the audit trail first, so that it stands there whatever
 * happens next; the same list of the same member on one day stands there once.
 */
async function tell(context: MemberContext, { lines, line }: Of<'tell'>): Promise<Reply> {
  const { deps, member, now } = context
  if (line.length === 0) {
    return showPayments(context, { ...asOpened, errors: [{ field: 'list', text: say('payments.nothing') }] })
  }
  const references = line.map(({ reference, day }) => `${reference} ${day}`).toSorted()
  await deps.models.auditTrail.append({
    id: `payments ${seenMark([member.id, dayOf(now), lines, references])}`,
    at: now,
    by: officerOf(context),
    what: 'payments',
    subject: 'transfers',
    before: null,
    after: { lines, references },
  })
  return done('/console/payments', toldValue(await tellEach(context, line)))
}

async function undo(context: MemberContext, { reference, revision }: Of<'undo'>): Promise<Reply> {
  const { deps, now } = context
  const request = await deps.models.requests.byReference(reference)
  if (!request) throw new Problem('not-found', 'No request has the reference of the form')
  const isTheSame = request.revision === revision && request.last?.change === 'complete'
  if (isTheSame && (await undoLast(deps, request, officerOf(context), now)))
    return done('/console/payments', undoneValue(reference))
  return showPayments(context, { ...asOpened, late: reference })
}

/** Reads a pasted list, tells the applicants of its ticked lines, or takes one of them back. */
export async function actOnPayments(context: MemberContext): Promise<MemberReply> {
  const form = readForm(Form, context.form, 'the transfer list')
  switch (form.act) {
    case 'read':
      return read(context, form)
    case 'read-again':
      return preview(context, form.lines)
    case 'tell':
      return tell(context, form)
    case 'undo':
      return undo(context, form)
  }
}
