import type { TextFieldProps } from './text-field-props'

export function TextField({
  id,
  label,
  bare = false,
  value,
  hint,
  max,
  tall,
  kind = 'text',
  bad,
  onChange,
}: TextFieldProps) {
  const shared = {
    id,
    value,
    maxLength: max,
    placeholder: hint,
    'aria-label': label,
    'aria-invalid': bad === undefined ? undefined : true,
    className: `field${tall ? ' field--tall' : ''}${bad === undefined ? '' : ' is-bad'}`,
  }
  return (
    <div>
      {!bare && <div className="label">{label}</div>}
      {tall ? (
        <textarea {...shared} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={kind === 'number' ? 'numeric' : kind}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {bad !== undefined && (
        <div className="sub cr mt4" role="alert">
          {bad}
        </div>
      )}
    </div>
  )
}
