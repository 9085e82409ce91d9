import { hiddenField } from './html.ts'
import { KEPT, OWNER } from './owner.ts'

const FORM = /<form\b([^>]*)>.*?<\/form>/gs
const BEGINNING = /^<form\b[^>]*>/
/** Forms of signing in and of the frame, and the search: a name that was looked for is typed again at once. */
const NEVER_KEPT = /action="\/console\/(?:sign-in|sign-out|language|search)[/"]/
/**
 * A control that somebody fills in, a hidden field with words (a preview has what was typed in such fields), or an id,
 * by which controls elsewhere on the page belong to the form.
 */
const HAS_WORDS =
  /<(?:textarea|select)\b|<input\b(?![^>]*\btype="hidden")|<input\b[^>]*\bvalue="[^"]*(?:[^\0-\x7f]|&quot;)|^<form\b[^>]*\bid="/

/** A kept form that was sent again and refused. */
interface Resent {
  readonly id: string
  /** Where it is sent to, without query. */
  readonly path: string
}

/**
 * Writes into every form with something to fill in whose page it is, and which kept form it sends again. Forms with
 * buttons only stay small: nothing is lost with them. Typed text cannot look like a form, because `<` is escaped in it.
 */
export function markForms(html: string, owner: string, resent: Resent | null): string {
  return html.replace(FORM, (form, attributes: string) => {
    if (!attributes.includes('method="post"') || NEVER_KEPT.test(attributes) || !HAS_WORDS.test(form))
      return form
    const again = resent !== null && attributes.includes(`action="${resent.path}"`)
    const fields = hiddenField(OWNER, owner) + (again ? hiddenField(KEPT, resent.id) : '')
    return form.replace(BEGINNING, (tag) => tag + fields)
  })
}
