import type { TextKey } from '../../locales/text.ts'
import type { StaffMember } from '../../models/staff/staff.ts'
import { mayEnter, type Needs } from '../access.ts'

/** Numbers that the navigation shows beside a place. */
export interface Waiting {
  /**
   * Requests that nobody has looked at, and those of which an awaited photo has come, of the member's desks where the member
   * has some. They are told in the title of the browser's tab.
   */
  readonly requests: number
  /** Talks and messages that nobody has taken, or the member's own, which the member has not read. */
  readonly talks: number
  /** People to telephone, also those who have asked to be contacted, of the member's desks where the member has some. */
  readonly calls: number
  /** Requests about personal data that nobody has handled; the law gives 30 days for them. */
  readonly privacy: number
}

/** A page in the navigation. */
export interface Place {
  readonly path: string
  readonly needs: Needs
  readonly title: TextKey
  /** Shown in the row; other places are folded under “more”. */
  readonly main?: true
  /** The key that opens it after `g`. */
  readonly key?: string
  readonly counts?: keyof Waiting
}

/** In display order. A new page needs a new line here. */
const places: readonly Place[] = [
  { path: '/console', needs: 'officer', title: 'console.queue.title', main: true, key: 'b' },
  { path: '/console/walk-in', needs: 'officer', title: 'walkin.place', main: true, key: 'n' },
  { path: '/console/visits', needs: 'officer', title: 'console.visits.title', main: true, key: 'v' },
  {
    path: '/console/talks',
    needs: 'officer',
    title: 'console.talks.title',
    main: true,
    key: 't',
    counts: 'talks',
  },
  {
    path: '/console/calls',
    needs: 'officer',
    title: 'notices.calls.title',
    main: true,
    key: 'c',
    counts: 'calls',
  },
  { path: '/console/handbook', needs: 'officer', title: 'print.handbook.title' },
  { path: '/console/summary', needs: 'member', title: 'summary.day.title' },
  { path: '/console/signed', needs: 'officer', title: 'signed.title', key: 's' },
  { path: '/console/payments', needs: 'officer', title: 'payments.title', key: 'p' },
  { path: '/console/late', needs: 'officer', title: 'summary.late.title', key: 'd' },
  { path: '/console/privacy', needs: 'officer', title: 'console.wishes.place', counts: 'privacy' },
  { path: '/console/reports', needs: 'manager', title: 'reports.title' },
  { path: '/console/catalogue', needs: 'admin', title: 'catalogue.title' },
  { path: '/console/sentences', needs: 'admin', title: 'sentences.title' },
  { path: '/console/understanding', needs: 'admin', title: 'understanding.title' },
  { path: '/console/staff', needs: 'admin', title: 'staff.title' },
  { path: '/console/settings', needs: 'admin', title: 'settings.title' },
  { path: '/console/help', needs: 'officer', title: 'board.help.title' },
  { path: '/console/trail', needs: 'admin', title: 'trail.title' },
  { path: '/console/me', needs: 'member', title: 'staff.me.title' },
]

/** A member's places: in the row, and under “more”. For a role without a main place, all are in the row. */
export function placesOf({ role }: StaffMember): { row: readonly Place[]; more: readonly Place[] } {
  const open = places.filter(({ needs }) => mayEnter(needs, role))
  const row = open.filter(({ main }) => main)
  return row.length === 0 ? { row: open, more: [] } : { row, more: open.filter(({ main }) => !main) }
}
