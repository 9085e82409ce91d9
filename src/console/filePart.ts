import type { OfficeFile } from '../domain/officeFile/officeFile.ts'
import type { Models } from '../models/index.ts'
import type { Speak } from './speak.ts'

/** What saving and loading know: a page's context has it, and the command line makes one. */
export interface FileContext {
  readonly deps: {
    readonly models: Pick<
      Models,
      'settings' | 'catalogue' | 'sentences' | 'ownWords' | 'knownSentences' | 'staff' | 'auditTrail'
    >
  }
  /** Under whose name a load is written. */
  readonly member: { readonly id: string; readonly name: string }
  readonly now: Date
  readonly speak: Speak
}

/** One value that would change. Empty words: nothing there. */
export interface FileChange {
  readonly what: string
  readonly before: string
  readonly after: string
}

/** What belongs together in a file: the administrator takes all of it, or leaves it. */
export interface FileOffer {
  /** Unique in the file; the name of its checkbox. */
  readonly id: string
  readonly title: string
  readonly changes: readonly FileChange[]
  /** Why it is not ticked until somebody ticks it; null: it is ticked. */
  readonly caution: string | null
}

/** Something that is not saved into a file, or not taken from one, and why. */
export interface LeftOut {
  readonly what: string
  readonly why: string
}

export interface FilePlan {
  readonly offers: readonly FileOffer[]
  readonly left: readonly LeftOut[]
  /**
   * Writes what was taken, through the same models as the pages. Each write is one conditional update; one that has
   * been written before is no offer any more, so that a load which was cut off is simply repeated.
   * @returns false when somebody else has just changed something; what was written before that stays
   */
  readonly write: (isTaken: (id: string) => boolean) => Promise<boolean>
}

/** Whether a text holds something about a person, or a way to reach one. */
export type HoldsPerson = (text: string) => boolean

/** How the pages of one subject save themselves into a file, and what they would take from one. */
export interface FilePart<Content> {
  readonly save: (
    context: FileContext,
    holdsPerson: HoldsPerson,
  ) => Promise<{ readonly content: Content; readonly left: readonly LeftOut[] }>
  readonly plan: (context: FileContext, content: Content) => Promise<FilePlan>
}

export type FileParts = {
  readonly [Name in 'settings' | 'services' | 'sentences' | 'words']: FilePart<OfficeFile[Name]>
}

/** Whether any text of a value holds something about a person. */
export function isAboutPerson(value: unknown, holdsPerson: HoldsPerson): boolean {
  if (typeof value === 'string') return holdsPerson(value)
  return typeof value === 'object' && value !== null
    ? Object.values(value).some((each) => isAboutPerson(each, holdsPerson))
    : false
}

/** What can be taken of a part, and what is left. */
export function parted<Planned extends { readonly offer: FileOffer }>(
  all: readonly (Planned | LeftOut | null)[],
): { readonly offered: readonly Planned[]; readonly left: readonly LeftOut[] } {
  const offered: Planned[] = []
  const left: LeftOut[] = []
  for (const each of all) {
    if (each === null) continue
    if ('offer' in each) offered.push(each)
    else left.push(each)
  }
  return { offered, left }
}
