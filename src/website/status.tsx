import { z } from 'zod'
import { readLinkingDigits } from '../chat/linking/linking.ts'
import { stateText } from '../chat/requests/payment.ts'
import type { Speak } from '../console/speak.ts'
import { paperName } from '../domain/papers/paperName.ts'
import { reasonText } from '../domain/requests/cannedReasons.ts'
import { paymentOf } from '../domain/requests/paymentOf.ts'
import type { Request } from '../domain/requests/request.ts'
import type { Office } from '../domain/settings/office.ts'
import { say, type Text } from '../domain/text.ts'
import { websitePaths } from '../domain/website/addresses.ts'
import type { Log } from '../lib/log.ts'
import { parseReference } from '../lib/reference.ts'
import { type Clock, formatMoment } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { areLastDigits } from '../requests/slipCode.ts'
import { Contact } from './contact.tsx'
import { pageHtml } from './layout.tsx'

/** Milliseconds that every answer takes: more than the look-up of a request, so that the time tells nothing about it. */
const ANSWER_AFTER = 700

export interface StatusDeps {
  readonly models: Pick<Models, 'requests' | 'statusTries'>
  readonly clock: Clock
  readonly log: Log
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
}

type FieldName = 'reference' | 'digits'

/** What the form shows: nothing yet, what is wrong with it, or that it takes no more today. */
interface FormShown {
  readonly entered?: Readonly<Record<FieldName, string>>
  readonly errors?: Readonly<Partial<Record<FieldName, Text>>>
  /** What is wrong with both together. */
  readonly wrong?: Text
}

const Sent = z.object({ reference: z.string().max(40).catch(''), digits: z.string().max(40).catch('') })

function Field({
  name,
  mode,
  shown,
  speak,
}: {
  name: FieldName
  mode: 'text' | 'numeric'
  shown: FormShown
  speak: Speak
}) {
  const error = shown.errors?.[name]
  return (
    <div class="field">
      <label for={name}>{speak.t(`website.status.${name}`)}</label>
      <p class="small" id={`${name}-hint`}>
        {speak.t(`website.status.${name}-hint`)}
      </p>
      {error && (
        <p class="field-error" id={`${name}-error`}>
          {speak.text(error)}
        </p>
      )}
      <input
        id={name}
        name={name}
        class="line"
        inputMode={mode}
        autocomplete="off"
        required
        maxLength={40}
        value={shown.entered?.[name] ?? ''}
        aria-describedby={error ? `${name}-error ${name}-hint` : `${name}-hint`}
        {...(error && { 'aria-invalid': true })}
      />
    </div>
  )
}

interface StatusPage {
  readonly office: Office
  readonly speak: Speak
}

/** The page with the form. Without a script, the form works by itself. */
function statusFormPage({ office, speak }: StatusPage, shown: FormShown): string {
  const { t, language } = speak
  return pageHtml({
    speak,
    office,
    title: t('website.status.title'),
    elsewhere: (other) => websitePaths(other).status,
    place: 'status',
    children: (
      <div class="message">
        <h1>{t('website.status.title')}</h1>
        <p>{t('website.status.about')}</p>
        {shown.wrong && (
          <p class="notice trouble" role="alert">
            {speak.text(shown.wrong)}
          </p>
        )}
        <form method="post" action={websitePaths(language).status}>
          <Field name="reference" mode="text" shown={shown} speak={speak} />
          <Field name="digits" mode="numeric" shown={shown} speak={speak} />
          <button class="primary">{t('website.status.submit')}</button>
        </form>
        <p class="small">{t('website.status.private')}</p>
      </div>
    ),
  })
}

/** The page as it opens. */
export const statusPage = (page: StatusPage) => statusFormPage(page, {})

/** Says that no more tries are taken today, and how to ask instead. */
function manyPage({ office, speak }: StatusPage): string {
  const { t } = speak
  return pageHtml({
    speak,
    office,
    title: t('website.status.many'),
    elsewhere: (other) => websitePaths(other).status,
    place: 'status',
    children: (
      <div class="message">
        <h1>{t('website.status.many')}</h1>
        <p>{t('website.status.many-text')}</p>
        <Contact office={office} speak={speak} />
      </div>
    ),
  })
}

