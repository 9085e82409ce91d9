import { addDays, dayOf, HOUR } from '../../lib/time.ts'
import type { DraftAnswer } from './draftAnswer.ts'
import { button, type Message, paragraph } from '../message.ts'
import { say } from '../../domain/text.ts'
import { progressOf } from './progress.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import type { Draft } from '../state.ts'
import { toneOf } from '../tone.ts'
import type { Facts } from '../turn.ts'

/** After this many milliseconds a person has forgotten the question: a greeting must not become a surname. */
export const LEFT_AFTER = 6 * HOUR

/**
 * Whether the person left the draft for hours and typed again, so that the text is probably no answer to its
 * question. Free text then never counts as an answer; a number or a choice counts only when it is valid.
 */
export function resumesDraft(draft: Draft, answer: DraftAnswer | null, { now }: Facts): boolean {
  if (+now - Date.parse(draft.touchedAt) < LEFT_AFTER) return false
  if (!answer || answer.question.kind === 'text' || answer.question.kind === 'name') return true
  return !answer.parsed.ok
}

/** The last whole day on which a draft is kept that nobody goes on with. */
const lastDayOf = ({ touchedAt }: Draft, { retention }: Facts['office']) =>
  addDays(dayOf(new Date(touchedAt)), retention.draftDays - 1)

/** Offers to continue the draft. What the person typed is not stored. */
export function resumeCard(draft: Draft, { office }: Facts): Message {
  const service = office.service(draft.service)
  const { no, place } = progressOf(service, draft)
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('chat.unfinished.title'),
    blocks: [
      paragraph({ words: service.shortName }),
      paragraph(
        no === 0 ? say('chat.unfinished.all-answered') : say('chat.unfinished.answered', { no: place }),
      ),
      paragraph(say('chat.unfinished.kept', { day: { briefDay: lastDayOf(draft, office) } }), 'small'),
      {
        kind: 'buttons',
        buttons: [
          button(say('chat.unfinished.resume'), { kind: 'resume' }, 'primary'),
          button(say('chat.shortcut.start-over'), { kind: 'start-over', draft: draft.id }, 'secondary'),
          button(say('chat.unfinished.menu'), { kind: 'menu' }, 'secondary'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
