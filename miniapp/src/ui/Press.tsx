import type { PressProps } from './press-props'

/** Whatever can be tapped, in a browser: a real button, so that keys, focus and roles come with it. */
export function Press({
  id,
  className = '',
  label,
  role,
  checked,
  off = false,
  onPress,
  children,
}: PressProps) {
  const state = role === 'tab' ? { 'aria-selected': checked } : { 'aria-checked': checked }
  return (
    <button
      type="button"
      id={id}
      className={`press ${className}`}
      role={role}
      aria-label={label}
      {...(checked === undefined ? {} : state)}
      aria-disabled={off || undefined}
      onClick={() => {
        if (!off) onPress()
      }}
    >
      {children}
    </button>
  )
}
