import { Icon } from './Icon'
import type { PickFieldProps } from './pick-field-props'

/** One of many values: the browser's own list, which every phone draws for a thumb. */
export function PickField({ id, label, hint, value, options, look = 'field', onChange }: PickFieldProps) {
  const known = options.some((option) => option.value === value)
  const shape = look === 'chip' ? `chip pick__list${known ? ' is-on' : ''}` : 'field pick__list'
  return (
    <div className={known && look === 'chip' ? 'pick is-on' : 'pick'}>
      <select
        id={id}
        className={shape}
        aria-label={label}
        value={known ? value : ''}
        onChange={(event) => onChange(event.target.value)}
      >
        {!known && (
          <option value="" disabled>
            {hint}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <div className="pick__arrow">
        <Icon name="down" size="small" />
      </div>
    </div>
  )
}
