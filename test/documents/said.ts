import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { questionsOf } from '../../src/domain/questions/questions.ts'
import { serviceList } from '../../src/domain/services/index.ts'
import { textFiles } from '../../src/locales/text.ts'

/** One sentence in both languages: the file to correct it in, and where it stands there. */
export interface Said {
  readonly file: string
  readonly where: string
  readonly th: string
  readonly en: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Texts that only the office's own people read. */
const forStaff: readonly string[] = [
  'board',
  'case',
  'console',
  'exports',
  'reports',
  'settings',
  'staff',
  'trail',
  'walkin',
]

type Leaf = readonly [string, string]

function leaves(value: unknown, where: string): Leaf[] {
  if (typeof value === 'string') return [[where, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => leaves(each, where ? `${where}.${key}` : key))
}

function localeFile(file: string): Said[] {
  const read = (language: 'th' | 'en') =>
    leaves(JSON.parse(readFileSync(join(root, `src/locales/${language}/${file}.json`), 'utf8')), '')
  const english = new Map(read('en'))
  return read('th').map(([where, th]) => ({
    file: `src/locales/th/${file}.json`,
    where,
    th,
    en: english.get(where) ?? '',
  }))
}

const nameOf = (value: object): string => ('id' in value && typeof value.id === 'string' ? value.id : '')

/** Every pair of words inside a value; a list's items go by their id. */
function wordsIn(value: unknown, where: readonly string[], seen: Set<unknown>): Omit<Said, 'file'>[] {
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

function dataFiles(): string[] {
  return ['src/domain', 'src/chat']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /(?<!\.words|^index)\.ts$/.test(entry.name))
    .filter((entry) => !repeating.includes(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

const pair = ({ th, en }: Pick<Said, 'th' | 'en'>) => `${th}\n${en}`

/** Words that stand in the code as data: services, survey items, guidance … */
async function data(): Promise<Said[]> {
  const seen = new Set<unknown>()
  const said: Said[] = []
  for (const file of dataFiles()) {
    const exported = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>
    said.push(...wordsIn({ ...exported }, [], seen).map((each) => ({ file, ...each })))
  }
  // Questions are put together from what other files say: only what stands nowhere else is new here.
  const known = new Set(said.map(pair))
  const common = serviceList.flatMap((service) => wordsIn(questionsOf(service), [], new Set()))
  for (const each of common) {
    if (known.has(pair(each))) continue
    known.add(pair(each))
    said.push({ file: 'src/domain/questions/questions.ts', ...each })
  }
  return said
}

/** Everything that an applicant can read, from the locales and the code. */
export async function everythingSaid(): Promise<Said[]> {
  const texts = textFiles.filter((file) => !forStaff.includes(file)).flatMap(localeFile)
  return [...texts, ...(await data())]
}
