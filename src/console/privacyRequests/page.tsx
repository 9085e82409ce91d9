import { z } from 'zod'
import { PRIVACY_REQUEST_TERM_DAYS } from '../../domain/settings/retention.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { addDays, dayOf, formatDayShort } from '../../lib/time.ts'
import type { TextKey } from '../../locales/text.ts'
import { momentWords } from '../format.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { type ShownPrivacyRequest, PrivacyRequests } from './view.tsx'

const Form = z.object({
  id: z.string().max(100),
  note: z.string().transform(cleanText).pipe(z.string().min(1).max(1000)),
})

async function shown({ deps, now, speak }: MemberContext): Promise<ShownPrivacyRequest[]> {
  const requests = await deps.models.privacyRequests.list()
  return Promise.all(
    requests.map(async ({ id, kind, askedAt, userId, handled }) => {
      const term = addDays(dayOf(askedAt), PRIVACY_REQUEST_TERM_DAYS)
      return {
        id,
        kind,
        asked: momentWords(askedAt, speak),
        term: formatDayShort(term, speak.language),
        overdue: handled === null && dayOf(now) > term,
        references: await deps.models.requests.referencesOf(userId),
        handled: handled && { ...handled, at: momentWords(handled.at, speak) },
      }
    }),
  )
}

async function requests(context: MemberContext, trouble: TextKey | null, status = 200): Promise<Reply> {
  const { speak } = context
  const body = (
    <PrivacyRequests requests={await shown(context)} trouble={trouble && speak.t(trouble)} speak={speak} />
  )
  return { kind: 'page', title: speak.t('console.wishes.title'), body, status }
}

/** People's requests about their data: open ones first, each with its due date. */
export function privacyRequestsPage(context: MemberContext): Promise<Reply> {
  return requests(context, null)
}

/** Records that a member handled a privacy request, and what they did. */
export async function handlePrivacyRequest(context: MemberContext): Promise<Reply> {
  const form = Form.safeParse(context.form).data
  if (!form) return requests(context, 'console.wishes.note-missing', 422)
  const { deps, member, now } = context
  const done = await deps.models.privacyRequests.handle(form.id, member.name, form.note, now)
  return done ? { kind: 'redirect', to: '/console/privacy' } : requests(context, 'console.wishes.stale', 409)
}
