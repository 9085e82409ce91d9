import { z } from 'zod'
import { PRIVACY_REQUEST_TERM_DAYS } from '../../domain/settings/retention.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { addDays, dayOf, formatDayShort } from '../../lib/time.ts'
import type { TextKey } from '../../locales/text.ts'
import { momentWords } from '../format.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import type { PrivacyRequest } from '../../models/privacy/privacyRequests.ts'
import { type ListPage, pageOf, readListPage } from '../views/listPage.ts'
import {
  privacyLists,
  type ShownPrivacyRequest,
  PrivacyRequests,
  type PrivacyRequestsShown,
} from './view.tsx'

const Form = z.object({
  id: z.string().max(100),
  note: z.string().transform(cleanText).pipe(z.string().min(1).max(1000)),
})

const PER_PAGE = 50
const querySchema = z.object({ page: z.unknown() }).partial().catch({})

async function inWords(
  { deps, now, speak }: MemberContext,
  page: ListPage<PrivacyRequest>,
): Promise<ListPage<ShownPrivacyRequest>> {
  const rows = await Promise.all(
    page.rows.map(async ({ id, kind, askedAt, userId, handled }) => {
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
  return { ...page, rows }
}

async function shown(context: MemberContext): Promise<PrivacyRequestsShown> {
  const all = await context.deps.models.privacyRequests.list()
  const asked = readListPage(querySchema.parse(context.query).page, privacyLists)
  const pageOfList = (list: (typeof privacyLists)[number]) =>
    inWords(
      context,
      pageOf(
        all.filter(({ handled }) => (handled === null) === (list === 'waiting')),
        asked?.list === list ? asked.page : 1,
        PER_PAGE,
      ),
    )
  return { waiting: await pageOfList('waiting'), handled: await pageOfList('handled') }
}

async function requests(context: MemberContext, trouble: TextKey | null, status = 200): Promise<Reply> {
  const { speak } = context
  const body = (
    <PrivacyRequests {...await shown(context)} trouble={trouble && speak.t(trouble)} speak={speak} />
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
