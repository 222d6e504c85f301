export interface PickFieldProps {
  id?: string
  /** Said by a screen reader; not shown. */
  label: string
  /** Shown while `value` is none of the options. */
  hint?: string
  value: string
  options: { value: string; text: string }[]
  look?: 'field' | 'chip'
  onChange: (value: string) => void
}
