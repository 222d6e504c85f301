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
  /** `decimal`: digits and the point. */
  kind?: 'text' | 'number' | 'decimal'
  /** What to mend; absent when all is well. */
  bad?: string | undefined
  onChange: (value: string) => void
}
