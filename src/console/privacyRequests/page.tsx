import { z } from 'zod'
import { WISH_TERM_DAYS } from '../../domain/settings/retention.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { addDays, dayOf, formatDayShort } from '../../lib/time.ts'
import type { TextKey } from '../../locales/text.ts'
import { momentWords } from '../format.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { type ShownWish, Wishes } from './view.tsx'

const Form = z.object({
  id: z.string().max(100),
  note: z.string().transform(cleanText).pipe(z.string().min(1).max(1000)),
})

async function shown({ deps, now, speak }: MemberContext): Promise<ShownWish[]> {
  const wishes = await deps.models.privacyWishes.list()
  return Promise.all(
    wishes.map(async ({ id, kind, askedAt, userId, handled }) => {
      const requests = await deps.models.requests.ofPerson(userId)
      const term = addDays(dayOf(askedAt), WISH_TERM_DAYS)
      return {
        id,
        kind,
        asked: momentWords(askedAt, speak),
        term: formatDayShort(term, speak.language),
        late: handled === null && dayOf(now) > term,
        references: requests.map(({ reference }) => reference),
        handled: handled && { ...handled, at: momentWords(handled.at, speak) },
      }
    }),
  )
}

async function wishes(context: MemberContext, trouble: TextKey | null, status = 200): Promise<Reply> {
  const { speak } = context
  const body = <Wishes wishes={await shown(context)} trouble={trouble && speak.t(trouble)} speak={speak} />
  return { kind: 'page', title: speak.t('console.wishes.title'), body, status }
}

/** What people have asked about their data: those that wait first, each with the day by which it is due. */
export function wishesPage(context: MemberContext): Promise<Reply> {
  return wishes(context, null)
}

/** Somebody in the office has looked at a wish and says what was done. */
export async function handleWish(context: MemberContext): Promise<Reply> {
  const form = Form.safeParse(context.form).data
  if (!form) return wishes(context, 'console.wishes.note-missing', 422)
  const { deps, member, now } = context
  const done = await deps.models.privacyWishes.handle(form.id, member.name, form.note, now)
  return done ? { kind: 'redirect', to: '/console/privacy' } : wishes(context, 'console.wishes.stale', 409)
}
