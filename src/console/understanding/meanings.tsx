import { type Intent, intents, type OfficeIntent, officeIntents } from '../../chat/understanding/intents.ts'
import type { Meant } from '../../chat/understanding/samples.ts'
import type { Understanding } from '../../chat/understanding/understand.ts'
import { isServiceId, serviceIds } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import { Problem } from '../../lib/errors.ts'
import type { Speak } from '../speak.ts'

const isOfficeIntent = (id: string): id is OfficeIntent => officeIntents.some((each) => each === id)

/** The name of an intent, or of `unknown`; its id when this release does not know it. */
export function meantName(id: string, speak: Speak): string {
  if (id === 'unknown') return speak.t('understanding.intent.unknown')
  if (isServiceId(id)) return speak.of(services[id].shortName)
  return isOfficeIntent(id) ? speak.t(`understanding.intent.office.${id}`) : id
}

/** What the bot makes of a sentence, in words. */
export function meaningWords(understood: Understanding, speak: Speak): string {
  switch (understood.kind) {
    case 'sure':
      return meantName(understood.intent, speak)
    case 'nearly': {
      const choices = understood.candidates.map((id) => meantName(id, speak)).join(', ')
      return speak.t('understanding.intent.asks', { choices })
    }
    case 'unknown':
      return speak.t('understanding.intent.menu')
  }
}

export function intentOf(given: string): Intent {
  const intent = intents.find((each) => each === given)
  if (intent !== undefined) return intent
  throw new Problem('invalid', 'The form names an intent that does not exist')
}

/** @throws a Problem `invalid` for anything that no form of ours offers */
export const meantOf = (given: string): Meant => (given === 'unknown' ? given : intentOf(given))

interface Shown {
  readonly id: string
  readonly name: string
  readonly chosen: string | null
  /** Whether “nothing that the bot should understand” can be chosen. */
  readonly unknown: boolean
  readonly speak: Speak
}

/** A choice among all services and other intents. */
export function IntentSelect({ id, name, chosen, unknown, speak }: Shown) {
  const { t } = speak
  const option = (value: string) => (
    <option value={value} selected={value === chosen}>
      {meantName(value, speak)}
    </option>
  )
  return (
    <select id={id} name={name} required>
      <option value="">{t('understanding.act.choose')}</option>
      {unknown && option('unknown')}
      <optgroup label={t('understanding.intent.services')}>{serviceIds.map(option)}</optgroup>
      <optgroup label={t('understanding.intent.others')}>{officeIntents.map(option)}</optgroup>
    </select>
  )
}
