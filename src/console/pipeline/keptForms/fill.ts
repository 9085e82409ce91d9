import { escaped, type FormInPage, hiddenField, postFormsIn, type Tag, tagsIn, writeTag } from './html.ts'

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** Hidden fields that say what a form is about. A form about something else is not the same, whatever else fits. */
const ABOUT = [
  'reference',
  'id',
  'request',
  'notice',
  'paper',
  'question',
  'theme',
  'slot',
  'act',
  'key',
  'item',
]

export const valuesOf = (fields: Fields, name: string): readonly string[] => [fields[name] ?? []].flat()
const nameOf = ({ attributes }: Tag) => attributes.get('name') ?? ''
const typeOf = ({ name, attributes }: Tag) => (name === 'input' ? (attributes.get('type') ?? 'text') : name)

const isHidden = (control: Tag) => typeOf(control) === 'hidden'
const isButton = (control: Tag) => ['button', 'submit', 'image', 'reset'].includes(typeOf(control))

const isSame = (control: Tag, fields: Fields) =>
  valuesOf(fields, nameOf(control)).includes(control.attributes.get('value') ?? '')

/** Whether a form of the page is about the same as what was sent. */
export const fits = ({ controls }: FormInPage, fields: Fields): boolean =>
  controls.filter(isHidden).every((control) => !ABOUT.includes(nameOf(control)) || isSame(control, fields))

/** How well a form of the page fits what was sent; 0: not at all. */
function fit(form: FormInPage, fields: Fields): number {
  if (!fits(form, fields)) return 0
  const { controls } = form
  const hidden = controls.filter(isHidden)
  const typed = new Set(controls.filter((each) => !isHidden(each) && !isButton(each)).map(nameOf))
  const filled = [...typed].filter((name) => name in fields).length
  return filled === 0 ? 0 : filled + hidden.filter((each) => isSame(each, fields)).length
}

/** The fields as hidden ones. */
export const hiddenFields = (fields: Fields) =>
  Object.entries(fields)
    .flatMap(([name, values]) => [values].flat().map((value) => hiddenField(name, value)))
    .join('')

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

const withAttribute = (tag: Tag, name: string, value: string | null) => {
  const attributes = new Map(tag.attributes)
  if (value === null) attributes.delete(name)
  else attributes.set(name, value)
  return { start: tag.start, end: tag.end, text: writeTag(tag.name, attributes) }
}

/** Puts the values into the controls of one form, in their order where several have the same name. */
function controlChanges(form: FormInPage, fields: Fields, tags: readonly Tag[]): Change[] {
  const used = new Map<string, number>()
  return form.controls.flatMap((control): Change[] => {
    const name = nameOf(control)
    const values = valuesOf(fields, name)
    const type = typeOf(control)
    if (name === '' || isButton(control) || type === 'file') return []
    if (type === 'checkbox' || type === 'radio') {
      const isOn = values.includes(control.attributes.get('value') ?? 'on')
      return [withAttribute(control, 'checked', isOn ? '' : null)]
    }
    const closing = tags.find((tag) => tag.closes && tag.name === control.name && tag.start >= control.end)
    if (type === 'select') {
      return tags
        .filter(({ name, closes, start }) => name === 'option' && !closes && start > control.start)
        .filter(({ start }) => start < (closing?.start ?? 0))
        .map((option) => {
          const isOn = values.includes(option.attributes.get('value') ?? '')
          return withAttribute(option, 'selected', isOn ? '' : null)
        })
    }
    const at = used.get(name) ?? 0
    used.set(name, at + 1)
    const value = values[at]
    if (value === undefined) return []
    if (type !== 'textarea') return [withAttribute(control, 'value', value)]
    // Browsers leave the first line break of a text area away.
    return [{ start: control.end, end: closing?.start ?? control.end, text: `\n${escaped(value)}` }]
  })
}

/** Unfolds what the form stands in, or has in it. */
function unfolded(form: FormInPage, tags: readonly Tag[]): Change[] {
  const open: Tag[] = []
  const found: Tag[] = []
  for (const tag of tags.filter(({ name }) => name === 'details')) {
    if (!tag.closes) open.push(tag)
    else {
      const begun = open.pop()
      const isAround = begun && begun.start < form.tag.start && tag.start > form.tag.start
      const isWithin = begun && begun.start > form.tag.start && begun.start < form.end
      if (isAround || isWithin) found.push(begun)
    }
  }
  return found
    .filter(({ attributes }) => !attributes.has('open'))
    .map((tag) => withAttribute(tag, 'open', ''))
}

interface Filled {
  readonly html: string
  /** What the form of the page has no field for. It is sent along. */
  readonly left: Fields
}

/**
 * Puts what was sent to `path` into the form of the page that fits it best.
 * @param more HTML to put into that form, too
 * @returns null when the page has no such form any more
 */
export function fillForm(html: string, path: string, fields: Fields, more: string): Filled | null {
  const tags = tagsIn(html)
  const [address] = path.split('?')
  const [best] = postFormsIn(tags)
    .filter(({ tag }) => tag.attributes.get('action')?.split('?')[0] === address)
    .map((form) => ({ form, points: fit(form, fields) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
  if (!best) return null
  const { form } = best
  const known = new Set(form.controls.map(nameOf))
  const left = Object.fromEntries(Object.entries(fields).filter(([name]) => !known.has(name)))
  const sentAlong = { start: form.tag.end, end: form.tag.end, text: more + hiddenFields(left) }
  const changes = [sentAlong, ...unfolded(form, tags), ...controlChanges(form, fields, tags)]
  const ordered = changes.sort((a, b) => b.start - a.start)
  const put = (text: string, { start, end, text: by }: Change) => text.slice(0, start) + by + text.slice(end)
  return { left, html: ordered.reduce(put, html) }
}
