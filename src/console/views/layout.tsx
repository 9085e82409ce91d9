import type { ComponentChildren } from 'preact'
import type { Words } from '../../domain/words.ts'
import { languages } from '../../lib/language.ts'
import type { StaffMember } from '../../models/staff/staff.ts'
import { mayEnter } from '../access.ts'
import { alertsOf, AlertWords } from '../live/alerts.tsx'
import { asset, type Script } from '../assets.ts'
import type { FirstDayProgress } from '../pipeline/firstDay.ts'
import type { Speak } from '../speak.ts'
import { HeadSearch } from './headSearch.tsx'
import { KeysDialog } from './keys.tsx'
import { Nav } from './nav.tsx'
import type { Waiting } from './places.ts'
import { Sending } from './sending.tsx'
import { tabTitle } from './tabTitle.ts'

interface Frame {
  readonly speak: Speak
  readonly title: string
  readonly viewer: StaffMember | null
  readonly officeName: Words
  /** The address to return to after a change of language. */
  readonly here: string
  readonly waiting: Waiting
  /** How far the office is on its first day; null: nobody is reminded of it. */
  readonly firstDay: FirstDayProgress | null
  /** When the page was made. */
  readonly now: Date
  /** Loads htmx, because the page or a part of it refreshes itself. */
  readonly moves: boolean
  readonly scripts: readonly Script[]
}

const HTMX_CONFIG = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  // Pages contain personal data, so htmx must not store them in the browser.
  historyCacheSize: 0,
})

/** Scripts for the head of every page, for members who see cases. */
const frameScripts = ['waiting.js', 'alerts.js', 'keys.js'] as const
/** For the head of every page of a member. */
const memberScripts = ['sending.js'] as const
const movingScripts = ['htmx.min.js', 'sse.min.js', 'connection.js'] as const

function LanguageSwitch({ speak, here }: Frame) {
  const other = languages.find((language) => language !== speak.language) ?? speak.language
  return (
    <form method="post" action="/console/language">
      <input type="hidden" name="back" value={here} />
      <button class="quiet" name="language" value={other} lang={other}>
        {speak.t('console.frame.other-language')}
      </button>
    </form>
  )
}

/** Who is signed in; unfolded, what concerns the reader and not the work. */
function Person(props: Frame & { viewer: StaffMember; hasKeys: boolean }) {
  const { speak, viewer, hasKeys } = props
  return (
    <details class="menu person">
      <summary>
        <bdi>{viewer.name}</bdi>
      </summary>
      <div>
        <p class="small">{speak.t(`console.role.${viewer.role}`)}</p>
        <p>
          <a href="/console/me">{speak.t('staff.me.title')}</a>
        </p>
        {hasKeys && (
          <button type="button" class="quiet" data-keys-open hidden>
            {speak.t('board.keys.title')}
          </button>
        )}
        <LanguageSwitch {...props} />
        <form method="post" action="/console/sign-out">
          <button class="quiet">{speak.t('console.frame.sign-out')}</button>
        </form>
      </div>
    </details>
  )
}

/** The frame of every page: navigation, member, language, sign-out. */
export function Layout(props: Frame & { children: ComponentChildren }) {
  const { speak, title, viewer, officeName, waiting, moves, children } = props
  const officer = viewer !== null && mayEnter('officer', viewer.role) ? viewer : null
  const scripts: readonly Script[] = [
    ...(viewer ? memberScripts : []),
    ...(officer ? frameScripts : []),
    ...(moves ? movingScripts : []),
    ...props.scripts,
  ]
  return (
    <html lang={speak.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{tabTitle(title, waiting.requests + waiting.talks, speak)}</title>
        <link rel="stylesheet" href={asset('console.css')} />
        {moves && <meta name="htmx-config" content={HTMX_CONFIG} />}
        {scripts.map((script) => (
          <script src={asset(script)} defer />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {speak.t('console.frame.skip')}
        </a>
        <header class="top">
          <p class="brand">
            <a href="/console">{speak.t('console.frame.brand')}</a>
            <span class="small">{speak.of(officeName)}</span>
          </p>
          {viewer && <Nav {...props} viewer={viewer} />}
          {officer && <HeadSearch here={props.here} speak={speak} />}
          {viewer ? (
            <Person {...props} viewer={viewer} hasKeys={officer !== null} />
          ) : (
            <LanguageSwitch {...props} />
          )}
        </header>
        {props.firstDay && (
          <nav class="first-day-bar" aria-label={speak.t('firstday.title')}>
            <a href="/console/first-day">{speak.t('firstday.bar', { ...props.firstDay })}</a>
          </nav>
        )}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        {viewer && <Sending speak={speak} />}
        {officer && <AlertWords alerts={alertsOf(officer)} since={props.now} speak={speak} />}
        {officer && <KeysDialog speak={speak} viewer={officer} />}
      </body>
    </html>
  )
}
