import type { Guidance } from '../../domain/guidance/guidance.ts'
import { guidanceById } from '../../domain/guidance/index.ts'
import type { Section } from './section.ts'

/** Makes a section of one of the chat's answers. */
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

/** The section of an answer; undefined if the chat has no answer with this id. */
export function guidanceSection(id: string): Section | undefined {
  const known = guidanceById(id)
  return known && sectionOf(known)
}
