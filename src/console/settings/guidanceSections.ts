import type { Guidance } from '../../domain/guidance/guidance.ts'
import { guidanceById } from '../../domain/guidance/index.ts'
import type { Section } from './section.ts'

/** One answer of the chat as a section of its own. */
function sectionOf({ id, title }: Guidance): Section {
  const path = `guidance.${id}`
  return {
    id: path.replace('.', '/'),
    title,
    about: 'settings.guidance.answer-about',
    fields: [
      { kind: 'words', path: `${path}.answer`, label: 'settings.guidance.answer', long: true },
      {
        kind: 'words',
        path: `${path}.source`,
        label: 'settings.guidance.source',
        hint: 'settings.guidance.source-hint',
      },
      {
        kind: 'day',
        path: `${path}.checkedOn`,
        label: 'settings.guidance.checked-on',
        hint: 'settings.guidance.checked-on-hint',
      },
    ],
    whole: path,
  }
}

/** The section of an answer; undefined where the chat has none of this id. */
export function guidanceSection(id: string): Section | undefined {
  const known = guidanceById(id)
  return known && sectionOf(known)
}
