import type { HeldData } from '../domain/privacy/heldData.ts'
import { callBackKeeper } from './callBacks.ts'
import { conversationKeeper } from './conversation.ts'
import { lendingKeeper } from './lendings.ts'
import type { Keeper, Person } from './person.ts'
import { photoKeeper } from './photos.ts'
import { staffKeeper, statementKeeper, privacyRequestKeeper } from './records.ts'
import { requestKeeper } from './requests.ts'
import { talkKeeper } from './talks.ts'

/**
 * All parts that keep personal data, in the order in which people read about them. A part that starts to keep more must
 * add its keeper here: “ข้อมูลของฉัน”, its file and “ลบข้อมูล” use this list.
 */
const keepers: readonly Keeper[] = [
  conversationKeeper,
  lendingKeeper,
  requestKeeper,
  photoKeeper,
  talkKeeper,
  callBackKeeper,
  statementKeeper,
  privacyRequestKeeper,
  staffKeeper,
]

export async function heldDataOf(person: Person): Promise<readonly HeldData[]> {
  return (await Promise.all(keepers.map(({ heldData }) => heldData(person)))).flat()
}

/** Deletes what may be deleted, except the conversation's data, which its own turn deletes. */
export async function erase(person: Person): Promise<void> {
  for (const keeper of keepers) await keeper.erase?.(person)
}
