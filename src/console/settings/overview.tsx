import { guidanceList } from '../../domain/guidance/index.ts'
import { stepsDone } from '../../domain/settings/firstDay.ts'
import type { Settings } from '../../domain/settings/settings.ts'
import { valueAt } from '../../domain/settings/settingsValue.ts'
import { dayOf, type Day, formatDayShort } from '../../lib/time.ts'
import type { Speak } from '../speak.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { unseenNow } from './firstDay/unseenNow.ts'
import { FirstDayLine } from './firstDay/unseenView.tsx'
import { Notice } from '../views/message.tsx'
import { proposedDays } from './calendar/page.tsx'
import { PATH as CALENDAR } from './calendar/view.tsx'
import { type Check, checklist } from './checklist.ts'
import { Doubts } from './notices.tsx'
import { inWords, labelWords } from './inWords.ts'
import { isUsual, settingsOf } from '../../domain/settings/usualSettings.ts'
import type { Section } from './section.ts'
import { sections } from './sections.ts'
import { StatusTries } from './statusTries.tsx'

interface Shown {
  readonly settings: Settings
  readonly today: Day
  readonly speak: Speak
}

function CheckState({ state, speak }: { state: Check['state']; speak: Speak }) {
  const { t, language } = speak
  if (typeof state !== 'string') {
    return (
      <span class="check done">
        {t('settings.check.confirmed', { day: formatDayShort(state.confirmed, language) })}
      </span>
    )
  }
  return <span class={`check ${state}`}>{t(`settings.check.${state}`)}</span>
}

/** What the office must still check before people rely on the service. */
function Checklist({ settings, today, speak }: Shown) {
  const { t } = speak
  const checks = checklist(settings, today)
  const open = checks.filter(({ state }) => typeof state === 'string').length
  return (
    <section aria-labelledby="check-title">
      <h2 id="check-title">{t('settings.check.title')}</h2>
      <p>{open === 0 ? t('settings.check.all') : t('settings.check.open', { open, all: checks.length })}</p>
      <ul class="checklist">
        {checks.map(({ subject, section, state }) => (
          <li>
            <a href={`/console/settings/${section}`}>{t(`settings.check.subject.${subject}`)}</a>{' '}
            <CheckState state={state} speak={speak} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Card({ section, settings, today, speak }: Shown & { section: Section }) {
  const { id, title, fields } = section
  const told = fields.filter(({ path, quiet }) => quiet !== true || !isUsual(path, settings))
  return (
    <section class="card" aria-labelledby={`section-${id}`}>
      <h2 id={`section-${id}`}>
        <a href={`/console/settings/${id}`}>{labelWords(title, speak)}</a>
      </h2>
      <Doubts section={section} settings={settings} today={today} speak={speak} />
      <dl class="facts">
        {told.map((field) => (
          <div>
            <dt>{labelWords(field.label, speak)}</dt>
            <dd>{inWords(field, valueAt(settings, field.path), speak)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function GuidanceCard({ settings, speak }: Shown) {
  const { t } = speak
  const own = guidanceList.filter(({ id }) => !isUsual(`guidance.${id}`, settings)).length
  return (
    <section class="card" aria-labelledby="section-guidance">
      <h2 id="section-guidance">
        <a href="/console/settings/guidance">{t('settings.guidance.title')}</a>
      </h2>
      <p>{t('settings.guidance.own', { own, all: guidanceList.length })}</p>
    </section>
  )
}

/** Every section with its present values, and what the office must still confirm. */
export async function settingsPage(context: MemberContext): Promise<Reply> {
  const { deps, now, speak } = context
  const settings = settingsOf((await deps.models.settings.stored()).value)
  const { ended } = await deps.models.firstDay.read()
  const shown: Shown = { settings, today: dayOf(now), speak }
  const title = speak.t('settings.title')
  const proposed = await proposedDays(context, settings)
  const body = (
    <div class="settings">
      <h1>{title}</h1>
      <p>{speak.t('settings.about')}</p>
      <p>
        <a href="/console/settings/file">{speak.t('sharing.file.link')}</a>
      </p>
      {!ended && <FirstDayLine done={stepsDone(settings)} unseen={await unseenNow(context)} speak={speak} />}
      {proposed > 0 && (
        <Notice kind="trouble">
          <p>
            <a href={CALENDAR}>{speak.t('sharing.holidays.waiting', { count: proposed })}</a>
          </p>
        </Notice>
      )}
      <Checklist {...shown} />
      <div class="cards">
        {sections.map((section) => (
          <Card section={section} {...shown} />
        ))}
        <GuidanceCard {...shown} />
      </div>
      <StatusTries days={await deps.models.statusTries.days(now)} speak={speak} />
    </div>
  )
  return { kind: 'page', title, body }
}
