import type { ComponentChildren } from 'preact'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import type { FieldError } from './checked.ts'

interface ErrorSummaryProps {
  /** The title of the list; absent where the form has one field, and so at most one error. */
  readonly title?: string
  readonly errors: readonly FieldError[]
  /** The id of a field's input; absent where it equals the field's name. */
  readonly idOf?: (field: string) => string
  /** The label of a field whose error texts do not name it. */
  readonly labelOf?: (field: string) => string | undefined
  readonly children?: ComponentChildren
  readonly speak: Speak
}

/** All errors of a form, at the top of the page, each with a link to its field. Shows nothing without errors. */
export function ErrorSummary({ title, errors, idOf, labelOf, children, speak }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  const links = errors.map(({ field, text }) => {
    const label = labelOf?.(field)
    const words = label === undefined ? speak.text(text) : `${label}: ${speak.text(text)}`
    return <a href={`#${idOf ? idOf(field) : field}`}>{words}</a>
  })
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
