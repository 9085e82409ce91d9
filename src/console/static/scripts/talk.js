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
