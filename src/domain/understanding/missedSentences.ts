/** What became of a sentence: the menu, another office named, or a question back that was answered by “none of these”. */
export type MissedKind = 'menu' | 'referral' | 'none'

/** A sentence that the bot did not understand. */
export interface MissedSentence {
  readonly text: string
  readonly kind: MissedKind
  /** The intents among which the bot asked; empty when it did not ask. */
  readonly choices: readonly string[]
}
