import { z } from 'zod'
import { withValue, type SettingsValue } from '../../../domain/settings/settingsValue.ts'
import { settingsOf } from '../../../domain/settings/usualSettings.ts'
import { readCalendar } from '../../../lib/calendarFile.ts'
import { type Day, dayOf, isDay } from '../../../lib/time.ts'
import type { Settings } from '../../../domain/settings/settings.ts'
import {
  type FeedFailure,
  type HolidayFeed,
  holidaySpan,
  LARGEST_CALENDAR,
} from '../../../models/settings/holidayFeed.ts'
import { done, doneIsSaid, doneText } from '../../forms/done.ts'
import { fieldValuesSchema, MOST_ROWS } from '../../forms/fieldValues.ts'
import { readForm } from '../../forms/readForm.ts'
import type { MemberContext, Reply } from '../../pageContext.ts'
import { Upload } from '../../pipeline/upload.ts'
import { speakerOf } from '../../speak.ts'
import { check } from '../check.ts'
import { enteredOf } from '../entered.ts'
import { holidays as section } from '../officeSections.ts'
import { type Calendar, proposalsOf } from './proposals.ts'
import { PATH, type Proposed, View, type Wrong } from './view.tsx'

const ADDED = 'holidays-added'
const FETCHED = 'holidays-fetched'

const Form = z.discriminatedUnion('do', [
  z.object({ do: z.literal('preview'), file: Upload.nullable().catch(null) }),
  z.object({ do: z.literal('fetch') }),
  z.object({
    do: z.literal('use'),
    source: z.string().min(1).max(200),
    from: z.enum(['file', 'feed']),
  }),
])

/** What the list says about where a day is from; in Thai, as the list is one for all readers. */
function sourceOf(name: string): string {
  return speakerOf('th').t('sharing.holidays.source', { name }).slice(0, 200)
}

/** A feed is called by its name, or by its host: the rest of an address may hold a secret. */
const feedName = ({ name, address }: HolidayFeed) => name || new URL(address).hostname

const calendarOf = (feed: HolidayFeed): Calendar => ({
  ...feed,
  source: sourceOf(feedName(feed)),
  isWhole: true,
})

/** How many days the feed proposes that nobody has decided about. */
export async function proposedDays(
  { deps, now }: Pick<MemberContext, 'deps' | 'now'>,
  settings: Settings,
): Promise<number> {
  const feed =
    settings.holidayFeed === null ? null : await deps.models.holidayFeed.present(settings.holidayFeed)
  if (feed === null) return 0
  const { proposals } = proposalsOf(calendarOf(feed), settings, dayOf(now))
  return proposals.filter(({ caution }) => caution === null).length
}

interface State {
  /** From a file that was just sent; null: from the feed, if there is one. */
  readonly file: Proposed | null
  readonly wrong: Wrong | null
}

async function show(
  context: MemberContext,
  { file, wrong }: State,
): Promise<Extract<Reply, { kind: 'page' }>> {
  const { deps, now, speak } = context
  const settings = settingsOf((await deps.models.settings.stored()).value)
  const { holidayFeed } = settings
  const feed = holidayFeed === null ? null : await deps.models.holidayFeed.present(holidayFeed)
  const fromFeed: Proposed | null =
    feed !== null && feed.readAt !== null
      ? {
          ...proposalsOf(calendarOf(feed), settings, dayOf(now)),
          name: feedName(feed),
          source: calendarOf(feed).source,
          left: feed.left,
          from: 'feed',
        }
      : null
  const said = doneText(context, { [ADDED]: 'done', [FETCHED]: 'fetched' } as const)
  return {
    kind: 'page',
    status: wrong === null ? 200 : 422,
    title: speak.t('sharing.holidays.title'),
    body: (
      <View
        hasFeed={holidayFeed !== null}
        feed={feed}
        proposed={file ?? fromFeed}
        wrong={wrong}
        said={said}
        speak={speak}
      />
    ),
    cookies: doneIsSaid(context),
  }
}

/** Proposes holidays from a calendar, as a file or as the feed that the office has named. */
export const calendarPage = (context: MemberContext) => show(context, { file: null, wrong: null })

