// Shows the button that opens the browser's own dialog; without it people print from the browser's menu.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
