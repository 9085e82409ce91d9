import type { VNode } from 'preact'
import type { Office } from '../domain/settings/office.ts'
import type { BrowserKind } from '../models/staff/sessions.ts'
import type { StaffMember } from '../models/staff/staff.ts'
import type { CallToMake } from '../requests/calls.ts'
import type { Script } from './assets.ts'
import type { CookieChange } from './pipeline/cookies.ts'
import type { ConsoleDeps } from './deps.ts'
import type { Speak } from './speak.ts'

/** One HTTP request to the console, as a page sees it. `query` and `form` are not checked yet. */
export interface PageContext {
  readonly deps: ConsoleDeps
  readonly now: Date
  readonly office: Office
  readonly speak: Speak
  /** Whoever is signed in. */
  readonly viewer: StaffMember | null
  /** How many talks and messages wait for an officer; 0 for whoever may not see them. */
  readonly talksWaiting: number
  /** Whom to telephone; nobody for whoever may not see them. */
  readonly calls: readonly CallToMake[]
  readonly session: string | null
  readonly params: Readonly<Record<string, string>>
  readonly query: unknown
  readonly form: unknown
  /** What has just been done, from the cookie that the page before left. */
  readonly done: string | null
  /** What the browser remembers under a name; null: nothing. */
  readonly cookie: (name: 'board' | 'looked') => string | null
  /** Path and query, for coming back after a change of language. */
  readonly here: string
  /** The page's own script asks for the moving part only. */
  readonly fragment: boolean
  /** Which kind of browser shows the page. */
  readonly browser: BrowserKind
}

/** The view of somebody whose role the route asks for. */
export interface MemberContext extends PageContext {
  readonly member: StaffMember
}

/** What a page answers. */
export type Reply =
  | {
      readonly kind: 'page'
      readonly title: string
      readonly body: VNode
      readonly status?: number
      /** Whether the page moves, and so wants htmx. */
      readonly moves?: true
      /** Scripts of our own that the page wants beside it; it works without them. */
      readonly scripts?: readonly Script[]
      readonly cookies?: readonly CookieChange[]
    }
  | { readonly kind: 'fragment'; readonly body: VNode }
  /** Bytes that the browser shows, or offers to save when `attached`. */
  | {
      readonly kind: 'file'
      readonly type: string
      readonly name: string
      readonly attached: boolean
      readonly bytes: Buffer
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies?: readonly CookieChange[] }
  /** Server-sent events: the queue has changed. */
  | { readonly kind: 'queue-events'; readonly session: string }
