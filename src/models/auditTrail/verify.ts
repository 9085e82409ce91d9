import { z } from 'zod'

/** The newest entry of a chain, to be noted elsewhere: otherwise nobody sees when the newest entries are deleted. */
export interface Head {
  readonly number: number
  readonly hash: string
}

/**
 * What is wrong at a number: `missing` there is no entry (only the first of a gap is reported); `strange` the
 * document is not an entry; `altered` the content does not match its hash; `unlinked` it does not refer to the
 * previous entry.
 */
export interface Fault {
  readonly number: number
  readonly kind: 'missing' | 'strange' | 'altered' | 'unlinked'
}

export interface Verification {
  readonly entries: number
  readonly head: Head | null
  /** By number. */
  readonly faults: readonly Fault[]
}

/** The fields of an entry that are needed to follow the chain, even when somebody has altered the others. */
const Numbered = z.object({ _id: z.number().int(), previous: z.string(), hash: z.string() })

/**
 * Checks a chain entry by entry.
 * @param links the stored documents, by number
 * @param fits whether an entry's content matches its hash
 */
export async function verifyChain(
  links: AsyncIterable<unknown>,
  fits: (link: unknown) => boolean,
): Promise<Verification> {
  const faults: Fault[] = []
  let entries = 0
  let last: Head = { number: 0, hash: '' }
  for await (const each of links) {
    entries += 1
    const link = Numbered.safeParse(each).data
    const expected = last.number + 1
    if (!link || link._id < expected) {
      faults.push({ number: expected, kind: 'strange' })
      continue
    }
    const { _id: number, previous, hash } = link
    if (number > expected) faults.push({ number: expected, kind: 'missing' })
    if (!fits(each)) faults.push({ number, kind: 'altered' })
    else if (number === expected && previous !== last.hash) faults.push({ number, kind: 'unlinked' })
    last = { number, hash }
  }
  return { entries, head: last.number > 0 ? last : null, faults }
}
