import type { Tap } from './taps.ts'
import type { ListItem, Text } from '../domain/text.ts'

type Action =
  | { readonly kind: 'tap'; readonly tap: Tap }
  /** `inEnglish`: the address of the English page, where that is another one. */
  | { readonly kind: 'link'; readonly uri: string; readonly inEnglish?: string }
  /** Opens the phone's camera or its photos. Works only as a shortcut, and only on a phone. */
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
  /** What the person says by tapping it. */
  readonly label: Text
  /** The words drawn on it instead, where the label is too long to stand beside another button. */
  readonly short?: Text
  readonly action: Action
  readonly look?: 'primary' | 'secondary' | 'quiet'
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text; readonly look?: 'strong' | 'small' }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: Text; readonly value: Text }[] }
  /**
   * `look: 'list'`: each in a row and in the letters of buttons beside each other, so that all stay on one screen;
   * `look: 'columns'`: at least two in a row, a label that is too long for it in two lines.
   */
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[]; readonly look?: 'list' | 'columns' }
  /** The levels of a scale, equally large beside each other, best first; the outbox turns them to the office's order. */
  | { readonly kind: 'scale'; readonly levels: readonly ScaleLevel[] }
  | { readonly kind: 'timeline'; readonly stages: readonly Stage[] }
  | { readonly kind: 'rule' }
  /** A square picture; `alt` is shown when the picture cannot be. */
  | { readonly kind: 'image'; readonly uri: string; readonly alt: Text }

/** One level: the button with its number and words, of which the row has room for the number only. */
export interface ScaleLevel {
  readonly number: string
  readonly button: Button
}

/** One line of a timeline; `at` is when the request reached it. */
export interface Stage {
  readonly mark: 'done' | 'now' | 'ahead'
  readonly text: Text
  readonly at: string | null
}

/**
 * What the bot says, without a language and LINE's format. A `card` becomes a Flex bubble whose alternative
 * text says the same; if LINE refuses the bubble, it is sent as plain text.
 */
export type Message =
  | { readonly kind: 'text'; readonly text: Text; readonly shortcuts?: readonly Button[] }
  | {
      readonly kind: 'card'
      readonly title: Text
      readonly blocks: readonly Block[]
      /** `grave` has no colour and no emoji: for people in mourning or distress. */
      readonly tone?: 'grave'
      /** The title is a sentence without a heading's look. */
      readonly look?: 'sentence'
      /** One row of small buttons at the foot: they stay with the card, while shortcuts go with the next message. */
      readonly footer?: readonly Button[]
      readonly shortcuts?: readonly Button[]
    }

/** A button that opens what a card does not say at first sight. `more` must lead to a card of it. */
export function details(label: Text, more: Tap): Block {
  return { kind: 'buttons', buttons: [button(label, more, 'secondary')] }
}

export function paragraph(text: Text, look?: 'strong' | 'small'): Block {
  return look ? { kind: 'paragraph', text, look } : { kind: 'paragraph', text }
}

export function button(label: Text, tap: Tap, look?: Button['look']): Button {
  return look ? { label, action: { kind: 'tap', tap }, look } : { label, action: { kind: 'tap', tap } }
}
