/** A call took longer than allowed. Whether the other side did its work is unknown. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError'
}

/** Resolves as the promise, or rejects with a DeadlineError after `milliseconds`. The work itself goes on. */
export async function withDeadline<T>(promise: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new DeadlineError(`${what} took longer than ${milliseconds} ms`)),
      milliseconds,
    )
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Waits until all promises are settled, at most `milliseconds`. @returns the names of the unsettled ones */
export async function unfinishedAfter(
  milliseconds: number,
  work: Readonly<Record<string, Promise<unknown>>>,
): Promise<string[]> {
  const open = new Set(Object.keys(work))
  const all = Object.entries(work).map(([name, each]) => each.finally(() => open.delete(name)))
  await withDeadline(Promise.allSettled(all), milliseconds, 'all of it').catch(() => undefined)
  return [...open]
}
