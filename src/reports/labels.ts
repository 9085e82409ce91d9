import { cannedReasons } from '../domain/requests/cannedReasons.ts'
import { services } from '../domain/services/index.ts'
import { isServiceId, serviceIds } from '../domain/services/ids.ts'
import { PAPERS, REOPENED } from '../domain/requests/timing.ts'
import { channels } from '../domain/requests/channel.ts'
import { profileFields } from '../domain/survey/surveyProfile.ts'
import { NOT_TOLD } from '../counting/answers.ts'
import type { TextKey } from '../locales/text.ts'
import type { Say } from './say.ts'
import type { Breakdown } from './select.ts'

/** A request type by the manual's name, as reports are filed, or by its id if this release no longer has it. */
export function serviceLabel(id: string, say: Say): string {
  return isServiceId(id) ? say.of(services[id].name) : id
}

/** A request type by its short name, for a chart, where the manual's has no room. */
export function shortServiceLabel(id: string, say: Say): string {
  return isServiceId(id) ? say.of(services[id].shortName) : id
}

const channelTexts: Readonly<Record<string, TextKey>> = {
  line: 'walkin.channel.line',
  counter: 'walkin.channel.counter',
  phone: 'walkin.channel.phone',
}

function channelLabel(id: string, say: Say): string {
  const key = channelTexts[id]
  return key === undefined ? id : say.t(key)
}

export function groupLabel(by: Breakdown, value: string, say: Say): string {
  if (by === 'service') return serviceLabel(value, say)
  if (by === 'channel') return channelLabel(value, say)
  if (value === NOT_TOLD) return say.t('reports.not-told')
  const found = profileFields.find(({ id }) => id === by)?.values.find(({ id }) => id === value)
  return found ? say.of(found.words) : value
}

/** The values of a breakdown in the order of a table. */
export function listedValues(by: Breakdown): readonly string[] {
  switch (by) {
    case 'service':
      return serviceIds
    case 'channel':
      return channels
    default: {
      const field = profileFields.find(({ id }) => id === by)
      return [...(field?.values.map(({ id }) => id) ?? []), NOT_TOLD]
    }
  }
}

/** The name of a breakdown: “เพศ”, “บริการ”. */
export function breakdownLabel(by: Breakdown, say: Say): string {
  if (by === 'service') return say.t('reports.service')
  if (by === 'channel') return say.t('reports.channel')
  const field = profileFields.find(({ id }) => id === by)
  return field ? say.of(field.words) : by
}

export function pauseLabel(reason: string, say: Say): string {
  const found = cannedReasons.pause.find(({ id }) => id === reason)
  if (found) return say.of(found)
  if (reason === PAPERS) return say.t('reports.pause.papers')
  return say.t(reason === REOPENED ? 'reports.pause.reopened' : 'reports.pause.other')
}
