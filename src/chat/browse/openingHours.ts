import { isOpen, nextOpening, type OfficeCalendar, stretchesOf } from '../../lib/officeMinutes.ts'
import { type Block, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import { type Day, dayOf, formatDayBrief, momentOf, weekdayOf } from '../../lib/time.ts'
import type { Office } from '../../domain/settings/office.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import type { Facts } from '../turn.ts'
import { type AskedDay, readDays } from './askedDay.ts'
import type { Words } from '../../domain/words.ts'

/** In minutes from midnight. */
const NOON = 12 * 60

/** Names of the weekdays, 0 = Sunday. */
export const weekdayNames: readonly Words[] = [
  { th: 'อาทิตย์', en: 'Sunday' },
  { th: 'จันทร์', en: 'Monday' },
  { th: 'อังคาร', en: 'Tuesday' },
  { th: 'พุธ', en: 'Wednesday' },
  { th: 'พฤหัสบดี', en: 'Thursday' },
  { th: 'ศุกร์', en: 'Friday' },
  { th: 'เสาร์', en: 'Saturday' },
]

/** The next moment when the counter is open, as the parameters `day` and `moment` of a text. */
export function nextOpeningParams({ now, office: { calendar } }: Pick<Facts, 'now' | 'office'>) {
  const next = nextOpening(now, calendar)
  return { day: { day: dayOf(next) }, moment: { moment: next.toISOString() } }
}

/** Says that the office is closed and when it opens; null while it is open. */
export function opensAgain(facts: Facts): Text | null {
  return isOpen(facts.now, facts.office.calendar)
    ? null
    : say('people.contact.opens', nextOpeningParams(facts))
}

function daysOf({ weekdays: days }: OfficeCalendar): Text {
  const named = (day: number | undefined) => ({ words: weekdayNames[day ?? 0] ?? { th: '', en: '' } })
  const runs = days.every((day, at) => at === 0 || day === (days[at - 1] ?? 0) + 1)
  if (runs && days.length > 1)
    return say('answers.hours.from-to', { first: named(days[0]), last: named(days.at(-1)) })
  const all = (language: 'th' | 'en') => days.map((day) => weekdayNames[day]?.[language]).join(', ')
  return { words: { th: all('th'), en: all('en') } }
}

export function usualHours({ calendar }: Pick<Office, 'calendar'>): Block[] {
  return [paragraph(say('answers.hours.days', { days: { text: daysOf(calendar) } })), ...hoursOf(calendar)]
}

/** A time of day without the “น.” that follows a Thai time: a stretch has it once, at its end. */
function clock(minutes: number) {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((each) => String(each).padStart(2, '0'))
  return { words: { th: `${hour}.${minute}`, en: `${hour}:${minute}` } }
}

/** The opening hours of a working day, with the lunch break if there are two stretches. */
function hoursOf({ hours }: OfficeCalendar): Block[] {
  return hours.flatMap(({ from, to }, index) => {
    const before = hours[index - 1]
    const lunch = before
      ? [paragraph(say('answers.hours.lunch', { from: clock(before.to), to: clock(from) }), 'small')]
      : []
    return [...lunch, paragraph(say('answers.hours.stretch', { from: clock(from), to: clock(to) }), 'strong')]
  })
}

/** Days and hours in one line, for a card that is about something else. */
export function briefHours({ calendar }: Pick<Office, 'calendar'>): Text {
  const joined = (language: 'th' | 'en') =>
    calendar.hours
      .map(({ from, to }) => `${clock(from).words[language]}–${clock(to).words[language]}`)
      .join(', ')
  return say('answers.hours.brief', {
    days: { text: daysOf(calendar) },
    hours: { words: { th: joined('th'), en: joined('en') } },
  })
}

/** The answer to whether one may come without an appointment; the opening hours follow it. */
export const walkInText: Message = { kind: 'text', text: say('answers.walk-in'), shortcuts: menuShortcuts }

/** When the counter is open on a day, or in the asked half of it. */
function openOn({ day, half }: AskedDay, calendar: OfficeCalendar) {
  const noon = momentOf(day, NOON)
  return stretchesOf(day, calendar).filter(({ from, to }) =>
    half === 'morning' ? from < noon : half === 'afternoon' ? to > noon : true,
  )
}

/** What is to be said of one of the days: that the counter is open or closed, or that it has closed already. */
function stateOn(asked: AskedDay, { now, office: { calendar } }: Facts): 'open' | 'closed' | 'over' {
  if (asked.name === 'holiday') return 'closed'
  if (asked.at !== undefined) {
    const at = momentOf(asked.day, asked.at)
    return stretchesOf(asked.day, calendar).some(({ from, to }) => from <= at && at < to) ? 'open' : 'closed'
  }
  const open = openOn(asked, calendar)
  if (open.length === 0) return 'closed'
  return open.some(({ to }) => to > now) ? 'open' : 'over'
}

const brief = (day: Day): Words => ({ th: formatDayBrief(day, 'th'), en: formatDayBrief(day, 'en') })

/** A time of day with its “น.”, behind which Thai has a blank. */
function clockAlone(minutes: number) {
  const { th, en } = clock(minutes).words
  return { words: { th: `${th} น. `, en } }
}

const dayWords = (asked: AskedDay): Text =>
  asked.at === undefined
    ? dayAlone(asked)
    : say('answers.hours.on.at', { day: { text: dayAlone(asked) }, time: clockAlone(asked.at) })

const dayAlone = ({ name, day }: AskedDay): Text =>
  name === 'weekday'
    ? say('answers.hours.on.weekday', { day: { words: weekdayNames[weekdayOf(day)] ?? { th: '', en: '' } } })
    : name === 'date'
      ? // A short month ends with a point, behind which Thai has a blank.
        say('answers.hours.on.date', { day: { words: { ...brief(day), th: `${brief(day).th} ` } } })
      : say(`answers.hours.on.${name}`)

/** “วันเสาร์และวันอาทิตย์ปิด”, or one sentence for each day where they differ. */
function opensOn(days: readonly AskedDay[], facts: Facts): Text {
  const states = days.map((each) => stateOn(each, facts))
  const [first = 'closed'] = states
  const [one, two] = days.map(dayWords)
  if (!one) return say('answers.hours.title')
  if (!two || days.length > 2) return say(`answers.hours.day.${first}`, { day: { text: one } })
  if (states[1] === first)
    return say(`answers.hours.day.${first}`, {
      day: { text: say('answers.hours.on.both', { one: { text: one }, two: { text: two } }) },
    })
  return say('answers.hours.day.each', {
    one: { text: say(`answers.hours.day.${first}`, { day: { text: one } }) },
    two: { text: say(`answers.hours.day.${states[1] ?? 'closed'}`, { day: { text: two } }) },
  })
}

/** Why a day on which the counter is usually open is closed. */
function holidayOn(days: readonly AskedDay[], { weekdays, holidays }: OfficeCalendar): Block[] {
  const found = days.find(
    ({ name, day }) => name !== 'holiday' && holidays.has(day) && weekdays.includes(weekdayOf(day)),
  )
  return found ? [paragraph(say('answers.hours.is-holiday', { day: { words: brief(found.day) } }))] : []
}

/** When the counter opens again after the time of day that was asked about, where it is closed then. */
function opensAfter(days: readonly AskedDay[], facts: Facts): Block[] {
  const [asked] = days
  if (asked?.at === undefined || stateOn(asked, facts) !== 'closed') return []
  const next = nextOpening(momentOf(asked.day, asked.at), facts.office.calendar)
  const params = { day: { day: dayOf(next) }, moment: { moment: next.toISOString() } }
  return [paragraph(say('answers.hours.again', params))]
}

/**
 * Whether the office is open now, when it opens next, and its usual hours.
 * @param on days that were asked about: whether it is open then is said first
 */
export function hoursCard(facts: Facts, on?: string): Message {
  const days = on === undefined ? [] : readDays(on)
  const { calendar } = facts.office
  const after = opensAfter(days, facts)
  return {
    kind: 'card',
    title: days.length > 0 ? opensOn(days, facts) : say('answers.hours.title'),
    blocks: [
      ...(days.length > 0
        ? [...holidayOn(days, calendar), ...after]
        : [paragraph(opensAgain(facts) ?? say('people.contact.open-now'))]),
      paragraph(briefHours(facts.office), 'strong'),
      // The day of the next opening is no holiday, and the card stays in sight.
      ...(after.length > 0 ? [] : [paragraph(say('answers.hours.holidays'), 'small')]),
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
