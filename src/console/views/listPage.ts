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

const pageNumber = z.coerce.number().int().min(1).max(100_000)

/** Reads a page number, “2”; 1 for anything else. */
export function readPage(given: unknown): number {
  return pageNumber.catch(1).parse(given ?? 1)
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
