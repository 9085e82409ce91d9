import type { ComponentChildren } from 'preact'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'

interface StaleNoticeProps {
  /** Says that nothing was stored, and why. */
  readonly title: ComponentChildren
  /** The entered text that no form on the page shows any more, so that it can be copied. */
  readonly lost?: string
  /** What has changed, and what to do now. */
  readonly children?: ComponentChildren
  readonly speak: Speak
}

/** The entered text, to read or copy. */
export function EnteredText({ text, speak }: { text: string; speak: Speak }) {
  if (text === '') return null
  return (
    <p>
      {speak.t('console.request.you-typed')} <Typed text={text} />
    </p>
  )
}

/** Says that somebody else was faster, so nothing was stored. */
export function StaleNotice({ title, lost = '', children, speak }: StaleNoticeProps) {
  return (
    <Notice kind="trouble">
      <p>{title}</p>
      {children}
      <EnteredText text={lost} speak={speak} />
    </Notice>
  )
}
