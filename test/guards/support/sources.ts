import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

export interface Source {
  /** Relative to the project's folder: `src/chat/step.ts`. */
  readonly path: string
  readonly text: string
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Every TypeScript file under a folder of the project. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'))
    .map((path) => ({ path: join(folder, path), text: read(join(folder, path)) }))
}

export interface Import {
  readonly from: string
  /** A file of the project (`src/lib/time.ts`) or a package (`mongoose`, `node:fs`). */
  readonly what: string
  readonly isPackage: boolean
  readonly onlyTypes: boolean
}

const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** The imports of a file, in every form that this project uses. */
export function importsOf({ path, text }: Source): Import[] {
  const found = [
    ...[...text.matchAll(IMPORT)].map(([, type, what]) => ({
      what: what ?? '',
      onlyTypes: type !== undefined,
    })),
    ...[...text.matchAll(DYNAMIC_IMPORT)].map(([, what]) => ({ what: what ?? '', onlyTypes: false })),
  ]
  return found.map(({ what, onlyTypes }) => {
    const isPackage = !what.startsWith('.')
    const packageName = what
      .split('/')
      .slice(0, what.startsWith('@') ? 2 : 1)
      .join('/')
    return {
      from: path,
      what: isPackage ? packageName : normalize(join(dirname(path), what)),
      isPackage,
      onlyTypes,
    }
  })
}
