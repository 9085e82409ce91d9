import { usualOffice } from '../../src/domain/settings/office.ts'
import { createLog } from '../../src/lib/log.ts'
import { createLineChannel, type LineChannel } from '../../src/line/channel.ts'
import { type Deployed, deployMenus } from '../../src/richmenu/deploy.ts'
import { createMenuLine, type MenuLine } from '../../src/richmenu/line.ts'
import { defaultMenu } from '../../src/richmenu/menuId.ts'
import { createPersonalMenus } from '../../src/richmenu/personal.ts'
import { drawMenu, menuSvg } from '../../src/richmenu/picture.ts'
import { type Life, lifeUntil, mortalModels } from './mortal.ts'
import type { TestOffice } from './office.ts'

const usual = () => Promise.resolve(usualOffice)

let picture: Promise<Buffer> | undefined

/** Gives one picture for all menus, because drawing all of them takes two seconds. */
export function anyPicture(): Promise<Buffer> {
  picture ??= drawMenu(menuSvg(defaultMenu, usualOffice.profile.shortName))
  return picture
}

/** The office's LINE channel, used by another program. */
export function channelOf(office: TestOffice): LineChannel {
  return createLineChannel({
    credentials: { kind: 'token', token: 'token-of-the-test' },
    apiBaseUrl: office.line.url,
    dataApiBaseUrl: office.line.dataUrl,
    clock: office.clock.now,
    log: createLog('silent'),
  })
}

function mortalLine(line: MenuLine, life: Life): MenuLine {
  return new Proxy(line, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) =>
        life.step(async () => (await Reflect.apply(value, target, args)) as unknown)
    },
  })
}

/** A program that keeps the menus up to date, and may die at any call to the database or to LINE. */
export function menuKeeper(office: TestOffice, life: Life = lifeUntil(Infinity, 'before')) {
  const models = mortalModels(office.models, life)
  const line = mortalLine(createMenuLine(channelOf(office)), life)
  const clock = office.clock.now
  const personal = createPersonalMenus({ models, line, clock, log: createLog('silent') })
  return {
    personal,
    deploys: (): Promise<Deployed> =>
      deployMenus({ models, line, personal, clock, draw: anyPicture, office: usual }),
  }
}
