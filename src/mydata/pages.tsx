import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { asset } from '../console/assets.ts'
import { type Speak, speakerOf } from '../console/speak.ts'
import { Typed } from '../console/views/typed.tsx'
import type { HeldData } from '../domain/privacy/heldData.ts'
import { type Office, usualOffice } from '../domain/settings/office.ts'
import { websitePaths } from '../domain/website/addresses.ts'
import { type Language, languages } from '../lib/language.ts'
import { formatMoment, MINUTE } from '../lib/time.ts'
import { DATA_FILE_LIFE } from '../models/privacy/dataFiles.ts'

/** The style of the downloaded file, which must load nothing. */
const FILE_STYLE =
  'body{font-family:sans-serif;line-height:1.6;max-width:44rem;margin:0 auto;padding:1rem}dt{font-weight:700}dd{margin:0 0 .6rem;overflow-wrap:anywhere}'

type Profile = Office['profile']
/** What a page needs of the office: who it is, and its own sentences. */
type PageOffice = Pick<Office, 'profile' | 'sentences'>

interface Page {
  readonly language: Language
  readonly title: string
  readonly body: VNode
  readonly profile: Profile
  readonly style?: string
}

function html({ language, title, body, profile, style }: Page): string {
  const page = render(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {style === undefined ? <link rel="stylesheet" href={asset('console.css')} /> : <style>{style}</style>}
      </head>
      <body>
        <header class="top">
          <p class="brand">{profile.shortName[language]}</p>
        </header>
        <main id="content">{body}</main>
      </body>
    </html>,
  )
  return `<!doctype html>${page}`
}

/** A page for somebody whose language is not known: Thai first, English below. */
function inBoth(
  title: (speak: Speak) => string,
  Part: (props: { speak: Speak }) => VNode,
  { profile, sentences }: PageOffice = usualOffice,
): string {
  const body = (
    <div class="message">
      {languages.map((language) => {
        const speak = speakerOf(language, sentences)
        return (
          <section lang={language}>
            <h1>{title(speak)}</h1>
            <Part speak={speak} />
            <p>
              <a class="button" href={websitePaths(language).home}>
                {speak.t('website.failure.home')}
              </a>
            </p>
          </section>
        )
      })}
    </div>
  )
  return html({ language: 'th', title: title(speakerOf('th', sentences)), body, profile })
}

/** Says that the link does not open. It gives no reason and no owner, so that it tells nothing about the person. */
export function overPage(office: PageOffice): string {
  return inBoth(
    ({ t }) => t('privacy.page.over'),
    ({ speak }) => <p>{speak.t('privacy.page.over-text', { minutes: DATA_FILE_LIFE / MINUTE })}</p>,
    office,
  )
}

/** Says that this address asked too often. It reads no settings, to save database queries. */
export function manyPage(): string {
  return inBoth(
    ({ t }) => t('privacy.page.many'),
    ({ speak }) => <p>{speak.t('privacy.page.many-text')}</p>,
  )
}

/** Says that the fault is ours. It uses no settings, because they may be what failed to load. */
export function troublePage(): string {
  return inBoth(
    ({ t }) => t('privacy.page.trouble'),
    ({ speak }) => <p>{speak.t('privacy.page.trouble-text')}</p>,
  )
}

/** Asks for the code. @param triesLeft after a wrong code; null at first */
export function codePage(
  language: Language,
  { token, triesLeft, office }: { token: string; triesLeft: number | null; office: PageOffice },
): string {
  const { profile } = office
  const { t } = speakerOf(language, office.sentences)
  const body = (
    <div class="message">
      <h1>{t('privacy.page.title')}</h1>
      {triesLeft !== null && (
        <p class="notice trouble" role="alert">
          {t('privacy.page.wrong', { count: triesLeft })}
        </p>
      )}
      <form method="post" action="/my-data">
        <input type="hidden" name="token" value={token} />
        <div class="field">
          <label for="code">{t('privacy.page.code')}</label>
          <p class="small" id="code-hint">
            {t('privacy.page.enter')}
          </p>
          <input
            id="code"
            name="code"
            class="code"
            inputMode="numeric"
            autocomplete="off"
            maxLength={12}
            required
            aria-describedby="code-hint"
          />
        </div>
        <p class="small">{t('privacy.page.once')}</p>
        <p>
          <button class="primary" name="as" value="view">
            {t('privacy.page.view')}
          </button>{' '}
          <button name="as" value="download">
            {t('privacy.page.download')}
          </button>
        </p>
      </form>
    </div>
  )
  return html({ language, title: t('privacy.page.title'), body, profile })
}

function Kept({ held, speak }: { held: HeldData; speak: Speak }) {
  const { title, brief, rows } = held
  return (
    <section>
      <h2>{speak.text(title)}</h2>
      <p>
        <Typed text={speak.text(brief)} />
      </p>
      {rows.length > 0 && (
        <dl>
          {rows.map(({ label, value }): ComponentChildren => (
            <>
              <dt>{speak.text(label)}</dt>
              <dd>
                <Typed text={speak.text(value)} />
              </dd>
            </>
          ))}
        </dl>
      )}
    </section>
  )
}

/** Shows everything that the office keeps about the person, as a page or as one file to download. */
export function filePage(
  language: Language,
  file: { heldData: readonly HeldData[]; madeAt: Date; download: boolean; office: PageOffice },
): string {
  const { profile } = file.office
  const speak = speakerOf(language, file.office.sentences)
  const title = speak.t('privacy.page.title')
  const made = { at: formatMoment(file.madeAt, language), office: profile.name[language] }
  const body = (
    <>
      <h1>{title}</h1>
      <p class="small">{speak.t('privacy.page.made', made)}</p>
      {file.heldData.map((held) => (
        <Kept held={held} speak={speak} />
      ))}
    </>
  )
  return html({ language, title, body, profile, ...(file.download && { style: FILE_STYLE }) })
}
