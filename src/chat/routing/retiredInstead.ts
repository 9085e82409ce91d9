import { serviceInstead } from '../../domain/services/forRetired.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { say } from '../../domain/text.ts'
import { readable } from '../../lib/cleanText.ts'
import { remember } from '../filing/told.ts'
import { button, type Message } from '../message.ts'
import { draftFooter, menuShortcuts } from '../shortcuts.ts'
import type { State } from '../state.ts'
import { toneOf } from '../tone.ts'
import { type Facts, tell, type Turn } from '../turn.ts'
import { draftInHand, type ReadText } from './readText.ts'

/** The question who the person is, and its answer of whoever has retired. */
const STATUS = 'status'
const PENSIONER = 'pensioner'
const OTHER = 'other'
/** A choice of its own for whoever has retired from such a post. */
const RETIRED_CHOICE = /^retired-/

const RETIRED = /เกษ[ีิ][ยญ][ณนญร]?|บำน[าำ][ญนณ]|บำเหน็จ|\bretired\b|\bretire[es]*\b|\bpension(?:er)?s?\b/iu
const NOT_RETIRED = /(?:ไม่|บ่|ยัง|ก่อน|ใกล้|จะ)(?:ได้|ทัน|ถึง)?\s*(?:เป็น)?\s*(?:เกษ|บำ)|\b(?:not|n't|before)\b/iu

/** A wish that names the retired, or what is theirs. */
const WISH = /ขอ|เบิก|หนังสือ|ใบรับรอง|บัตร|เปิด|ไหม|มั้ย|\?|\b(?:certificate|card|need|want)\b/iu

function retiredCard(service: ServiceId, draft: string): Message {
  return {
    kind: 'card',
    ...toneOf(services[service]),
    title: say('answers.retired.title'),
    blocks: [
      {
        kind: 'buttons',
        buttons: [
          button(
            { words: services[service].shortName },
            { kind: 'file', service, instead: 'yes' },
            'primary',
          ),
        ],
      },
    ],
    footer: draftFooter(draft),
    shortcuts: menuShortcuts,
  }
}

/** Somebody who has retired, at a service for those who serve: the other service, to which what was given goes along. */
export function retiredInstead(state: State, { text, reading }: ReadText, facts: Facts): Turn | null {
  const draft = draftInHand(state)
  if (draft?.asking !== STATUS || draft.lending !== undefined) return null
  const parsed = reading.draftAnswer()?.parsed
  // Of the choices of those who serve, “other” is the only one that whoever has retired may mean.
  if (parsed?.ok && !parsed.inOwnWords && parsed.value !== OTHER && parsed.value !== PENSIONER) return null
  if (parsed?.ok && RETIRED_CHOICE.test(parsed.value)) return null
  const words = readable(text)
  const instead = serviceInstead(draft.service, PENSIONER)
  if (!instead || !RETIRED.test(words) || NOT_RETIRED.test(words) || WISH.test(words)) return null
  const told = remember(state, { ...draft.answers, [STATUS]: PENSIONER }, [instead], facts)
  return tell(told, retiredCard(instead, draft.id))
}
