import type { PromiseStanding } from '../../requests/promise.ts'
import type { Speak } from '../speak.ts'

/** Drawn on a grid of 16, different without colour: a tick, a triangle, a filled octagon. */
const shapes: Readonly<Record<PromiseStanding, string>> = {
  'on-time': 'M2 8.5 6.5 13 14 3.5',
  'at-risk': 'M8 1.5 15 14H1Z M8 6v4 M8 11.6v.8',
  late: 'M5 1h6l4 4v6l-4 4H5l-4-4V5Z M8 4v5 M8 11v1',
}

interface Shown {
  readonly standing: PromiseStanding
  /** Where other words beside it say so already: only screen readers hear the word. */
  readonly wordless?: boolean
  readonly speak: Speak
}

/** Whether the office keeps its promise, shown by a word and a shape. */
export function PromiseMark({ standing, wordless = false, speak }: Shown) {
  return (
    <span class={`state promise ${standing}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={shapes[standing]} />
      </svg>
      <span {...(wordless && { class: 'unseen' })}>{speak.t(`board.promise.${standing}`)}</span>
    </span>
  )
}
