import type { ComponentChildren } from 'preact'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'

interface StaleNoticeProps {
  /** That nothing was stored, and why. */
  readonly title: ComponentChildren
  /** What was entered and has no form on the page any more, so that it can be copied. */
  readonly lost?: string
  /** What has changed meanwhile, and what to do now. */
  readonly children?: ComponentChildren
  readonly speak: Speak
}

/** What was entered, to be read or copied. */
export function EnteredText({ text, speak }: { text: string; speak: Speak }) {
  if (text === '') return null
  return (
    <p>
      {speak.t('console.request.you-typed')} <Typed text={text} />
    </p>
  )
}

/** Somebody else was faster, so nothing was stored. */
export function StaleNotice({ title, lost = '', children, speak }: StaleNoticeProps) {
  return (
    <Notice kind="trouble">
      <p>{title}</p>
      {children}
      <EnteredText text={lost} speak={speak} />
    </Notice>
  )
}
