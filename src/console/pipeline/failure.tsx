import type { ErrorRequestHandler } from 'express'
import { usualOffice } from '../../domain/settings/office.ts'
import { errorStatus } from '../../http/errorStatus.ts'
import { Problem, type ProblemCode } from '../../lib/errors.ts'
import type { TextKey } from '../../locales/text.ts'
import { speakTo } from './answer.tsx'
import type { ConsoleDeps } from '../deps.ts'
import { sendPage } from './send.tsx'
import { MessagePage } from '../views/message.tsx'
import { TypedWords } from '../views/typedWords.tsx'

const statuses: Readonly<Record<ProblemCode, number>> = {
  'not-found': 404,
  'not-allowed': 403,
  restricted: 403,
  stale: 409,
  invalid: 400,
  unavailable: 503,
}

const statusOf = (error: unknown) => (error instanceof Problem ? statuses[error.code] : errorStatus(error))

function wordsOf(error: unknown, status: number): { title: TextKey; text: TextKey } {
  if (error instanceof Problem && error.code === 'restricted') {
    return { title: 'console.failure.restricted', text: 'console.failure.restricted-text' }
  }
  switch (status) {
    case 404:
      return { title: 'console.failure.not-found', text: 'console.failure.not-found-text' }
    case 403:
      return { title: 'console.failure.foreign', text: 'console.failure.foreign-text' }
    case 429:
      return { title: 'console.failure.too-many', text: 'console.failure.too-many-text' }
    case 500:
    case 503:
      return { title: 'console.failure.ours', text: 'console.failure.ours-text' }
    default:
      return { title: 'console.failure.unreadable', text: 'console.failure.unreadable-text' }
  }
}

/** Turns any thrown error into a page in the reader's language, and logs it once. */
export function failurePage(deps: ConsoleDeps): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const status = statusOf(error)
    deps.log[status >= 500 ? 'error' : 'info']({ err: error, status }, 'A console page could not be given')
    if (res.headersSent) return next(error)
    const speak = speakTo(req)
    const { title, text } = wordsOf(error, status)
    const body = (
      <MessagePage title={speak.t(title)}>
        <p>{speak.t(text)}</p>
        <TypedWords form={req.body as unknown} speak={speak} />
        <p>
          <a class="button" href="/console">
            {speak.t('console.failure.home')}
          </a>
        </p>
      </MessagePage>
    )
    sendPage(
      res,
      { title: speak.t(title), body, status },
      {
        speak,
        viewer: null,
        officeName: usualOffice.profile.shortName,
        here: '/console',
        waiting: { requests: 0, talks: 0, calls: 0, privacy: 0 },
        firstDay: null,
        now: new Date(0),
      },
    )
  }
}
