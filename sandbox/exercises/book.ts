import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ExerciseBook } from '../line/types.ts'
import { exercises } from './exercises.ts'
import type { Scene } from './scene.ts'

/** By exercise id: when it began, and how many of its steps are done. */
const Progress = z.record(z.string(), z.object({ since: z.number(), done: z.int().min(0) }))
type Progress = z.infer<typeof Progress>

/**
 * The exercises with what has been done of each, stored in `dir`. A step counts once the steps before it are done;
 * what is done stays done.
 */
export async function openExerciseBook(
  dir: string,
  sceneSince: (since: Date) => Promise<Scene>,
  now: () => number = Date.now,
): Promise<ExerciseBook> {
  const file = join(dir, 'exercises.json')
  const progress = await read(file)
  const store = () => writeFile(file, JSON.stringify(progress))

  async function doneOf({ id, steps }: (typeof exercises)[number]): Promise<number | null> {
    const begun = progress[id]
    if (!begun) return null
    if (begun.done >= steps.length) return steps.length
    const scene = await sceneSince(new Date(begun.since))
    const before = begun.done
    while (steps[begun.done]?.isDone(scene)) begun.done++
    if (begun.done > before) await store()
    return begun.done
  }

  return {
    list: () =>
      Promise.all(
        exercises.map(async (exercise) => ({
          id: exercise.id,
          title: exercise.title,
          steps: exercise.steps.map(({ words }) => words),
          done: await doneOf(exercise),
        })),
      ),
    async start(id) {
      if (!exercises.some((exercise) => exercise.id === id)) return false
      progress[id] = { since: now(), done: 0 }
      await store()
      return true
    },
  }
}

/** A file that cannot be read begins afresh: it holds nothing but ticks. */
async function read(file: string): Promise<Progress> {
  const text = await readFile(file, 'utf8').catch(() => '{}')
  try {
    return Progress.parse(JSON.parse(text))
  } catch {
    return {}
  }
}
