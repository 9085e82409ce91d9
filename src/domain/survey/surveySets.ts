import type { Settings } from '../settings/settings.ts'
import { type ItemId, itemIds, surveyItem } from './surveyItems.ts'
import type { Words } from '../words.ts'

/** One version of the survey: the items asked first, in order, and the optional items after them. */
export interface SurveySet {
  readonly version: number
  readonly items: readonly ItemId[]
  readonly more: readonly ItemId[]
  /** The words of an item: the office's own if this set has them. */
  wordsOf(item: ItemId): Words
}

type Sets = Pick<Settings, 'survey'>

function toSet({ version, items, words }: Settings['survey']['sets'][number]): SurveySet {
  return {
    version,
    items,
    more: itemIds.filter((id) => !items.includes(id)),
    wordsOf: (item) => words[item] ?? surveyItem(item).words,
  }
}

/** The set of a version; undefined when there is no such version. */
export function setOf({ survey }: Sets, version: number): SurveySet | undefined {
  const found = survey.sets.find((each) => each.version === version)
  return found && toSet(found)
}

export function presentSet({ survey }: Sets): SurveySet {
  const latest = survey.sets.at(-1)
  if (!latest) throw new RangeError('The setting survey.sets is empty; it holds at least one set')
  return toSet(latest)
}

/** Whether every set that people may have answered is unchanged, so that no report mixes two sets. */
export function keepsSets(before: Sets, after: Sets): boolean {
  return before.survey.sets.every((set) => {
    const same = after.survey.sets.find(({ version }) => version === set.version)
    return JSON.stringify(same) === JSON.stringify(set)
  })
}
