import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { asset, type Script } from '../console/assets.ts'
import { type Speak, speakerOf } from '../console/speak.ts'
import type { Office } from '../domain/settings/office.ts'
import { websitePaths } from '../domain/website/addresses.ts'
import { type Language, languages } from '../lib/language.ts'
import { unbrokenThai } from '../lib/lineEnds.ts'

/** What every page needs of the office. */
type PageOffice = Pick<Office, 'profile' | 'sentences' | 'website'>

interface Page {
  readonly speak: Speak
  readonly office: PageOffice
  readonly title: string
  /** The same page in another language; null: it has none. */
  readonly elsewhere: ((language: Language) => string) | null
  /** The path of the page in the menu; null: it stands below none. */
  readonly place: 'services' | 'status' | null
  readonly scripts?: readonly Script[]
  readonly children: ComponentChildren
}

const otherLanguage = (language: Language): Language =>
  languages.find((each) => each !== language) ?? language

function Places({ speak, office, place }: Page) {
  const { t, language } = speak
  const paths = websitePaths(language)
  const shown = (['services', 'status'] as const).filter((each) => office.website[each])
  if (shown.length === 0) return null
  return (
    <nav class="places" aria-label={t('website.frame.places')}>
      <ul>
        {shown.map((each) => (
          <li>
            <a href={paths[each]} {...(each === place && { 'aria-current': 'page' })}>
              {t(`website.frame.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Whole(page: Page) {
  const { speak, office, title, elsewhere, scripts = [], children } = page
  const { t, of, language } = speak
  const other = otherLanguage(language)
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${of(office.profile.shortName)}`}</title>
        <link rel="stylesheet" href={asset('website.css')} />
        {elsewhere && <link rel="alternate" hreflang={other} href={elsewhere(other)} />}
        {scripts.map((script) => (
          <script src={asset(script)} defer />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {t('website.frame.skip')}
        </a>
        <header class="top">
          <p class="brand">
            <a href={websitePaths(language).home}>{of(office.profile.shortName)}</a>
          </p>
          <Places {...page} />
          {elsewhere && (
            <p class="person">
              <a class="language" href={elsewhere(other)} lang={other} hreflang={other}>
                {t('website.frame.other-language')}
              </a>
            </p>
          )}
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  )
}

/** A whole page as the browser gets it. */
export function pageHtml(page: Page): string {
  return `<!doctype html>${unbrokenThai(render(<Whole {...page} />))}`
}

/** A page for somebody whose language is not known: Thai first, English below. */
export function pageInBoth(
  office: PageOffice,
  title: (speak: Speak) => string,
  Part: (props: { speak: Speak }) => VNode,
): string {
  const [thai, english] = [speakerOf('th', office.sentences), speakerOf('en', office.sentences)]
  return pageHtml({
    speak: thai,
    office,
    title: title(thai),
    elsewhere: null,
    place: null,
    children: (
      <div class="message">
        <h1>{title(thai)}</h1>
        <Part speak={thai} />
        <section lang="en">
          <h2>{title(english)}</h2>
          <Part speak={english} />
        </section>
      </div>
    ),
  })
}
