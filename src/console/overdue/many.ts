import { z } from 'zod'
import { say } from '../../domain/text.ts'
import type { Request } from '../../domain/requests/request.ts'
import { annotate } from '../../requests/annotate.ts'
import { wordIsDue } from '../../requests/promise.ts'
import { done } from '../forms/done.ts'
import { opened } from '../forms/formState.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { readListPage } from '../views/listPage.ts'
import { type Tick, ticksSchema } from '../views/ticks.tsx'
import { type ManyState, type ManyTold, manyValue, nothingTicked } from './manyState.ts'
import { overdueGroups } from './model.ts'
import { deskScope } from '../views/deskScope.tsx'
import { addressIn, isReason, OWN_WORDS, reasonFor, showOverdue } from './page.tsx'

const Form = z.object({
  ticked: ticksSchema,
  /** The id of a ready-made reason, `own` for the officer's own words, `all` to tick all cases of the page. */
  reason: z.string().min(1),
  text: z.string().default(''),
  page: z
    .unknown()
    .optional()
    .transform((given) => readListPage(given, overdueGroups)),
})

/** Whether this member has told the reason last, so that the same press comes again. */
const isToldBy = ({ notes }: Request, staffId: string) => {
  const last = notes.at(-1)
  return last?.kind === 'delay-explained' && last.by?.staffId === staffId
}

/** Tells each applicant the reason in their language, by an update of its own with its own line in the history. */
async function tellEach(
  context: MemberContext,
  ticks: readonly Tick[],
  given: { readonly reason: string; readonly text: string },
): Promise<ManyTold> {
  const { deps, member, now, office } = context
  const { requests } = deps.models
  const by = { staffId: member.id, name: member.name }
  const found = await requests.byReferences(ticks.map(({ reference }) => reference))
  const byReference = new Map(found.map((each) => [each.reference, each]))
  const told: string[] = []
  const changed: string[] = []
  let before = 0
  for (const { reference, revision } of ticks) {
    const request = byReference.get(reference)
    if (!request) continue
    const isSeen = request.revision === revision && wordIsDue(request, now, office)
    const deed = { deed: 'explain-delay', reason: await reasonFor(context, request, given) } as const
    if (isSeen && (await annotate(deps, request, deed, by, now, office))) {
      told.push(reference)
      continue
    }
    const latest = await requests.byReference(reference)
    if (latest && isToldBy(latest, member.id)) before += 1
    else changed.push(reference)
  }
  return { told, before, changed }
}

/** One reason for the ticked cases. */
export async function tellManyDelays(context: MemberContext): Promise<Reply> {
  const { ticked, reason, text, page } = readForm(Form, context.form, 'several late cases')
  const again = (many: Partial<ManyState>) => {
    const kept = new Set(ticked.map(({ reference }) => reference))
    return showOverdue(context, opened, page, { ...nothingTicked, ticked: kept, text, ...many })
  }
  if (reason === 'all') return { ...(await again({ ticked: 'all' })), preview: true }
  if (ticked.length === 0) {
    return again({ errors: [{ field: 'many', text: say('summary.late.many.nothing') }] })
  }
  if (!isReason({ reason, text })) {
    const field = reason === OWN_WORDS ? 'many-text' : 'many'
    return again({ errors: [{ field, text: say('summary.late.many.wrong') }] })
  }
  return done(
    addressIn(deskScope(context))(page),
    manyValue(await tellEach(context, ticked, { reason, text })),
  )
}
