import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { questionsOf } from '../../src/domain/questions/questions.ts'
import { inOrderOfReading, placeOf, type Stage, stages } from '../../src/domain/sentences/journey.ts'
import { serviceList } from '../../src/domain/services/index.ts'
import { textFiles } from '../../src/locales/text.ts'

/** One sentence in both languages: where an applicant reads it, the file to correct it in, and where it stands there. */
export interface Said {
  readonly stage: Stage
  readonly file: string
  readonly where: string
  readonly th: string
  readonly en: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))

type Leaf = readonly [string, string]

function leaves(value: unknown, where: string): Leaf[] {
  if (typeof value === 'string') return [[where, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => leaves(each, where ? `${where}.${key}` : key))
}

/** Every text of `src/locales` that an applicant reads, in the order of reading. */
function texts(): Said[] {
  const read = (language: 'th' | 'en') =>
    new Map(
      textFiles.flatMap((file) =>
        leaves(JSON.parse(readFileSync(join(root, `src/locales/${language}/${file}.json`), 'utf8')), file),
      ),
    )
  const [thai, english] = [read('th'), read('en')]
  return inOrderOfReading([...thai.keys()]).map((key) => {
    const place = placeOf(key)
    if (place === null || place === 'staff') throw new Error(`No applicant reads ${key}`)
    const [file = '', ...where] = key.split('.')
    return {
      stage: place.stage,
      file: `src/locales/th/${file}.json`,
      where: where.join('.'),
      th: thai.get(key) ?? '',
      en: english.get(key) ?? '',
    }
  })
}

const nameOf = (value: object): string => ('id' in value && typeof value.id === 'string' ? value.id : '')

/** Every pair of words inside a value; a list's items go by their id. */
function wordsIn(
  value: unknown,
  where: readonly string[],
  seen: Set<unknown>,
): Omit<Said, 'file' | 'stage'>[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  if ('th' in value && 'en' in value && typeof value.th === 'string' && typeof value.en === 'string') {
    return [{ where: where.join('.'), th: value.th, en: value.en }]
  }
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    const id = Array.isArray(value) && typeof each === 'object' && each !== null ? nameOf(each) : ''
    return wordsIn(each, [...where, id || key], seen)
  })
}

/** What these hold are defaults: words that stand in other files. */
const repeating: readonly string[] = ['office.ts', 'settings.ts', 'usualSettings.ts']

/**
 * Where an applicant reads the words that stand in the code as data, by file or folder, in the order of reading; null:
 * only staff read them. A service's card and its own questions stand together.
 */
const dataStages: readonly (readonly [path: string, stage: Stage | null])[] = [
  ['src/domain/settings/officeNames.ts', 'welcome'],
  ['src/chat/browse/openingHours.ts', 'welcome'],
  ...serviceList.map(({ id }) => [`src/domain/services/${id}.ts`, 'services'] as const),
  ['src/domain/services/audiences.ts', 'services'],
  ['src/domain/services/papers.ts', 'services'],
  ['src/domain/guidance/', 'facts'],
  ['src/domain/questions/', 'questions'],
  ['src/domain/services/', 'questions'],
  // Words of the services' files again, by their keys.
  ['src/domain/sentences/', null],
  ['src/domain/requests/', 'notices'],
  ['src/domain/settings/cannedSentences.ts', 'talk'],
  ['src/domain/survey/suggestionThemes.ts', null],
  ['src/domain/survey/', 'survey'],
  ['src/console/request/print/memos/', 'print'],
]

/** Words within a file for applicants that only staff read. */
const forStaff = /^levelWords\.\d\.report$/

const placeOfData = (file: string) => dataStages.findIndex(([path]) => file.startsWith(path))

function dataFiles(): string[] {
  return ['src/domain', 'src/chat', 'src/console/request/print/memos']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /(?<!\.words|^index)\.ts$/.test(entry.name))
    .filter((entry) => !repeating.includes(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort((a, b) => placeOfData(a) - placeOfData(b) || (a < b ? -1 : 1))
}

const pair = ({ th, en }: Pick<Said, 'th' | 'en'>) => `${th}\n${en}`

/** Words that stand in the code as data: services, survey items, guidance, memos … */
async function data(): Promise<Said[]> {
  const seen = new Set<unknown>()
  const said: Said[] = []
  for (const file of dataFiles()) {
    const exported = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>
    const found = wordsIn({ ...exported }, [], seen).filter(({ where }) => !forStaff.test(where))
    if (found.length === 0) continue
    const place = dataStages[placeOfData(file)]
    if (!place) throw new Error(`${file} holds words: say in ${import.meta.filename} who reads them`)
    const [, stage] = place
    if (stage !== null) said.push(...found.map((each) => ({ stage, file, ...each })))
  }
  // Questions are put together from what other files say: only what stands nowhere else is new here.
  const known = new Set(said.map(pair))
  const common = serviceList.flatMap((service) => wordsIn(questionsOf(service), [], new Set()))
  for (const each of common) {
    if (known.has(pair(each))) continue
    known.add(pair(each))
    said.push({ stage: 'questions', file: 'src/domain/questions/questions.ts', ...each })
  }
  return said
}

/** Everything that an applicant can read, from the locales and the code, in the order of the applicant's way. */
export async function everythingSaid(): Promise<Said[]> {
  const said = [...texts(), ...(await data())]
  return stages.flatMap((stage) => said.filter((each) => each.stage === stage))
}
