import type { ComponentChildren } from 'preact'

/** A page with a single message. */
export function MessagePage({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="message">
      <h1>{title}</h1>
      {children}
    </div>
  )
}

/** A message above the page's content: something was done, or went wrong. */
export function Notice({ kind, children }: { kind: 'done' | 'trouble'; children: ComponentChildren }) {
  return (
    <div class={`notice ${kind}`} role={kind === 'done' ? 'status' : 'alert'}>
      {children}
    </div>
  )
}
