import type { LineConfigResult } from '../config.ts'
import { createLog } from '../lib/log.ts'
import { systemClock } from '../lib/time.ts'
import { createLineChannel } from '../line/channel.ts'
import type { Models } from '../models/index.ts'
import { type Deployed, deployMenus, DeploymentBusy } from '../richmenu/deploy.ts'
import { createMenuLine, MenuCallFailed } from '../richmenu/line.ts'
import { createPersonalMenus } from '../richmenu/personal.ts'
import type { CommandResult } from './result.ts'

const USAGE = ['Usage:', '  richmenu    puts the rich menus up at LINE; again after texts have changed']

function told({ putUp, stood, removed, left }: Deployed): string[] {
  return [
    `${putUp.length + stood.length} menus stand at LINE: ${putUp.length} put up now, ${stood.length} unchanged.`,
    ...(putUp.length > 0 ? [`Put up: ${putUp.join(', ')}`] : []),
    ...(removed > 0 ? [`Old menus removed: ${removed}`] : []),
    ...(left > 0
      ? [`Old menus left: ${left}. LINE lets 100 be removed in an hour: run this again later.`]
      : []),
  ]
}

function whyNot(error: unknown): string[] {
  if (error instanceof DeploymentBusy) {
    return ['Menus are being put up already, or that was stopped a moment ago. Try again in half a minute.']
  }
  if (!(error instanceof MenuCallFailed)) throw error
  const reason = error.isRateLimit
    ? 'LINE lets 100 menus be made in an hour, and that is used up. Try again in an hour.'
    : `LINE did not do it. ${error.message}`
  return [reason, 'What stood before still stands.']
}

/** Runs `richmenu`: updates the menus at LINE to the present texts and skips menus that did not change. */
export async function richmenuCommand(
  models: Pick<Models, 'menuLinks' | 'menus' | 'photos' | 'requests' | 'settings'>,
  args: readonly string[],
  line: LineConfigResult,
): Promise<CommandResult> {
  if (args.length > 0) return { code: 1, lines: USAGE }
  if (!line.ok) return { code: 1, lines: line.problems }
  const log = createLog('silent')
  const menuLine = createMenuLine(createLineChannel({ ...line.config, clock: systemClock, log }))
  const personal = createPersonalMenus({ models, line: menuLine, clock: systemClock, log })
  const office = models.settings.reader(systemClock)
  try {
    return {
      code: 0,
      lines: told(await deployMenus({ models, line: menuLine, personal, clock: systemClock, office })),
    }
  } catch (error) {
    return { code: 1, lines: whyNot(error) }
  }
}
