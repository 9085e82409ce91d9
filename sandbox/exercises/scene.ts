import type { HistoryEntry } from '../../src/domain/requests/request.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import type { Models } from '../../src/models/index.ts'
import type { ApiCall, ChatEntry, LineSandbox, PlannedFault } from '../line/types.ts'

/** What has happened in the practice room since an exercise began. */
export interface Scene {
  /** Each applicant's messages, both directions, oldest first. */
  readonly chats: readonly (readonly ChatEntry[])[]
  /** The requests that were filed from a phone, each with the changes since. */
  readonly requests: readonly SceneRequest[]
  /** Whether a member of staff has signed in to the console. */
  readonly signedIn: boolean
  readonly calls: readonly ApiCall[]
  /** Trouble that is ordered and has not come yet. */
  readonly planned: readonly PlannedFault[]
}

export interface SceneRequest {
  readonly reference: string
  readonly service: ServiceId
  readonly filedAt: Date
  /** Oldest first. */
  readonly changes: readonly Pick<HistoryEntry, 'change' | 'at'>[]
}

type Needed = Pick<Models, 'requests' | 'staff' | 'sessions'>

export async function sceneSince(since: Date, line: LineSandbox, models: Needed): Promise<Scene> {
  const from = since.getTime()
  const people = line.people.map(({ userId, chat }) => ({
    userId,
    chat: chat.filter(({ at }) => at >= from),
  }))
  const requests = await Promise.all(people.map(({ userId }) => models.requests.ofPerson(userId)))
  return {
    chats: people.map(({ chat }) => chat),
    requests: requests.flat().map(({ reference, service, filedAt, history }) => ({
      reference,
      service,
      filedAt,
      changes: history.filter(({ at }) => at >= since),
    })),
    signedIn: await hasSignedIn(since, line, models),
    calls: line.calls.filter(({ at }) => at >= from),
    planned: line.faults.planned,
  }
}

async function hasSignedIn(since: Date, line: LineSandbox, { staff, sessions }: Needed): Promise<boolean> {
  for (const { userId } of line.people) {
    const member = await staff.byLineAccount(userId)
    if (member && (await sessions.ofMember(member, since)).some(({ startedAt }) => startedAt >= since))
      return true
  }
  return false
}
