import type { Connection } from 'mongoose'
import type { State } from '../../chat/state.ts'
import type { Language } from '../../lib/language.ts'
import { SECOND } from '../../lib/time.ts'
import {
  type ConversationDocument,
  conversationCollection,
  type MenuFields,
  type Standing,
} from './conversationDocument.ts'

/** Longer than the longest call to LINE. */
const LINK_LEASE = 30 * SECOND
/** When a person has blocked the account, or was forgotten, nobody knows whether LINE kept their menu. */
const UNKNOWN = 'unknown'

/** A person whose menu may have to change, leased by one worker at a time. */
export interface DueMenu extends Required<Standing> {
  readonly userId: string
  readonly holder: string
  readonly changes: number
  readonly tries: number
  readonly language: Language | null
  readonly reachable: boolean
  readonly draft: boolean
  /** The rich menu that LINE shows to the person: an id, null for the default, or `unknown`. */
  readonly linked: string | null
}

/** The first choice of a language: the person may have been here before, under an earlier release, with another menu. */
const firstChoice = (before: State | null, after: State): boolean =>
  before?.language === null && after.language !== null

const shownOf = ({ language, draft }: State) => `${language ?? 'th'} ${draft === null}`

/**
 * What to save with a turn that may change the rich menu; null when nothing has changed that the menu shows.
 * @param before null when it is not known
 */
export function menuChange(before: State | null, after: State, now: Date): MenuFields | null {
  const isBack = after.reachable && before?.reachable !== true
  const isUnknown = isBack || firstChoice(before, after)
  if (before && !isUnknown && shownOf(before) === shownOf(after)) return null
  return { menuDue: now, menuTries: 0, ...(isUnknown && { menuLinked: UNKNOWN }) }
}

/** A menu that must be checked, and that nobody is at. */
export const menuDue = (now: Date) => ({ menuDue: { $lte: now }, menuHeldUntil: { $not: { $gt: now } } })

/** Each person's rich menu, in the conversation's document, so that one write saves it with the turn. */
export function menuLinkModel(connection: Connection) {
  const conversations = conversationCollection.on(connection)

  function toDueMenu(document: ConversationDocument, holder: string): DueMenu {
    return {
      userId: document._id,
      holder,
      changes: document.menuWish ?? 0,
      tries: document.menuTries ?? 0,
      language: document.language,
      reachable: document.reachable,
      draft: document.draftAt !== null,
      ready: document.standing?.ready ?? false,
      missing: document.standing?.missing ?? 0,
      photos: document.standing?.photos ?? false,
      linked: document.menuLinked ?? null,
    }
  }

  /** Ends the lease. The menu is no longer due, unless something that it depends on has changed in the meantime. */
  async function free(
    { userId, holder, changes }: DueMenu,
    linked: { $set?: object; $unset?: object },
  ): Promise<void> {
    const held = { menuHolder: 1, menuHeldUntil: 1 } as const
    const done = { ...held, menuDue: 1, menuTries: 1 } as const
    const { $set, $unset } = linked
    const settled = await conversations.updateOne(
      { _id: userId, menuHolder: holder, menuWish: changes },
      { ...($set && { $set }), $unset: { ...$unset, ...done } },
    )
    if (settled.matchedCount === 1) return
    await conversations.updateOne(
      { _id: userId, menuHolder: holder },
      { ...($set && { $set }), $unset: { ...$unset, ...held } },
    )
  }

  return {
    /** Leases the menu that has been due longest; null when none is due. */
    async takeDue(holder: string, now: Date): Promise<DueMenu | null> {
      const document = await conversations.findOneAndUpdate(
        menuDue(now),
        { $set: { menuHolder: holder, menuHeldUntil: new Date(+now + LINK_LEASE) } },
        { sort: { menuDue: 1 }, returnDocument: 'after', projection: { sealed: 0, inbox: 0, known: 0 } },
      )
      return document && toDueMenu(document, holder)
    },

    /** Stores the menu that LINE now shows to the person; null: the default. */
    async linked(dueMenu: DueMenu, richMenuId: string | null): Promise<void> {
      await free(
        dueMenu,
        richMenuId === null ? { $unset: { menuLinked: 1 } } : { $set: { menuLinked: richMenuId } },
      )
    },

    /** Ends the lease when the menu needs no change. */
    async leave(dueMenu: DueMenu): Promise<void> {
      await free(dueMenu, {})
    },

    /** Tries again later, because the call to LINE failed; at once if a new change has made the menu due. */
    async postpone({ userId, holder, changes, tries }: DueMenu, until: Date): Promise<void> {
      await conversations.updateOne(
        { _id: userId, menuHolder: holder, menuWish: changes },
        { $set: { menuDue: until, menuTries: tries + 1 } },
      )
      await conversations.updateOne(
        { _id: userId, menuHolder: holder },
        { $unset: { menuHolder: 1, menuHeldUntil: 1 } },
      )
    },

    /** The number of changes so far, for `setStanding`; null for a person without a conversation. */
    async changesOf(userId: string): Promise<number | null> {
      const found = await conversations.findOne({ _id: userId }, { projection: { menuWish: 1 } })
      return found && (found.menuWish ?? 0)
    },

    /** Stores what the menu shows of the requests. False when `changes` is out of date; then read again. */
    async setStanding(userId: string, changes: number, standing: Standing, now: Date): Promise<boolean> {
      const result = await conversations.updateOne(
        { _id: userId, ...(changes === 0 ? { menuWish: { $exists: false } } : { menuWish: changes }) },
        { $set: { standing, menuDue: now, menuTries: 0 }, $inc: { menuWish: 1 } },
      )
      return result.matchedCount === 1
    },

    /** After a deployment: marks menus as due for all people who have none of these, or whose menu was due already. */
    async menusStand(richMenuIds: readonly string[], now: Date): Promise<void> {
      await conversations.updateMany(
        { $or: [{ menuLinked: { $exists: true, $nin: [...richMenuIds] } }, { menuDue: { $exists: true } }] },
        { $set: { menuDue: now, menuTries: 0 }, $inc: { menuWish: 1 } },
      )
    },
  }
}
