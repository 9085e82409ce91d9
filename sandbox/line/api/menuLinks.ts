import { z } from 'zod'
import { USER_ID } from '../ids.ts'
import { badBody, badProperty, Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { ok } from './call.ts'
import type { Call, Reply } from './call.ts'

const menuIn = ({ params }: Call) => params['richMenuId'] ?? ''

/** @throws {Refusal} 400 */
function personIn({ params }: Call): string {
  const userId = params['userId'] ?? ''
  if (!USER_ID.test(userId))
    throw new Refusal(400, { message: "The value for the 'userId' parameter is invalid" })
  return userId
}

/** For a person who is no friend LINE answers 200 too, and does nothing. */
function linkFriend({ people, richMenus }: World, userId: string, richMenuId: string): void {
  if (people.get(userId)?.friendship === 'friend') richMenus.link(userId, richMenuId)
}

export function setDefault({ richMenus }: World, call: Call): Reply {
  richMenus.setDefault(menuIn(call))
  return ok({})
}

export function getDefault({ richMenus }: World): Reply {
  return ok({ richMenuId: richMenus.getDefault() })
}

export function clearDefault({ richMenus }: World): Reply {
  richMenus.clearDefault()
  return ok({})
}

export function link(world: World, call: Call): Reply {
  const userId = personIn(call)
  const { richMenuId } = world.richMenus.findWithImage(menuIn(call))
  linkFriend(world, userId, richMenuId)
  return ok({})
}

export function getLink({ richMenus }: World, call: Call): Reply {
  return ok({ richMenuId: richMenus.linkOf(personIn(call)) })
}

export function unlink({ richMenus }: World, call: Call): Reply {
  richMenus.unlink(personIn(call))
  return ok({})
}

const People = z.object({ userIds: z.array(z.string()) })
const Bulk = People.extend({ richMenuId: z.string() })

function peopleIn(body: unknown): string[] {
  const { data } = People.safeParse(body)
  if (!data || data.userIds.length < 1 || data.userIds.length > 500)
    throw badBody([{ message: 'Size must be between 1 and 500', property: 'userIds' }])
  const wrong = data.userIds.findIndex((id) => !USER_ID.test(id))
  if (wrong >= 0) throw badProperty(`userIds[${wrong}]`)
  return data.userIds
}

/** LINE does this in the background, without a deadline; here it happens at once. */
export function bulkLink(world: World, { body }: Call): Reply {
  const userIds = peopleIn(body)
  const { richMenuId = '' } = Bulk.safeParse(body).data ?? {}
  if (!/^richmenu-[0-9a-f]{32}$/.test(richMenuId)) throw new Refusal(400, { message: 'invalid richMenuId' })
  const isThere = world.richMenus.list().some((it) => it.richMenuId === richMenuId)
  if (!isThere) throw new Refusal(404, { message: 'richmenu not found' })
  world.richMenus.findWithImage(richMenuId)
  for (const userId of userIds) linkFriend(world, userId, richMenuId)
  return { status: 202, json: {} }
}

export function bulkUnlink({ richMenus }: World, { body }: Call): Reply {
  for (const userId of peopleIn(body)) richMenus.unlink(userId)
  return { status: 202, json: {} }
}