async function preview(context: MemberContext, sent: z.infer<typeof Upload> | null): Promise<Reply> {
  const { deps, now } = context
  const refused = (why: FeedFailure | 'none') => show(context, { file: null, wrong: { field: 'file', why } })
  if (!sent || sent.bytes.length === 0) return refused('none')
  if (sent.bytes.length > LARGEST_CALENDAR) return refused('too-large')
  const read = readCalendar(new TextDecoder().decode(sent.bytes), ...holidaySpan(dayOf(now)))
  if (read === null) return refused('no-calendar')
  const settings = settingsOf((await deps.models.settings.stored()).value)
  const name = read.name || sent.name.replace(/\.ics$/i, '')
  const source = sourceOf(name)
  const calendar = { source, days: read.days, dismissed: [], isWhole: false }
  const proposed = proposalsOf(calendar, settings, dayOf(now))
  const file = { ...proposed, name, source, left: read.left, from: 'file' } as const
  return { ...(await show(context, { file, wrong: null })), preview: true }
}

/** Fetches the feed at once. */
async function fetchNow(context: MemberContext): Promise<Reply> {
  const { deps, now } = context
  const { holidayFeed } = settingsOf((await deps.models.settings.stored()).value)
  if (holidayFeed === null) return show(context, { file: null, wrong: { field: 'feed', why: 'none' } })
  await deps.models.holidayFeed.renew(holidayFeed, deps.fetchFile, now, now)
  const feed = await deps.models.holidayFeed.present(holidayFeed)
  const why = feed?.failure ?? null
  return why === null ? done(PATH, FETCHED) : show(context, { file: null, wrong: { field: 'feed', why } })
}

/** The ticked days of a form, by what is done with them. */
function tickedIn(form: unknown, act: 'add' | 'remove'): Map<Day, string> {
  const entered = Object.entries(fieldValuesSchema.parse(form))
  return new Map(
    entered.flatMap(([field, name]) => {
      const day = field.startsWith(`${act}.`) ? field.slice(act.length + 1) : ''
      return isDay(day) ? [[day, name] as const] : []
    }),
  )
}

/** The settings with the ticked days, checked as the form of the holidays is; null: the list would be too long. */
function withTicked(value: SettingsValue, form: unknown, source: string, today: Day): SettingsValue | null {
  const { holidays } = settingsOf(value)
  const [added, removed] = [tickedIn(form, 'add'), tickedIn(form, 'remove')]
  const kept = holidays.filter((each) => !(removed.has(each.day) && each.source === source))
  const fresh = [...added].filter(([day]) => !kept.some((each) => each.day === day))
  const all = [...kept, ...fresh.map(([day, name]) => ({ day, name, source }))]
  if (all.length > MOST_ROWS) return null
  const entered = enteredOf(section.fields, settingsOf(withValue(value, 'holidays', all)), speakerOf('th'))
  const checked = check(section, entered, value, today)
  return checked.ok ? checked.value : null
}

async function use(context: MemberContext, source: string, from: 'file' | 'feed'): Promise<Reply> {
  const { deps, member, now, form } = context
  const { settings, holidayFeed } = deps.models
  const { value, revision } = await settings.stored()
  const next = withTicked(value, form, source, dayOf(now))
  if (next === null) return show(context, { file: null, wrong: { field: 'days', why: 'too-many' } })
  const by = { staffId: member.id, name: member.name }
  // Somebody has just stored a setting: the days are added to what it is now.
  if (!(await settings.store(next, revision, by, now))) return use(context, source, from)
  const present = settingsOf(next)
  const feed =
    from === 'feed' && present.holidayFeed !== null ? await holidayFeed.present(present.holidayFeed) : null
  if (feed) {
    const { proposals } = proposalsOf(calendarOf(feed), present, dayOf(now))
    const shown = fieldValuesSchema.parse(form)['shown']?.split(' ') ?? []
    const unwanted = proposals.filter(({ act, day }) => act === 'add' && shown.includes(day))
    await holidayFeed.dismiss(
      feed.address,
      unwanted.map(({ day }) => day),
    )
  }
  return done(PATH, ADDED)
}

/** Reads a file, fetches the feed, or takes the ticked days into the list of holidays. */
export async function useCalendar(context: MemberContext): Promise<Reply> {
  const form = readForm(Form, context.form, 'holidays from a calendar')
  switch (form.do) {
    case 'preview':
      return preview(context, form.file)
    case 'fetch':
      return fetchNow(context)
    case 'use':
      return use(context, form.source, form.from)
  }
}
