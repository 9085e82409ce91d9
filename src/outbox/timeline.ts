import type { Stage } from '../chat/message.ts'
import { say, type Text } from '../domain/text.ts'

/** Marks that read the same in black and white, and on a phone without colour. */
export const stageMarks: Readonly<Record<Stage['mark'], string>> = { done: '✓', now: '●', ahead: '○' }

/** A stage in words: where the request stands is said, not only marked. */
export function stageText({ mark, text, at }: Stage): Text {
  if (at === null) return text
  const params = { stage: { text }, at: { at } }
  return say(mark === 'now' ? 'chat.stage.since' : 'chat.stage.at', params)
}