/** The papers that are missing, with the usual faults; what an officer has typed may tell something personal. */
function missingOf({ missingPapers, history, ...request }: Request, office: Office) {
  const service = office.serviceOf(request)
  const asked = history.findLast(({ change }) => change === 'ask-papers')
  return missingPapers.map((id) => {
    const why = asked?.reasons[id]
    const told = why === undefined ? null : reasonText(why)
    return { name: paperName(service, id), why: told && 'words' in told ? told : null }
  })
}

/** State, what is missing, place and hours: nothing that tells who asked, or for what. */
function statePage({ office, speak }: StatusPage, request: Request, now: Date): string {
  const { t } = speak
  const payment = paymentOf(request, office)
  const missing = request.state === 'papers_missing' ? missingOf(request, office) : []
  const next = request.state === 'ready' && payment === 'transfer' ? 'transfer' : request.state
  return pageHtml({
    speak,
    office,
    title: t('website.status.title'),
    elsewhere: null,
    place: 'status',
    children: (
      <>
        <h1>{t('website.status.title')}</h1>
        <section aria-labelledby="state">
          <h2 id="state">{t('website.status.state')}</h2>
          <p class="state">{speak.text(stateText(request.state, payment))}</p>
          <p>{t(`website.status.next.${next}`)}</p>
          <p class="small">{t('website.status.as-of', { moment: formatMoment(now, speak.language) })}</p>
        </section>
        {missing.length > 0 && (
          <section aria-labelledby="missing">
            <h2 id="missing">{t('website.status.missing')}</h2>
            <ol>
              {missing.map(({ name, why }) => (
                <li>
                  {speak.of(name)}
                  {why && <span class="small"> {speak.text(why)}</span>}
                </li>
              ))}
            </ol>
          </section>
        )}
        <section aria-labelledby="place">
          <h2 id="place">{t('website.status.place')}</h2>
          <Contact office={office} speak={speak} />
        </section>
        <p>
          <a class="button" href={websitePaths(speak.language).status}>
            {t('website.status.again')}
          </a>
        </p>
      </>
    ),
  })
}

interface StatusAnswer {
  readonly status: number
  readonly html: string
}

/**
 * Answers the form. The four digits are the last of the telephone number in the request: the applicant knows them by
 * heart, every request with an applicant has one, and linking a slip to a chat asks for the same. The slip's code would
 * be stronger, but the slip itself shows it, and it links the request.
 */
export async function answerStatus(
  { models, clock, log, wait }: StatusDeps,
  page: StatusPage,
  address: string,
  body: unknown,
): Promise<StatusAnswer> {
  const entered = Sent.catch({ reference: '', digits: '' }).parse(body)
  const reference = parseReference(entered.reference)
  const digits = readLinkingDigits(entered.digits)?.digits ?? null
  if (reference === null || digits === null) {
    const errors = {
      ...(reference === null && { reference: say('website.status.no-reference') }),
      ...(digits === null && { digits: say('website.status.no-digits') }),
    }
    return { status: 422, html: statusFormPage(page, { entered, errors }) }
  }

  async function look(reference: string, digits: string): Promise<StatusAnswer | null> {
    const now = clock()
    const { requests, statusTries } = models
    const taken = await statusTries.take(address, reference, now)
    if (typeof taken === 'string') {
      await statusTries.note('refused', now)
      log.warn({ limit: taken }, 'the public status page refuses tries: too many were wrong today')
      return { status: 429, html: manyPage(page) }
    }
    const request = await requests.byReference(reference)
    if (request === null || !areLastDigits(request, digits)) {
      await statusTries.note('wrong', now)
      return null
    }
    await Promise.all([statusTries.giveBack(taken), statusTries.note('found', now)])
    return { status: 200, html: statePage(page, request, now) }
  }

  const [answer] = await Promise.all([look(reference, digits), wait(ANSWER_AFTER)])
  return (
    answer ?? { status: 422, html: statusFormPage(page, { entered, wrong: say('website.status.wrong') }) }
  )
}
