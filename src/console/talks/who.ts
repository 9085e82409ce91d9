import { openStates } from '../../domain/requests/requestLife.ts'
import type { Language } from '../../lib/language.ts'
import type { Models } from '../../models/index.ts'
import type { RequestLine } from '../../models/requests/requestLines.ts'
import type { Talk } from '../../models/talks/talks.ts'

/** What the requests of a person tell of them. */
export interface Caller {
  /** The name and telephone of the latest request; null before the first one, and after deletion. */
  readonly name: string | null
  readonly phone: string | null
  /** The references of all requests that are theirs now. */
  readonly references: ReadonlySet<string>
  /** Newest first. */
  readonly open: readonly RequestLine[]
}

function callerIn(lines: readonly RequestLine[]): Caller {
  const [latest] = lines
  return {
    name: latest?.answers?.['name'] ?? null,
    phone: latest?.answers?.['phone'] ?? null,
    references: new Set(lines.map(({ reference }) => reference)),
    open: lines.filter(({ state }) => openStates.some((each) => each === state)),
  }
}

/** What is known of each of these people, by LINE id; one command for all. */
export async function callersOf(
  { requests }: Pick<Models, 'requests'>,
  userIds: readonly string[],
): Promise<(userId: string) => Caller> {
  const lines = await requests.linesOfPeople([...new Set(userIds)])
  return (userId) => callerIn(lines.filter((line) => line.userId === userId))
}

/** The requests that a talk is about, without those that are not the person's any more. */
export function subjectsOf({ references }: Pick<Talk, 'references'>, caller: Caller): readonly string[] {
  return references.filter((reference) => caller.references.has(reference))
}

/** The open requests that a talk is about; all of the person's open ones where it is about none in particular. */
export function openSubjectsOf(talk: Pick<Talk, 'references'>, caller: Caller): readonly RequestLine[] {
  const about = subjectsOf(talk, caller)
  return about.length === 0 ? caller.open : caller.open.filter(({ reference }) => about.includes(reference))
}

/** The chat's language for this person; officers should use it too. */
export async function languageOf(
  { conversations }: Pick<Models, 'conversations'>,
  userId: string,
): Promise<Language> {
  return (await conversations.reach(userId)).language ?? 'th'
}
