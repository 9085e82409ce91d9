import { el } from './element.js'
import { order } from './server.js'
import { currentLanguage, words } from './words.js'

/** How often an open panel looks what has been done, in milliseconds: much of it happens in the console. */
const EVERY = 2000

function drawStep(step, index, done) {
  const isDone = done !== null && index < done
  const isNext = index === done
  const tick = el('span', { className: 'tick', role: 'img', 'aria-label': words('stepDone') }, ' ✓')
  return el('li', { className: isNext ? 'is-next' : '' }, step[currentLanguage()], ...(isDone ? [tick] : []))
}

function drawExercise({ id, title, steps, done }, look) {
  const isDone = done === steps.length
  const start = el(
    'button',
    { type: 'button', 'data-starts': id, onclick: () => void order(`exercises/${id}/start`, {}).then(look) },
    words(done === null ? 'start' : 'startAgain'),
  )
  return el(
    'section',
    { className: isDone ? 'exercise is-done' : 'exercise' },
    el('h3', {}, title[currentLanguage()]),
    el(
      'ol',
      {},
      steps.map((step, index) => drawStep(step, index, done)),
    ),
    isDone ? el('p', { className: 'tick' }, words('allDone')) : '',
    start,
  )
}

/** The panel of exercises: it is drawn again when something was done, while it is in sight. */
export function createExercises(element) {
  const list = el('div', { role: 'status' })
  let drawn = ''

  async function look() {
    const answer = await fetch('/sandbox/exercises').catch(() => undefined)
    if (!answer?.ok) return
    const text = await answer.text()
    if (text === drawn) return
    drawn = text
    const all = JSON.parse(text)
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.starts : undefined
    list.replaceChildren(
      ...(all.length > 0
        ? all.map((exercise) => drawExercise(exercise, look))
        : [el('p', { className: 'hint' }, words('noExercises'))]),
    )
    if (focused) list.querySelector(`[data-starts="${focused}"]`)?.focus()
  }

  setInterval(() => element.checkVisibility() && void look(), EVERY)
  return {
    reset() {
      drawn = ''
      element.replaceChildren(
        el('h2', {}, words('exercises')),
        el('p', { className: 'hint' }, words('exercisesHint')),
        list,
      )
      void look()
    },
  }
}
