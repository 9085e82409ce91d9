import { join } from 'node:path'
import { sandboxDataKey } from './dataKey.ts'
import { findEmbeddedMongo, startEmbeddedMongo } from './mongo/start.ts'

/** Where the embedded server keeps its files. */
export function dataDir(env: NodeJS.ProcessEnv): string {
  return env['DATA_DIR'] || './data'
}

/**
 * Sets MONGODB_URI and DATA_KEY if the environment does not. `share`: use the embedded server of a running
 * application, if there is one.
 * @returns a function that stops what was started here
 */
export async function provideDatabase(
  env: NodeJS.ProcessEnv,
  { share }: { share: boolean },
): Promise<{ embedded: boolean; stop(): Promise<void> }> {
  const dir = dataDir(env)
  if (!env['DATA_KEY']) env['DATA_KEY'] = await sandboxDataKey(dir)
  if (env['MONGODB_URI']) return { embedded: false, stop: async () => {} }
  const mongoDir = join(dir, 'mongo')
  const running = share ? await findEmbeddedMongo(mongoDir) : null
  if (running) {
    env['MONGODB_URI'] = running.uri
    return { embedded: true, stop: async () => {} }
  }
  const started = await startEmbeddedMongo({ dir: mongoDir })
  env['MONGODB_URI'] = started.uri
  return { embedded: true, stop: () => started.stop() }
}
