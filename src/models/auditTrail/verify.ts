import { z } from 'zod'

/** The last link of a chain, to be noted down elsewhere: its end can be cut off unseen. */
export interface Head {
  readonly number: number
  readonly hash: string
}

/**
 * What is wrong at a number: `missing` there is no such entry (the first of a gap); `strange` something stands where no
 * entry belongs; `altered` the entry's words do not fit its hash; `unlinked` it does not follow from the one before.
 */
export interface Fault {
  readonly number: number
  readonly kind: 'missing' | 'strange' | 'altered' | 'unlinked'
}

export interface Verification {
  readonly entries: number
  readonly head: Head | null
  /** In the order of the numbers. */
  readonly faults: readonly Fault[]
}

/** As much of a link as the walk along the chain needs, whatever else somebody has made of it. */
const Numbered = z.object({ _id: z.number().int(), previous: z.string(), hash: z.string() })

/**
 * Walks along a chain.
 * @param links as the database has them, in the order of their numbers
 * @param fits whether a link's words fit its hash
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
