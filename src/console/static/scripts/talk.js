// One press puts a sentence into the answer, where it can be changed before it is sent.
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
