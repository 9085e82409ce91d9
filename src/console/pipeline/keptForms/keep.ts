import type { Request } from 'express'
import { z } from 'zod'
import type { KeptContent } from '../../../models/staff/keptForms.ts'
import type { PageDeps } from '../../deps.ts'
import { backAddress } from '../backAddress.ts'
import type { Route } from '../../routes.ts'
import { KEPT, OWNER, ownerIn, PREVIEW } from './owner.ts'

/** What a form says besides its fields. */
export interface Marks {
  /** The member for whom the page was made; null: not known. */
  readonly owner: string | null
  /** The kept form that is sent again, or opened; null: none. */
  readonly kept: string | null
  /** The form whose preview is asked for; null: none. */
  readonly preview: string | null
}

const ID = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .catch(null)

/** Takes the marks out of a form, or the address, so that no page comes to see them. */
export function takeMarks(req: Request, { vault, clock }: Pick<PageDeps, 'vault' | 'clock'>): Marks {
  const form = z.record(z.string(), z.unknown()).catch({}).parse(req.body)
  const { [OWNER]: owner, [KEPT]: again, ...fields } = form
  if (owner !== undefined || again !== undefined) req.body = fields
  return {
    owner: ownerIn(vault, owner, clock()),
    kept: ID.parse(req.method === 'POST' ? again : req.query['kept']),
    preview: req.method === 'GET' ? ID.parse(req.query[PREVIEW]) : null,
  }
}

const Field = z.union([z.string(), z.array(z.string())])

/** The fields of a form, without files. */
export function fieldsOf(form: unknown): KeptContent['fields'] {
  return Object.fromEntries(
    Object.entries(form ?? {}).flatMap(([name, value]) => {
      const field = Field.safeParse(value)
      return field.success ? [[name, field.data] as const] : []
    }),
  )
}

/** Whether a page of the console has this address. The segments that begin with a colon may be anything. */
export const isPageAddress =
  (routes: readonly Pick<Route, 'method' | 'path'>[]) =>
  (address: string): boolean => {
    const segmentsOf = (path: string) => path.split('/').filter((segment) => segment !== '')
    const asked = segmentsOf(address.split('?')[0] ?? '').slice(1)
    return routes.some(({ method, path }) => {
      const segments = segmentsOf(path)
      return (
        method === 'get' &&
        segments.length === asked.length &&
        segments.every((segment, at) => segment.startsWith(':') || segment === asked[at])
      )
    })
  }

/** The page on which a form stood: the one that the browser names, or that of the form's own address, or the first one. */
function pageOf(req: Request, isPage: (address: string) => boolean): string {
  const named = req.get('referer') ?? ''
  const { pathname, search } = URL.canParse(named) ? new URL(named) : { pathname: '', search: '' }
  const query = new URLSearchParams(search)
  query.delete('kept')
  const from = `${pathname}${query.size > 0 ? `?${query.toString()}` : ''}`
  // A case that is open beside the board stands on its own page as well.
  const candidates = pathname === '/console' ? [req.originalUrl, from] : [from, req.originalUrl]
  return (
    candidates.map((each) => backAddress.parse(each)).find((each) => isPage(each) && each !== '/console') ??
    '/console'
  )
}

/** What to keep of a refused form. Files are left out. */
export function contentOf(req: Request, isPage: (address: string) => boolean): KeptContent {
  const form = z.record(z.string(), z.unknown()).catch({}).parse(req.body)
  const fields = fieldsOf(form)
  // A part of a page that renews itself is asked for below the address to which the page's form is sent.
  const isPart = req.get('hx-request') === 'true' && !isPage(req.originalUrl)
  return {
    path: isPart ? req.originalUrl.replace(/\/[^/]*$/, '') : req.originalUrl,
    page: pageOf(req, isPage),
    fields,
    hadFiles: Object.keys(fields).length < Object.keys(form).length,
  }
}
