import { z } from 'zod'
import type { Day } from '../../lib/time.ts'
import { formatDay, isDay } from '../../lib/time.ts'
import { done } from '../forms/done.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import type { Speak } from '../speak.ts'
import { type DeskScope, deskScope, isInScope, scopedAddress } from '../views/deskScope.tsx'
import { Notice } from '../views/message.tsx'
import { type Callee, calleeOf, CallTable } from './table.tsx'

const ADDRESS = '/console/calls/call-backs'

interface Row extends Callee {
  readonly id: string
  readonly day: Day
}

/** Somebody who was noted as contacted by the last press; it can be taken back. */
type Noted = Pick<Row, 'id' | 'day'>

export interface CallBacksShown {
  readonly rows: readonly Row[]
  readonly noted: Noted | null
}

const formSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  day: z.string().refine(isDay),
  act: z.enum(['contacted', 'undo']),
})

/** What the last press has noted, from the cookie of the page before: “contacted.2026-11-30.ab12…”. */
function notedIn(value: string | null): Noted | null {
  const [, day, id] = /^contacted\.([\d-]{10})\.([0-9a-f]{64})$/.exec(value ?? '') ?? []
  return day !== undefined && id !== undefined && isDay(day) ? { day, id } : null
}

/** The people of these desks who have asked to be contacted and whom nobody has contacted yet, earliest day first. */
export function callBacksShown(
  { callBacks, speak, done }: Pick<MemberContext, 'callBacks' | 'speak' | 'done'>,
  scope: DeskScope,
): CallBacksShown {
  const rows = callBacks
    .filter(({ request }) => isInScope(request, scope))
    .map(({ id, day, request }) => ({ id, day, ...calleeOf(request, speak) }))
  return { rows, noted: notedIn(done) }
}

/** Notes who has contacted somebody, or takes it back; if two officers note it, the first one counts. */
export async function noteCallBack(context: MemberContext): Promise<Reply> {
  const { deps, member, now, form } = context
  const { id, day, act } = readForm(formSchema, form, 'the list of people to contact')
  const by = { staffId: member.id, name: member.name }
  await deps.models.callBacks.note({ id, day }, act === 'contacted', by, now)
  const to = scopedAddress('/console/calls', deskScope(context))
  return done(to, act === 'contacted' ? `contacted.${day}.${id}` : 'not-contacted')
}

function Press({ id, day, act, words, scope }: Noted & { act: string; words: string; scope: DeskScope }) {
  return (
    <form method="post" action={scopedAddress(ADDRESS, scope)}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="day" value={day} />
      <button class="secondary" name="act" value={act}>
        {words}
      </button>
    </form>
  )
}

/** People who have asked, after a survey, that the office contacts them. Nothing of their answers is known here. */
export function CallBacks({
  rows,
  noted,
  scope,
  speak,
}: CallBacksShown & { readonly scope: DeskScope; readonly speak: Speak }) {
  const { t } = speak
  return (
    <section aria-labelledby="call-backs">
      <h2 id="call-backs">
        {t('notices.call-backs.title')} <span class="count">{rows.length}</span>
      </h2>
      {noted && (
        <Notice kind="done">
          <p>{t('notices.call-backs.done')}</p>
          <Press {...noted} act="undo" words={t('board.undo')} scope={scope} />
        </Notice>
      )}
      {rows.length === 0 ? (
        <p class="none">{t('notices.call-backs.none')}</p>
      ) : (
        <>
          <p>{t('notices.call-backs.lead')}</p>
          <CallTable
            rows={rows}
            columns={[
              { title: 'notices.call-backs.day', cell: ({ day }) => formatDay(day, speak.language) },
              {
                title: 'notices.calls.mark',
                cell: (row) => (
                  <Press {...row} act="contacted" words={t('notices.call-backs.mark')} scope={scope} />
                ),
              },
            ]}
            speak={speak}
          />
        </>
      )}
    </section>
  )
}
