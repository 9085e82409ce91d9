import type { Tap } from './taps.ts'
import type { ListItem, Text } from '../domain/text.ts'

export type Action =
  | { readonly kind: 'tap'; readonly tap: Tap }
  | { readonly kind: 'link'; readonly uri: string }
  /** Opens the phone's camera or its pictures; above the keyboard only, and nowhere but on a phone. */
  | { readonly kind: 'camera' | 'pictures' }
  /** Opens the phone's calendar; `min`, `max` and `initial` are days. */
  | {
      readonly kind: 'pick-day'
      readonly tap: Tap
      readonly min: string
      readonly max: string
      readonly initial: string
    }

export interface Button {
  readonly label: Text
  readonly action: Action
  readonly look?: 'primary' | 'secondary' | 'quiet'
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text; readonly look?: 'strong' | 'small' }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: Text; readonly value: Text }[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | { readonly kind: 'timeline'; readonly stages: readonly Stage[] }
  | { readonly kind: 'rule' }
  /** A square picture; where none can be shown, `alt` stands for it. */
  | { readonly kind: 'image'; readonly uri: string; readonly alt: Text }

/** One line of a timeline; `at` is the moment at which it was reached. */
export interface Stage {
  readonly mark: 'done' | 'now' | 'ahead'
  readonly text: Text
  readonly at: string | null
}

/**
 * What the bot says, before it has a language or LINE's shape. A `card` becomes a Flex bubble whose alternative
 * text says the same, and plain text where LINE refuses the bubble.
 */
export type Message =
  | { readonly kind: 'text'; readonly text: Text; readonly shortcuts?: readonly Button[] }
  | {
      readonly kind: 'card'
      readonly title: Text
      readonly blocks: readonly Block[]
      /** `grave` has no colour and no ornament: for people in mourning or distress. */
      readonly tone?: 'grave'
      readonly shortcuts?: readonly Button[]
    }

/** Shorthand for a paragraph of a card. */
export function paragraph(text: Text, look?: 'strong' | 'small'): Block {
  return look ? { kind: 'paragraph', text, look } : { kind: 'paragraph', text }
}

/** Shorthand for a button that taps. */
export function button(label: Text, tap: Tap, look?: Button['look']): Button {
  return look ? { label, action: { kind: 'tap', tap }, look } : { label, action: { kind: 'tap', tap } }
}
