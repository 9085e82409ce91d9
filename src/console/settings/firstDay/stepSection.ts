import type { FirstDayStep } from '../../../domain/settings/firstDay.ts'
import type { Section } from '../section.ts'
import { sections } from '../sections.ts'

/** The section of the settings that a step is about. */
export function sectionOfStep(step: FirstDayStep): Section {
  const section = sections.find(({ confirms }) => confirms === step)
  if (!section) throw new Error(`No section of the settings is the step ${step}`)
  return section
}
