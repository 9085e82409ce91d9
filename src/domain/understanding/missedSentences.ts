/** What became of a sentence: the menu, another office named, or a question back that was answered by “none of these”. */
export const missedKinds = ['menu', 'referral', 'none'] as const
export type MissedKind = (typeof missedKinds)[number]

/** A sentence that the bot did not understand. */
export interface MissedSentence {
  readonly text: string
  readonly kind: MissedKind
  /** The intents among which the bot asked; empty when it did not ask. */
  readonly choices: readonly string[]
}
