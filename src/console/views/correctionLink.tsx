import type { ComponentChildren } from 'preact'

/** The part of the address of a case that opens the form for a correction. */
export const CORRECTING = 'correct'
/** The id of that form on the page. */
export const CORRECTING_ID = 'correcting'

/** The way to the open form in which an officer corrects an answer of this request. */
export function CorrectionLink({
  reference,
  look,
  children,
}: {
  reference: string
  look?: 'button'
  children: ComponentChildren
}) {
  return (
    <a class={look} href={`/console/requests/${reference}?${CORRECTING}=yes#${CORRECTING_ID}`}>
      {children}
    </a>
  )
}
