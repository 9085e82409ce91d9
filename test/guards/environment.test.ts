import assert from 'node:assert/strict'
import { Environment } from '../../src/config.ts'
import { read, sourcesIn } from './support/sources.ts'

/** Variables that only the sandbox reads. */
const ofSandbox: Readonly<Record<string, string>> = { DATA_DIR: './data', SANDBOX_PORT: '4000' }

const lines = read('.env.example').split('\n')
const variables = lines.flatMap((line, at) => {
  const [, name = '', value = ''] = /^([A-Z_]+)=(.*)$/.exec(line) ?? []
  return name ? [{ name, value, comment: lines[at - 1] ?? '', before: lines[at - 2] ?? '' }] : []
})

function defaultOf(name: string): string {
  const schema = Object.entries(Environment.shape).find(([key]) => key === name)?.[1]
  return ofSandbox[name] ?? String(schema?.safeParse(undefined).data ?? '')
}

describe('.env.example', () => {
  it('has every variable once and no other', () => {
    assert.deepEqual(
      variables.map(({ name }) => name).sort(),
      [...Object.keys(Environment.shape), ...Object.keys(ofSandbox)].sort(),
      'Write new variables of src/config.ts into .env.example, with one comment line, and delete old ones',
    )
  })

  it('says in one line what each is for', () => {
    for (const { name, comment, before } of variables) {
      assert.match(comment, /^# [^-]/, `Write one comment line above ${name}`)
      assert.doesNotMatch(before, /^# [^-]/, `One comment line is enough above ${name}`)
    }
  })

  it('has values that are empty or the default', () => {
    for (const { name, value } of variables) assert.equal(value, defaultOf(name), name)
  })

  it('holds nothing but variables, comments and empty lines', () => {
    for (const line of lines) assert.match(line, /^(|#.*|[A-Z_]+=.*)$/)
  })
})

describe('the environment', () => {
  it('is read where the program starts and nowhere else in src', () => {
    const readers = sourcesIn('src')
      .filter(({ text }) =>
        /\bprocess\s*(\.\s*env\b|\[\s*['"`]env)|\benv\b[^=\n]*\}\s*=\s*process\b|node:process/.test(text),
      )
      .map(({ path }) => path)
      .sort()
    assert.deepEqual(
      readers,
      ['src/cli.ts', 'src/main.ts'],
      'Pass values as arguments; src/config.ts makes them',
    )
  })

  it('is mentioned in the sandbox by names that .env.example has', () => {
    const known = new Set(variables.map(({ name }) => name))
    for (const { path, text } of sourcesIn('sandbox')) {
      for (const [, name = ''] of text.matchAll(/\benv\[['"]([A-Z_]+)['"]\]/g)) {
        assert.ok(known.has(name), `${path} reads ${name}: write it into .env.example and into this test`)
      }
    }
  })
})
