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

// A talk counts as read when its page is in sight.
document.addEventListener('htmx:configRequest', ({ detail }) => {
  if (!document.hidden) detail.parameters.looked = '1'
})
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) htmx.trigger('#talk', 'sse:queue')
})

// A refresh would stop a voice message that is being played: the next one comes ten seconds later.
document.addEventListener('htmx:beforeSwap', (event) => {
  const isPlaying = [...document.querySelectorAll('#talk audio')].some((audio) => !audio.paused)
  if (isPlaying && event.detail.target.id === 'talk') event.detail.shouldSwap = false
})
