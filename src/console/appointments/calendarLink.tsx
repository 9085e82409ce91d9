import { z } from 'zod'
import { Problem } from '../../lib/errors.ts'
import { addDays, dayOf } from '../../lib/time.ts'
import type { CalendarLink } from '../../models/appointments/calendarLinks.ts'
import { closedServices } from '../../models/staff/staff.ts'
import { depsWithout, mayEnter } from '../access.ts'
import { done, doneIsSaid, doneText } from '../forms/done.ts'
import { readForm } from '../forms/readForm.ts'
import { seenMark } from '../forms/seen.ts'
import { momentWords } from '../format.ts'
import type { MemberContext, PageContext, Reply } from '../pageContext.ts'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { calendarOf, feedOf } from './calendar.ts'

const PATH = '/console/visits/calendar'
const ENDED = 'calendar-link-ended'
const WEEK = 7

const file = (bytes: Buffer, name: string, attached: boolean): Reply => ({
  kind: 'file',
  type: 'text/calendar; charset=utf-8',
  name,
  attached,
  bytes,
})

const Days = z.object({ days: z.enum(['1', '7']).catch('1') }).catch({ days: '1' })

/** The appointments of today or of seven days, as a file. */
export async function downloadCalendar(context: MemberContext): Promise<Reply> {
  const { days } = Days.parse(context.query)
  const today = dayOf(context.now)
  const bytes = await calendarOf(context, today, addDays(today, Number(days) - 1), false)
  return file(bytes, `appointments-${today}.ics`, true)
}

/** The secret stands in the query, which no log of ours has. */
const Key = z.object({ key: z.string().regex(/^[\w-]{43}$/) })

/**
 * The feed for calendar programs, which cannot sign in: whoever has a link reads what its member may see. Every link that
 * opens nothing is answered alike.
 */
export async function appointmentFeed(context: PageContext): Promise<Reply> {
  const { deps, office, now } = context
  const key = Key.safeParse(context.query).data?.key
  const owner = key === undefined ? null : await deps.models.calendarLinks.ownerOf(key, now)
  const member = owner && (await deps.models.staff.byLink(owner.id, owner.links))
  if (!member || !mayEnter('officer', member.role)) {
    throw new Problem('not-found', 'No calendar has the key of the address')
  }
  const bytes = await feedOf({ ...context, deps: depsWithout(deps, closedServices(member, office)) })
  return file(bytes, 'appointments.ics', false)
}

/** The member with the number of the LINE link, under which a calendar's link is made. */
async function ownerIn({ deps, member, now }: MemberContext) {
  const row = (await deps.models.staff.list(now)).find(({ id }) => id === member.id)
  if (!row) throw new Problem('not-allowed', 'The member has left')
  return { id: row.id, name: row.name, links: row.links }
}

/** The link's address, on the one page that shows it. */
function Made({ address, speak: { t } }: { address: string; speak: Speak }) {
  return (
    <Notice kind="done">
      <p>{t('sharing.feed.once')}</p>
      <div class="field">
        <label for="address">{t('sharing.feed.address')}</label>
        <input id="address" type="text" readOnly value={address} />
      </div>
    </Notice>
  )
}

function LinkForm({ link, speak }: { link: CalendarLink | null; speak: Speak }) {
  const { t } = speak
  const read = link?.readAt ?? null
  return (
    <section aria-labelledby="link">
      <h2 id="link">{t('sharing.feed.link-title')}</h2>
      <p>{t('sharing.feed.link-about')}</p>
      <p>
        {link === null ? (
          t('sharing.feed.none')
        ) : (
          <>
            {t('sharing.feed.has', { at: momentWords(link.madeAt, speak) })} ·{' '}
            {read === null
              ? t('sharing.feed.not-read')
              : t('sharing.feed.read', { at: momentWords(read, speak) })}
          </>
        )}
      </p>
      <form method="post" action={PATH}>
        <input type="hidden" name="seen" value={markOf(link)} />
        <button name="do" value="make">
          {t(link === null ? 'sharing.feed.make' : 'sharing.feed.again')}
        </button>{' '}
        {link !== null && (
          <button class="grave" name="do" value="end">
            {t('sharing.feed.end')}
          </button>
        )}
      </form>
      <p class="small">{t('sharing.feed.rule')}</p>
    </section>
  )
}

/** By which a form says which link it has shown. */
const markOf = (link: CalendarLink | null) => (link === null ? '' : seenMark(link.digest))

/** What a form has done: the address of the link that it made; “before”: a link was made or ended since the form was shown. */
type Outcome = { readonly address: string } | 'before' | null

async function show(context: MemberContext, outcome: Outcome): Promise<Reply> {
  const { deps, now, speak } = context
  const { t } = speak
  const link = await deps.models.calendarLinks.ofMember(await ownerIn(context), now)
  const title = t('sharing.feed.title')
  const body = (
    <div class="settings">
      <p>
        <a href="/console/visits">{t('console.visits.title')}</a>
      </p>
      <h1>{title}</h1>
      {doneText(context, { [ENDED]: true }) === true && (
        <Notice kind="done">{t('sharing.feed.ended')}</Notice>
      )}
      {outcome === 'before' ? (
        <Notice kind="trouble">{t('sharing.feed.made-before')}</Notice>
      ) : (
        outcome && <Made address={outcome.address} speak={speak} />
      )}
      <p>{t('sharing.feed.about')}</p>
      <section aria-labelledby="download">
        <h2 id="download">{t('sharing.feed.download-title')}</h2>
        <p>
          <a class="button" href={`${PATH}.ics?days=1`}>
            {t('sharing.feed.day')}
          </a>{' '}
          <a class="button" href={`${PATH}.ics?days=${WEEK}`}>
            {t('sharing.feed.week')}
          </a>
        </p>
      </section>
      <LinkForm link={link} speak={speak} />
    </div>
  )
  return { kind: 'page', status: outcome === 'before' ? 409 : 200, title, body, cookies: doneIsSaid(context) }
}

/** The member's link for a calendar program, and the appointments as files. */
export const calendarLinkPage = (context: MemberContext) => show(context, null)

const Form = z.object({ do: z.enum(['make', 'end']), seen: z.string().default('') })

/** Makes a link, which this answer alone shows, or ends it. The same form again makes none. */
export async function changeCalendarLink(context: MemberContext): Promise<Reply> {
  const { deps, now } = context
  const form = readForm(Form, context.form, 'the calendar of appointments')
  const owner = await ownerIn(context)
  if (form.do === 'make') {
    const { calendarLinks } = deps.models
    const link = await calendarLinks.ofMember(owner, now)
    const key = form.seen === markOf(link) ? await calendarLinks.make(owner, link, now) : null
    return show(
      context,
      key === null ? 'before' : { address: `${deps.baseUrl}/console/visits/feed.ics?key=${key}` },
    )
  }
  await deps.models.calendarLinks.end(owner, now)
  return done(PATH, ENDED)
}
