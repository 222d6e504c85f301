type Landmark =
  | 'main'
  | 'banner'
  | 'contentinfo'
  | 'dialog'
  | 'alert'
  | 'status'
  | 'radiogroup'
  | 'tablist'
  | 'navigation'

const inWeapp = process.env.TARO_ENV === 'weapp'

/** Landmarks and live regions for browsers. A mini-program's reader walks by touch and has none; leaving them out keeps setData small. */
export function landmark(role: Landmark, label?: string): Record<string, string> {
  if (inWeapp) return {}
  return label === undefined ? { role } : { role, 'aria-label': label }
}

export function heading(level: 1 | 2 | 3): Record<string, string | number> {
  return inWeapp ? {} : { role: 'heading', 'aria-level': level }
}

/** A drawing that repeats what stands beside it in words. */
export const decoration: Record<string, string> = inWeapp ? {} : { 'aria-hidden': 'true' }
