import { roles } from '../../models/staff/staff.ts'
import { described, ErrorText, type FilledForm, Hint, TextInput } from '../forms/textInput.tsx'

export function NameField(form: FilledForm) {
  const { t } = form.speak
  return (
    <TextInput
      {...form}
      box="field"
      look="line"
      name="name"
      label={t('staff.name')}
      hint={t('staff.name-hint')}
    />
  )
}

export function RoleField(form: FilledForm) {
  const { t } = form.speak
  return (
    <div class="field">
      <label for="role">{t('staff.role')}</label>
      <Hint id="role" hint={t('staff.role-hint')} />
      <ErrorText {...form} name="role" />
      <select id="role" name="role" {...described(form, 'role', true)}>
        {roles.map((role) => (
          <option value={role} selected={role === form.entered['role']}>
            {t(`console.role.${role}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
