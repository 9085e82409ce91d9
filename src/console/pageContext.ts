import type { VNode } from 'preact'
import type { ServiceId } from '../domain/services/ids.ts'
import type { Office } from '../domain/settings/office.ts'
import type { BrowserKind } from '../models/staff/sessions.ts'
import type { SystemKind } from '../models/staff/signInCodes.ts'
import type { StaffMember } from '../models/staff/staff.ts'
import type { TalkOutline } from '../models/talks/talks.ts'
import type { DueCallBack } from '../requests/callBacks.ts'
import type { DueCall } from '../requests/calls.ts'
import type { ToLookAt } from '../requests/toLookAt.ts'
import type { Script } from './assets.ts'
import type { CookieChange } from './pipeline/cookies.ts'
import type { PageDeps } from './deps.ts'
import type { FirstDayProgress } from './pipeline/firstDay.ts'
import type { Speak } from './speak.ts'

/** One HTTP request to the console. `query` and `form` are not checked yet. */
export interface PageContext {
  readonly deps: PageDeps
  readonly now: Date
  readonly office: Office
  readonly speak: Speak
  /** The signed-in member; null: nobody. */
  readonly viewer: StaffMember | null
  /** The services whose requests the viewer may not see; `deps` has none of them. */
  readonly closed: readonly ServiceId[]
  /** What waits for an officer to look at it, of all services that the viewer may see; empty for members who may see none. */
  readonly toLookAt: readonly ToLookAt[]
  /** The talks and left messages that have not ended, without their words; empty for members who may not see them. */
  readonly talks: readonly TalkOutline[]
  /** How many talks and messages this officer has not read; 0 for members who may not see them. */
  readonly talksUnread: number
  /** How many privacy requests wait for an officer; 0 for members who may not see them. */
  readonly privacyWaiting: number
  /** People to telephone; empty for members who may not see them. */
  readonly calls: readonly DueCall[]
  /** People who have asked to be contacted; empty for members who may not see them. */
  readonly callBacks: readonly DueCallBack[]
  /** How far the office is on its first day, for an administrator; null while nobody is reminded of it. */
  readonly firstDay: FirstDayProgress | null
  readonly session: string | null
  /** The secret of a browser that shows a sign-in code; null: none. */
  readonly computer: string | null
  readonly params: Readonly<Record<string, string>>
  readonly query: unknown
  readonly form: unknown
  /** What was just done, from the cookie that the page before set. */
  readonly done: string | null
  /** The value of a cookie; null: none. */
  readonly cookie: (name: 'board' | 'looked') => string | null
  /** Path and query, to return to after a change of language. */
  readonly here: string
  /** Where to go on after signing in: this page, if it can be opened again. */
  readonly back: string
  /** The page's own script asks only for the moving part. */
  readonly fragment: boolean
  /** Whether the browser shows the answer as a page; otherwise a script, a picture or a monitor asks. */
  readonly isPage: boolean
  /** The kinds of browser and operating system. */
  readonly browser: BrowserKind
  readonly system: SystemKind
  /** Its address, or its network of IPv6 addresses. Not stored in the clear. */
  readonly network: string
}

/** The context of a route that needs a role. */
export interface MemberContext extends PageContext {
  readonly member: StaffMember
}

/** The answer of a page. */
export type Reply =
  | {
      readonly kind: 'page'
      readonly title: string
      readonly body: VNode
      readonly status?: number
      /** Whether the page refreshes itself, and so needs htmx. */
      readonly moves?: true
      /** Our own scripts for the page; the page works without them. */
      readonly scripts?: readonly Script[]
      /** The page shows what was sent before it counts: nothing was stored, and the form is kept to be read again as it was sent. */
      readonly preview?: true
      readonly cookies?: readonly CookieChange[]
      /** How many talks the member has not read any more, where the page has just shown one. */
      readonly talksUnread?: number
    }
  | { readonly kind: 'fragment'; readonly body: VNode; readonly status?: number }
  /** Bytes that the browser shows, or saves if `attached`. */
  | {
      readonly kind: 'file'
      readonly type: string
      readonly name: string
      readonly attached: boolean
      readonly bytes: Buffer
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies?: readonly CookieChange[] }
  /** A stream of server-sent events: the queue has changed. */
  | { readonly kind: 'queue-events'; readonly session: string }

/**
 * What a page of a member may answer to a form besides: the form is fit for its preview, and leads to the preview's address.
 * `form` is kept to be read there, without what must not be kept; the preview itself is made there alone.
 */
export type MemberReply =
  Reply | { readonly kind: 'preview'; readonly form: Readonly<Record<string, string>> }
