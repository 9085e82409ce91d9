import { z } from 'zod'
import { problemsOf, wording, written } from '../message/check.ts'
import { badBody, Refusal } from '../refusal.ts'
import { richMenu } from '../richmenu/richMenu.ts'
import type { RichMenu } from '../richmenu/richMenu.ts'
import type { StoredMenu } from '../richmenu/richMenus.ts'
import type { World } from '../world.ts'
import { ok } from './call.ts'
import type { Call, Reply } from './call.ts'

const richWording: z.core.$ZodErrorMap = (issue) =>
  issue.input === undefined && issue.code !== 'unrecognized_keys' ? 'must be specified' : wording(issue)

/** @throws {Refusal} 400 with one detail per broken rule. */
function menuIn(body: unknown): RichMenu {
  const result = richMenu.safeParse(body, { error: richWording })
  if (result.success) return result.data
  throw badBody(problemsOf(result.error).map(({ path, message }) => ({ message, property: written(path) })))
}

const idIn = ({ params }: Call) => params['richMenuId'] ?? ''
const shown = ({ richMenuId, menu }: StoredMenu) => ({ richMenuId, ...menu })

/** Creates a menu. It cannot be shown before it has an image. */
export function create(world: World, { body }: Call): Reply {
  return ok({ richMenuId: world.richMenus.create(menuIn(body)) })
}

export function validate(_world: World, { body }: Call): Reply {
  menuIn(body)
  return ok({})
}

export function list({ richMenus }: World): Reply {
  return ok({ richmenus: richMenus.list().map(shown) })
}

export function get({ richMenus }: World, call: Call): Reply {
  return ok(shown(richMenus.find(idIn(call))))
}

export function remove({ richMenus }: World, call: Call): Reply {
  richMenus.remove(idIn(call))
  return ok({})
}

const Image = z.object({ bytes: z.instanceof(Uint8Array), type: z.string() })

/** On the data host: uploads the image of a menu, once. */
export function putImage({ richMenus }: World, call: Call): Reply {
  richMenus.putImage(idIn(call), Image.parse(call.body))
  return ok({})
}

/** On the data host. */
export function getImage({ richMenus }: World, call: Call): Reply {
  const { image } = richMenus.find(idIn(call))
  if (!image) throw new Refusal(404, { message: 'Not found' })
  return { status: 200, content: image }
}

const AliasId = z.string().regex(/^[a-z0-9_-]{1,32}$/)
const MENU_ID = /^richmenu-[0-9a-f]{32}$/

const AliasBody = z.object({ richMenuAliasId: AliasId, richMenuId: z.string() })
const TargetBody = AliasBody.pick({ richMenuId: true })

function aliasBody<T extends { richMenuId: string }>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body, { error: richWording })
  if (!result.success)
    throw badBody(result.error.issues.map(({ path, message }) => ({ message, property: written(path) })))
  if (!MENU_ID.test(result.data.richMenuId)) throw new Refusal(400, { message: 'invalid richMenuId' })
  return result.data
}

/** The alias in the path, and its menu. @throws {Refusal} 404 */
function aliasIn({ richMenus }: World, { params }: Call) {
  const richMenuAliasId = params['richMenuAliasId'] ?? ''
  const richMenuId = richMenus.aliases.get(richMenuAliasId)
  if (richMenuId === undefined) throw new Refusal(404, { message: 'richmenu alias not found' })
  return { richMenuAliasId, richMenuId }
}

export function createAlias({ richMenus }: World, { body }: Call): Reply {
  const { richMenuAliasId, richMenuId } = aliasBody(AliasBody, body)
  richMenus.setAlias(richMenuAliasId, richMenuId, true)
  return ok({})
}

export function updateAlias(world: World, call: Call): Reply {
  const { richMenuAliasId } = aliasIn(world, call)
  world.richMenus.setAlias(richMenuAliasId, aliasBody(TargetBody, call.body).richMenuId, false)
  return ok({})
}

export function getAlias(world: World, call: Call): Reply {
  return ok(aliasIn(world, call))
}

export function removeAlias(world: World, call: Call): Reply {
  world.richMenus.aliases.delete(aliasIn(world, call).richMenuAliasId)
  return ok({})
}

export function listAliases({ richMenus }: World): Reply {
  const aliases = [...richMenus.aliases].map(([richMenuAliasId, richMenuId]) => ({
    richMenuAliasId,
    richMenuId,
  }))
  return ok({ aliases })
}
