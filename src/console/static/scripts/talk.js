// A press on a sentence puts it into the answer, where the officer can change it before sending.
;(() => {
  const field = document.getElementById('text')

  for (const button of document.querySelectorAll('[data-sentence]')) {
    button.addEventListener('click', (event) => {
      event.preventDefault()
      field.value = [field.value.trimEnd(), button.dataset.sentence].filter(Boolean).join('\n')
      field.focus()
      field.setSelectionRange(field.value.length, field.value.length)
    })
  }
})()

// The page asks again when something has happened, when a free answer begins to cost, and while an answer is on its way.
// A talk counts as read when its page is in sight.
;(() => {
  const SECOND = 1000
  const talk = document.getElementById('talk')
  const refresh = () => htmx.trigger(talk, 'sse:queue')

  /** The last answer of the server: the same again changes nothing, so that what is marked or pressed stays. */
  let last = ''
  /** True when a refresh was put off, because it would stop a voice message that is being played. */
  let late = false
  let counted = performance.now()
  let again

  const isPlaying = () => [...talk.querySelectorAll('audio')].some((audio) => !audio.paused)

  function countFromNow() {
    counted = performance.now()
    clearTimeout(again)
    const { again: wait } = document.getElementById('known').dataset
    if (wait !== undefined) again = setTimeout(refresh, Number(wait))
  }

  function tick() {
    const cost = document.getElementById('answer-cost')
    const { free, words } = cost?.dataset ?? {}
    if (free === undefined) return
    const left = Math.floor(Number(free) - (performance.now() - counted) / SECOND)
    if (left > 0) cost.textContent = words.replace('#', left)
    else {
      delete cost.dataset.free
      refresh()
    }
  }

  countFromNow()
  setInterval(tick, SECOND)

  document.addEventListener('htmx:configRequest', ({ detail }) => {
    if (!document.hidden) detail.parameters.looked = '1'
  })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) refresh()
  })

  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (detail.target !== talk) return
    late = isPlaying()
    if (late || detail.serverResponse === last) detail.shouldSwap = false
    else last = detail.serverResponse
  })
  document.addEventListener('htmx:afterSettle', countFromNow)
  document.addEventListener('htmx:oobBeforeSwap', ({ detail }) => {
    // What is pressed must not be replaced by the same.
    if (detail.target.innerHTML === detail.fragment.innerHTML) detail.shouldSwap = false
  })
  for (const rests of ['pause', 'ended']) {
    talk.addEventListener(rests, () => late && refresh(), true)
  }
})()
