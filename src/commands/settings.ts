import type { z } from 'zod'
import { type Settings, SettingsSchema } from '../domain/settings/settings.ts'
import { valueAt, withValue } from '../domain/settings/settingsValue.ts'
import { keepsSets } from '../domain/survey/surveySets.ts'
import type { Models } from '../models/index.ts'
import { COMMAND_LINE } from '../models/auditTrail/entry.ts'
import { loadOfficeFile, saveOfficeFile } from './officeFile.ts'
import type { CommandResult } from './result.ts'

const USAGE = [
  'Usage:',
  '  settings show                    shows every setting as JSON',
  '  settings set <name> <value>      changes one: settings set papers.copiesByOffice true',
  '  settings reset <name>            goes back to the default',
  '  settings save <file>             saves the office’s settings, texts and words as one file',
  '  settings load <file>             shows what such a file would change',
  '  settings load <file> <mark> …    loads what was shown; the preview says the mark',
  'A value is JSON; a text may stand without quotes.',
]

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function problemsIn(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

const show = (value: unknown) => JSON.stringify(value, null, 2).split('\n')

async function change(
  models: Pick<Models, 'settings'>,
  name: string,
  value: unknown,
  now: Date,
): Promise<CommandResult> {
  const defaults: Settings = SettingsSchema.parse({})
  if (valueAt(defaults, name) === undefined) {
    return { code: 1, lines: [`There is no setting "${name}". "settings show" lists them.`] }
  }
  const before = await models.settings.stored()
  const next = withValue(before.value, name, value)
  const parsed = SettingsSchema.safeParse(next)
  if (!parsed.success) return { code: 1, lines: ['Nothing was changed:', ...problemsIn(parsed.error)] }
  if (!keepsSets(SettingsSchema.parse(before.value), parsed.data)) {
    return {
      code: 1,
      lines: [
        'Nothing was changed:',
        'survey.sets: a set that people have been asked stays as it is; add another one with a higher version',
      ],
    }
  }
  if (!(await models.settings.store(next, before.revision, COMMAND_LINE, now))) {
    return { code: 1, lines: ['Somebody else has just changed the settings. Please try again.'] }
  }
  return { code: 0, lines: [`${name} is now:`, ...show(valueAt(parsed.data, name))] }
}

/** Runs `settings show`, `set name value`, `reset name`, `save file` or `load file`. Running processes read changes within ten seconds. */
export async function settingsCommand(
  models: Parameters<typeof saveOfficeFile>[0],
  args: readonly string[],
  now: Date,
): Promise<CommandResult> {
  const [what, name, value, ...rest] = args
  if (what === 'show' && name === undefined) {
    return { code: 0, lines: show(SettingsSchema.parse((await models.settings.stored()).value)) }
  }
  if (what === 'set' && name !== undefined && value !== undefined && rest.length === 0) {
    return change(models, name, read(value), now)
  }
  if (what === 'reset' && name !== undefined && value === undefined)
    return change(models, name, undefined, now)
  if (what === 'save' && name !== undefined && value === undefined) return saveOfficeFile(models, name, now)
  if (what === 'load' && name !== undefined) return loadOfficeFile(models, name, args.slice(2), now)
  return { code: 1, lines: USAGE }
}
