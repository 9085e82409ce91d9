import { randomUUID } from 'node:crypto'
import { eachOf } from '../lib/eachOf.ts'
import { backOff } from '../lib/backOff.ts'
import type { Log } from '../lib/log.ts'
import { type Clock, HOUR } from '../lib/time.ts'
import type { LineResult } from '../line/channel.ts'
import type { Models } from '../models/index.ts'
import type { DueMenu } from '../models/conversations/menuLinks.ts'
import type { MenuLine } from './line.ts'
import { defaultMenu, menuFor, menuId } from './menuId.ts'
import { standingOf } from './standing.ts'

interface PersonalDeps {
  readonly models: Pick<Models, 'menuLinks' | 'menus' | 'photos' | 'requests'>
  readonly line: MenuLine
  readonly clock: Clock
  readonly log: Log
}

/** Updates each person's rich menu. It runs apart from turns and notices. */
export interface PersonalMenus {
  /**
   * Updates the menus of at most `most` people whose due menu has changed, until the signal aborts.
   * @returns how many
   */
  workOff(most?: number, signal?: AbortSignal): Promise<number>
}

/** The most menus that one run links; the next run continues. */
const MOST = 200
/** Without deployed menus none can be linked, so wait this long; a deployment makes all due at once. */
const UNTIL_THERE_ARE_MENUS = HOUR

/** Whether LINE will never accept this call, so that trying again is useless. */
const isFinal = (result: LineResult): boolean => result.kind === 'refused' && result.status === 400

export function createPersonalMenus({ models, line, clock, log }: PersonalDeps): PersonalMenus {
  /** Updates the menus' data for everybody whose requests have changed. */
  async function lookAtRequests(): Promise<void> {
    await eachOf(await models.requests.menusWaiting(), lookAtRequestsOf)
  }

  /** If another process writes at the same time, the write fails and this one reads again. */
  async function lookAtRequestsOf(userId: string): Promise<void> {
    for (;;) {
      const changes = await models.menuLinks.changesOf(userId)
      const { seen, ...matters } = await models.requests.menuMattersOf(userId)
      const standing = await standingOf(models, matters)
      if (changes === null || (await models.menuLinks.setStanding(userId, changes, standing, clock()))) {
        return models.requests.menuLookedAt(userId, seen)
      }
    }
  }

  async function keepTrue(dueMenu: DueMenu, standing: ReadonlyMap<string, string>): Promise<void> {
    if (!dueMenu.reachable) return models.menuLinks.leave(dueMenu)
    if (standing.size === 0) {
      return models.menuLinks.postpone(dueMenu, new Date(+clock() + UNTIL_THERE_ARE_MENUS))
    }
    const id = menuId(menuFor(dueMenu))
    // A menu that is not deployed yet: use the default, which is correct for everybody.
    const wanted = id === menuId(defaultMenu) ? null : (standing.get(id) ?? null)
    if (wanted === dueMenu.linked) return models.menuLinks.leave(dueMenu)
    const result = await line.link(dueMenu.userId, wanted)
    if (result.kind === 'accepted') return models.menuLinks.linked(dueMenu, wanted)
    if (isFinal(result)) {
      log.warn({ menu: id, result }, 'menu refused')
      return models.menuLinks.leave(dueMenu)
    }
    await models.menuLinks.postpone(dueMenu, new Date(+clock() + backOff(dueMenu.tries + 1)))
  }

  return {
    async workOff(most = MOST, signal) {
      const [looked] = await Promise.allSettled([lookAtRequests()])
      const done = await linkDue(most, signal)
      if (looked.status === 'rejected') throw looked.reason
      return done
    },
  }

  async function linkDue(most: number, signal?: AbortSignal): Promise<number> {
    let standing: ReadonlyMap<string, string> | null = null
    for (let done = 0; done < most; done++) {
      if (signal?.aborted) return done
      const dueMenu = await models.menuLinks.takeDue(randomUUID(), clock())
      if (!dueMenu) return done
      standing ??= await models.menus.standing()
      await keepTrue(dueMenu, standing)
    }
    return most
  }
}
