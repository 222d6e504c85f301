export interface TextFieldProps {
  id?: string
  label: string
  /** The label is only said, not shown. */
  bare?: boolean
  value: string
  /** An example, in grey. */
  hint?: string
  max?: number
  /** Several lines. */
  tall?: boolean
  kind?: 'text' | 'number'
  /** What to mend; absent when all is well. */
  bad?: string | undefined
  onChange: (value: string) => void
}
