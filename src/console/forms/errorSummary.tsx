import type { ComponentChildren } from 'preact'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import type { FieldError } from './checked.ts'

interface ErrorSummaryProps {
  /** Stands above the list; absent where the form has one field, and so the page one error. */
  readonly title?: string
  readonly errors: readonly FieldError[]
  /** What stands before a field's name in the id of its input. */
  readonly prefix?: string
  readonly children?: ComponentChildren
  readonly speak: Speak
}

/** Everything that is wrong with a form, above the page, each a way to its field. Nothing where nothing is wrong. */
export function ErrorSummary({ title, errors, prefix = '', children, speak }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  const links = errors.map(({ field, text }) => <a href={`#${prefix}${field}`}>{speak.text(text)}</a>)
  return (
    <Notice kind="trouble">
      {title === undefined ? (
        links.map((link) => <p>{link}</p>)
      ) : (
        <>
          <p>
            <strong>{title}</strong>
          </p>
          <ul>
            {links.map((link) => (
              <li>{link}</li>
            ))}
          </ul>
        </>
      )}
      {children}
    </Notice>
  )
}
