// My settings: asks the browser for its permission to show notices when the choice is saved, and lets one hear the sound.
;(() => {
  const form = document.querySelector('[data-alerts]')
  if (!form) return
  const desktop = form.elements.desktop
  const status = form.querySelector('[data-permission]')
  const known = 'Notification' in window

  function say() {
    const { denied, unasked, missing } = status.dataset
    const words = !known ? missing : { denied, default: unasked, granted: '' }[Notification.permission]
    status.textContent = desktop.checked ? words : ''
  }

  form.addEventListener('submit', (event) => {
    if (!desktop.checked || !known || Notification.permission !== 'default') return
    event.preventDefault()
    const { submitter } = event
    // A second submit is not asked about: the answer is there.
    void Notification.requestPermission().then(() => {
      const act = Object.assign(document.createElement('input'), { type: 'hidden' })
      act.name = submitter.name
      act.value = submitter.value
      form.append(act)
      form.submit()
    })
  })

  desktop.addEventListener('change', say)
  say()

  const trying = form.querySelector('[data-try-sound]')
  trying.hidden = !('AudioContext' in window)
  trying.addEventListener('click', () =>
    document.getElementById('alerts').dispatchEvent(new CustomEvent('alerts:try')),
  )
})()
