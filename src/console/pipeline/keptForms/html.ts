/**
 * Reads and changes forms in the HTML that preact rendered: tags in lower case, values in double quotes, text with
 * `<` and `&` escaped. It is no parser for other HTML.
 */

export interface Tag {
  readonly name: string
  readonly closes: boolean
  readonly attributes: ReadonlyMap<string, string>
  /** Where it begins and ends in the text. */
  readonly start: number
  readonly end: number
}

const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>/g
const ATTRIBUTE = /([^\s=>"/]+)(?:="([^"]*)")?/g
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" }

const decoded = (text: string) =>
  text.replace(/&(lt|gt|quot|amp|#39);/g, (all, name: string) => ENTITIES[name] ?? all)

export const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

export function tagsIn(html: string): Tag[] {
  return [...html.matchAll(TAG)].map(({ 0: whole, 1: slash, 2: name = '', 3: rest = '', index }) => ({
    name,
    closes: slash === '/',
    attributes: new Map(
      [...rest.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, decoded(value)]),
    ),
    start: index,
    end: index + whole.length,
  }))
}

export function writeTag(name: string, attributes: ReadonlyMap<string, string>): string {
  const written = [...attributes].map(([key, value]) =>
    value === '' ? ` ${key}=""` : ` ${key}="${escaped(value)}"`,
  )
  return `<${name}${written.join('')}>`
}

export const hiddenField = (name: string, value: string) =>
  `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`

/** A form in the page: its tag, and the tags of its controls, also of those that stand elsewhere and name it. */
export interface FormInPage {
  readonly tag: Tag
  readonly end: number
  readonly controls: readonly Tag[]
}

const CONTROLS = ['input', 'textarea', 'select', 'button']

/** All forms that post. Forms do not stand within forms. */
export function postFormsIn(tags: readonly Tag[]): FormInPage[] {
  const forms: FormInPage[] = []
  tags.forEach((tag, at) => {
    if (tag.name !== 'form' || tag.closes || tag.attributes.get('method') !== 'post') return
    const close = tags.slice(at).find(({ name, closes }) => name === 'form' && closes)
    const end = close?.start ?? Infinity
    const id = tag.attributes.get('id')
    const controls = tags.filter(({ name, closes, start, attributes }) => {
      if (closes || !CONTROLS.includes(name)) return false
      const of = attributes.get('form')
      return of === undefined ? start > tag.start && start < end : of === id
    })
    forms.push({ tag, end, controls })
  })
  return forms
}
