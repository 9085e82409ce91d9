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

/** Longer than a call to LINE may take. */
const LINK_LEASE = 30 * SECOND
/** LINE may have kept a menu of somebody who blocked the account, or not. */
const UNKNOWN = 'unknown'

/** A person whose menu may have to be changed, held by one worker at a time. */
export interface DueMenu extends Standing {
  readonly userId: string
  readonly holder: string
  readonly changes: number
  readonly tries: number
  readonly language: Language | null
  readonly reachable: boolean
  readonly draft: boolean
  /** The rich menu that LINE has for the person: an id, null for the default, `unknown`. */
  readonly linked: string | null
}

const shownOf = ({ language, draft }: State) => `${language ?? 'th'} ${draft === null}`

/**
 * What a turn's save notes when the menu may be no longer true; null when nothing that it shows has changed.
 * @param before null when it is not known
 */
export function menuChange(before: State | null, after: State, now: Date): MenuFields | null {
  const isBack = after.reachable && before?.reachable !== true
  if (before && !isBack && shownOf(before) === shownOf(after)) return null
  return { menuDue: now, menuTries: 0, ...(isBack && { menuLinked: UNKNOWN }) }
}

/** Which rich menu each person has and should have: on the conversation's document, so that no crash parts the two. */
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
      linked: document.menuLinked ?? null,
    }
  }

  /** Frees the person's menu again. Due no more, unless what it depends on has changed meanwhile. */
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
    /** Takes the menu that has been due longest; null when none is. */
    async takeDue(holder: string, now: Date): Promise<DueMenu | null> {
      const document = await conversations.findOneAndUpdate(
        { menuDue: { $lte: now }, menuHeldUntil: { $not: { $gt: now } } },
        { $set: { menuHolder: holder, menuHeldUntil: new Date(+now + LINK_LEASE) } },
        { sort: { menuDue: 1 }, returnDocument: 'after' },
      )
      return document && toDueMenu(document, holder)
    },

    /** LINE has this menu for the person now; null: the default. */
    async linked(dueMenu: DueMenu, richMenuId: string | null): Promise<void> {
      await free(
        dueMenu,
        richMenuId === null ? { $unset: { menuLinked: 1 } } : { $set: { menuLinked: richMenuId } },
      )
    },

    /** Nothing was changed, and nothing is to be. */
    async leave(dueMenu: DueMenu): Promise<void> {
      await free(dueMenu, {})
    },

    /** LINE did not take it: later again, unless what the menu depends on has changed meanwhile. */
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

    /** Counts the changes so far, for `setStanding`; null for somebody who has no conversation. */
    async changesOf(userId: string): Promise<number | null> {
      const found = await conversations.findOne({ _id: userId }, { projection: { menuWish: 1 } })
      return found && (found.menuWish ?? 0)
    },

    /** Notes how the requests stand. False when the document has changed since `changes` was read: then look again. */
    async setStanding(
      userId: string,
      changes: number,
      { ready, missing }: Standing,
      now: Date,
    ): Promise<boolean> {
      const result = await conversations.updateOne(
        { _id: userId, ...(changes === 0 ? { menuWish: { $exists: false } } : { menuWish: changes }) },
        { $set: { standing: { ready, missing }, menuDue: now, menuTries: 0 }, $inc: { menuWish: 1 } },
      )
      return result.matchedCount === 1
    },

    /** Other menus stand than before: whoever has none of these, or waits for one, is looked at. */
    async menusStand(richMenuIds: readonly string[], now: Date): Promise<void> {
      await conversations.updateMany(
        { $or: [{ menuLinked: { $exists: true, $nin: [...richMenuIds] } }, { menuDue: { $exists: true } }] },
        { $set: { menuDue: now, menuTries: 0 }, $inc: { menuWish: 1 } },
      )
    },
  }
}

export type MenuLinks = ReturnType<typeof menuLinkModel>
