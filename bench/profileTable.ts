/** What is used here of the file that `node --cpu-prof` writes; times in microseconds of the machine's monotonic clock. */
export interface CpuProfile {
  readonly startTime: number
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string }
    readonly children?: readonly number[]
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** One line of a table: who, and how many milliseconds. */
export interface Row {
  readonly name: string
  readonly ms: number
}

interface ProfileTable {
  /** Time during which the process worked, in milliseconds: without `(idle)`. */
  readonly busyMs: number
  /** By the owner of the code that ran: a folder of Chapwai, a package, or a part of Node. */
  readonly byOwner: readonly Row[]
  /** By the function of Chapwai that had called, directly or not, what ran. */
  readonly byCaller: readonly Row[]
}

/** What the profiler puts beside functions: `(garbage collector)`, `(program)`, `(idle)`. */
const special = /^\((?!anonymous)[^)]+\)$/

/** The owner of a file: `src/bot`, a package's name, `node:net`; null for functions in C++, which have no address. */
function ownerOf(url: string): string | null {
  if (url === '') return null
  const ofPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]
  if (ofPackage) return ofPackage
  if (url.startsWith('node:')) return url.replace(/^(node:(?:internal\/)?[^/]+).*/, '$1')
  const own = /\/dist\/(?:([^/]+)\/)?/.exec(url)
  return own ? `src/${own[1] ?? ''}` : url
}

/** `bot/worker.js workLane` for a function of Chapwai; null for all others. */
function callerOf({ functionName, url }: CpuProfile['nodes'][number]['callFrame']): string | null {
  const file = url.includes('node_modules') ? undefined : /\/dist\/(.+)$/.exec(url)?.[1]
  return file ? `${file} ${functionName || '(anonymous)'}` : null
}

function rowsOf(sums: ReadonlyMap<string, number>): Row[] {
  return [...sums]
    .map(([name, microseconds]) => ({ name, ms: microseconds / 1000 }))
    .sort((a, b) => b.ms - a.ms || (a.name < b.name ? -1 : 1))
}

/**
 * Adds up a profile between two moments of the same clock, in microseconds. A function in C++ counts for the code that
 * called it.
 */
export function tableOf(
  { nodes, samples, timeDeltas, startTime }: CpuProfile,
  from: number,
  until: number,
): ProfileTable {
  const named = new Map<number, { owner: string; caller: string }>()
  const byId = new Map(nodes.map((node) => [node.id, node]))
  // Parents stand before their children, so that each finds what it may inherit.
  for (const { id, callFrame, children = [] } of nodes) {
    const inherited = named.get(id) ?? { owner: '(program)', caller: '(none of Chapwai)' }
    const isSpecial = callFrame.functionName !== '(root)' && special.test(callFrame.functionName)
    const owner = isSpecial ? callFrame.functionName : (ownerOf(callFrame.url) ?? inherited.owner)
    const caller = isSpecial ? callFrame.functionName : (callerOf(callFrame) ?? inherited.caller)
    named.set(id, { owner, caller })
    for (const child of children) if (byId.has(child)) named.set(child, { owner, caller })
  }
  const owners = new Map<string, number>()
  const callers = new Map<string, number>()
  let busy = 0
  let at = startTime
  for (const [index, id] of samples.entries()) {
    const delta = timeDeltas[index] ?? 0
    at += delta
    const { owner, caller } = named.get(id) ?? { owner: '(program)', caller: '(none of Chapwai)' }
    if (at < from || at >= until || owner === '(idle)') continue
    busy += delta
    owners.set(owner, (owners.get(owner) ?? 0) + delta)
    callers.set(caller, (callers.get(caller) ?? 0) + delta)
  }
  return { busyMs: busy / 1000, byOwner: rowsOf(owners), byCaller: rowsOf(callers) }
}
