import { Parser } from 'htmlparser2'

export interface Tag {
  readonly name: string
  readonly closes: boolean
  readonly attributes: ReadonlyMap<string, string>
  /** Where it begins and ends in the text. */
  readonly start: number
  readonly end: number
}

export const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** The tags that are written in the text, in their order. A closing tag that HTML lets one leave away is not there. */
export function tagsIn(html: string): Tag[] {
  const tags: Tag[] = []
  const add = (name: string, closes: boolean, attributes: Readonly<Record<string, string>>) =>
    tags.push({
      name,
      closes,
      attributes: new Map(Object.entries(attributes)),
      start: parser.startIndex,
      end: parser.endIndex + 1,
    })
  const parser = new Parser({
    onopentag: (name, attributes) => add(name, false, attributes),
    onclosetag: (name, isImplied) => {
      if (!isImplied) add(name, true, {})
    },
  })
  parser.end(html)
  return tags
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
