import { services } from '../../../src/domain/services/index.ts'
import type { ServiceId } from '../../../src/domain/services/ids.ts'
import {
  chatItems,
  type ItemId,
  itemIds,
  isLevel,
  type Level,
} from '../../../src/domain/survey/surveyItems.ts'
import { type Profile, profileFields } from '../../../src/domain/survey/surveyProfile.ts'
import { addDays, type Day, dayOf } from '../../../src/lib/time.ts'
import type { Channel } from '../../../src/domain/requests/channel.ts'
import { makeComment } from './comments.ts'
import type { Dice } from './dice.ts'
import { endOf, type Life } from './life.ts'
import { WORST_SERVICE } from './workDone.ts'

/** One filled-in survey; it names no request. */
export interface PlannedAnswers {
  readonly id: string
  readonly day: Day
  readonly service: ServiceId
  readonly channel: Channel
  readonly scores: Partial<Record<ItemId, Level>>
  readonly profile: Profile
  readonly comment: string | null
}

const COMMENTS = 0.14
const TELLS_OF_THEMSELVES = 0.65
const TELLS_A_FIELD = 0.85
/** Mean of a normal distribution that is then cut off at 5, by the item's first letter. */
const leanings: Readonly<Record<string, number>> = { P: 4.65, S: 4.95, F: 4.25, Q: 4.8, O: 4.7 }
const WORST = 0.9
const ASKED_FOR_PAPERS = 0.35

/** Most people answer five items, some stop half-way, a few answer all of them. */
function itemsAnswered(dice: Dice): readonly ItemId[] {
  if (dice.chance(0.1)) return chatItems.slice(0, 1 + dice.below(chatItems.length - 1))
  return dice.chance(0.03) ? itemIds : chatItems
}

function levelOf(item: ItemId, mood: number, dice: Dice): Level {
  const drawn = (leanings[item.charAt(0)] ?? 0) + mood + 0.55 * dice.normal()
  const level = Math.min(5, Math.max(1, Math.round(drawn)))
  return isLevel(level) ? level : 5
}

function scoresOf({ service, steps }: Life, dice: Dice): Partial<Record<ItemId, Level>> {
  const asked = steps.some(({ change }) => change === 'ask-papers')
  const mood = 0.5 * dice.normal() - (service === WORST_SERVICE ? WORST : 0) - (asked ? ASKED_FOR_PAPERS : 0)
  return Object.fromEntries(itemsAnswered(dice).map((item) => [item, levelOf(item, mood, dice)]))
}

const pensioners: readonly ServiceId[] = [
  'medical-reimbursement-retiree',
  'pension-certificate',
  'pensioner-id-card',
]
const working = {
  teacher: 60,
  'school-head': 7,
  'other-personnel': 10,
  'permanent-employee': 8,
  'government-employee': 6,
  'contract-staff': 7,
  heir: 2,
} as const
const ages = { '30-or-under': 12, '31-40': 27, '41-50': 28, '51-60': 33 } as const
const sexes = { female: 70, male: 26, undisclosed: 4 } as const

function profileOf(service: ServiceId, dice: Dice): Profile {
  const retired = pensioners.includes(service)
  const whole: Required<Profile> = {
    sex: dice.weighted(sexes),
    age: retired ? '61-or-over' : dice.weighted(ages),
    status: retired ? 'pensioner' : dice.weighted(working),
  }
  if (!dice.chance(TELLS_OF_THEMSELVES)) return {}
  const told = profileFields.filter(() => dice.chance(TELLS_A_FIELD))
  return Object.fromEntries(told.map(({ id }) => [id, whole[id]]))
}

/** Days between the hand-over and the first answer. */
const daysLater = [0, 0, 0, 0, 0, 0, 1, 1, 2, 3] as const

/**
 * The answers of a person who was asked and answered; null for all others.
 * @param answering the share of those asked
 */
export function answersOf(id: string, life: Life, answering: number, dice: Dice): PlannedAnswers | null {
  const { service, channel, userId } = life
  const end = endOf(life)
  if (end?.to !== 'completed' || userId === null || services[service].noSurvey) return null
  if (!dice.chance(answering)) return null
  const scores = scoresOf(life, dice)
  return {
    id,
    day: addDays(dayOf(end.at), dice.pick(daysLater)),
    service,
    channel,
    scores,
    profile: profileOf(service, dice),
    comment: dice.chance(COMMENTS) ? makeComment(scores.O1 ?? scores.P2 ?? 4, dice) : null,
  }
}
