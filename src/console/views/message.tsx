import type { ComponentChildren } from 'preact'

/** A page that has one thing to say. */
export function MessagePage({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="message">
      <h1>{title}</h1>
      {children}
    </div>
  )
}

/** Something that happened or went wrong, above what the page is about. */
export function Notice({ kind, children }: { kind: 'done' | 'trouble'; children: ComponentChildren }) {
  return (
    <div class={`notice ${kind}`} role={kind === 'done' ? 'status' : 'alert'}>
      {children}
    </div>
  )
}
