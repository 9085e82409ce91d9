import { isTicked, TICKED } from './fieldValues.ts'
import { described, type FilledForm, idOf } from './textInput.tsx'

export function Tick({ name, label, ...form }: FilledForm & { name: string; label: string }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        id={idOf(form, name)}
        name={name}
        value={TICKED}
        checked={isTicked(form.entered, name)}
        {...described(form, name, false)}
      />
      <span>{label}</span>
    </label>
  )
}
