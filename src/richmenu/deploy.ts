import { randomUUID } from 'node:crypto'
import type { Office } from '../domain/settings/office.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { MenuCallFailed, type MenuLine } from './line.ts'
import { defaultMenu, menuId, menus } from './menuId.ts'
import { buildMenu, type BuiltMenu, OURS } from './object.ts'
import type { PersonalMenus } from './personal.ts'
import { drawMenu } from './picture.ts'

export interface DeployDeps {
  readonly models: Pick<Models, 'menuLinks' | 'menus'>
  readonly line: MenuLine
  readonly personal: PersonalMenus
  readonly clock: Clock
  readonly office: () => Promise<Office>
  /** Draws a menu's SVG as PNG; default `drawMenu`. Tests pass a faster one. */
  readonly draw?: (svg: string) => Promise<Buffer>
}

/**
 * The result of a deployment: names of new and unchanged menus; how many old menus were removed and how many
 * are left.
 */
export interface Deployed {
  readonly putUp: readonly string[]
  readonly stood: readonly string[]
  readonly removed: number
  /** Old menus that LINE's hourly limit did not let us remove; the next deployment removes them. */
  readonly left: number
}

/** Another process is deploying menus, or was killed while deploying less than half a minute ago. */
export class DeploymentBusy extends Error {
  override readonly name = 'DeploymentBusy'
}

interface Step extends DeployDeps {
  /** Renews the right to deploy. @throws when another process has it, or the program is stopping */
  readonly goOn: () => Promise<void>
}

interface AtLine {
  readonly menus: readonly { readonly richMenuId: string; readonly name: string }[]
  readonly aliases: ReadonlyMap<string, string>
}

/**
 * The id of the menu at LINE with exactly this content: the one of its alias, else one from an interrupted
 * deployment.
 */
function findMenu(built: BuiltMenu, there: AtLine): string | undefined {
  const same = there.menus.filter(({ name }) => name === built.object.name)
  const named = there.aliases.get(built.alias)
  return (same.find(({ richMenuId }) => richMenuId === named) ?? same[0])?.richMenuId
}

/**
 * Creates one menu with its image and alias. LINE gives an alias only to a menu with an image, so one with an
 * alias is complete.
 */
async function putUp(
  { line, goOn, draw = drawMenu }: Step,
  built: BuiltMenu,
  there: AtLine,
): Promise<[string, boolean]> {
  const found = findMenu(built, there)
  const named = there.aliases.get(built.alias)
  if (found !== undefined && found === named) return [found, false]
  await goOn()
  const richMenuId = found ?? (await line.create(built.object))
  await line.putImage(richMenuId, await draw(built.svg))
  await goOn()
  await line.setAlias(built.alias, richMenuId, named !== undefined)
  return [richMenuId, true]
}

/** Removes the menus and aliases of this program that are not `kept`, until LINE's hourly limit is reached. */
async function removeOthers(step: Step, kept: ReadonlySet<string>, aliases: ReadonlySet<string>) {
  const { line, goOn } = step
  const old = (await line.list()).filter(
    ({ name, richMenuId }) => name.startsWith(OURS) && !kept.has(richMenuId),
  )
  const oldAliases = [...(await line.aliases()).keys()].filter(
    (alias) => alias.startsWith(OURS) && !aliases.has(alias),
  )
  let removed = 0
  try {
    for (const alias of oldAliases) {
      await goOn()
      await line.removeAlias(alias)
    }
    for (const { richMenuId } of old) {
      await goOn()
      await line.remove(richMenuId)
      removed += 1
    }
  } catch (error) {
    if (!(error instanceof MenuCallFailed && error.isRateLimit)) throw error
  }
  return { removed, left: old.length - removed }
}

async function deploy(step: Step): Promise<Deployed> {
  const { line, models, personal, clock } = step
  const { shortName } = (await step.office()).profile
  const built = menus.map((menu) => buildMenu(menu, shortName))
  const there: AtLine = { menus: await line.list(), aliases: await line.aliases() }
  const stands = new Map<string, string>()
  const news: string[] = []
  for (const each of built) {
    const [richMenuId, isNew] = await putUp(step, each, there)
    stands.set(each.id, richMenuId)
    if (isNew) news.push(each.id)
    await models.menus.stands(each.id, richMenuId)
  }
  const byDefault = stands.get(menuId(defaultMenu)) ?? ''
  if ((await line.getDefault()) !== byDefault) await line.setDefault(byDefault)
  const gone = [...(await models.menus.standing()).keys()].filter((id) => !stands.has(id))
  if (gone.length > 0) await models.menus.forget(gone)

  // Give people with an old menu their new one before the old one is removed.
  const ids = [...stands.values()]
  await models.menuLinks.menusStand(ids, clock())
  do await step.goOn()
  while ((await personal.workOff(20)) > 0)
  const rest = await removeOthers(step, new Set(ids), new Set(built.map(({ alias }) => alias)))
  return { putUp: news, stood: built.map(({ id }) => id).filter((id) => !news.includes(id)), ...rest }
}

/**
 * Deploys the menus to LINE: keeps unchanged ones, creates new and changed ones, then removes outdated and
 * incomplete ones. After an interruption, running it again completes the deployment.
 * @param signal ends it before its next step
 * @throws DeploymentBusy while another process deploys; MenuCallFailed when LINE refuses or does not answer
 * (at most a hundred menus an hour); the existing menus then stay in use
 */
export async function deployMenus(deps: DeployDeps, signal?: AbortSignal): Promise<Deployed> {
  const holder = randomUUID()
  const goOn = async () => {
    signal?.throwIfAborted()
    if (!(await deps.models.menus.hold(holder, deps.clock()))) throw new DeploymentBusy('another deployment')
  }
  await goOn()
  try {
    return await deploy({ ...deps, goOn })
  } finally {
    await deps.models.menus.release(holder)
  }
}
