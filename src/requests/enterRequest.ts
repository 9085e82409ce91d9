import { isDeepStrictEqual } from 'node:util'
import type { Catalogue } from '../domain/catalogue/catalogue.ts'
import type { Filing, Origin } from '../domain/requests/filing.ts'
import type { Models } from '../models/index.ts'
import type { Request } from '../domain/requests/request.ts'

/** What an officer enters for an applicant without LINE. */
interface Entry extends Origin {
  /** A random UUID, made together with the form's page. */
  readonly form: string
  readonly filing: Filing
  readonly catalogue: Catalogue
  readonly now: Date
}

/**
 * Files a request for somebody at the counter or on the telephone. Sending the same form again files nothing more.
 * @returns `same`: whether the request that this form filed has the content that the form has now
 */
export async function enterRequest(
  { requests }: Pick<Models, 'requests'>,
  { form, filing, catalogue, now, ...origin }: Entry,
): Promise<{ readonly request: Request; readonly same: boolean }> {
  const request = await requests.file(`entered-${form}`, null, filing, now, catalogue, origin)
  const same =
    request.service === filing.service && isDeepStrictEqual({ ...request.answers }, { ...filing.answers })
  return { request, same }
}
