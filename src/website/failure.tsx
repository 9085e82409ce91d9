import type { Request, Response } from 'express'
import { securityHeaders } from '../http/headers.ts'
import type { Office } from '../domain/settings/office.ts'
import { usualOffice } from '../domain/settings/office.ts'
import { Contact } from './contact.tsx'
import { pageInBoth } from './layout.tsx'

/** Why a page is not given. */
export type Failure = 'not-found' | 'off' | 'too-many' | 'unreadable' | 'method' | 'ours' | 'stopping'

/** What a client that asks for JSON gets instead of the page. */
const messages: Readonly<Record<Failure, string>> = {
  'not-found': 'not found',
  off: 'not found',
  'too-many': 'too many requests',
  unreadable: 'request not readable',
  method: 'method not allowed',
  ours: 'internal error',
  stopping: 'stopping',
}

/** The page in Thai and English. It tells how to reach the office when the settings can be read. */
function failurePage(failure: Failure, office: Office | null): string {
  return pageInBoth(
    office ?? usualOffice,
    ({ t }) => t(`website.failure.${failure}`),
    ({ speak }) => (
      <>
        <p>{speak.t(`website.failure.${failure}-text`)}</p>
        {failure === 'off' && office !== null && <Contact office={office} speak={speak} />}
        <p>
          <a class="button" href={speak.language === 'th' ? '/' : '/en'}>
            {speak.t('website.failure.home')}
          </a>
        </p>
      </>
    ),
  )
}

/** Whether the client asks for JSON rather than for a page; browsers and most tools do not. */
function asksForJson(req: Pick<Request, 'accepts'>): boolean {
  return req.accepts(['html', 'json']) === 'json'
}

/** Answers with a page for people, or with JSON for a client that asks for it. */
export function sendFailure(
  req: Request,
  res: Response,
  answer: { failure: Failure; status: number; office: Office | null; baseUrl: string },
): void {
  const { failure, status, office, baseUrl } = answer
  res.status(status).set('cache-control', 'no-store').vary('accept')
  if (asksForJson(req)) {
    res.json({ message: messages[failure] })
    return
  }
  securityHeaders(baseUrl)(req, res, () => void res.type('html').send(failurePage(failure, office)))
}
