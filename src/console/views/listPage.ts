import { z } from 'zod'

/** One page of a list. */
export interface ListPage<Row> {
  readonly rows: readonly Row[]
  /** How many rows of the list come before these. */
  readonly before: number
  /** How many rows the whole list has. */
  readonly total: number
  /** The number of this page, from 1, and of the last one. */
  readonly page: number
  readonly last: number
}

/** The page of a list that an address asks for; `list` names one of several lists on the same page. */
export interface AskedPage<List extends string> {
  readonly list: List
  readonly page: number
}

const pageNumber = z.coerce.number().int().min(1).max(100_000)

/** Reads a page number, “2”; 1 for anything else. */
export function readPage(given: unknown): number {
  return pageNumber.catch(1).parse(given ?? 1)
}

/** Reads a page of one of these lists, “left.2”; null for anything else. */
export function readListPage<List extends string>(
  given: unknown,
  lists: readonly List[],
): AskedPage<List> | null {
  const [name, number] = z.string().catch('').parse(given).split('.')
  const list = lists.find((each) => each === name)
  const page = pageNumber.safeParse(number)
  return list !== undefined && page.success && page.data > 1 ? { list, page: page.data } : null
}

/** Writes it as `readListPage` reads it. */
export function listPageValue<List extends string>({ list, page }: AskedPage<List>): string {
  return `${list}.${page}`
}

function paged<Row>(rows: readonly Row[], page: number, total: number, most: number): ListPage<Row> {
  const last = Math.max(1, Math.ceil(total / most))
  return { rows, before: (page - 1) * most, total, page, last }
}

/** The last page where fewer pages are left than asked for. */
const withinLast = (asked: number, total: number, most: number) =>
  Math.min(asked, Math.max(1, Math.ceil(total / most)))

/** Cuts one page from a list that is already filtered and in order. */
export function pageOf<Row>(all: readonly Row[], asked: number, most: number): ListPage<Row> {
  const page = withinLast(asked, all.length, most)
  return paged(all.slice((page - 1) * most, page * most), page, all.length, most)
}

/** The part of a list that the database reads. */
interface Part {
  readonly skip: number
  readonly most: number
}

/** Reads one page of a list from the database; counts the list only where it has more than one page. */
export async function readPageOf<Row>(
  asked: number,
  most: number,
  read: (part: Part) => Promise<readonly Row[]>,
  count: () => Promise<number>,
): Promise<ListPage<Row>> {
  if (asked === 1) {
    const rows = await read({ skip: 0, most: most + 1 })
    const total = rows.length <= most ? rows.length : Math.max(rows.length, await count())
    return paged(rows.slice(0, most), 1, total, most)
  }
  const total = await count()
  const page = withinLast(asked, total, most)
  return paged(await read({ skip: (page - 1) * most, most }), page, total, most)
}
