// Opens a request beside the list instead of in place of it, where the screen is wide enough. What stands there is the
// page of the request itself; its forms are sent without leaving the board. Without script a request opens as a page.
;(() => {
  const pane = document.getElementById('pane')
  if (!pane) return
  const content = pane.querySelector('[data-content]')
  /** As in board.css. */
  const wide = matchMedia('(min-width: 1280px)')
  const isCase = (address) => new URL(address, location.href).pathname.startsWith('/console/requests/')

  /** The link of the open request's row, as an address; null while none is open. */
  let opened = null
  /** Only the answer to the last question is shown. */
  let asked = 0

  const rowOf = (address) =>
    [...document.querySelectorAll('#board [data-row]')].find(
      (row) => row.querySelector('th a').getAttribute('href') === address,
    )

  function mark() {
    for (const row of document.querySelectorAll('#board .opened')) row.classList.remove('opened')
    if (opened) rowOf(opened)?.classList.add('opened')
  }

  function focusIn(place) {
    if (!place) return
    place.tabIndex = -1
    place.focus({ preventScroll: true })
  }

  function close() {
    const row = opened && rowOf(opened)
    opened = null
    asked += 1
    pane.hidden = true
    content.replaceChildren()
    mark()
    row?.querySelector('a').focus()
  }

  /** The sign-in page that answers a whole page says what became of the press, or of what was typed. */
  function sendAsPage(form, button) {
    form.action = button?.getAttribute('formaction') ?? form.action
    if (button?.name)
      form.append(
        Object.assign(document.createElement('input'), {
          type: 'hidden',
          name: button.name,
          value: button.value,
        }),
      )
    form.submit()
  }

  /**
   * Shows what the server answers; a page that is not a request's opens as a page. `form` and `submitter`: what was
   * pressed.
   */
  async function show(address, options, form, submitter) {
    asked += 1
    const mine = asked
    pane.setAttribute('aria-busy', 'true')
    const answer = await fetch(address, options).catch(() => null)
    if (mine !== asked) return
    pane.removeAttribute('aria-busy')
    if (!answer) return sayTrouble(options ? pane.dataset.unsure : pane.dataset.failed)
    if (answer.status === 401) return form ? sendAsPage(form, submitter) : location.assign('/console')
    if (answer.redirected && !isCase(answer.url)) return location.assign(answer.url)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    content.replaceChildren(...page.querySelector('main').childNodes)
    pane.hidden = false
    pane.scrollTop = 0
    mark()
    htmx.process(content)
    document.dispatchEvent(new Event('case:shown'))
    const code = content.querySelector('[autofocus]')
    if (code) return code.focus()
    focusIn(content.querySelector('.notice[role]') ?? content.querySelector('h1'))
  }

  function sayTrouble(words) {
    const box = document.createElement('p')
    box.className = 'notice trouble'
    box.setAttribute('role', 'alert')
    box.textContent = words
    content.prepend(box)
  }

  document.addEventListener('click', (event) => {
    const { target } = event
    if (target.closest('[data-pane-close]')) return close()
    const link = target.closest('#board [data-row] th a, #pane a')
    if (!link || link.target || !wide.matches || event.defaultPrevented) return
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const address = link.getAttribute('href')
    if (!/^\/console\/requests\/[\d-]+$/.test(address)) return
    event.preventDefault()
    opened = address
    void show(address)
  })

  pane.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    const address = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? ''
    if (form.method !== 'post' || form.target || !isCase(address)) return
    event.preventDefault()
    if (pane.hasAttribute('aria-busy')) return
    const fields = new FormData(form, submitter)
    const body = form.enctype === 'multipart/form-data' ? fields : new URLSearchParams(fields)
    void show(address, { method: 'POST', body }, form, submitter)
  })

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !pane.contains(document.activeElement)) return
    if (opened) rowOf(opened)?.querySelector('a').focus()
  })

  document.addEventListener('board:renewed', mark)
})()
