import type { Stage } from '../chat/message.ts'
import { say, type Text } from '../domain/text.ts'

/** Marks that can be read without colour. */
export const stageMarks: Readonly<Record<Stage['mark'], string>> = { done: '✓', now: '●', ahead: '○' }

/** A stage in words: the text names the current stage, so that the mark is not needed. */
export function stageText({ mark, text, at }: Stage): Text {
  if (at === null) return text
  const params = { stage: { text }, at: { at } }
  return say(mark === 'now' ? 'chat.stage.since' : 'chat.stage.at', params)
}
